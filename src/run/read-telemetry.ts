import { auditContent, type AuditedFile, type AuditFinding, auditPresence } from '../derive/artifacts/audit.js';
import type { FileFacts, ParallelDeriving } from '../derive/aggregate/derived-files.js';
import type { ExportRowsData } from '../derive/exports/export-rows.js';
import type { AggregateCache, AggregateKey } from '../derive/aggregate/aggregate-data.js';
import { Aggregate } from '../derive/aggregate/aggregate.js';
import type { FileSpan } from '../derive/runs/interval.js';
import type { Diagnostic } from '../records/diagnostic.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { TelemetryDirectory, TelemetryEntry } from '../source/telemetry-source.js';
import { BatchedDeriving, RecentFiles } from './batched-deriving.js';

/** Cache entries read concurrently. */
const AHEAD = 16;
/** Bytes of files derived as one batch. */
const BATCH_BYTES = 1024 * 1024;

export interface Reading {
  readonly repository: RegisteredRepository;
  /** The telemetry files of the previous publication. */
  readonly previous: readonly AuditedFile[];
  /** The files whose rows are exported. */
  readonly exported: ReadonlySet<TelemetryEntry>;
  readonly cache: AggregateCache | null;
  readonly threads: ParallelDeriving | null;
}

export interface ReadTelemetry {
  readonly total: Aggregate;
  /** Rows of the exported files that could be read, by path. */
  readonly rows: ReadonlyMap<string, ExportRowsData>;
  /** Time span of each file's records, by path; missing for files without a valid timestamp. */
  readonly spans: ReadonlyMap<string, FileSpan>;
  /** The last files read, for a second pass. */
  readonly recent: RecentFiles;
  /** The files that could be read, in the order given. */
  readonly read: readonly TelemetryEntry[];
  /** Why the other files could not be read. */
  readonly unreadable: readonly Diagnostic[];
  /** Changes since the previous publication that appending cannot explain, by file. */
  readonly audit: readonly AuditFinding[];
}

/**
 * Reads the files of a directory that are not cached, or whose content has to be compared with what was published. Aggregates merge to the
 * same result in any order, so cached ones come first.
 */
export async function readTelemetry(
  directory: TelemetryDirectory | null,
  files: readonly TelemetryEntry[],
  reading: Reading,
): Promise<ReadTelemetry> {
  const { repository, exported, cache, threads } = reading;
  const previous = new Map(reading.previous.map((file) => [file.path, file]));
  const isChanged = ({ path, id }: TelemetryEntry) => (previous.get(path)?.blob ?? id) !== id;
  const keyOf = ({ path, id }: TelemetryEntry): AggregateKey => ({ repository, path, blob: id });
  const total = new Aggregate();
  const rows = new Map<string, ExportRowsData>();
  const spans = new Map<string, FileSpan>();
  const keep = ({ path }: TelemetryEntry, facts: FileFacts) => {
    if (facts.span !== null) spans.set(path, facts.span);
    if (facts.rows !== null) rows.set(path, facts.rows);
  };
  const missing = new Set(files);
  for (const batch of toBatches(cache === null ? [] : files.filter((file) => !isChanged(file)))) {
    const cached = await Promise.all(batch.map((file) => cache?.get(keyOf(file), exported.has(file))));
    for (const [index, file] of batch.entries()) {
      const known = cached[index];
      if (known == null) continue;
      total.merge(known.partial);
      keep(file, { span: known.partial.events.span, rows: known.rows });
      missing.delete(file);
    }
  }

  const unreadable = new Map<string, Diagnostic>();
  const audit = auditPresence(reading.previous, files);
  const wanted = [...missing];
  const recent = new RecentFiles(wanted);
  threads?.expect(wanted.reduce((sum, { size }) => sum + (size ?? 0), 0));
  const deriving = new BatchedDeriving<TelemetryEntry>({
    repository,
    threads,
    batchBytes: cache === null ? BATCH_BYTES : 0, // the cache holds one aggregate per file
    total: cache === null ? total : null,
    take: async (batch, { partial, facts }) => {
      if (partial !== total) total.merge(partial);
      for (const [index, entry] of batch.entries()) {
        keep(entry, facts[index]!);
        await cache?.set(keyOf(entry), { partial, rows: facts[index]!.rows });
      }
    },
  });
  for await (const content of directory?.read(wanted) ?? []) {
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
    await deriving.add(entry, content.bytes, exported.has(entry));
  }
  await deriving.finish();
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
