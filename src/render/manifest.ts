import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AGGREGATE_VERSION } from '../derive/aggregate/aggregate-data.js';
import type { Dashboard } from '../derive/artifacts/dashboard.js';
import { fromPublishedOptions, toPublishedOptions } from '../settings/derive-options.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { blobId, MODE, toTreeId, type TreeFile } from '../github/git-objects.js';
import { type DirectoryIdentity, telemetryDirectory } from '../source/telemetry-source.js';
import { GENERATOR } from '../base/version.js';
import { manifestSchema, originSchema, toDashboardFigures } from './manifest-schema.js';
import { renderJson } from './text-formats.js';
import type { RenderOptions } from './render-options.js';

type Origin = z.infer<typeof originSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

const SCHEMA_VERSION = '3.2';

/** Paths in a published directory whose content depends on more than the telemetry. */
export const OUTSIDE_OUTPUT: readonly string[] = ['manifest.json', 'audit.jsonl'];

export interface ManifestContents {
  readonly repository: RegisteredRepository;
  readonly dashboard: Dashboard;
  /** The telemetry files that were read. */
  readonly read: Manifest['source']['files'];
  /** Everything else that is published for the repository, by path below its directory. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Git object ids of the published files that stay as they are, by path below the directory. */
  readonly kept?: ReadonlyMap<string, string>;
  /** Digests of what the day pages are made from, by day. */
  readonly days?: Manifest['days'];
}

export function renderManifest(
  { repository, dashboard, read, files, kept = new Map(), days = {} }: ManifestContents,
  options: RenderOptions,
): Uint8Array {
  const origin = toOrigin(repository, dashboard.summary.source.directories, options);
  const manifest = {
    ...origin,
    source: { ...origin.source, files: read },
    complete: dashboard.diagnostics.diagnostics.every(({ code }) => code !== 'unreadable-file'),
    figures: toDashboardFigures(dashboard),
    days,
    output: toTreeId(toTreeFiles(files, kept)),
  };
  const digest = toDigest(renderJson({ ...manifest, digest: '' }));
  return renderJson({ ...manifest, digest } satisfies Manifest);
}

/** Entries of a Git tree: `files` are hashed here, `kept` already has object ids. */
export function toTreeFiles(
  files: ReadonlyMap<string, Uint8Array>,
  kept: ReadonlyMap<string, string>,
): [path: string, file: TreeFile][] {
  const written = Array.from(files, ([path, bytes]) => [path, blobId(bytes)] as const);
  return [...written, ...kept].map(([path, id]) => [path, { id, mode: MODE.file }]);
}

function toDigest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @returns null unless the text is a manifest of this format version, byte for byte as it was written. */
export function parseManifest(text: string): Manifest | null {
  const manifest = parseJson(manifestSchema, text);
  if (manifest === null) return null;
  const at = text.lastIndexOf(manifest.digest);
  const undigested = text.slice(0, at) + text.slice(at + manifest.digest.length);
  return toDigest(undigested) === manifest.digest ? manifest : null;
}

const versionSchema = z.object({ schema_version: z.string() });

/** Whether one of our manifests was edited or cut short, judged only for this format version or when no version can be read. */
export function isAltered(text: string): boolean {
  if (parseMark(text) === null) return false;
  const version = parseJson(versionSchema, text)?.schema_version;
  const isKnown = version === undefined || version === SCHEMA_VERSION;
  return isKnown && parseManifest(text) === null;
}

const precedentSchema = z.object({
  generator: z.literal(GENERATOR),
  repository: z.object({ owner: z.string(), name: z.string() }),
  source: manifestSchema.shape.source.pick({ repository: true, directory: true, files: true }),
  figures: z.object({ last_timestamp: z.string().nullable() }).catch({ last_timestamp: null }),
});

/** What a publication needs to know about the previous one, whichever version of the builder made it. */
export type PreviousManifest = z.infer<typeof precedentSchema>;

/** @returns null when the text does not say which telemetry was published, or was altered. */
export function parsePreviousManifest(text: string): PreviousManifest | null {
  return isAltered(text) ? null : parseJson(precedentSchema, text);
}

const markSchema = z.object({
  generator: z.literal(GENERATOR),
  repository: z.object({ owner: z.string(), name: z.string() }),
});

/** The repository that a directory belongs to. */
export type Mark = z.infer<typeof markSchema>['repository'];

/** How a manifest begins, which is enough to recognise one that was cut short or edited until it was no longer JSON. */
const BEGINNING = new RegExp(`^ {2}"generator": "${GENERATOR}",$`, 'm');
const REPOSITORY = /^ {2}"repository": \{\n {4}"owner": "([\w.-]+)",\n {4}"name": "([\w.-]+)",?$/m;

/**
 * The repository that a directory belongs to, according to its manifest of any version, even if it was cut short after naming the
 * repository.
 * @returns null when the text is not one of our manifests; the directory is then not ours either, as far as the manifest shows.
 */
export function parseMark(text: string): Mark | null {
  const repository = parseJson(markSchema, text)?.repository;
  if (repository !== undefined) return repository;
  const [, owner, name] = (BEGINNING.test(text) && REPOSITORY.exec(text)) || [];
  return owner === undefined || name === undefined || isJson(text) ? null : { owner, name };
}

const summarySchema = z.object({ repository: z.object({ owner: z.string(), name: z.string() }) });

/**
 * The same for a directory whose manifest is missing, or cut short at the very beginning.
 * @param page - Text of its `index.html`.
 * @param summary - Text of its `summary.json`.
 */
export function parsePageMark(page: string, summary: string): Mark | null {
  return page.includes(`content="${GENERATOR}"`) ? (parseJson(summarySchema, summary)?.repository ?? null) : null;
}

function isJson(text: string): boolean {
  return parseJson(z.unknown(), text) !== null;
}

function parseJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // not JSON
  }
}

/**
 * Whether building the repository again would give what is already published.
 * @param directories Its current telemetry directories; none without telemetry.
 * @param output Git tree id of its currently published files, without those of `OUTSIDE_OUTPUT`.
 */
export function isCurrent(
  manifest: Manifest,
  repository: RegisteredRepository,
  directories: readonly DirectoryIdentity[],
  output: string,
  options: RenderOptions,
): boolean {
  const text = (origin: Origin) => JSON.stringify(originSchema.parse(origin)); // only the schema's fields, in its order
  return (
    manifest.complete &&
    manifest.output === output &&
    text(manifest) === text(toOrigin(repository, directories, options))
  );
}

/** Inputs that rebuild the manifest's directory. The prose of the registry does not matter here. */
export function toBuildInputs({ repository, source, settings, builder_version: builderVersion }: Manifest): {
  readonly repository: RegisteredRepository;
  readonly options: RenderOptions;
} {
  const { has_reason: hasReason, ...registered } = repository;
  return {
    repository: {
      ...registered,
      telemetryRepository: source.repository,
      process: GENERATOR,
      reason: hasReason ? 'Given in the registry.' : '',
    },
    options: {
      serverUrl: settings.server_url,
      siteUrl: settings.site_url,
      builderVersion,
      ...fromPublishedOptions(settings),
    },
  };
}

function toOrigin(
  repository: RegisteredRepository,
  directories: readonly DirectoryIdentity[],
  options: RenderOptions,
): Origin {
  const { owner, name, key, context, state, reason, telemetryRepository } = repository;
  return {
    schema_version: SCHEMA_VERSION,
    generator: GENERATOR,
    builder_version: options.builderVersion,
    derive_version: AGGREGATE_VERSION,
    telemetry_version: 'v1',
    repository: { owner, name, key, context, state, has_reason: reason.trim() !== '' },
    source: {
      repository: telemetryRepository,
      directory: telemetryDirectory(repository),
      directories: [...directories],
    },
    settings: {
      server_url: options.serverUrl,
      site_url: options.siteUrl,
      ...toPublishedOptions(options),
    },
  };
}
