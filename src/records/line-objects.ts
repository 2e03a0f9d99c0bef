import type { JsonTape } from './json/json-tape.js';
import { scanObject } from './json/scan-object.js';

/** Where the bytes of an object begin in its line, and where they end. */
export interface LineObject {
  readonly start: number;
  readonly end: number;
}

export interface LineObjects {
  /** Complete top-level JSON objects, in order. Empty: the line yields no record. */
  readonly objects: readonly LineObject[];
  /** True when the line also holds bytes outside of these objects that are not white space. */
  readonly remainder: boolean;
}

const OPEN_BRACE = 0x7b;

/**
 * The records of a line that is more or less than one object: appends ran into each other, and rubbish may stand before, between or
 * behind them (`spec/4`, warts 1 and 2). Only objects that are complete at the top level count: a piece of a cut record is never
 * taken for a record, nor is other JSON.
 * @param tape - Is written on.
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
      // Brackets or quotes here mean that the next "{" may lie inside of a value that was cut: not safe to go on.
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
