import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { toOutputs } from '../../src/report/report.js';
import { toPlanOutputs } from '../../src/report/plan-report.js';
import { parseInputs } from '../../src/settings/parse-inputs.js';
import { createRunResult } from '../report/run-result-fixture.js';

const root = new URL('../../', import.meta.url);
const action = z
  .object({
    inputs: z.record(z.string(), z.strictObject({ description: z.string().min(10), default: z.string().optional() })),
    outputs: z.record(z.string(), z.strictObject({ description: z.string().min(10) })),
    runs: z.object({ using: z.literal('node24'), main: z.literal('dist/index.js') }),
  })
  .parse(parse(readFileSync(new URL('action.yml', root), 'utf8')));

const environment = { GITHUB_REPOSITORY: 'acme/site', GITHUB_REPOSITORY_OWNER: 'acme' };

test('the inputs that are read are those of action.yml', () => {
  const read = new Set<string>();
  parseInputs((input) => (read.add(input), input.endsWith('-token') ? 'token' : ''), environment);
  expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
});

test('the defaults of action.yml are those of the schema', () => {
  const defaults = (input: string) => action.inputs[input]?.default ?? '';
  const withoutDefaults = (input: string) => (input.endsWith('-token') ? 'token' : '');
  const withDefaults = (input: string) => (input.endsWith('-token') ? 'token' : defaults(input));
  expect(parseInputs(withDefaults, environment)).toEqual(parseInputs(withoutDefaults, environment));
  expect(defaults('publish-branch')).toBe('gh-pages');
});

test('the outputs are those of action.yml', () => {
  const outputs = { ...toOutputs(createRunResult(), '2026-02-16'), ...toPlanOutputs({ matrix: '', shards: [] }) };
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
});

test('the tables of the README are in step with action.yml', () => {
  execFileSync(process.execPath, ['scripts/generate-reference.mjs', '--check'], { cwd: root, stdio: 'pipe' });
});
