import { createSample } from '../../testkit/sample/sample.js';
import { DIALECTS } from '../../src/records/dialects.js';
import { toRecord } from '../records/scanned-record.js';

type Json = Readonly<Record<string, unknown>>;

/** The record with the most texts of every kind that the sample has. */
export function sampleRecords(): readonly Json[] {
  const { telemetry, anomalies } = createSample();
  const odd = new Set(anomalies.map(({ path }) => path));
  const records = new Map<string, Json>();
  for (const [path, file] of telemetry) {
    if (!(file instanceof Uint8Array) || !path.endsWith('.jsonl') || [...odd].some((name) => path.endsWith(name)))
      continue;
    for (const line of Buffer.from(file).toString().split('\n').filter(Boolean)) {
      const record = Object(JSON.parse(line)) as Json;
      const kind = toKind(record);
      if (toPlaces(record).length > toPlaces(records.get(kind)).length) records.set(kind, record);
    }
  }
  return [...records.values()];
}

/** By dialect, and by what the dialect tells kinds apart by. */
function toKind(record: Json): string {
  return JSON.stringify([
    DIALECTS.find((dialect) => dialect.recognises(toRecord(record)))?.name ?? '',
    record['event'],
    record['type'],
    Object.keys(Object(record['details'])),
  ]);
}

type Place = readonly (string | number)[];

/** Where there is a string in a value. */
export function toPlaces(value: unknown, place: Place = []): Place[] {
  if (typeof value === 'string') return [place];
  if (typeof value !== 'object' || value === null) return [];
  const items: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return items.flatMap(([key, item]) => toPlaces(item, [...place, key]));
}

/** The value with another text at a place. */
export function plant(value: unknown, [key, ...rest]: Place, text: string): unknown {
  if (key === undefined) return text;
  const copy: Record<string | number, unknown> = Object(Array.isArray(value) ? [...value] : { ...Object(value) });
  copy[key] = plant(copy[key], rest, text);
  return copy;
}
