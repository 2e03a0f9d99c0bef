import { isJsonObject, stringAt, type JsonObject } from '../../records/json/json-object.js';
import { FactReader } from './fact-reader.js';
import { toPublishedText } from './published-text.js';
import { cutItems, cutList, NO_DETAIL, type Change, type Check, type Cut, type StepDetail } from './step.js';

/** An engine event (`spec/4 §B`): what was checked, and what was really changed. */
export function toEngineDetail(record: JsonObject): StepDetail {
  const event = new FactReader(record['event']);
  const read = new FactReader(record['details']);
  const issue = isJsonObject(read.get('issue')) ? new FactReader(read.get('issue')).get('number') : undefined;
  read.add('job', stringAt(record['source'], 'job')).addAll('mode', 'status', 'tool', 'version');
  if (Number.isSafeInteger(issue)) read.add('entity', `issue #${String(issue)}`);
  return {
    ...NO_DETAIL,
    text: event.text('reason') ?? read.text('summary'),
    facts: read.facts,
    checks: cutList(read.get('checks'), toCheck),
    changes: toChanges(read),
  };
}

const CHECK_OUTCOMES: ReadonlyMap<string, Check['outcome']> = new Map([
  ['PASS', 'pass'],
  ['WARN', 'warn'],
  ['FAIL', 'fail'],
]);

function toCheck(value: unknown): Check | null {
  const id = toPublishedText(stringAt(value, 'id'));
  if (id === null) return null;
  const outcome = CHECK_OUTCOMES.get(stringAt(value, 'outcome')?.toUpperCase() ?? '') ?? 'unknown';
  return { id, outcome, text: toPublishedText(stringAt(value, 'details')) };
}

/** `actions[]`, then labels and milestones that were created or updated; what was skipped has not changed. */
function toChanges(read: FactReader): Cut<Change> {
  const lists = [
    cutList(read.get('actions'), toActionTaken),
    ...[
      ['labels', 'created', 'label'],
      ['labels', 'updated', 'label'],
      ['milestones', 'created', 'milestone'],
    ].map(([kind = '', verb = '', noun = '']) =>
      cutList(listAt(read.get(kind), verb), (value): Change => ({
        what: `${noun} ${verb}`,
        subject: toSubject(value),
      })),
    ),
  ];
  const { items, more } = cutItems(lists.flatMap((list) => list.items));
  return { items, more: lists.reduce((sum, list) => sum + list.more, more) };
}

/** What an entry of `actions` was done to, by the names that engines use. */
const SUBJECT_KEYS = ['label', 'milestone', 'name', 'title', 'subject', 'target'];

function toActionTaken(value: unknown): Change | null {
  if (typeof value === 'string') return { what: toPublishedText(value) ?? '', subject: null };
  const what = toPublishedText(stringAt(value, 'id') ?? stringAt(value, 'action') ?? stringAt(value, 'type'));
  return what === null ? null : { what, subject: toSubject(value) };
}

function toSubject(value: unknown): string | null {
  if (typeof value === 'string') return toPublishedText(value);
  for (const key of SUBJECT_KEYS) {
    const subject = toPublishedText(stringAt(value, key));
    if (subject !== null) return subject;
  }
  return null;
}

function listAt(value: unknown, key: string): unknown {
  return isJsonObject(value) ? value[key] : undefined;
}
