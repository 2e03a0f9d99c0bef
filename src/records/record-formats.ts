import { DIALECTS } from './dialects.js';

/** A format of records, for people. */
export interface RecordFormat {
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  /** Keys that a record of it must have. */
  readonly required: readonly string[];
}

/** In the order in which pages name them. */
export const RECORD_FORMATS: readonly RecordFormat[] = DIALECTS.map(({ name, schema, recognisedBy }) => {
  const members = Object.entries(schema.shape).filter(([, type]) => !type.safeParse(undefined).success);
  const required = [...new Set([...recognisedBy, ...members.map(([key]) => key)])];
  return { name, description: schema.description ?? '', required };
});

/** The formats and what each needs, on one line. */
export function toFormatsLine(): string {
  return RECORD_FORMATS.map(({ name, required }) => `${name} (${required.join(', ')})`).join(' · ');
}
