import { z } from 'zod';
import type { Dashboard } from '../derive/artifacts.js';
import { REPOSITORY_CONTEXTS, REPOSITORY_STATES } from '../registry/registered-repository.js';
import { GENERATOR } from '../version.js';
import { renderJson } from './json.js';
import type { RenderOptions } from './render-options.js';

const gitId = z.string().regex(/^[0-9a-f]{40}$/);

/**
 * `manifest.json`: what a published directory was made from. It marks the directory as ours, and holds all that its bytes
 * are a function of (invariant 4). No clock, no commit: the same telemetry gives the same manifest.
 */
const manifestSchema = z.object({
  schema_version: z.literal('1.0'),
  generator: z.literal(GENERATOR),
  builder_version: z.string(),
  telemetry_version: z.literal('v1'),
  repository: z.object({
    owner: z.string(),
    name: z.string(),
    key: z.string(),
    context: z.enum(REPOSITORY_CONTEXTS),
    state: z.enum(REPOSITORY_STATES),
  }),
  source: z.object({
    repository: z.string(),
    directory: z.string(),
    tree: gitId.nullable(),
    /** Every telemetry file that was read, by path. */
    files: z.array(z.object({ path: z.string(), blob: gitId, size: z.int().nonnegative() })),
  }),
  settings: z.object({ server_url: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;

export function renderManifest(
  { summary }: Dashboard,
  files: Manifest['source']['files'],
  options: RenderOptions,
): Uint8Array {
  const { repository, directory, tree } = summary.source;
  return renderJson(manifestSchema, {
    schema_version: '1.0',
    generator: GENERATOR,
    builder_version: options.builderVersion,
    telemetry_version: 'v1',
    repository: summary.repository,
    source: { repository, directory, tree, files },
    settings: { server_url: options.serverUrl },
  });
}

/** @returns null when the text is not a manifest of ours: then neither is the directory it stands in. */
export function parseManifest(text: string): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
