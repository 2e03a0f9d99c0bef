import fc from 'fast-check';
import { toStep } from '../../../src/derive/replay/step-creation.js';
import { LIST_LENGTH, type Step } from '../../../src/derive/replay/step.js';
import { isEvent, recogniseRecord } from '../../../src/records/recognise.js';
import { isJsonObject } from '../../../src/records/json/json-object.js';
import { toRecord } from '../../records/scanned-record.js';

function stepOf(record: Readonly<Record<string, unknown>>): Step {
  const event = recogniseRecord(toRecord(record), () => {});
  if (!isEvent(event)) throw new Error(event.message);
  return toStep(event, '2026-01-15.jsonl', 7, record);
}

const agent = (event: string, payload: object) =>
  stepOf({ schema_version: '0.1', timestamp: '2026-01-15T12:00:00Z', run_id: 'r', cycle: 2, event, payload });
const factsOf = ({ detail }: Step) => Object.fromEntries(detail.facts.map(({ name, value }) => [name, value]));

test('an agent event tells by cycle what was planned, run and decided', () => {
  expect(agent('plan.generated', { steps: 3, confidence: 0.61, tools: ['edit', 'shell'] }).group).toEqual({
    kind: 'cycle',
    name: '2',
  });
  expect(factsOf(agent('plan.generated', { steps: [{}, {}], confidence: 0.61, tools: ['edit', 'shell'] }))).toEqual({
    steps: 2,
    confidence: 0.61,
    tools: 'edit, shell',
  });
  expect(factsOf(agent('executor.command_completed', { command: 'npm test -- --token=x', exit_code: 1 }))).toEqual({
    command: 'npm test',
    exit_code: 1,
  });
  expect(
    factsOf(agent('review.feedback_generated', { confidence_delta: -0.05, comments: ['a'], blocking_issues: 0 })),
  ).toEqual({ confidence_delta: -0.05, comments: 1, blocking_issues: 0 });
  expect(factsOf(agent('optimizer.benchmark_completed', { throughput: 80, latency_ms: 12 }))).toEqual({
    throughput_tokens_per_s: 80,
    latency_ms: 12,
  });
});

test.each([
  ['npm run lint:fix -- src', 'npm run lint:fix'],
  ['/usr/local/bin/psql postgres://u:p@host/db', 'psql'],
  ['PGPASSWORD=hunter2 git push https://u:p@host', 'git push'],
  ['mysql secretpassword', 'mysql'],
  ['"weird name" x', null],
  [['npm', 'test'], null],
])('of the command %j only %j is told', (command, name) => {
  expect(factsOf(agent('executor.command_started', { command }))['command'] ?? null).toBe(name);
});

test('what the payload says was redacted stays so', () => {
  const step = agent('plan.step_started', {
    tool: 'shell',
    step: 'REDACTED',
    redacted_fields: ['tool', 'description'],
    description: 'x',
  });
  expect(step.detail).toMatchObject({ text: null, facts: [] });
});

test('an engine event tells its checks and what was really changed', () => {
  const step = stepOf({
    schema_version: '1.0',
    generated_at: '2026-01-15T12:00:00Z',
    event: { category: 'enforce', action: 'success', reason: null },
    details: {
      summary: 'Labels were reconciled',
      mode: 'apply',
      checks: [
        { id: 'config.load', outcome: 'PASS' },
        { id: 'track', outcome: 'FAIL', details: 'two tracks' },
        'no check',
      ],
      actions: [{ id: 'label.add', label: 'priority/high' }],
      labels: { created: ['a'], updated: [{ name: 'b' }], skipped: ['c'] },
      milestones: { created: ['m'], skipped: [] },
      issue: { number: 12 },
    },
  });
  expect(step).toMatchObject({ group: { kind: 'stage', name: 'enforce' }, tookAction: true });
  expect(factsOf(step)).toEqual({ mode: 'apply', entity: 'issue #12' });
  expect(step.detail.text).toBe('Labels were reconciled');
  expect(step.detail.checks.items).toEqual([
    { id: 'config.load', outcome: 'pass', text: null },
    { id: 'track', outcome: 'fail', text: 'two tracks' },
  ]);
  expect(step.detail.changes.items).toEqual([
    { what: 'label.add', subject: 'priority/high' },
    { what: 'label created', subject: 'a' },
    { what: 'label updated', subject: 'b' },
    { what: 'milestone created', subject: 'm' },
  ]);
});

test('a decision record tells why, and of evidence its keys only', () => {
  const step = stepOf({
    schema_version: '1.0',
    action: 'config.validate',
    outcome: 'blocked',
    actor: 'prepare-repo',
    reason: 'Two tracks',
    decisions: [
      {
        id: 'd1',
        kind: 'validation',
        rule: 'track.exclusive',
        subject: 'issue#1',
        decision: 'deny',
        outcome: 'blocked',
        evidence: [{ key: 'config.version', value: 'not to be seen' }],
      },
    ],
  });
  expect(step.detail.decisions.items).toEqual([
    {
      kind: 'validation',
      rule: 'track.exclusive',
      subject: 'issue#1',
      decision: 'deny',
      outcome: 'blocked',
      reason: null,
      evidence: { items: ['config.version'], more: 0 },
    },
  ]);
  expect(JSON.stringify(step)).not.toContain('not to be seen');
});

test('lists are bounded and say how much they lack', () => {
  const checks = Array.from({ length: 1000 }, (_, index) => ({ id: `check-${index}`, outcome: 'PASS' }));
  const { detail } = stepOf({ schema_version: '1.0', event: { category: 'validate' }, details: { checks } });
  expect(detail.checks.items).toHaveLength(LIST_LENGTH);
  expect(detail.checks.more).toBe(1000 - LIST_LENGTH);
});

const SECRET = `ghp_${'a1B2c3D4'.repeat(5)}`;

/** Puts a secret in the place of every text, and long texts in that of keys that nobody lists. */
function plant(value: unknown): unknown {
  if (typeof value === 'string') return `${value} ${SECRET} /home/jdoe/x ${'y'.repeat(500)}`;
  if (Array.isArray(value)) return value.map(plant);
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plant(item)]))
    : value;
}

test.each([
  ['plan.step_started', { step: 's', tool: 't', description: 'd', arguments: 'a' }],
  ['executor.error', { exception_class: 'E', message: 'm', stack: 's' }],
  ['review.decision', { verdict: 'accept', reason: 'r' }],
])('no text of %s is published as it is', (event, payload) => {
  const text = JSON.stringify(agent(event, plant(payload) as object).detail);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('jdoe');
  expect(text).not.toMatch(/y{121}/);
});

test('no payload of any shape makes it throw, or grow', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('plan.generated', 'plan.step_completed', 'executor.command_started', 'review.feedback_generated'),
      fc.dictionary(
        fc.constantFrom('steps', 'step', 'tools', 'command', 'confidence', 'comments', 'status', 'redacted_fields'),
        fc.jsonValue(),
      ),
      (event, payload) => {
        expect(JSON.stringify(agent(event, payload)).length).toBeLessThan(2000);
      },
    ),
  );
});
