import { isAscii, isUtf8 } from 'node:buffer';

const NEWLINE = 0x0a;
const CHUNK_BYTES = 256 * 1024;

/** Bytes of one line beyond which it is not parsed: no emitter writes such a record, and JSON.parse would hold it twice. */
export const LINE_LIMIT_BYTES = 16 * 1024 * 1024;

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without its line end; a lossy decoding when `invalid`, empty when `oversized`. */
  readonly text: string;
  /** The exact bytes, one a character, when they are not valid UTF-8; null when they are. */
  readonly invalid: string | null;
  readonly oversized: boolean;
  /** False for a last line without a newline. */
  readonly terminated: boolean;
}

/**
 * Calls `visit` for each line of a file: split on "\n" only (U+2028 is no line end), a "\r" before it dropped, a byte
 * order mark at the start of the file skipped. No line is skipped. A file that ends in a newline has no line after it.
 */
export function forEachLine(bytes: Uint8Array, visit: (line: Line) => void): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0;
  let start = buffer.length >= 3 && buffer.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
  while (start < buffer.length) {
    const end = chunkEnd(buffer, start);
    const chunk = buffer.subarray(start, end);
    number =
      isUtf8(chunk) && chunk.length < LINE_LIMIT_BYTES
        ? visitText(chunk, number, visit)
        : visitBytes(chunk, number, visit);
    start = end;
  }
}

/** The end of whole lines, of about a chunk: after the last newline in it, else after the next one, else the end. */
function chunkEnd(buffer: Buffer, start: number): number {
  const limit = start + CHUNK_BYTES;
  if (limit >= buffer.length) return buffer.length;
  const last = buffer.lastIndexOf(NEWLINE, limit - 1);
  if (last >= start) return last + 1;
  const next = buffer.indexOf(NEWLINE, limit);
  return next === -1 ? buffer.length : next + 1;
}

/** Valid UTF-8: decoded once and split as text, which is several times faster than line by line. */
function visitText(chunk: Buffer, before: number, visit: (line: Line) => void): number {
  const text = isAscii(chunk) ? chunk.toString('latin1') : chunk.toString('utf8');
  let number = before;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const trimmed = end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
    number += 1;
    visit({ number, text: text.slice(start, trimmed), invalid: null, oversized: false, terminated: newline !== -1 });
    start = end + 1;
  }
  return number;
}

/** Some line here is not UTF-8, or enormous: line by line, so that only that line is affected. */
function visitBytes(chunk: Buffer, before: number, visit: (line: Line) => void): number {
  let number = before;
  for (let start = 0; start < chunk.length;) {
    const newline = chunk.indexOf(NEWLINE, start);
    const end = newline === -1 ? chunk.length : newline;
    const trimmed = end > start && chunk[end - 1] === 0x0d ? end - 1 : end;
    const line = chunk.subarray(start, trimmed);
    const oversized = line.length > LINE_LIMIT_BYTES;
    number += 1;
    visit({
      number,
      text: oversized ? '' : line.toString('utf8'),
      invalid: oversized || isUtf8(line) ? null : line.toString('latin1'),
      oversized,
      terminated: newline !== -1,
    });
    start = end + 1;
  }
  return number;
}
