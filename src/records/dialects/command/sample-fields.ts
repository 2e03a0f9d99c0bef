import type { DetailSink } from '../../dialect.js';
import { type JsonKey, registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView, ROOT } from '../../json/json-tape.js';
import type { FactName } from '../../step-detail.js';

const PLACE = registerKeys('args', 'result', 'x');

/**
 * Finds a sample field. Emitters put these into `args`, `result`, `x` or the record itself, so they are searched in that order. A
 * member of the wrong type is ignored.
 */
export function findSample(
  record: RecordView,
  isOne: (node: JsonNode) => boolean,
  ...keys: readonly JsonKey[]
): JsonNode {
  const places = [record.at(ROOT, PLACE.args), record.at(ROOT, PLACE.result), record.at(ROOT, PLACE.x), ROOT];
  for (const key of keys) {
    for (const place of places) {
      const found = record.at(place, key);
      if (isOne(found)) return found;
    }
  }
  return NOWHERE;
}

type Type = 'number' | 'boolean' | 'word' | 'count';

/** What each command says of itself (`spec/4 §D`), by the field's name, which is that of the fact. */
const FIELDS = new Map<string, Partial<Record<FactName, Type>>>([
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

const KEYS = registerKeys(...new Set([...FIELDS.values()].flatMap((fields) => Object.keys(fields))), 'status');

/**
 * Shows the sample fields of a command: only numbers, booleans and single words, never a sentence or a list.
 * @param hasStatus - Whether a status is already shown.
 */
export function showSampleFields(record: RecordView, command: string, hasStatus: boolean, into: DetailSink): void {
  if (command === INITIALIZE) {
    if (!hasStatus)
      into.identifier(
        'status',
        findSample(record, (node) => record.isFilledText(node), KEYS.status!),
      );
    return;
  }
  const fields = FIELDS.get(command);
  if (fields === undefined) return;
  for (const [name, type] of Object.entries(fields) as [FactName, Type][]) {
    const found = findSample(record, (node) => isOfType(record, node, type), KEYS[name]!);
    if (type === 'word') into.identifier(name, found);
    else if (type === 'count') into.count(name, found);
    else into.fact(name, found);
  }
}

function isOfType(record: RecordView, node: JsonNode, type: Type): boolean {
  switch (type) {
    case 'number':
      return record.number(node) !== null;
    case 'boolean':
      return record.isTrue(node) || record.isFalse(node);
    case 'word':
      return record.isFilledText(node);
    case 'count':
      return record.isArray(node) || record.number(node) !== null;
  }
}
