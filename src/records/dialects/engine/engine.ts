import type { Dialect } from '../../dialect.js';
import { timeAt } from '../../fields.js';
import { type JsonKey, registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView, ROOT } from '../../json/json-tape.js';
import type { Check } from '../../step-detail.js';
import type { Outcome } from '../../telemetry-event.js';
import { engineSchema } from './schema.js';

const KEY = registerKeys(
  'schema_version',
  'event',
  'category',
  'action',
  'reason',
  'generated_at',
  'correlation_id',
  'source',
  'workflow',
  'job',
  'entity',
  'owner',
  'repo',
  'details',
  'summary',
  'mode',
  'status',
  'tool',
  'version',
  'issue',
  'number',
  'checks',
  'id',
  'outcome',
  'actions',
  'labels',
  'milestones',
  'created',
  'updated',
  'type',
  'label',
  'milestone',
  'name',
  'title',
  'subject',
  'target',
);

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['success', 'success'],
  ['failed', 'failed'],
  ['failure', 'failed'],
]);

const CHECK_OUTCOMES: ReadonlyMap<string, Check['outcome']> = new Map([
  ['PASS', 'pass'],
  ['WARN', 'warn'],
  ['FAIL', 'fail'],
]);

/** Keys that engines use in entries of `actions` for what was done, and to what. */
const ACTION_KEYS = [KEY.id, KEY.action, KEY.type];
const SUBJECT_KEYS = [KEY.label, KEY.milestone, KEY.name, KEY.title, KEY.subject, KEY.target];

/** Lists of created and updated items; skipped items were not changed. */
const CHANGES = [
  { kind: KEY.labels, verb: KEY.created, what: 'label created' },
  { kind: KEY.labels, verb: KEY.updated, what: 'label updated' },
  { kind: KEY.milestones, verb: KEY.created, what: 'milestone created' },
] as const;

/** Dialect B (`spec/4 §B`). */
export const engine: Dialect = {
  name: 'engine',
  schema: engineSchema,
  majorVersion: '1',
  hasIdentity: true,
  timeIs: 'end',

  recognisedBy: ['event'],

  recognises: (record) => record.isObject(record.at(ROOT, KEY.event)),

  repositoryOf: (record) => toRepository(record, record.at(ROOT, KEY.entity)),

  read(record, into) {
    const event = record.at(ROOT, KEY.event);
    const word = record.wordAt(event, KEY.action);
    into.event({
      dialect: 'engine',
      time: timeAt(record, ROOT, KEY.generated_at),
      action: into.nameAt(event, KEY.category) ?? '',
      outcome: (word === null ? undefined : (OUTCOMES.get(word) ?? OUTCOMES.get(word.toLowerCase()))) ?? 'unknown',
      run: into.idAt(ROOT, KEY.correlation_id),
      durationMs: null,
      tookAction: tookAction(record, record.at(ROOT, KEY.details)),
      decidesRun: false,
      phase: null,
      actor: into.nameAt(record.at(ROOT, KEY.source), KEY.workflow),
      command: undefined,
      tags: undefined,
      measures: undefined,
    });
  },

  /** Shows what was checked, and what was really changed. */
  detail(record, { action }, into) {
    const details = record.at(ROOT, KEY.details);
    into.group('stage', action);
    into.text(record.at(record.at(ROOT, KEY.event), KEY.reason), record.at(details, KEY.summary));
    into.fact('job', record.at(record.at(ROOT, KEY.source), KEY.job));
    into.fact('mode', record.at(details, KEY.mode));
    into.fact('status', record.at(details, KEY.status));
    into.fact('tool', record.at(details, KEY.tool));
    into.fact('version', record.at(details, KEY.version));
    const issue = record.number(record.at(record.at(details, KEY.issue), KEY.number));
    if (Number.isSafeInteger(issue)) into.known('entity', `issue #${String(issue)}`);
    const checks = record.at(details, KEY.checks);
    for (let item = record.first(checks); item !== NOWHERE; item = record.next(checks, item)) {
      into.check(record.at(item, KEY.id), toCheckOutcome(record, item), record.at(item, KEY.details));
    }
    const actions = record.at(details, KEY.actions);
    for (let item = record.first(actions); item !== NOWHERE; item = record.next(actions, item)) {
      if (record.isText(item)) into.change(item, NOWHERE);
      else into.change(firstText(record, item, ACTION_KEYS), firstText(record, item, SUBJECT_KEYS));
    }
    for (const { kind, verb, what } of CHANGES) {
      const changed = record.at(record.at(details, kind), verb);
      for (let item = record.first(changed); item !== NOWHERE; item = record.next(changed, item)) {
        into.change(what, record.isText(item) ? item : firstText(record, item, SUBJECT_KEYS));
      }
    }
  },
};

/** Whether something was really changed (`spec/4 §B`, last line). A dry run changes nothing, whatever it lists. */
function tookAction(record: RecordView, details: JsonNode): boolean {
  if (record.wordAt(details, KEY.mode) === 'dry-run') return false;
  if (record.first(record.at(details, KEY.actions)) !== NOWHERE) return true;
  for (const { kind, verb } of CHANGES) {
    if (record.first(record.at(record.at(details, kind), verb)) !== NOWHERE) return true;
  }
  return false;
}

/** `entity.repo` is `name` or `owner/name`; `entity.owner` completes a plain `name`. */
function toRepository(record: RecordView, entity: JsonNode): string | null {
  const repo = record.wordAt(entity, KEY.repo);
  const owner = record.wordAt(entity, KEY.owner);
  return repo === null || owner === null || repo.includes('/') ? repo : toFullName(owner, repo);
}

let lastOwner = '';
let lastRepo = '';
let lastName = '/';

/** Remembers the last name, because nearly all records of a file name the same repository. */
function toFullName(owner: string, repo: string): string {
  if (owner !== lastOwner || repo !== lastRepo) {
    lastName = `${owner}/${repo}`;
    lastOwner = owner;
    lastRepo = repo;
  }
  return lastName;
}

function toCheckOutcome(record: RecordView, check: JsonNode): Check['outcome'] {
  const word = record.word(record.at(check, KEY.outcome));
  if (word === null) return 'unknown';
  return CHECK_OUTCOMES.get(word) ?? CHECK_OUTCOMES.get(word.toUpperCase()) ?? 'unknown';
}

/** The first of these keys of an object that has a text. */
function firstText(record: RecordView, node: JsonNode, keys: readonly JsonKey[]): JsonNode {
  for (const key of keys) {
    const found = record.at(node, key);
    if (record.isFilledText(found)) return found;
  }
  return NOWHERE;
}
