import { readEvent, readRecords, readStep } from '../../read-records.js';

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

test('a decision record tells of one event', () => {
  expect(readRecords(decision)).toMatchObject({ codes: [], sessions: [] });
  expect(readEvent(decision)).toEqual({
    dialect: 'decision',
    time: Date.UTC(2026, 0, 15, 18, 22, 24),
    action: 'repo.prepare.labels.reconcile',
    outcome: 'success',
    run: '21088-1',
    durationMs: 4250,
    tookAction: false,
    decidesRun: false,
    phase: null,
    actor: 'prepare-repo',
    command: undefined,
  });
});

test.each([
  ['success', 'success'],
  ['partial', 'partial'],
  ['blocked', 'blocked'],
  ['failed', 'failed'],
  ['SUCCESS', 'success'],
  ['Partial', 'partial'],
  ['BLOCKED', 'blocked'],
  ['Failed', 'failed'],
  ['failure', 'unknown'],
  ['ok', 'unknown'],
  ['unknown', 'unknown'],
  [' success', 'unknown'],
  ['', 'unknown'],
])('a decision record of outcome %j is %s', (outcome, expected) => {
  expect(readEvent({ ...decision, outcome }).outcome).toBe(expected);
});

test.each<[decisions: unknown, inputs: unknown, tookAction: boolean]>([
  [[{ kind: 'mutation', decision: 'create' }], {}, true],
  [[{ kind: 'mutation', decision: 'update' }], { mode: 'apply' }, true],
  [
    [
      { kind: 'validation', decision: 'allow' },
      { kind: 'mutation', decision: 'update' },
    ],
    undefined,
    true,
  ],
  [[{ kind: 'mutation', decision: 'update' }], { mode: 'dry-run' }, false],
  ...['skip', 'allow', 'deny', 'route', 'CREATE', null].map((word): [unknown, unknown, boolean] => [
    [{ kind: 'mutation', decision: word }],
    {},
    false,
  ]),
  ...['validation', 'enforcement', 'routing', null].map((kind): [unknown, unknown, boolean] => [
    [{ kind, decision: 'create' }],
    {},
    false,
  ]),
  [[], {}, false],
  [['mutation'], {}, false],
  ['rubbish', {}, false],
  [{ kind: 'mutation', decision: 'create' }, {}, false],
])('decisions %j with inputs %j took an action: %p', (decisions, inputs, tookAction) => {
  expect(readEvent({ ...decision, decisions, inputs }).tookAction).toBe(tookAction);
});

test.each([
  [{ started_at: '2026-01-15T18:22:20Z', finished_at: '2026-01-15T18:22:20Z' }, 0, []],
  [{ started_at: '2026-01-15T18:22:20+01:00', finished_at: '2026-01-15T18:22:20Z' }, 3_600_000, []],
  [{ started_at: '2026-01-15T18:22:20Z', finished_at: null }, null, []],
  [{ started_at: 'yesterday', finished_at: '2026-01-15T18:22:20Z' }, null, []],
  [{ started_at: '2026-01-15T18:22:20.001Z', finished_at: '2026-01-15T18:22:20Z' }, null, ['invalid-duration']],
  ['rubbish', null, []],
])('an execution of %j takes %p ms', (execution, durationMs, codes) => {
  const read = readRecords({ ...decision, execution });
  expect([read.events[0]?.durationMs, read.codes]).toEqual([durationMs, codes]);
});

test('a step tells why, and of evidence its keys only', () => {
  const step = readStep({
    ...decision,
    action: 'config.validate',
    outcome: 'blocked',
    reason: '  Two\ntracks ',
    entity: { type: 'pull_request', repo: 'octo/app', number: 12 },
    inputs: { mode: 'apply' },
    execution: { runner: 'ubuntu-latest' },
    decisions: [
      {
        id: 'd1',
        kind: 'validation',
        rule: 'track.exclusive',
        subject: 'issue#1',
        decision: 'deny',
        outcome: 'BLOCKED',
        evidence: [{ key: 'config.version', value: 'not to be seen' }, 'no evidence', { key: ' ' }, { key: 7 }],
      },
      'no decision',
    ],
  });
  expect(step.group).toEqual({ kind: 'actor', name: 'prepare-repo' });
  expect(step.detail.text).toBe('Two tracks');
  expect(step.facts).toEqual({ entity: 'pull request #12', mode: 'apply', runner: 'ubuntu-latest' });
  expect(step.detail.decisions).toEqual({
    items: [
      {
        kind: 'validation',
        rule: 'track.exclusive',
        subject: 'issue#1',
        decision: 'deny',
        outcome: 'blocked',
        reason: null,
        evidence: { items: ['config.version'], more: 0 },
      },
    ],
    more: 0,
  });
  expect(JSON.stringify(step)).not.toContain('not to be seen');
});

test.each([
  [{ type: 'repository', repo: 'octo/app', number: 3 }, undefined],
  [{ type: 'job' }, 'job'],
  [{ type: 'issue', number: 2 ** 53 }, 'issue'],
  [{ type: 'issue', number: '5' }, 'issue'],
  [{ number: 5 }, undefined],
  ['octo/app', undefined],
])('the entity %j is shown as %p', (entity, expected) => {
  expect(readStep({ ...decision, entity }).facts['entity']).toBe(expected);
});

test.each([
  [{ ...decision, action: 5 }, 'Missing or of the wrong type: action.'],
  [{ ...decision, action: '' }, 'Missing or of the wrong type: action.'],
  [{ ...decision, outcome: false, schema_version: 1 }, 'Missing or of the wrong type: schema_version, outcome.'],
  [{ ...decision, schema_version: undefined }, 'Missing or of the wrong type: schema_version.'],
])('%j is unrecognised', (record, message) => {
  expect(readRecords(record)).toMatchObject({
    events: [],
    diagnostics: [{ code: 'unrecognised-record', message: expect.stringContaining(message) }],
  });
});

test.each(['1', '1.0', '1.7', '1.0.3', '1.x'])('schema version %s is read', (schema_version) => {
  expect(readRecords({ ...decision, schema_version }).codes).toEqual([]);
});

test.each([
  ['2.0', '2.0'],
  ['10.0', '10.0'],
  ['0.1', '0.1'],
  ['', 'not a version'],
  [' 1.0', 'not a version'],
  ['<script>', 'not a version'],
  ['1'.repeat(17), 'not a version'],
])('schema version %j is not guessed at', (schema_version, label) => {
  expect(readRecords({ ...decision, schema_version })).toMatchObject({
    events: [],
    counts: { unrecognised: 1 },
    diagnostics: [
      { code: 'unsupported-schema-version', message: `schema_version is ${label}; this builder reads 1.x.` },
    ],
  });
});
