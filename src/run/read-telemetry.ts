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

/** Cache entries that are read at a time. */
const AHEAD = 16;
/** Bytes of files that are derived together. */
const BATCH_BYTES = 1024 * 1024;

export interface Reading {
  readonly repository: RegisteredRepository;
  /** The telemetry files of the previous publication. */
  readonly previous: readonly AuditedFile[];
  /** The files of which rows are wanted. */
  readonly exported: ReadonlySet<TelemetryEntry>;
  readonly cache: AggregateCache | null;
  readonly threads: ParallelDeriving | null;
}

export interface ReadTelemetry {
  readonly total: Aggregate;
  /** Of those files that are exported and could be read, by path. */
  readonly rows: ReadonlyMap<string, ExportRowsData>;
  /** When the records of each file were made, by path; none for files without a valid timestamp. */
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
 * Reads a directory's files, those only of which no aggregate is at hand or whose content has to be compared with what was
 * published. Aggregates merge to the same whatever the order, so what was cached comes first.
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
    batchBytes: cache === null ? BATCH_BYTES : 0, // what is cached is a partial of each file
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
