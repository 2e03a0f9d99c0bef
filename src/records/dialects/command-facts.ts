import { READ_MODES, type CommandFacts } from '../command-facts.js';
import { isJsonObject } from '../line-objects.js';
import { stringAt } from './fields.js';

/** A code is a lower-case identifier, so that no sentence, path or token can pass for one. */
const CODE = /^[a-z][a-z0-9_.:-]{0,63}$/;
const FILE_READ = 'file.read';
/** Where emitters have put the number of bytes. */
const BYTES_KEYS = ['bytes', 'bytes_read'];

/** The fields that the facts are taken from; each may be anything. */
interface CommandFields {
  readonly cmd: string;
  readonly args?: unknown;
  readonly result?: unknown;
  readonly warnings?: unknown;
  readonly x?: unknown;
}

/** @returns undefined when there is nothing to tell, as for nearly all records. */
export function toCommandFacts(fields: CommandFields): CommandFacts | undefined {
  const read = toRead(fields);
  const warnings = Array.isArray(fields.warnings) ? fields.warnings : [];
  if (read === null && warnings.length === 0) return undefined;
  const codes = warnings.map(toCode).filter((code) => code !== null);
  return { warnings: codes, otherWarnings: warnings.length - codes.length, read };
}

/** A warning is a code, or an object that has one. */
function toCode(warning: unknown): string | null {
  const code = typeof warning === 'string' ? warning : stringAt(warning, 'code');
  return code !== null && CODE.test(code) ? code : null;
}

/** Any command may disclose files (`x.disclosure_mode`); the mode of `file.read` is in its arguments too. */
function toRead({ cmd, args, result, x }: CommandFields): CommandFacts['read'] {
  const disclosed = stringAt(x, 'disclosure_mode') ?? (cmd === FILE_READ ? stringAt(args, 'mode') : null);
  if (disclosed === null) return null;
  const mode = READ_MODES.find((known) => known === disclosed);
  const bytes = toBytes(result) ?? toBytes(x);
  return mode === undefined || bytes === null ? null : { mode, bytes };
}

function toBytes(value: unknown): number | null {
  if (!isJsonObject(value)) return null;
  const bytes = BYTES_KEYS.map((key) => value[key]).find((found) => found !== undefined);
  return typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null;
}
