import { isUtf8 } from 'node:buffer';
import type { JsonTape } from './json/json-tape.js';
import { scanObject } from './json/scan-object.js';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Size of a chunk: where bytes are not valid UTF-8, the whole chunk is read line by line. */
const CHUNK_BYTES = 64 * 1024;

/** Maximum bytes of a line that is parsed: no emitter writes longer records, and JSON.parse would hold one twice. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without its line end; a lossy decoding when not `valid`, empty when `oversized`. */
  readonly text: string;
  /** Where its bytes begin and end in the file, without the line end. */
  readonly start: number;
  readonly end: number;
  /** Whether its bytes are valid UTF-8; assumed when `oversized`. */
  readonly valid: boolean;
  readonly oversized: boolean;
  /** False for a last line without a newline. */
  readonly terminated: boolean;
}

type VisitLine = (line: Line) => void;

/**
 * Reads the line that begins at `start`, if that is possible directly. Its bytes are valid UTF-8.
 * @returns the position of its line feed, or the end of the file; -1 when the line must be visited.
 */
type TakeLine = (start: number, number: number) => number;

/**
 * Calls `visit` for each line of a file that `take` has not taken: split on "\n" only (U+2028 is no line end), a "\r" before it
 * dropped, a byte order mark at the start of the file skipped. No line is skipped. A file that ends in a newline has no line
 * after it.
 * @param chunkBytes - Bytes that are checked at a time; affects only the speed.
 */
export function forEachLine(
  bytes: Uint8Array,
  visit: VisitLine,
  take: TakeLine = () => -1,
  chunkBytes = CHUNK_BYTES,
): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0;
  let start = buffer.length >= 3 && buffer.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
  while (start < buffer.length) {
    const end = chunkEnd(buffer, start, chunkBytes);
    const valid = end - start < MAX_LINE_BYTES && isUtf8(buffer.subarray(start, end));
    while (start < end) {
      number += 1;
      const taken = valid ? take(start, number) : -1;
      start = (taken === -1 ? visitLine(buffer, start, number, visit) : taken) + 1;
    }
  }
}

/** The end of about a chunk of whole lines: after its last newline, else after the next newline, else the end of the file. */
function chunkEnd(buffer: Buffer, start: number, chunkBytes: number): number {
  const limit = start + chunkBytes;
  if (limit >= buffer.length) return buffer.length;
  const last = buffer.lastIndexOf(NEWLINE, limit - 1);
  if (last >= start) return last + 1;
  const next = buffer.indexOf(NEWLINE, limit);
  return next === -1 ? buffer.length : next + 1;
}

/** @returns the position of the line feed, or the end of the file. */
function visitLine(buffer: Buffer, start: number, number: number, visit: VisitLine): number {
  const newline = buffer.indexOf(NEWLINE, start);
  const stop = newline === -1 ? buffer.length : newline;
  const end = stop > start && buffer[stop - 1] === CARRIAGE_RETURN ? stop - 1 : stop;
  const line = buffer.subarray(start, end);
  const oversized = line.length > MAX_LINE_BYTES;
  visit({
    number,
    text: oversized ? '' : line.toString('utf8'),
    start,
    end,
    valid: oversized || isUtf8(line),
    oversized,
    terminated: newline !== -1,
  });
  return stop;
}

/** Where the bytes of an object begin and end in its line. */
export interface LineObject {
  readonly start: number;
  readonly end: number;
}

interface LineObjects {
  /** Complete top-level JSON objects, in order. Empty: the line yields no record. */
  readonly objects: readonly LineObject[];
  /** True when the line also holds bytes outside of these objects that are not white space. */
  readonly remainder: boolean;
}

const OPEN_BRACE = 0x7b;

/**
 * The records of a line that is not exactly one object: appends ran into each other, and there may be garbage before, between or
 * after them (`spec/4`, anomalies 1 and 2). Only complete top-level objects count: neither a piece of a cut record nor other JSON
 * is taken for a record.
 * @param tape - Is overwritten.
 * @param line - Valid UTF-8, without its line end.
 */
export function recoverObjects(tape: JsonTape, line: Buffer): LineObjects {
  const objects: LineObject[] = [];
  let remainder = false;
  for (let position = 0; position < line.length;) {
    const start = line.indexOf(OPEN_BRACE, position);
    const outside = Buffer.from(line.subarray(position, start === -1 ? line.length : start)).toString('utf8');
    if (outside.trim() !== '') {
      remainder = true;
      // Brackets or quotes here mean that the next "{" may be inside a value that was cut, so it is not safe to continue.
      if (/["[\]}]/.test(outside)) break;
    }
    if (start === -1) break;
    const end = scanObject(tape, line, start);
    if (end === -1) {
      remainder = true;
      break;
    }
    objects.push({ start, end });
    position = end;
  }
  return { objects, remainder };
}
