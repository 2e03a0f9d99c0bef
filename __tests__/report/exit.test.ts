import { toExit, toRunReport, toShardReport } from '../../src/report/report.js';
import { createBuilt, createFailed, createRunResult, createUrgent, TODAY } from './run-result-fixture.js';

const NEVER = { severity: 'never', attention: false } as const;
const warned = createBuilt('web', { status: 'warning' });
const wrong = createBuilt('api', { status: 'error' });
const fine = [createBuilt('shop'), createBuilt('new', { status: 'no-telemetry' })];

test.each([
  ['never', [...fine, warned, wrong], null],
  ['error', [...fine, warned], null],
  ['error', [warned, wrong], 'fail-on is error, and there are errors in the telemetry of acme/api.'],
  ['warning', fine, null],
  [
    'warning',
    [warned, wrong],
    'fail-on is warning, and there are errors or warnings in the telemetry of acme/api, acme/web.',
  ],
] as const)('fail-on %s', (failOn, repositories, message) => {
  expect(toExit(createRunResult({ repositories }), { severity: failOn, attention: false }, TODAY)).toBe(message);
});

test('a repository that failed always fails the run', () => {
  const repositories = [warned, createFailed('api'), ...fine];
  expect(toExit(createRunResult({ repositories }), NEVER, TODAY)).toBe('1 of 4 repositories failed: acme/api.');
});

test('so does one that was not built, for which nobody is to blame', () => {
  const notBuilt = { ...createFailed('late'), outcome: 'not-built' } as const;
  expect(toExit(createRunResult({ repositories: [notBuilt, ...fine] }), NEVER, TODAY)).toBe(
    '1 of 3 repositories not built: acme/late.',
  );
  expect(toExit(createRunResult({ repositories: [notBuilt, createFailed('api')] }), NEVER, TODAY)).toBe(
    '1 of 2 repositories failed: acme/api. 1 of 2 repositories not built: acme/late.',
  );
});

test('many names are cut', () => {
  const repositories = Array.from({ length: 12 }, (_, index) => createFailed(`r${10 + index}`));
  expect(toExit(createRunResult({ repositories }), NEVER, TODAY)).toMatch(
    /^12 of 12 repositories failed: .*acme\/r19 and 2 more\.$/,
  );
});

test('what needs attention fails the run when that is asked for, and telemetry that is overdue does so too', () => {
  const result = createRunResult({ repositories: [wrong, createUrgent('web'), ...fine] });
  expect(toExit(result, NEVER, TODAY)).toBeNull();
  expect(toExit(result, { severity: 'never', attention: true }, TODAY)).toBe(
    'fail-on has attention, which is needed by acme/web.',
  );
  expect(toExit(result, { severity: 'error', attention: true }, TODAY)).toBe(
    'fail-on is error, and there are errors in the telemetry of acme/api. fail-on has attention, which is needed by acme/web.',
  );
  const late = createRunResult({ repositories: [createBuilt('shop')] });
  expect(toExit(late, { severity: 'never', attention: true }, '2026-02-18')).toBeNull();
  expect(toExit(late, { severity: 'never', attention: true }, '2026-02-19')).toBe(
    'fail-on has attention, which is needed by acme/shop.',
  );
});

test('what is over fails nothing', () => {
  const { figures } = createUrgent('web');
  const items = figures.attention.items.filter(({ until }) => until !== null);
  const over = createBuilt('web', { attention: { ...figures.attention, verdict: 'steady', items } });
  expect(toExit(createRunResult({ repositories: [over] }), { severity: 'never', attention: true }, TODAY)).toBeNull();
});

test('a stage that only prepares reports the same, and leaves failing to the stage that publishes', () => {
  const result = createRunResult({ repositories: [wrong, createFailed('late')] });
  const report = toRunReport(result, { severity: 'error', attention: false }, TODAY);
  expect(report.failure).toBe('1 of 2 repositories failed: acme/late.');
  expect(report.outputs['status']).toBe('failed');
  expect(report.summary).toContain('acme&#47;late');
  expect(toShardReport(result, TODAY)).toEqual({ ...report, failure: null });
});
