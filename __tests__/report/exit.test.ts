import { toExit, toRunReport, toShardReport } from '../../src/report/report.js';
import { createBuilt, createFailed, createRunResult } from './run-result-fixture.js';

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
  expect(toExit(createRunResult({ repositories }), failOn)).toBe(message);
});

test('a repository that failed always fails the run', () => {
  const repositories = [warned, createFailed('api'), ...fine];
  expect(toExit(createRunResult({ repositories }), 'never')).toBe('1 of 4 repositories failed: acme/api.');
});

test('so does one that was not built, for which nobody is to blame', () => {
  const notBuilt = { ...createFailed('late'), outcome: 'not-built' } as const;
  expect(toExit(createRunResult({ repositories: [notBuilt, ...fine] }), 'never')).toBe(
    '1 of 3 repositories not built: acme/late.',
  );
  expect(toExit(createRunResult({ repositories: [notBuilt, createFailed('api')] }), 'never')).toBe(
    '1 of 2 repositories failed: acme/api. 1 of 2 repositories not built: acme/late.',
  );
});

test('many names are cut', () => {
  const repositories = Array.from({ length: 12 }, (_, index) => createFailed(`r${10 + index}`));
  expect(toExit(createRunResult({ repositories }), 'never')).toMatch(
    /^12 of 12 repositories failed: .*acme\/r19 and 2 more\.$/,
  );
});

test('a stage that only prepares reports the same, and leaves failing to the stage that publishes', () => {
  const result = createRunResult({ repositories: [wrong, createFailed('late')] });
  const report = toRunReport(result, 'error');
  expect(report.failure).toBe('1 of 2 repositories failed: acme/late.');
  expect(report.outputs['status']).toBe('failed');
  expect(report.summary).toContain('acme&#47;late');
  expect(toShardReport(result)).toEqual({ ...report, failure: null });
});
