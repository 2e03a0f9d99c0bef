import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { parse } from 'yaml';
import { z } from 'zod';
import { runAction } from '../../testkit/run-action.js';
import { ACTION_BUNDLE, DIST } from '../bundle.js';
import { ENVIRONMENT, INPUTS, withOrganisation } from '../end-to-end/small-organisation.js';

/*
 * Emission is not ours to change (`spec/1 §1`, §9): the emitters are examples, and nothing of what is released can write telemetry.
 */

const { rest } = new Octokit();

/** Calls of the REST API in a text that do more than read: `git.createRef`. Octokit names some in messages, without arguments. */
function findWrites(text: string): string[] {
  return Array.from(text.matchAll(/octokit\.rest\.(\w+)\.(\w+)\((?!\))/g), ([, group = '', name = '']) => {
    const methods = rest[group as 'git'] as unknown as Record<string, typeof rest.git.getRef>;
    return methods[name]?.endpoint.DEFAULTS.method === 'GET' ? [] : [`${group}.${name}`];
  }).flat();
}

/** They make commits that nobody sees, and move or create one branch: that of the dashboards. */
const PUBLISHING = ['git.createBlob', 'git.createCommit', 'git.createRef', 'git.createTree', 'git.updateRef'];

const readScripts = (directory: string, pattern: RegExp): [string, string][] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => [path, readFileSync(join(directory, path), 'utf8')]);

test('action.yml runs one program, and nothing before or after it', () => {
  const { runs } = z.object({ runs: z.unknown() }).parse(parse(readFileSync('action.yml', 'utf8')));
  expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});

test('the only calls that write are those that publish, in the room that publishes', () => {
  const writing = readScripts('src', /\.tsx?$/).flatMap(([path, text]) =>
    findWrites(text).map((call) => [path.split(/[\\/]/)[0], call]),
  );
  expect([...new Set(writing.map(([, call]) => call))].sort()).toEqual(PUBLISHING);
  expect(new Set(writing.map(([room]) => room))).toEqual(new Set(['publish']));
});

test('the bundles have no other calls that write, and no emitter', () => {
  const scripts = readScripts(DIST, /\.js$/);
  const calls = new Set(scripts.flatMap(([, text]) => findWrites(text)));
  expect([...calls].sort()).toEqual(PUBLISHING);
  const emitters = readScripts('examples/emitters', /^emit\./);
  expect(emitters).toHaveLength(3);
  for (const [name] of emitters) expect(scripts.filter(([, text]) => text.includes(name))).toEqual([]);
  expect(scripts.filter(([, text]) => text.includes('TELEMETRY_TOKEN'))).toEqual([]);
});

test('a run whose tokens may write everything sends the telemetry repository nothing but reads', async () => {
  const access = Object.fromEntries(
    ['infra', 'telemetry', 'dashboards', 'app', 'web'].map((name) => [`octo/${name}`, 'write' as const]),
  );
  const tokens = { ghs_all: { label: 'all', access } };
  await withOrganisation({ github: { tokens } }, async ({ github, apiUrl }) => {
    const run = (own: Readonly<Record<string, string>>) =>
      runAction({
        bundle: ACTION_BUNDLE,
        apiUrl,
        inputs: { ...INPUTS, 'telemetry-token': 'ghs_all', 'publish-token': 'ghs_all', ...own },
        environment: { ...ENVIRONMENT },
      });
    const refs = () => ['telemetry', 'infra', 'app', 'web'].map((name) => [...github.repository(`octo/${name}`).refs]);
    const before = refs();
    expect(await run({})).toMatchObject({ exitCode: 0 });
    expect(github.head('octo/dashboards', 'gh-pages')).toBeDefined();
    for (const name of ['telemetry', 'infra', 'app']) {
      expect(await run({ 'publish-repository': `octo/${name}` })).toMatchObject({ exitCode: 1 });
    }
    expect(refs()).toEqual(before);
    const writes = github.requests.filter(({ method, path, graphql }) =>
      graphql === undefined
        ? method !== 'GET' && !path.startsWith('/repos/octo/dashboards/')
        : !/^\s*query/.test(graphql.query),
    );
    expect(writes).toEqual([]);
  });
});
