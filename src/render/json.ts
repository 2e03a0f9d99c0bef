import type { z } from 'zod';

/**
 * An artifact as published: keys in the schema's order, 2-space indent, final newline. Going through the schema gives
 * the key order whatever order the object was built in, and refuses NaN, missing and unknown keys before they are published.
 */
export function renderJson<Schema extends z.ZodType>(schema: Schema, artifact: z.infer<Schema>): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(schema.parse(artifact), null, 2)}\n`);
}
