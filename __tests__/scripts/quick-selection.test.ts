import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { secondsOf } from '../../scripts/jest-sequencer.mjs';
import { selectSuites } from '../../scripts/quick-selection.mjs';

const SUITES = [
  '__tests__/records/lines.test.ts',
  '__tests__/records/dialects/agent/agent.test.ts',
  '__tests__/derive/aggregate/aggregate.test.ts',
  '__tests__/base/version.test.ts',
  '__tests__/browser/pages.test.ts',
  '__tests__/end-to-end/faults.test.ts',
  '__tests__/workflows/workflows.test.ts',
];
const toSeconds = (suite: string) => (suite.includes('aggregate/aggregate') ? 40 : 1);
const select = (...changed: string[]) => selectSuites(changed, SUITES, toSeconds);

test.each([
  ['a source of a room', 'src/records/json/tape.ts', [SUITES[0], SUITES[1]]],
  ['a source beside the rooms', 'src/base/version.ts', [SUITES[3]]],
  ['a suite', '__tests__/records/lines.test.ts', [SUITES[0], SUITES[1]]],
  ['a workflow', '.github/workflows/ci.yml', [SUITES[6]]],
  ['a page of documentation', 'README.md', []],
])('%s is tried with the suites of its room', (_, changed, suites) => {
  expect(select(changed)).toEqual({ run: suites, left: [] });
});

test('what takes long, a browser or a bundle is named and left out', () => {
  const { run, left } = select(
    'src/derive/aggregate/aggregate.ts',
    '__tests__/end-to-end/faults.test.ts',
    'src/records/lines.ts',
  );
  expect(run).toEqual([SUITES[0], SUITES[1]]);
  expect(left).toEqual([SUITES[2], SUITES[5]]);
});

test('the suites that take long are there, and known by their paths', () => {
  const slow = Object.keys(JSON.parse(readFileSync('__tests__/slow-suites.json', 'utf8')) as object);
  expect(slow.filter((path) => !existsSync(`__tests__/${path}`))).toEqual([]);
  expect(secondsOf(resolve('__tests__', slow[0] ?? ''))).toBeGreaterThan(5);
  expect(secondsOf(resolve('__tests__/base/version.test.ts'))).toBe(0);
});
