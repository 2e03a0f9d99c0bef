import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  EXPORT_ROWS_VERSION,
  type ExportRowsData,
  exportRowsSchema,
  renderExportRows,
} from '../derive/exports/export-rows.js';
import {
  AGGREGATE_VERSION,
  aggregateDataSchema,
  type AggregateKey,
  renderAggregateData,
  toAggregate,
  toAggregateData,
} from '../derive/aggregate/aggregate-data.js';
import type { Aggregate } from '../derive/aggregate/aggregate.js';
import type { CacheKey } from './cache-key.js';

/** A kind of cache entry. */
export interface EntryKind<Value> {
  /** Version of the code that derives the value. Entries of other versions are not found. */
  readonly version: readonly (string | number)[];
  readonly render: (value: Value) => string;
  /** @throws when the value is not valid for this kind. */
  readonly parse: (value: unknown) => Value;
}

export const AGGREGATE_ENTRY: EntryKind<Aggregate> = {
  version: [AGGREGATE_VERSION],
  render: (partial) => renderAggregateData(toAggregateData(partial)),
  parse: (value) => toAggregate(aggregateDataSchema.parse(value)),
};

/** Rows come from the same parser as aggregates, so a new version of one may also change the other. */
export const ROWS_ENTRY: EntryKind<ExportRowsData> = {
  version: [AGGREGATE_VERSION, 'rows', EXPORT_ROWS_VERSION],
  render: renderExportRows,
  parse: (value) => exportRowsSchema.parse(value),
};

const entrySchema = z.object({ key: z.string(), value: z.unknown() });

/** Everything that the entry depends on. GitHub's names ignore case. */
function toKeyText<Value>(kind: EntryKind<Value>, { repository: { owner, name }, path, blob }: AggregateKey): string {
  return JSON.stringify([...kind.version, owner.toLowerCase(), name.toLowerCase(), path, blob]);
}

function toChecksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Name of the entry: 64 hex digits. */
export function toEntryName<Value>(kind: EntryKind<Value>, key: AggregateKey): string {
  return toChecksum(toKeyText(kind, key));
}

/**
 * An entry as text: a checksum on the first line, then the value with its key on the second.
 * @param secret - If set, the checksum is an HMAC that nobody else can create.
 */
export function renderEntry<Value>(
  kind: EntryKind<Value>,
  key: AggregateKey,
  value: Value,
  secret: CacheKey | null,
): string {
  const payload = `{"key":${JSON.stringify(toKeyText(kind, key))},"value":${kind.render(value)}}`;
  return `${secret?.toTag('cache entry', payload) ?? toChecksum(payload)}\n${payload}`;
}

/**
 * Parses an entry if it is complete, for exactly this file and version of the code and, with a secret, written by this action's own jobs.
 * @returns null for any other, because others may be able to write to the cache.
 */
export function parseEntry<Value>(
  kind: EntryKind<Value>,
  key: AggregateKey,
  text: string,
  secret: CacheKey | null,
): Value | null {
  const newline = text.indexOf('\n');
  const [checksum, payload] = [text.slice(0, newline), text.slice(newline + 1)];
  const isOwn = secret?.isTag(checksum, 'cache entry', payload) ?? checksum === toChecksum(payload);
  if (!isOwn) return null;
  try {
    const entry = entrySchema.parse(JSON.parse(payload));
    return entry.key === toKeyText(kind, key) ? kind.parse(entry.value) : null;
  } catch {
    return null; // invalid JSON, wrong shape, or a reference to missing data
  }
}
