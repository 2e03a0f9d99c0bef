import { type CommandCounter, type CommandFacts, type CommandTokens, READ_MODES } from '../../command-name.js';
import type { Publisher } from '../../dialect.js';
import { type JsonKey, registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView, ROOT } from '../../json/json-tape.js';
import type { Outcome } from '../../telemetry-event.js';
import { findSample, isCount } from './sample-fields.js';

const KEY = registerKeys(
  'result',
  'status',
  'x',
  'warnings',
  'code',
  'tokens',
  'input_tokens',
  'output_tokens',
  'retrieved_tokens',
  'total_tokens',
  'disclosure_mode',
  'mode',
  'bytes',
  'bytes_read',
  'cache_hit',
  'resolved',
  'to_state',
  'state',
  'fallback_to',
);

/** A code must be a lower-case identifier, so that no sentence, path or token can pass as one. */
const CODE = /^[a-z][a-z0-9_.:-]{0,63}$/;
/** A status must be a short identifier. */
const STATUS = /^[A-Za-z][\w.-]{0,31}$/;
const FILE_READ = 'file.read';

const NO_CODES: readonly string[] = [];
const NO_COUNTERS: readonly CommandCounter[] = [];

/** @returns undefined when the record has no such facts, like nearly all records. */
export function readCommandFacts(
  record: RecordView,
  command: string,
  outcome: Outcome,
  into: Publisher,
): CommandFacts | undefined {
  const read = toRead(record, command);
  const counters = toCounters(record, command);
  const tokens = toTokens(record, record.at(ROOT, KEY.tokens));
  const status = outcome === 'unknown' ? toStatus(record, into) : null;
  const warnings = record.at(ROOT, KEY.warnings);
  let warning = record.first(warnings);
  if (read === null && tokens === null && status === null && warning === NOWHERE && counters === NO_COUNTERS)
    return undefined;
  let codes = NO_CODES;
  let otherWarnings = 0;
  if (warning !== NOWHERE) {
    const found: string[] = [];
    for (; warning !== NOWHERE; warning = record.next(warnings, warning)) {
      const code = toCode(record, warning, into);
      if (code === null) otherWarnings += 1;
      else found.push(code);
    }
    codes = found;
  }
  return { warnings: codes, otherWarnings, read, counters, tokens, status };
}

/** A warning is a code, or an object that has one. */
function toCode(record: RecordView, warning: JsonNode, into: Publisher): string | null {
  const node = record.isText(warning) ? warning : record.at(warning, KEY.code);
  const code = record.word(node);
  if (code === null || !CODE.test(code)) return null;
  const published = into.name(node);
  return published !== null && CODE.test(published) ? published : null;
}

function toStatus(record: RecordView, into: Publisher): string | null {
  const node = record.at(record.at(ROOT, KEY.result), KEY.status);
  const status = record.word(node);
  if (status === null || !STATUS.test(status)) return null;
  const published = into.name(node);
  return published !== null && STATUS.test(published) ? published : null;
}

function findWord(record: RecordView, ...keys: readonly JsonKey[]): string | null {
  return record.word(findSample(record, 'word', ...keys));
}

function findBoolean(record: RecordView, key: JsonKey): boolean | null {
  const found = findSample(record, 'boolean', key);
  return found === NOWHERE ? null : record.isTrue(found);
}

/** The bytes that a command read, and in which mode: of `file.read`, and of any command that discloses files (`x.disclosure_mode`). */
function toRead(record: RecordView, command: string): CommandFacts['read'] {
  const disclosed = record.wordAt(record.at(ROOT, KEY.x), KEY.disclosure_mode);
  if (disclosed === null && command !== FILE_READ) return null;
  const word = (disclosed ?? findWord(record, KEY.mode))?.toLowerCase();
  const mode = READ_MODES.find((known) => known === word) ?? null;
  const bytes = record.number(findSample(record, 'size', KEY.bytes, KEY.bytes_read));
  if (bytes === null || (mode === null && command !== FILE_READ)) return null;
  return { mode, bytes };
}

function toCounters(record: RecordView, command: string): readonly CommandCounter[] {
  switch (command) {
    case 'ast.parse':
      return ['ast_parse'];
    case 'ast.cache': {
      const isHit = findBoolean(record, KEY.cache_hit);
      return isHit === null ? NO_COUNTERS : [isHit ? 'ast_cache_hit' : 'ast_cache_miss'];
    }
    case 'ast.cache.hit':
      return ['ast_cache_hit'];
    case 'ast.cache.miss':
      return ['ast_cache_miss'];
    case 'selector.resolve':
      return findBoolean(record, KEY.resolved) === true
        ? ['selector_resolve', 'selector_resolve_success']
        : ['selector_resolve'];
    case 'lsp.spawn':
      return ['lsp_spawn'];
    case 'lsp.ready':
      return ['lsp_ready'];
    case 'lsp.state_change':
      return findWord(record, KEY.to_state, KEY.state)?.toLowerCase() === 'ready' ? ['lsp_ready'] : NO_COUNTERS;
    case 'lsp.timeout':
      return findWord(record, KEY.fallback_to) === null ? ['lsp_timeout'] : ['lsp_timeout', 'lsp_fallback'];
    case 'lsp.fallback':
      return ['lsp_fallback'];
    default:
      return NO_COUNTERS;
  }
}

function toTokens(record: RecordView, tokens: JsonNode): CommandTokens | null {
  const all = record.number(tokens);
  if (isCount(all)) return { input: null, output: null, retrieved: null, total: all };
  if (!record.isObject(tokens)) return null;
  const countAt = (key: JsonKey): number | null => {
    const number = record.number(record.at(tokens, key));
    return isCount(number) ? number : null;
  };
  const input = countAt(KEY.input_tokens);
  const output = countAt(KEY.output_tokens);
  const retrieved = countAt(KEY.retrieved_tokens);
  const total = countAt(KEY.total_tokens);
  return (input ?? output ?? retrieved ?? total) === null ? null : { input, output, retrieved, total };
}
