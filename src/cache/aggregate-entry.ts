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

/** One kind of what is kept of a file. */
export interface EntryKind<Value> {
  /** Of what the code makes of a file: an entry of another version is not found. */
  readonly version: readonly (string | number)[];
  readonly render: (value: Value) => string;
  /** @throws when it is not the value of such an entry. */
  readonly parse: (value: unknown) => Value;
}

export const AGGREGATE_ENTRY: EntryKind<Aggregate> = {
  version: [AGGREGATE_VERSION],
  render: (partial) => renderAggregateData(toAggregateData(partial)),
  parse: (value) => toAggregate(aggregateDataSchema.parse(value)),
};

/** Rows come from the same parser as aggregates: what changes these may change those. */
export const ROWS_ENTRY: EntryKind<ExportRowsData> = {
  version: [AGGREGATE_VERSION, 'rows', EXPORT_ROWS_VERSION],
  render: renderExportRows,
  parse: (value) => exportRowsSchema.parse(value),
};

const entrySchema = z.object({ key: z.string(), value: z.unknown() });

/** Everything that the entry depends on; GitHub compares names without case. */
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
 * An entry as text: the checksum of the second line, and the value with what it was derived from.
 * @param secret - With it the checksum is one that nobody else can give.
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
 * The value of an entry that is whole, of this very file, of this version of the code and, with a secret, one of our own.
 * @returns null for any other: an entry comes from a place that others can write to.
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
    return null; // no JSON, not of the shape of its kind, or one that refers to what it does not hold
  }
}
