/** The number of a name that is read, from 1 on. */
export type JsonKey = number;
/** Stands for every name that is not read, and for elements of arrays. */
export const UNREAD: JsonKey = 0;

const BUCKETS = 1024;
const MAX_KEYS = 2 ** 12;

/** Names are registered once, when the modules that read them are loaded. */
const numbers = new Map<string, JsonKey>();
/** By key; nothing at `UNREAD`. */
const names: Uint8Array[] = [new Uint8Array(0)];
/** The first key of each bucket, and behind each key the next one of its bucket; `UNREAD` where there is none. */
const FIRST = new Uint16Array(BUCKETS);
const NEXT = new Uint16Array(MAX_KEYS);

/** How many keys there are, `UNREAD` included. */
export function countKeys(): number {
  return names.length;
}

/**
 * Registers names of members that a dialect reads, and gives their keys by name. A scan keeps what is at registered names alone; the
 * rest, which is most of what telemetry holds, it only checks.
 */
export function registerKeys<Name extends string>(...wanted: readonly Name[]): Readonly<Record<Name, JsonKey>> {
  return Object.fromEntries(wanted.map((name) => [name, register(name)])) as Record<Name, JsonKey>;
}

function register(name: string): JsonKey {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const key = names.length;
  if (key === MAX_KEYS) throw new RangeError(`More than ${MAX_KEYS} names are read of records.`);
  const bytes = Buffer.from(name);
  const bucket = toBucket(bytes, 0, bytes.length);
  NEXT[key] = FIRST[bucket]!;
  FIRST[bucket] = key;
  names.push(bytes);
  numbers.set(name, key);
  return key;
}

/** The key of the name in these bytes, without its quotes; `UNREAD` when nobody reads it. */
export function toKey(bytes: Uint8Array, start: number, end: number): JsonKey {
  if (start === end) return UNREAD;
  for (let key = FIRST[toBucket(bytes, start, end)]!; key !== UNREAD; key = NEXT[key]!) {
    if (isName(names[key]!, bytes, start, end)) return key;
  }
  return UNREAD;
}

function isName(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let index = 0; index < name.length; index += 1) if (name[index] !== bytes[start + index]) return false;
  return true;
}

/** Names differ in their lengths and in their first, middle and last letters, nearly always. */
function toBucket(bytes: Uint8Array, start: number, end: number): number {
  return (
    ((end - start) * 7 + bytes[start]! * 3 + bytes[end - 1]! * 29 + bytes[(start + end) >> 1]! * 11) & (BUCKETS - 1)
  );
}
