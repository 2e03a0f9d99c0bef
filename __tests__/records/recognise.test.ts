import { recogniseRecord } from '../../src/records/recognise.js';
import { toRecord } from './scanned-record.js';

function recognise(record: Record<string, unknown>): { result: unknown; problems: string[] } {
  const problems: string[] = [];
  return {
    result: recogniseRecord(toRecord(record), (code, message) => problems.push(`${code}: ${message}`)),
    problems,
  };
}

const decision = {
  schema_version: '1.0',
  generated_at: '2026-01-15T18:22:24Z',
  correlation_id: '21088-1',
  actor: 'prepare-repo',
  action: 'repo.prepare.labels.reconcile',
  entity: { type: 'repository', repo: 'octo/app' },
  outcome: 'success',
  execution: { started_at: '2026-01-15T18:22:20Z', finished_at: '2026-01-15T18:22:24.250Z', runner: null },
};

const engine = {
  schema_version: '1.0',
  generated_at: '2026-01-15T18:22:24Z',
  correlation_id: '21041817218-1',
  source: { workflow: 'engine-validate', job: 'validate' },
  entity: { type: 'repository', owner: 'octo', repo: 'app' },
  event: { category: 'validate', action: 'success', reason: null },
  details: {},
};

const agent = {
  schema_version: '0.1',
  timestamp: '2025-10-06T12:34:56.789Z',
  source: 'planner',
  run_id: '2025-10-06T12-30-00Z/refactor',
  cycle: 2,
  event: 'plan.generated',
  payload: { steps: 5 },
};

const command = { ts: '2026-02-20T21:17:03-0300', run_id: 'run_1', cmd: 'ctx.search', result: {}, timing_ms: 12 };

test('a decision record (A)', () => {
  expect(recognise(decision).result).toEqual({
    dialect: 'decision',
    time: Date.UTC(2026, 0, 15, 18, 22, 24),
    action: 'repo.prepare.labels.reconcile',
    outcome: 'success',
    run: '21088-1',
    durationMs: 4250,
    tookAction: false,
    decidesRun: false,
    actor: 'prepare-repo',
    repository: 'octo/app',
  });
});

test.each([
  ['SUCCESS', 'success'],
  ['Blocked', 'blocked'],
  ['partial', 'partial'],
  ['failed', 'failed'],
  ['exploded', 'unknown'],
])('a decision record of outcome %s is %s', (outcome, expected) => {
  expect(recognise({ ...decision, outcome }).result).toMatchObject({ outcome: expected });
});

test.each([
  [[{ kind: 'mutation', decision: 'create' }], {}, true],
  [[{ kind: 'mutation', decision: 'update' }], { mode: 'apply' }, true],
  [[{ kind: 'mutation', decision: 'update' }], { mode: 'dry-run' }, false],
  [[{ kind: 'mutation', decision: 'skip' }], {}, false],
  [[{ kind: 'validation', decision: 'create' }], {}, false],
  ['rubbish', {}, false],
])('decisions %j with inputs %j took an action: %p', (decisions, inputs, tookAction) => {
  expect(recognise({ ...decision, decisions, inputs }).result).toMatchObject({ tookAction });
});

test('an execution that ends before it starts has no duration, and says so', () => {
  const { result, problems } = recognise({
    ...decision,
    execution: { started_at: '2026-01-15T18:22:24Z', finished_at: '2026-01-15T18:22:20Z' },
  });
  expect(result).toMatchObject({ durationMs: null });
  expect(problems).toHaveLength(1);
});

test('an engine event (B)', () => {
  expect(recognise(engine).result).toEqual({
    dialect: 'engine',
    time: Date.UTC(2026, 0, 15, 18, 22, 24),
    action: 'validate',
    outcome: 'success',
    run: '21041817218-1',
    durationMs: null,
    tookAction: false,
    decidesRun: false,
    actor: 'engine-validate',
    repository: 'octo/app',
  });
});

test('the word of an engine event is its outcome only when it is success or failed', () => {
  const outcome = (action: unknown) => recognise({ ...engine, event: { category: 'dispatch', action } }).result;
  expect(outcome('failed')).toMatchObject({ outcome: 'failed' });
  expect(outcome('self-test')).toMatchObject({ outcome: 'unknown' });
  expect(outcome('blocked')).toMatchObject({ outcome: 'unknown' });
  expect(outcome(null)).toMatchObject({ outcome: 'unknown' });
});

test.each([
  [{ actions: [{ id: 'phase.labels.pruned' }] }, true],
  [{ labels: { created: ['bug'] } }, true],
  [{ labels: { updated: ['bug'] } }, true],
  [{ milestones: { created: ['v1'] } }, true],
  [{ labels: { created: [], updated: [], skipped: ['bug'] }, milestones: { created: [] }, actions: [] }, false],
  [{ actions: [{ id: 'x' }], mode: 'dry-run' }, false],
  [null, false],
])('engine details %j took an action: %p', (details, tookAction) => {
  expect(recognise({ ...engine, details }).result).toMatchObject({ tookAction });
});

test('the repository of an engine event is name or owner/name', () => {
  const repository = (entity: unknown) => recognise({ ...engine, entity }).result;
  expect(repository({ owner: 'octo', repo: 'octo/app' })).toMatchObject({ repository: 'octo/app' });
  expect(repository({ repo: 'app' })).toMatchObject({ repository: 'app' });
  expect(repository('app')).toMatchObject({ repository: null });
});

test('an agent event (C)', () => {
  expect(recognise(agent).result).toMatchObject({
    dialect: 'agent',
    time: Date.UTC(2025, 9, 6, 12, 34, 56, 789),
    action: 'plan.generated',
    outcome: 'unknown',
    run: '2025-10-06T12-30-00Z/refactor',
    actor: 'planner',
    repository: null,
  });
});

test.each([
  ['review.decision', { verdict: 'accept' }, 'success'],
  ['review.decision', { decision: 'revise' }, 'partial'],
  ['review.decision', { verdict: 'abort' }, 'failed'],
  ['review.decision', {}, 'unknown'],
  ['executor.error', { handled: true }, 'partial'],
  ['executor.error', { handled: false }, 'failed'],
  ['executor.error', {}, 'failed'],
  ['executor.command_completed', { exit_code: 0 }, 'success'],
  ['executor.command_completed', { exit_code: 137 }, 'failed'],
  ['executor.command_completed', {}, 'unknown'],
  ['plan.step_completed', { status: 'completed' }, 'success'],
  ['plan.step_completed', { status: 'FAILED' }, 'failed'],
  ['plan.step_completed', { status: 'paused' }, 'unknown'],
  ['memory.compacted', { exit_code: 1 }, 'unknown'],
])('agent event %s with %j is %s', (event, payload, outcome) => {
  expect(recognise({ ...agent, event, payload }).result).toMatchObject({ outcome });
});

test('a command record (D)', () => {
  expect(recognise(command).result).toMatchObject({
    dialect: 'command',
    time: Date.UTC(2026, 1, 21, 0, 17, 3),
    action: 'ctx.search',
    outcome: 'unknown',
    run: 'run_1',
    durationMs: 12,
  });
  for (const [status, outcome] of [
    ['ok', 'success'],
    ['error', 'failed'],
    ['failed', 'failed'],
    ['degraded', 'unknown'],
  ]) {
    expect(recognise({ ...command, result: { status } }).result).toMatchObject({ outcome });
  }
});

test.each([-1, '12', [], 2 ** 60, {}, true])('a duration of %p is absent, with a problem', (timing_ms) => {
  const { result, problems } = recognise({ ...command, timing_ms });
  expect(result).toMatchObject({ durationMs: null });
  expect(problems).toHaveLength(1);
});

test('a duration that is not there is absent without a problem', () => {
  expect(recognise({ ...command, timing_ms: undefined }).problems).toEqual([]);
  expect(recognise({ ...command, timing_ms: null }).problems).toEqual([]);
});

test('numbers beyond 2^53 do not identify a run: two could become one', () => {
  expect(recognise({ ...command, run_id: 2 ** 53 }).result).toMatchObject({ run: null });
  expect(recognise({ ...command, run_id: 21041817218 }).result).toMatchObject({ run: '21041817218' });
});

test.each([
  [{ ...decision, schema_version: '2.0' }, 'schema_version is 2.0; this builder reads 1.x.'],
  [{ ...engine, schema_version: '10.0' }, 'schema_version is 10.0; this builder reads 1.x.'],
  [{ ...agent, schema_version: '1.0' }, 'schema_version is 1.0; this builder reads 0.x.'],
  [{ ...agent, schema_version: '<script>' }, 'schema_version is not a version; this builder reads 0.x.'],
])('a future schema is not guessed at', (record, message) => {
  expect(recognise(record).result).toEqual({ code: 'unsupported-schema-version', message });
});

test.each([
  [{}, 'The object has the keys of no known dialect.'],
  [{ type: 'user', message: {} }, 'The object has the keys of no known dialect.'],
  [{ ...decision, action: 5 }, 'Missing or of the wrong type: action.'],
  [{ ...engine, event: { action: 'success' } }, 'Missing or of the wrong type: event.category.'],
  [{ ...command, cmd: [] }, 'Missing or of the wrong type: cmd.'],
  [{ event: 'plan.generated' }, 'Missing or of the wrong type: schema_version.'],
])('%j is unrecognised', (record, message) => {
  expect(recognise(record).result).toEqual({ code: 'unrecognised-record', message });
});

test('a field that redacted_fields names is not read, whatever it holds', () => {
  const payload = { verdict: 'accept', duration_ms: 5, redacted_fields: ['payload.duration_ms', 'verdict', 7] };
  const { result } = recognise({ ...agent, event: 'review.decision', payload });
  expect(result).toMatchObject({ action: 'review.decision', outcome: 'unknown', decidesRun: false, durationMs: null });
});

test('redacted_fields may name fields of the envelope, too', () => {
  const { result } = recognise({ ...agent, payload: { redacted_fields: ['source', 'run_id', 'event'] } });
  expect(result).toMatchObject({ action: 'REDACTED', run: null, actor: null });
});
