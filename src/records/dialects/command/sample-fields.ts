import type { DetailSink } from '../../dialect.js';
import { type JsonKey, registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView, ROOT } from '../../json/json-tape.js';
import type { FactName } from '../../step-detail.js';

const PLACES = Object.values(registerKeys('args', 'result', 'x'));

/**
 * Finds a sample field. Emitters put these into `args`, `result`, `x` or the record itself, so they are searched in that order. A
 * member of the wrong type is ignored.
 */
export function findSample(record: RecordView, type: SampleType, ...keys: readonly JsonKey[]): JsonNode {
  for (const key of keys) {
    for (const place of PLACES) {
      const found = record.at(record.at(ROOT, place), key);
      if (isOfType(record, found, type)) return found;
    }
    const found = record.at(ROOT, key);
    if (isOfType(record, found, type)) return found;
  }
  return NOWHERE;
}

/** A `size` is a whole number that is not negative; a `count` is any number, or a list. */
type SampleType = 'number' | 'size' | 'boolean' | 'word' | 'count';

/** What each command says of itself (`spec/4 §D`), by the field's name, which is that of the fact. */
const FIELDS = new Map<string, Partial<Record<FactName, SampleType>>>([
  ['ast.parse', { skeleton_bytes: 'number', reduction_ratio: 'number', cache_status: 'word' }],
  ['ast.cache', { cache_hit: 'boolean', prev_sha: 'word' }],
  ['ast.cache.hit', { prev_sha: 'word' }],
  ['ast.cache.miss', { prev_sha: 'word' }],
  ['selector.resolve', { resolved: 'boolean', matches: 'count' }],
  ['lsp.spawn', { subprocess_pid: 'number' }],
  ['lsp.ready', { ready_via: 'word' }],
  ['lsp.state_change', { ready_via: 'word' }],
  ['lsp.definition', { resolved: 'boolean' }],
  ['lsp.timeout', { method: 'word', timeout_ms: 'number', fallback_to: 'word' }],
  ['lsp.fallback', { method: 'word', fallback_to: 'word' }],
  ['lsp.diagnostics', { diag_count: 'number' }],
  ['file.read', { mode: 'word', bytes: 'number' }],
]);
/** `lsp.initialize` may give its status outside the result. */
const INITIALIZE = 'lsp.initialize';

const { status: STATUS } = registerKeys('status');
/** The same with the keys of the fields, as lists: they are gone through for each record. */
const SAMPLES = new Map(
  Array.from(FIELDS, ([command, fields]) => [
    command,
    (Object.entries(fields) as [FactName, SampleType][]).map(([name, type]) => ({
      name,
      type,
      key: registerKeys(name)[name],
    })),
  ]),
);

/**
 * Shows the sample fields of a command: only numbers, booleans and single words, never a sentence or a list.
 * @param hasStatus - Whether a status is already shown.
 */
export function showSampleFields(record: RecordView, command: string, hasStatus: boolean, into: DetailSink): void {
  if (command === INITIALIZE) {
    if (!hasStatus) into.identifier('status', findSample(record, 'word', STATUS));
    return;
  }
  const samples = SAMPLES.get(command);
  if (samples === undefined) return;
  for (const { name, type, key } of samples) {
    const found = findSample(record, type, key);
    if (type === 'word') into.identifier(name, found);
    else if (type === 'count') into.count(name, found);
    else into.fact(name, found);
  }
}

function isOfType(record: RecordView, node: JsonNode, type: SampleType): boolean {
  switch (type) {
    case 'number':
      return record.number(node) !== null;
    case 'size':
      return isCount(record.number(node));
    case 'boolean':
      return record.isTrue(node) || record.isFalse(node);
    case 'word':
      return record.isFilledText(node);
    case 'count':
      return record.isArray(node) || record.number(node) !== null;
  }
}

/** Whether it is a whole number that is not negative, and exact. */
export function isCount(number: number | null): boolean {
  return number !== null && Number.isSafeInteger(number) && number >= 0;
}
