import type { Dialect } from '../../dialect.js';
import { durationAt, timeAt } from '../../fields.js';
import { registerKeys } from '../../json/json-keys.js';
import { ROOT } from '../../json/json-tape.js';
import type { Outcome } from '../../telemetry-event.js';
import { readCommandFacts } from './command-facts.js';
import { showSampleFields } from './sample-fields.js';
import { commandSchema } from './schema.js';

const KEY = registerKeys('ts', 'cmd', 'run_id', 'result', 'status', 'timing_ms');

/** Dialect D (`spec/4 §D`). */
export const command: Dialect = {
  name: 'command',
  schema: commandSchema,
  majorVersion: null,
  hasIdentity: false,
  timeIs: 'end',

  recognisedBy: ['ts', 'cmd'],

  recognises: (record) => record.has(record.at(ROOT, KEY.cmd)) && record.has(record.at(ROOT, KEY.ts)),

  read(record, into) {
    const action = into.nameAt(ROOT, KEY.cmd) ?? '';
    const outcome = toCommandOutcome(record.word(record.at(record.at(ROOT, KEY.result), KEY.status)));
    into.event({
      dialect: 'command',
      time: timeAt(record, ROOT, KEY.ts),
      action,
      outcome,
      run: into.idAt(ROOT, KEY.run_id),
      durationMs: durationAt(record, ROOT, KEY.timing_ms, 'timing_ms', into.report),
      tookAction: null,
      decidesRun: false,
      phase: null,
      actor: null,
      command: readCommandFacts(record, action, outcome, into),
      tags: undefined,
      measures: undefined,
    });
  },

  detail(record, { action, command: facts }, into) {
    into.group('commands', '');
    const status = record.at(record.at(ROOT, KEY.result), KEY.status);
    if (record.has(status)) into.fact('status', status);
    showSampleFields(record, action, record.has(status), into);
    if (facts !== undefined) into.known('warnings', facts.warnings);
  },
};

const STATUSES: ReadonlyMap<string, Outcome> = new Map([
  ['ok', 'success'],
  ['success', 'success'],
  ['error', 'failed'],
  ['failed', 'failed'],
  ['timeout', 'failed'],
]);

/** The table of `spec/4`, row D. Like other words, the status is case-insensitive. */
function toCommandOutcome(status: string | null): Outcome {
  if (status === null) return 'unknown';
  const known = STATUSES.get(status);
  if (known !== undefined) return known;
  const word = status.toLowerCase();
  return STATUSES.get(word) ?? (word.endsWith('_failed') || word.endsWith('_error') ? 'failed' : 'unknown');
}
