import { READ_MODES, type CommandFacts } from '../command-facts.js';
import { KEY } from '../json/json-keys.js';
import { NOWHERE, ROOT, type JsonNode, type JsonTape } from '../json/json-tape.js';

/** A code is a lower-case identifier, so that no sentence, path or token can pass for one. */
const CODE = /^[a-z][a-z0-9_.:-]{0,63}$/;
const FILE_READ = 'file.read';
/** Where emitters have put the number of bytes. */
const BYTES_KEYS = [KEY.bytes, KEY.bytes_read];

/** @returns undefined when there is nothing to tell, as for nearly all records. */
export function toCommandFacts(record: JsonTape, command: string): CommandFacts | undefined {
  const read = toRead(record, command);
  const warnings = record.at(ROOT, KEY.warnings);
  let warning = record.first(warnings);
  if (read === null && warning === NOWHERE) return undefined;
  const codes: string[] = [];
  let otherWarnings = 0;
  for (; warning !== NOWHERE; warning = record.next(warnings, warning)) {
    const code = toCode(record, warning);
    if (code === null) otherWarnings += 1;
    else codes.push(code);
  }
  return { warnings: codes, otherWarnings, read };
}

/** A warning is a code, or an object that has one. */
function toCode(record: JsonTape, warning: JsonNode): string | null {
  const code = record.text(warning) ?? record.textAt(warning, KEY.code);
  return code !== null && CODE.test(code) ? code : null;
}

/** Any command may disclose files (`x.disclosure_mode`); the mode of `file.read` is in its arguments too. */
function toRead(record: JsonTape, command: string): CommandFacts['read'] {
  const x = record.at(ROOT, KEY.x);
  const disclosed =
    record.textAt(x, KEY.disclosure_mode) ??
    (command === FILE_READ ? record.textAt(record.at(ROOT, KEY.args), KEY.mode) : null);
  if (disclosed === null) return null;
  const mode = READ_MODES.find((known) => known === disclosed);
  const bytes = toBytes(record, record.at(ROOT, KEY.result)) ?? toBytes(record, x);
  return mode === undefined || bytes === null ? null : { mode, bytes };
}

function toBytes(record: JsonTape, node: JsonNode): number | null {
  const found = BYTES_KEYS.map((key) => record.at(node, key)).find((at) => record.has(at));
  const bytes = found === undefined ? null : record.number(found);
  return bytes !== null && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null;
}
