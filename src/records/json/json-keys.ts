/** The number of a name that is read, from 1 on. */
export type JsonKey = number;
/** Stands for every name that is not read, and for elements of arrays. */
export const UNREAD: JsonKey = 0;

const BUCKETS = 1024;
const MAX_KEYS = 2 ** 12;
const MAX_LETTERS = 2 ** 15;

/** Names are registered once, when the modules that read them are loaded. */
const numbers = new Map<string, JsonKey>();
/** The names one behind the other, and where each of them begins and ends, by key. */
const LETTERS = new DataView(new ArrayBuffer(MAX_LETTERS));
const ENDS = new Uint16Array(MAX_KEYS);
/** The first key of each bucket, and behind each key the next one of its bucket; `UNREAD` where there is none. */
const FIRST = new Uint16Array(BUCKETS);
const NEXT = new Uint16Array(MAX_KEYS);

/** How many keys there are, `UNREAD` included. */
export function countKeys(): number {
  return numbers.size + 1;
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
  const key = countKeys();
  const bytes = Buffer.from(name);
  const start = ENDS[key - 1]!;
  if (key === MAX_KEYS || start + bytes.length > MAX_LETTERS)
    throw new RangeError('Too many names are read of records.');
  for (const [index, byte] of bytes.entries()) LETTERS.setUint8(start + index, byte);
  ENDS[key] = start + bytes.length;
  const bucket = toBucket(bytes, 0, bytes.length);
  NEXT[key] = FIRST[bucket]!;
  FIRST[bucket] = key;
  numbers.set(name, key);
  return key;
}

/**
 * The key of the name in these bytes, without its quotes; `UNREAD` when nobody reads it.
 * @param view - Of the same bytes.
 */
export function toKey(bytes: Uint8Array, view: DataView, start: number, end: number): JsonKey {
  if (start === end) return UNREAD;
  const length = end - start;
  for (let key = FIRST[toBucket(bytes, start, end)]!; key !== UNREAD; key = NEXT[key]!) {
    const letters = ENDS[key - 1]!;
    if (ENDS[key]! - letters === length && isSameBytes(LETTERS, letters, view, start, length)) return key;
  }
  return UNREAD;
}

/** Names differ in their lengths and in their first, middle and last letters, nearly always. */
function toBucket(bytes: Uint8Array, start: number, end: number): number {
  return (
    ((end - start) * 7 + bytes[start]! * 3 + bytes[end - 1]! * 29 + bytes[(start + end) >> 1]! * 11) & (BUCKETS - 1)
  );
}

/** Whether so many bytes are the same at two places. Four at a time: names and ids are compared more often than anything else is done. */
export function isSameBytes(
  one: DataView,
  start: number,
  other: DataView,
  otherStart: number,
  length: number,
): boolean {
  if (length < 4) {
    for (let index = 0; index < length; index += 1)
      if (one.getUint8(start + index) !== other.getUint8(otherStart + index)) return false;
    return true;
  }
  const last = length - 4;
  for (let index = 0; index < last; index += 4)
    if (one.getInt32(start + index, true) !== other.getInt32(otherStart + index, true)) return false;
  return one.getInt32(start + last, true) === other.getInt32(otherStart + last, true);
}

/** Copies so many bytes, four at a time as well. */
export function copyBytes(from: DataView, start: number, into: DataView, intoStart: number, length: number): void {
  const last = length & ~3;
  for (let index = 0; index < last; index += 4)
    into.setInt32(intoStart + index, from.getInt32(start + index, true), true);
  for (let index = last; index < length; index += 1) into.setUint8(intoStart + index, from.getUint8(start + index));
}

/** The same bytes, to be looked at four at a time. */
export function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
