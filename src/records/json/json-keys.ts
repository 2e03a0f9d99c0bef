/** The number of a member name that is read, from 1. */
export type JsonKey = number;
/** The key of every name that is not read, and of elements of arrays. */
export const UNREAD: JsonKey = 0;

const BUCKETS = 1024;
const MAX_KEYS = 2 ** 12;
const MAX_LETTERS = 2 ** 15;

/** Names are registered once, when the modules that read them are loaded. */
const numbers = new Map<string, JsonKey>();
/** The concatenated names, and the end of each, by key. */
const LETTERS = new DataView(new ArrayBuffer(MAX_LETTERS));
const ENDS = new Uint16Array(MAX_KEYS);
/** The first key of each bucket, and for each key the next one in its bucket; `UNREAD` where there is none. */
const FIRST = new Uint16Array(BUCKETS);
const NEXT = new Uint16Array(MAX_KEYS);

/** Number of keys, including `UNREAD`. */
export function countKeys(): number {
  return numbers.size + 1;
}

/**
 * Registers member names that a dialect reads, and returns their keys by name. A scan keeps only the values at registered names;
 * the rest, which is most of the telemetry, is only checked.
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
 * The key of the name in these bytes, without its quotes; `UNREAD` when the name is not registered.
 * @param view - View of the same bytes.
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

/** Hashes the length and the first, middle and last letters, in which names nearly always differ. */
function toBucket(bytes: Uint8Array, start: number, end: number): number {
  return (
    ((end - start) * 7 + bytes[start]! * 3 + bytes[end - 1]! * 29 + bytes[(start + end) >> 1]! * 11) & (BUCKETS - 1)
  );
}

/**
 * Whether `length` bytes are the same at two places. Compares four at a time, because comparing names and ids is the most
 * frequent operation.
 */
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

/** Copies `length` bytes, also four at a time. */
export function copyBytes(from: DataView, start: number, into: DataView, intoStart: number, length: number): void {
  const last = length & ~3;
  for (let index = 0; index < last; index += 4)
    into.setInt32(intoStart + index, from.getInt32(start + index, true), true);
  for (let index = last; index < length; index += 1) into.setUint8(intoStart + index, from.getUint8(start + index));
}

/** A view of the same bytes, to read four at a time. */
export function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
