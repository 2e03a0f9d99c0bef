import { auditContent, auditPresence, type AuditedFile, type AuditFinding } from '../derive/audit.js';
import type { DerivedFile } from '../derive/derived-file.js';
import type { ExportRowsData } from '../derive/export-rows.js';
import type { PartialCache, PartialKey } from '../derive/partial-cache.js';
import { Partial } from '../derive/partial.js';
import type { FileSpan } from '../derive/replay/file-selection.js';
import type { StartPartial } from '../derive/start-partial.js';
import type { Diagnostic } from '../records/diagnostic.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { TelemetryDirectory, TelemetryEntry } from '../source/telemetry-source.js';
import { RecentFiles } from './recent-files.js';

/** Cache entries that are read at a time, and files whose partials are awaited at a time. */
const AHEAD = 16;

export interface Reading {
  readonly repository: RegisteredRepository;
  /** The telemetry files of the previous publication. */
  readonly previous: readonly AuditedFile[];
  /** The files of which rows are wanted. */
  readonly exported: ReadonlySet<TelemetryEntry>;
  readonly cache: PartialCache | null;
  readonly startPartial: StartPartial;
}

export interface ReadTelemetry {
  readonly total: Partial;
  /** Of those files that are exported and could be read, by path. */
  readonly rows: ReadonlyMap<string, ExportRowsData>;
  /** When the records of each file were made, by path; none for files without a valid time stamp. */
  readonly spans: ReadonlyMap<string, FileSpan>;
  /** What was read last, for who wants to look at it again. */
  readonly recent: RecentFiles;
  /** The files that could be read, in the order given. */
  readonly read: readonly TelemetryEntry[];
  /** Why the others could not. */
  readonly unreadable: readonly Diagnostic[];
  /** How the telemetry has changed since the previous publication in ways that appending cannot explain, by file. */
  readonly audit: readonly AuditFinding[];
}

/**
 * Reads a directory's files, those only of which no partial is at hand or whose content has to be compared with what was
 * published. Partials merge to the same whatever the order, so what was cached comes first.
 */
export async function readTelemetry(
  directory: TelemetryDirectory | null,
  files: readonly TelemetryEntry[],
  reading: Reading,
): Promise<ReadTelemetry> {
  const { repository, exported, cache, startPartial } = reading;
  const previous = new Map(reading.previous.map((file) => [file.path, file]));
  const isChanged = ({ path, id }: TelemetryEntry) => (previous.get(path)?.blob ?? id) !== id;
  const keyOf = ({ path, id }: TelemetryEntry): PartialKey => ({ repository, path, blob: id });
  const total = new Partial();
  const rows = new Map<string, ExportRowsData>();
  const spans = new Map<string, FileSpan>();
  const recent = new RecentFiles();
  const take = ({ path }: TelemetryEntry, derived: DerivedFile) => {
    const { firstTime, lastTime } = derived.partial;
    if (firstTime !== null && lastTime !== null) spans.set(path, { first: firstTime, last: lastTime });
    total.merge(derived.partial);
    if (derived.rows !== null) rows.set(path, derived.rows);
  };
  const missing = new Set(files);
  for (const batch of toBatches(cache === null ? [] : files.filter((file) => !isChanged(file)))) {
    const cached = await Promise.all(batch.map((file) => cache?.get(keyOf(file), exported.has(file))));
    for (const [index, file] of batch.entries()) {
      const derived = cached[index];
      if (derived == null) continue;
      take(file, derived);
      missing.delete(file);
    }
  }

  const unreadable = new Map<string, Diagnostic>();
  const audit = auditPresence(reading.previous, files);
  const underway: { readonly entry: TelemetryEntry; readonly derived: Promise<DerivedFile> }[] = [];
  const settle = async (most: number) => {
    for (const { entry, derived } of underway.splice(0, Math.max(0, underway.length - most))) {
      const file = await derived;
      take(entry, file);
      await cache?.set(keyOf(entry), file);
    }
  };
  for await (const content of directory?.read([...missing]) ?? []) {
    const { entry } = content;
    const { path, id } = entry;
    if ('error' in content) {
      const { message } = content.error;
      unreadable.set(path, { code: 'unreadable-file', file: path, line: null, count: 1, message });
      continue;
    }
    const published = previous.get(path);
    if (published !== undefined) audit.push(...auditContent(published, id, content.bytes));
    recent.keep(path, content.bytes);
    underway.push({ entry, ...(await startPartial(path, content.bytes, repository, exported.has(entry))) });
    await settle(AHEAD);
  }
  await settle(0);
  return {
    total,
    rows,
    spans,
    recent,
    read: files.filter(({ path }) => !unreadable.has(path)),
    unreadable: [...unreadable.values()],
    audit: audit.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

function toBatches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / AHEAD) }, (_, index) =>
    items.slice(index * AHEAD, (index + 1) * AHEAD),
  );
}
