import { JsonTape } from '../../src/records/json/json-tape.js';
import { scanObject } from '../../src/records/json/scan-object.js';

/** A record as the parser hands it to the readers of dialects. */
export function toRecord(record: unknown): JsonTape {
  const tape = new JsonTape();
  const bytes = Buffer.from(JSON.stringify(record));
  if (scanObject(tape, bytes, 0) !== bytes.length) throw new Error('The record is no object.');
  return tape;
}
