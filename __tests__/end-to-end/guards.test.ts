import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitHubEffects } from '../../src/run/github-effects.js';
import { run } from '../../src/run/run.js';
import { parseInputs } from '../../src/settings/parse-inputs.js';
import { createClock, createLog } from '../source/github-fixture.js';
import { STALLS, startServer } from '../source/stalling-server.js';
import { runWholeAction } from './in-process-action.js';
import { ENVIRONMENT, INPUTS, withOrganisation } from './small-organisation.js';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'guards-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

const repositories = (isPrivate: boolean) =>
  ['infra', 'telemetry', 'dashboards', 'app', 'web'].map((name) => ({
    owner: 'octo',
    name,
    private: name === 'telemetry' ? isPrivate : true,
  }));

describe('a site that a workflow writes into a directory', () => {
  const write = async (isPrivate: boolean, inputs: Record<string, string>, environment: Record<string, string>) => {
    let failure: string | null = null;
    await withOrganisation({ github: { repositories: repositories(isPrivate) } }, async ({ apiUrl }) => {
      const given = { 'output-directory': join(root, 'site'), ...inputs };
      ({ failure } = await runWholeAction(given, { GITHUB_API_URL: apiUrl, ...environment }));
    });
    const files = await readdir(join(root, 'site'), { recursive: true }).catch((): string[] => []);
    return { failure, isWritten: files.includes('index.html') };
  };
  const inWorkflow = { GITHUB_ACTIONS: 'true' };

  test('is refused when the telemetry is private', async () => {
    const { failure, isWritten } = await write(true, {}, inWorkflow);
    expect(failure).toBe('2 of 2 repositories failed: octo/app, octo/web.');
    expect(isWritten).toBe(false);
  });

  test.each<[string, boolean, Record<string, string>, Record<string, string>]>([
    ['is written with allow-public', true, { 'allow-public': 'true' }, inWorkflow],
    ['is written when the telemetry is public', false, {}, inWorkflow],
    ['is written outside of a workflow', true, {}, {}],
  ])('%s', async (_, isPrivate, inputs, environment) => {
    expect(await write(isPrivate, inputs, environment)).toEqual({ failure: null, isWritten: true });
  });

  test('is refused with what to set', async () => {
    await withOrganisation({ github: { repositories: repositories(true) } }, async ({ apiUrl }) => {
      const given = { 'output-directory': join(root, 'site') };
      const { said } = await runWholeAction(given, { GITHUB_API_URL: apiUrl, ...inWorkflow });
      expect(said).toContain('output-directory: octo/telemetry is private');
      expect(said).toContain('Set allow-public to true');
    });
  });
});

test.each([
  ['cache-directory', {}],
  ['output-directory', {}],
  ['output-directory', { stage: 'plan' }],
  ['output-directory', { stage: 'build' }],
  ['archive-directory', { stage: 'publish' }],
])('%s is refused before any request when it is no directory (%j)', async (input, inputs) => {
  const pipe = join(root, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await withOrganisation({}, async ({ github, apiUrl }) => {
    for (const path of [pipe, '/proc/self/cache', '/dev/stdout', '/sys']) {
      const { failure } = await runWholeAction({ ...inputs, [input]: path }, { GITHUB_API_URL: apiUrl });
      expect(failure).toMatch(new RegExp(`^${input}: ${path}`));
    }
    expect(github.requests).toEqual([]);
  });
});

test('a run against a server that never answers ends, and says what it waited for', async () => {
  const apiUrl = await startServer(STALLS.silent);
  const given: Readonly<Record<string, string>> = INPUTS;
  const { settings, secrets } = parseInputs((input) => given[input] ?? '', { ...ENVIRONMENT, GITHUB_API_URL: apiUrl });
  const deadlines = { firstByteMs: 50, silenceMs: 5000, totalMs: 5000 };
  const effects = createGitHubEffects(settings, secrets, createLog(), undefined, { deadlines, clock: createClock() });
  await expect(run(settings, effects)).rejects.toThrow(
    'The GitHub request for octo/infra failed (POST /graphql: no answer within 0.05 seconds; 5 attempts in 19 seconds), when looking up the default branch.',
  );
});
