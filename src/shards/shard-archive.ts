import { createTarPacker, type ParsedTarEntryWithData, unpackTar } from 'modern-tar';
import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { AUDIT_CODES } from '../derive/artifacts/audit.js';
import { AUDIT_FILE } from '../publish/audit-log.js';
import type { SiteFiles } from '../publish/publication-target.js';
import { checkSitePath } from '../publish/tree.js';
import { figuresSchema } from '../render/manifest-schema.js';
import { type Manifest, OUTSIDE_OUTPUT, parseManifest, toTreeFiles } from '../render/manifest.js';
import { quote } from '../settings/input-field.js';
import { toTreeId } from '../github/git-objects.js';
import { VERSION } from '../base/version.js';
import { parseOwn, SHARD_FORMAT, shardTargetSchema } from './shard-plan.js';

/** First file of the archive: its contents, and the outcome of repositories without a dashboard. */
const CONTENTS = 'shard.json';
const EPOCH = new Date(0);

const version = z.strictObject({ blob: z.string(), size: z.int().nonnegative() });
const auditFinding = z.strictObject({
  code: z.enum(AUDIT_CODES),
  file: z.string(),
  previous: version,
  current: version.nullable(),
});

const repositorySchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    key: z.string(),
    outcome: z.literal('built'),
    /** Git tree id of its published directory before its telemetry was read; null when there was no such directory. */
    planned_against: z.string().nullable(),
    audit: z.array(auditFinding),
    /** Git object ids of the files that stay as they are in that directory, by path. */
    kept: z.record(z.string(), z.string().regex(/^[0-9a-f]{40}$/)),
  }),
  z.strictObject({ key: z.string(), outcome: z.literal('unchanged'), figures: figuresSchema }),
  z.strictObject({
    key: z.string(),
    outcome: z.enum(['failed', 'not-built']),
    message: z.string(),
    hint: z.string().nullable(),
  }),
]);

const contentsSchema = z.strictObject({
  format: z.literal(SHARD_FORMAT),
  builder_version: z.literal(VERSION),
  owner: z.string(),
  target: shardTargetSchema,
  /** The commit of the telemetry, and whether it is private; null when unknown. */
  telemetry: z.strictObject({ commit: z.string().nullable(), private: z.boolean().nullable() }),
  repositories: z.array(repositorySchema),
  warnings: z.array(z.string()),
});
export type ShardContents = z.infer<typeof contentsSchema>;
export type ShardRepository = ShardContents['repositories'][number];

/** The output of one job of the stage `build`. */
export interface Shard {
  readonly contents: Omit<ShardContents, 'format' | 'builder_version'>;
  /** Files of each built repository, by its key. */
  readonly dashboards: ReadonlyMap<string, SiteFiles>;
}

/** One archive per shard, because passing thousands of single files between jobs takes longer than building them. */
export async function* renderShard({ contents, dashboards }: Shard): AsyncGenerator<Uint8Array, void, undefined> {
  const whole = { format: SHARD_FORMAT, builder_version: VERSION, ...contents } satisfies ShardContents;
  const files: [string, Uint8Array][] = [[CONTENTS, Buffer.from(JSON.stringify(contentsSchema.parse(whole)))]];
  for (const [key, site] of dashboards) for (const [path, bytes] of site) files.push([`${key}/${path}`, bytes]);
  const { readable, controller } = createTarPacker();
  const pack = async () => {
    for (const [name, bytes] of files) {
      const body = controller.add({ name, size: bytes.byteLength, type: 'file', mtime: EPOCH }).getWriter();
      if (bytes.byteLength > 0) await body.write(bytes);
      await body.close();
    }
    controller.finalize();
  };
  pack().catch((error: unknown) => controller.error(error));
  yield* readable;
}

/**
 * Reads a shard without trusting it: checks names, completeness and contents, and verifies each dashboard against its manifest.
 * @param file - For messages.
 * @throws ActionError when the archive is truncated, damaged, of another version, or contains unexpected files.
 */
export async function parseShard(bytes: Uint8Array, file: string): Promise<Shard> {
  const [first, ...entries] = await unpack(bytes, file);
  if (first?.header.name !== CONTENTS) throw damaged(file, `does not begin with ${CONTENTS}`);
  const contents = parseOwn(contentsSchema, Buffer.from(first.data ?? []).toString('utf8'), `${file}: ${CONTENTS}`);
  const built = new Map(
    contents.repositories.flatMap((repository) =>
      repository.outcome === 'built' ? [[repository.key, new Map(Object.entries(repository.kept))] as const] : [],
    ),
  );
  if (new Set(contents.repositories.map(({ key }) => key)).size < contents.repositories.length) {
    throw damaged(file, 'names a repository twice');
  }
  const dashboards = new Map(Array.from(built.keys(), (key) => [key, new Map<string, Uint8Array>()]));
  for (const { header, data } of entries) {
    const slash = header.name.indexOf('/');
    const [key, path] = [header.name.slice(0, slash), header.name.slice(slash + 1)];
    const files = dashboards.get(key);
    if (header.type !== 'file' || files === undefined || path === AUDIT_FILE || !isSafe(header.name)) {
      throw damaged(file, `contains ${quote(header.name)}, which does not belong in a shard`);
    }
    if (files.has(path)) throw damaged(file, `contains ${quote(header.name)} twice`);
    files.set(path, data ?? new Uint8Array());
  }
  for (const [key, files] of dashboards) {
    if (!isWhole(files, built.get(key)!, key))
      throw damaged(file, `does not contain the complete dashboard of ${quote(key)}`);
  }
  return { contents, dashboards };
}

/** The manifest of a dashboard in a parsed shard. */
export function manifestOf(files: SiteFiles): Manifest | null {
  return parseManifest(Buffer.from(files.get('manifest.json') ?? []).toString('utf8'));
}

async function unpack(bytes: Uint8Array, file: string): Promise<ParsedTarEntryWithData[]> {
  try {
    return await unpackTar(bytes, { strict: true });
  } catch (error) {
    throw damaged(file, 'is cut short or no archive at all', error);
  }
}

function isSafe(name: string): boolean {
  try {
    return checkSitePath(name) === name;
  } catch {
    return false; // could lead outside of the directory
  }
}

/** Whether the files, with those that stay as they are, match the manifest among them. */
function isWhole(files: SiteFiles, kept: ReadonlyMap<string, string>, key: string): boolean {
  const manifest = manifestOf(files);
  if (manifest?.repository.key !== key || manifest.builder_version !== VERSION) return false;
  if (!isTree([...files.keys(), ...kept.keys()])) return false;
  const output = toTreeFiles(files, kept).filter(([path]) => !OUTSIDE_OUTPUT.includes(path));
  return manifest.output === toTreeId(output);
}

/** Directory entries by name; null for a file. */
type Directory = Map<string, Directory | null>;

/** Whether no path is a parent of another. */
function isTree(paths: Iterable<string>): boolean {
  const root: Directory = new Map();
  for (const path of paths) {
    const names = path.split('/');
    const last = names.pop() ?? '';
    let directory = root;
    for (const name of names) {
      const child = directory.get(name) ?? (directory.has(name) ? null : new Map());
      if (child === null) return false;
      directory.set(name, child);
      directory = child;
    }
    if (directory.has(last)) return false;
    directory.set(last, null);
  }
  return true;
}

function damaged(file: string, problem: string, cause?: unknown): ActionError {
  return new ActionError(`${file} ${problem}.`, {
    hint: 'Run the workflow again. Nothing from this archive was published.',
    ...(cause !== undefined && { cause }),
  });
}
