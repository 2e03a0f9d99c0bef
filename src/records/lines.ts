import { isAscii, isUtf8 } from 'node:buffer';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Small enough for the decoded text to be young garbage: larger strings cost a page fault for each 4 KB. */
const CHUNK_BYTES = 64 * 1024;

/** Bytes of one line beyond which it is not parsed: no emitter writes such a record, and JSON.parse would hold it twice. */
export const LINE_LIMIT_BYTES = 16 * 1024 * 1024;

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without its line end; a lossy decoding when not `valid`, empty when `oversized`. */
  readonly text: string;
  /** Where its bytes begin in the file, and where they end; the line end lies behind. */
  readonly start: number;
  readonly end: number;
  /** Whether its bytes are valid UTF-8; taken for granted when `oversized`. */
  readonly valid: boolean;
  readonly oversized: boolean;
  /** False for a last line without a newline. */
  readonly terminated: boolean;
}

type VisitLine = (line: Line) => void;

/**
 * Calls `visit` for each line of a file: split on "\n" only (U+2028 is no line end), a "\r" before it dropped, a byte
 * order mark at the start of the file skipped. No line is skipped. A file that ends in a newline has no line after it.
 * @param chunkBytes - Bytes that are looked at at a time, which changes nothing but the time it takes.
 */
export function forEachLine(bytes: Uint8Array, visit: VisitLine, chunkBytes = CHUNK_BYTES): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0;
  let start = buffer.length >= 3 && buffer.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
  while (start < buffer.length) {
    const end = chunkEnd(buffer, start, chunkBytes);
    const chunk = buffer.subarray(start, end);
    number =
      isUtf8(chunk) && chunk.length < LINE_LIMIT_BYTES
        ? visitText(chunk, start, number, visit)
        : visitBytes(chunk, start, number, visit);
    start = end;
  }
}

/** The end of whole lines, of about a chunk: after the last newline in it, else after the next one, else the end. */
function chunkEnd(buffer: Buffer, start: number, chunkBytes: number): number {
  const limit = start + chunkBytes;
  if (limit >= buffer.length) return buffer.length;
  const last = buffer.lastIndexOf(NEWLINE, limit - 1);
  if (last >= start) return last + 1;
  const next = buffer.indexOf(NEWLINE, limit);
  return next === -1 ? buffer.length : next + 1;
}

/** Valid UTF-8: decoded once and split as text, which is several times faster than line by line. */
function visitText(chunk: Buffer, offset: number, before: number, visit: VisitLine): number {
  const plain = isAscii(chunk);
  const all = plain ? chunk.toString('latin1') : chunk.toString('utf8');
  let number = before;
  let start = offset;
  for (let position = 0; position < all.length;) {
    const newline = all.indexOf('\n', position);
    const stop = newline === -1 ? all.length : newline;
    const trimmed = stop > position && all.charCodeAt(stop - 1) === CARRIAGE_RETURN ? stop - 1 : stop;
    const text = all.slice(position, trimmed);
    const end = start + (plain ? text.length : Buffer.byteLength(text));
    number += 1;
    visit({ number, text, start, end, valid: true, oversized: false, terminated: newline !== -1 });
    start = end + (stop - trimmed) + 1;
    position = stop + 1;
  }
  return number;
}

/** Some line here is not UTF-8, or enormous: line by line, so that only that line is affected. */
function visitBytes(chunk: Buffer, offset: number, before: number, visit: VisitLine): number {
  let number = before;
  for (let start = 0; start < chunk.length;) {
    const newline = chunk.indexOf(NEWLINE, start);
    const stop = newline === -1 ? chunk.length : newline;
    const trimmed = stop > start && chunk[stop - 1] === CARRIAGE_RETURN ? stop - 1 : stop;
    const line = chunk.subarray(start, trimmed);
    const oversized = line.length > LINE_LIMIT_BYTES;
    number += 1;
    visit({
      number,
      text: oversized ? '' : line.toString('utf8'),
      start: offset + start,
      end: offset + trimmed,
      valid: oversized || isUtf8(line),
      oversized,
      terminated: newline !== -1,
    });
    start = stop + 1;
  }
  return number;
}
