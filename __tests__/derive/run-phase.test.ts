import fc from 'fast-check';
import { Aggregate } from '../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from './derive-file.js';
import { repository } from './events.js';

const START = Date.UTC(2026, 0, 15);
const agentLine = (seconds: number, event: string, payload: object = {}) =>
  JSON.stringify({
    schema_version: '0.1',
    timestamp: new Date(START + 1000 * seconds).toISOString(),
    run_id: 'r',
    event,
    payload,
  });
const transcriptLine = (seconds: number, content: object[], type: 'assistant' | 'user' = 'assistant') =>
  JSON.stringify({
    type,
    sessionId: 'r',
    uuid: String(seconds),
    timestamp: new Date(START + 1000 * seconds).toISOString(),
    message: { role: type, content },
  });

function runOf(...files: readonly string[][]) {
  const total = new Aggregate();
  for (const lines of files)
    total.merge(deriveAggregate('2026-01-15.jsonl', Buffer.from(lines.join('\n')), repository));
  return total.settle().runs.listNewest(1)[0];
}

const PLAN = agentLine(0, 'plan.generated');
const STARTED = agentLine(1, 'executor.command_started');
const COMPLETED = agentLine(2, 'executor.command_completed', { exit_code: 1 });
const ACCEPTED = agentLine(3, 'review.decision', { verdict: 'accept' });

test.each([
  ['a plan alone', [PLAN], true],
  ['a command that failed, before any review', [PLAN, STARTED, COMPLETED], true],
  ['a review at the end', [PLAN, STARTED, COMPLETED, ACCEPTED], false],
  ['another plan behind the review', [PLAN, ACCEPTED, agentLine(4, 'plan.generated')], true],
  ['an error that was handled', [PLAN, agentLine(1, 'executor.error', { handled: true })], true],
  ['an error that was not', [PLAN, agentLine(1, 'executor.error', { handled: false })], false],
  ['events outside of the core', [agentLine(0, 'memory.recalled')], false],
])('an agent run of %s', (_, lines, unfinished) => {
  expect(runOf(lines)?.unfinished).toBe(unfinished);
});

test('unfinished is told apart from failed', () => {
  expect(runOf([PLAN, STARTED, COMPLETED])).toMatchObject({ unfinished: true, outcome: 'failed' });
  expect(runOf([PLAN, ACCEPTED])).toMatchObject({ unfinished: false, outcome: 'success' });
});

test('a session is unfinished when nothing comes behind a tool use without a result', () => {
  const use = transcriptLine(0, [{ type: 'tool_use', id: 't', name: 'Bash', input: {} }]);
  expect(runOf([use])?.unfinished).toBe(true);
  expect(runOf([use, transcriptLine(1, [{ type: 'tool_result', tool_use_id: 't' }], 'user')])?.unfinished).toBe(false);
  expect(runOf([use], [transcriptLine(5, [{ type: 'text', text: 'on' }])])?.unfinished).toBe(false);
});

test('decision, engine and command records are of what has ended', () => {
  const line = JSON.stringify({ ts: '2026-01-15T00:00:00Z', run_id: 'r', cmd: 'job.started', result: {} });
  expect(runOf([line])?.unfinished).toBe(false);
});

test('it does not matter how records are spread over files, nor in which order files are merged', () => {
  const events = ['plan.generated', 'executor.command_started', 'memory.recalled', 'review.decision'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...events), fc.nat(2)), { minLength: 1, maxLength: 12 }),
      (records) => {
        const lines = records.map(([seconds, event], index) => agentLine(seconds, event, { index }));
        const files = [0, 1, 2].map((file) => lines.filter((_, index) => records[index]?.[2] === file));
        const whole = runOf(lines);
        expect(runOf(...files)).toEqual(whole);
        expect(runOf(...files.reverse())).toEqual(whole);
      },
    ),
    { numRuns: 50 },
  );
});
