import type { Dialect } from '../../dialect.js';
import { durationAt, timeAt } from '../../fields.js';
import { registerKeys } from '../../json/json-keys.js';
import { type RecordView, ROOT } from '../../json/json-tape.js';
import type { Outcome } from '../../telemetry-event.js';
import { FIELD, Payload, REDACTED } from './payload.js';
import { readMeasures } from './measures.js';
import { showRemarks } from './remarks.js';
import { agentSchema } from './schema.js';
import { readTags } from './tags.js';

const KEY = registerKeys('schema_version', 'event', 'timestamp', 'source', 'run_id', 'cycle');

/** Dialect C (`spec/3`, `spec/4 §C`). */
export const agent: Dialect = {
  name: 'agent',
  schema: agentSchema,
  majorVersion: '0',
  hasIdentity: true,
  timeIs: 'end',

  recognisedBy: ['event'],

  recognises: (record) => record.isText(record.at(ROOT, KEY.event)),

  read(record, into) {
    const payload = new Payload(record);
    const action = payload.withholds('event') ? REDACTED : (into.nameAt(ROOT, KEY.event) ?? '');
    const outcome = toAgentOutcome(record, payload);
    into.event({
      dialect: 'agent',
      time: timeAt(record, ROOT, KEY.timestamp),
      action,
      outcome,
      run: payload.withholds('run_id') ? null : into.idAt(ROOT, KEY.run_id),
      durationMs: durationAt(
        record,
        payload.placeOf(FIELD.duration_ms),
        FIELD.duration_ms,
        'payload.duration_ms',
        into.report,
      ),
      tookAction: null,
      decidesRun: action === 'review.decision' && outcome !== 'unknown',
      phase: toPhase(action, outcome),
      actor: payload.withholds('source') ? null : into.nameAt(ROOT, KEY.source),
      command: undefined,
      tags: readTags(record, payload, into) ?? undefined,
      measures: readMeasures(record, action, payload, into),
    });
  },

  /** Shows the core events of `spec/3`. The payload of other events is unknown, so none of it is shown. */
  detail(record, { action }, into) {
    const payload = new Payload(record);
    const cycle = record.number(record.at(ROOT, KEY.cycle));
    into.group('cycle', Number.isSafeInteger(cycle) && cycle! >= 0 ? String(cycle) : '');
    switch (action) {
      case 'plan.generated':
        into.count('steps', payload.get(FIELD.steps));
        into.fact('confidence', payload.get(FIELD.confidence));
        into.fact('reasoning_score', payload.get(FIELD.reasoning_score));
        into.names('tools', payload.get(FIELD.tools, FIELD.selected_tools));
        into.text(payload.get(FIELD.summary, FIELD.reasoning));
        break;
      case 'plan.step_started':
        into.fact('step', payload.get(FIELD.step, FIELD.step_index, FIELD.index));
        into.fact('tool', payload.get(FIELD.tool));
        into.text(payload.get(FIELD.description, FIELD.step_description));
        break;
      case 'plan.step_completed':
        into.fact('step', payload.get(FIELD.step, FIELD.step_index, FIELD.index));
        into.fact('tool', payload.get(FIELD.tool));
        into.fact('status', payload.get(FIELD.status));
        into.text(payload.get(FIELD.summary, FIELD.result_summary, FIELD.result));
        break;
      case 'executor.command_started':
        into.command(payload.get(FIELD.command, FIELD.command_name, FIELD.name));
        into.count('arguments', payload.get(FIELD.arguments, FIELD.args));
        break;
      case 'executor.command_completed':
        into.command(payload.get(FIELD.command, FIELD.command_name, FIELD.name));
        into.count('arguments', payload.get(FIELD.arguments, FIELD.args));
        into.fact('exit_code', payload.get(FIELD.exit_code));
        into.identifier('stdout_digest', payload.get(FIELD.stdout_digest));
        into.identifier('stderr_digest', payload.get(FIELD.stderr_digest));
        break;
      case 'executor.error':
        into.fact('exception', payload.get(FIELD.exception_class, FIELD.exception));
        into.fact('handled', payload.get(FIELD.handled));
        into.text(payload.get(FIELD.message));
        break;
      case 'review.feedback_generated':
        into.fact('confidence_delta', payload.get(FIELD.confidence_delta));
        into.text(payload.get(FIELD.summary));
        showRemarks(record, 'blocking issue', payload.get(FIELD.blocking_issues), into);
        showRemarks(record, 'comment', payload.get(FIELD.comments), into);
        break;
      case 'review.decision':
        into.fact('verdict', payload.get(FIELD.verdict, FIELD.decision));
        into.fact('confidence', payload.get(FIELD.confidence));
        into.fact('confidence_delta', payload.get(FIELD.confidence_delta));
        into.text(payload.get(FIELD.reason, FIELD.summary));
        break;
      case 'optimizer.profile_selected':
        into.fact('profile', payload.get(FIELD.profile, FIELD.profile_name));
        into.fact('hardware', payload.get(FIELD.hardware, FIELD.hardware_signature));
        break;
      case 'optimizer.benchmark_completed':
        into.fact('throughput_tokens_per_s', payload.get(FIELD.throughput_tokens_per_s, FIELD.throughput));
        into.fact('latency_ms', payload.get(FIELD.latency_ms));
    }
    if (payload.withheld === 0) return;
    into.known('withheld', payload.withheld);
    into.names('withheld_fields', payload.redactedFields, payload.replaced);
  },
};

/** Events after which a run should end in a review (`spec/3`, Core Events; `spec/4 §C`: plan → steps → commands → review). */
const OPENING: ReadonlySet<string> = new Set(['plan.generated', 'plan.step_started', 'executor.command_started']);

/** A review decision or an unhandled error closes a run. */
function toPhase(action: string, outcome: Outcome): 'opens' | 'closes' | null {
  if (OPENING.has(action)) return 'opens';
  return action === 'review.decision' || (action === 'executor.error' && outcome === 'failed') ? 'closes' : null;
}

const VERDICTS: ReadonlyMap<string | null, Outcome> = new Map([
  ['accept', 'success'],
  ['revise', 'partial'],
  ['abort', 'failed'],
]);

const STEP_STATUSES: ReadonlyMap<string | null, Outcome> = new Map([
  ['success', 'success'],
  ['succeeded', 'success'],
  ['completed', 'success'],
  ['ok', 'success'],
  ['partial', 'partial'],
  ['blocked', 'blocked'],
  ['failed', 'failed'],
  ['failure', 'failed'],
  ['error', 'failed'],
]);

/** The table of `spec/4`, row C. Other event names are valid extensions with an unknown outcome. */
function toAgentOutcome(record: RecordView, payload: Payload): Outcome {
  if (payload.withholds('event')) return 'unknown';
  switch (record.word(record.at(ROOT, KEY.event))) {
    case 'review.decision':
      return VERDICTS.get(record.word(payload.get(FIELD.verdict, FIELD.decision))) ?? 'unknown';
    case 'executor.error':
      return record.isTrue(payload.get(FIELD.handled)) ? 'partial' : 'failed';
    case 'executor.command_completed': {
      const code = record.number(payload.get(FIELD.exit_code));
      return code === null ? 'unknown' : code === 0 ? 'success' : 'failed';
    }
    case 'plan.step_completed':
      return STEP_STATUSES.get(record.word(payload.get(FIELD.status))?.toLowerCase() ?? null) ?? 'unknown';
    default:
      return 'unknown';
  }
}
