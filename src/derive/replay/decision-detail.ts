import { toOutcome } from '../../records/dialects/fields.js';
import { isJsonObject, stringAt, type JsonObject } from '../../records/json/json-object.js';
import { FactReader } from './fact-reader.js';
import { toPublishedText } from './published-text.js';
import { cutList, NO_DETAIL, type Decision, type StepDetail } from './step.js';

/** A decision record (`spec/4 §A`): what was decided, by which rule, about what. Values of evidence stay behind. */
export function toDecisionDetail(record: JsonObject): StepDetail {
  const read = new FactReader(record['inputs']);
  read.add('entity', toEntity(record['entity'])).addAll('mode').add('runner', stringAt(record['execution'], 'runner'));
  return {
    ...NO_DETAIL,
    text: toPublishedText(record['reason']),
    facts: read.facts,
    decisions: cutList(record['decisions'], toDecision),
  };
}

function toDecision(value: unknown): Decision | null {
  if (!isJsonObject(value)) return null;
  return {
    kind: toPublishedText(value['kind']),
    rule: toPublishedText(value['rule']),
    subject: toPublishedText(value['subject']),
    decision: toPublishedText(value['decision']),
    outcome: toOutcome(value['outcome']),
    reason: toPublishedText(value['reason']),
    evidence: cutList(value['evidence'], (item) => toPublishedText(stringAt(item, 'key'))),
  };
}

/** `issue #12`; the repository itself goes without saying. */
function toEntity(entity: unknown): string | null {
  const type = stringAt(entity, 'type');
  const number = isJsonObject(entity) ? entity['number'] : undefined;
  if (type === null || type === 'repository') return null;
  return Number.isSafeInteger(number) ? `${type.replaceAll('_', ' ')} #${String(number)}` : type;
}
