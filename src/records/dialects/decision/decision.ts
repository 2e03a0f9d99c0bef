import type { DetailSink, Dialect, ReportProblem } from '../../dialect.js';
import { timeAt, toDuration, toOutcome } from '../../fields.js';
import { registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView, ROOT } from '../../json/json-tape.js';
import { decisionSchema } from './schema.js';

const KEY = registerKeys(
  'schema_version',
  'action',
  'outcome',
  'generated_at',
  'correlation_id',
  'actor',
  'entity',
  'repo',
  'type',
  'number',
  'reason',
  'execution',
  'started_at',
  'finished_at',
  'runner',
  'decisions',
  'kind',
  'rule',
  'subject',
  'decision',
  'evidence',
  'key',
  'inputs',
  'mode',
);

/** Dialect A (`spec/4 §A`). */
export const decision: Dialect = {
  name: 'decision',
  schema: decisionSchema,
  majorVersion: '1',
  hasIdentity: true,
  timeIs: 'end',

  recognisedBy: ['action', 'outcome'],

  recognises: (record) => record.has(record.at(ROOT, KEY.action)) && record.has(record.at(ROOT, KEY.outcome)),

  repositoryOf: (record) => record.wordAt(record.at(ROOT, KEY.entity), KEY.repo),

  read(record, into) {
    into.event({
      dialect: 'decision',
      time: timeAt(record, ROOT, KEY.generated_at),
      action: into.nameAt(ROOT, KEY.action) ?? '',
      outcome: toOutcome(record.word(record.at(ROOT, KEY.outcome))),
      run: into.idAt(ROOT, KEY.correlation_id),
      durationMs: toExecutionTime(record, record.at(ROOT, KEY.execution), into.report),
      tookAction: !isDryRun(record) && hasMutation(record, record.at(ROOT, KEY.decisions)),
      decidesRun: false,
      phase: null,
      actor: into.nameAt(ROOT, KEY.actor),
      command: undefined,
      tags: undefined,
      measures: undefined,
    });
  },

  /** Shows what was decided, by which rule, and about what. Values of evidence are not shown. */
  detail(record, { actor }, into) {
    into.group('actor', actor ?? '');
    into.text(record.at(ROOT, KEY.reason));
    const entity = record.at(ROOT, KEY.entity);
    if (record.wordAt(entity, KEY.type) !== 'repository') {
      const number = record.number(record.at(entity, KEY.number));
      into.fact('entity', record.at(entity, KEY.type), (type) => {
        return Number.isSafeInteger(number) ? `${type.replaceAll('_', ' ')} #${String(number)}` : type;
      });
    }
    into.fact('mode', record.at(record.at(ROOT, KEY.inputs), KEY.mode));
    into.fact('runner', record.at(record.at(ROOT, KEY.execution), KEY.runner));
    const decisions = record.at(ROOT, KEY.decisions);
    for (let item = record.first(decisions); item !== NOWHERE; item = record.next(decisions, item)) {
      if (record.isObject(item)) addDecision(record, item, into);
    }
  },
};

function isDryRun(record: RecordView): boolean {
  return record.wordAt(record.at(ROOT, KEY.inputs), KEY.mode) === 'dry-run';
}

function toExecutionTime(record: RecordView, execution: JsonNode, report: ReportProblem): number | null {
  const started = timeAt(record, execution, KEY.started_at);
  const finished = timeAt(record, execution, KEY.finished_at);
  return started === null || finished === null
    ? null
    : toDuration(finished - started, 'execution.finished_at − execution.started_at', report);
}

function hasMutation(record: RecordView, decisions: JsonNode): boolean {
  for (let item = record.first(decisions); item !== NOWHERE; item = record.next(decisions, item)) {
    if (record.wordAt(item, KEY.kind) !== 'mutation') continue;
    const decided = record.wordAt(item, KEY.decision);
    if (decided === 'create' || decided === 'update') return true;
  }
  return false;
}

function addDecision(record: RecordView, item: JsonNode, into: DetailSink): void {
  into.decision({
    kind: record.at(item, KEY.kind),
    rule: record.at(item, KEY.rule),
    subject: record.at(item, KEY.subject),
    decision: record.at(item, KEY.decision),
    outcome: toOutcome(record.word(record.at(item, KEY.outcome))),
    reason: record.at(item, KEY.reason),
  });
  const evidence = record.at(item, KEY.evidence);
  for (let entry = record.first(evidence); entry !== NOWHERE; entry = record.next(evidence, entry)) {
    into.evidence(record.at(entry, KEY.key));
  }
}
