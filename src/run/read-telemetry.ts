import { auditContent, auditPresence, type AuditedFile, type AuditFinding } from '../derive/audit.js';
import type { PartialCache, PartialKey } from '../derive/partial-cache.js';
import { Partial } from '../derive/partial.js';
import type { StartPartial } from '../derive/start-partial.js';
import type { Diagnostic } from '../records/diagnostic.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { TelemetryDirectory, TelemetryEntry } from '../source/telemetry-source.js';

/** Cache entries that are read at a time, and files whose partials are awaited at a time. */
const AHEAD = 16;

export interface Reading {
  readonly repository: RegisteredRepository;
  /** The telemetry files of the previous publication. */
  readonly previous: readonly AuditedFile[];
  readonly cache: PartialCache | null;
  readonly startPartial: StartPartial;
}

export interface ReadTelemetry {
  readonly total: Partial;
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
  const { repository, cache, startPartial } = reading;
  const previous = new Map(reading.previous.map((file) => [file.path, file]));
  const isChanged = ({ path, id }: TelemetryEntry) => (previous.get(path)?.blob ?? id) !== id;
  const keyOf = ({ path, id }: TelemetryEntry): PartialKey => ({ repository, path, blob: id });
  const total = new Partial();
  const missing = new Set(files);
  for (const batch of toBatches(cache === null ? [] : files.filter((file) => !isChanged(file)))) {
    const partials = await Promise.all(batch.map((file) => cache?.get(keyOf(file))));
    for (const [index, file] of batch.entries()) {
      const partial = partials[index];
      if (partial == null) continue;
      total.merge(partial);
      missing.delete(file);
    }
  }

  const unreadable = new Map<string, Diagnostic>();
  const audit = auditPresence(reading.previous, files);
  const underway: { readonly entry: TelemetryEntry; readonly partial: Promise<Partial> }[] = [];
  const settle = async (most: number) => {
    for (const { entry, partial } of underway.splice(0, Math.max(0, underway.length - most))) {
      total.merge(await partial);
      await cache?.set(keyOf(entry), await partial);
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
    underway.push({ entry, ...(await startPartial(path, content.bytes, repository)) });
    await settle(AHEAD);
  }
  await settle(0);
  return {
    total,
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
