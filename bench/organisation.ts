import { resolve } from 'node:path';
import { createLocalGitHub, type LocalGitHub } from '../testkit/github/local-github.js';
import { runAction } from '../testkit/run-action.js';

const TOKEN = 'ghs_bench';
const DASHBOARDS = 'octo/dashboards';

/** One whole run of the bundle. */
export interface WholeRun {
  readonly wallMs: number;
  readonly requests: number;
  readonly writes: number;
}

/** An organisation on a local GitHub. Runs of the bundle build its dashboards. */
export interface Organisation {
  readonly github: LocalGitHub;
  commitTelemetry(files: Iterable<readonly [path: string, bytes: Uint8Array]>): void;
  /** The next run finds no published dashboards. */
  forgetDashboards(): void;
  /** @throws Error with the log when the action fails. */
  run(inputs?: Readonly<Record<string, string>>): Promise<WholeRun>;
  close(): Promise<void>;
}

export async function createOrganisation(names: readonly string[]): Promise<Organisation> {
  const github = createLocalGitHub({
    repositories: ['infra', 'telemetry', 'dashboards'].map((name) => ({ owner: 'octo', name, private: true })),
    tokens: { [TOKEN]: { access: { 'octo/infra': 'read', 'octo/telemetry': 'read', [DASHBOARDS]: 'write' } } },
  });
  const entry = { state: 'enabled', context: 'production', process: 'benchmark', reason: 'A benchmark.' };
  const repos = Object.fromEntries(names.map((name) => [name, entry]));
  const registry = { schema_version: '2.0', orgs: { octo: { telemetry_repo: 'octo/telemetry', repos } } };
  const commit = (repository: string, files: Iterable<readonly [string, Uint8Array]>) =>
    github.commitFiles(repository, 'main', new Map(files), 'Commit');
  commit('octo/infra', [['infra/telemetry-registry.v2.json', Buffer.from(JSON.stringify(registry))]]);
  commit(DASHBOARDS, [['README.md', Buffer.from('# Dashboards\n')]]);
  const apiUrl = await github.listen();
  let generation = 0;
  return {
    github,
    commitTelemetry: (files) => commit('octo/telemetry', files),
    forgetDashboards: () => (generation += 1),
    run: async (inputs = {}) => {
      github.requests.length = 0;
      const start = performance.now();
      const { exitCode, log } = await runAction({
        bundle: toAbsolute('dist/index.js'),
        apiUrl,
        inputs: {
          'telemetry-token': TOKEN,
          'publish-token': TOKEN,
          'registry-repository': 'octo/infra',
          'publish-branch': `gh-pages-${generation}`,
          ...inputs,
        },
        environment: { GITHUB_REPOSITORY: DASHBOARDS, GITHUB_REPOSITORY_OWNER: 'octo' },
      });
      if (exitCode !== 0) throw new Error(`The action ended with ${exitCode}:\n${log}`);
      const wallMs = performance.now() - start;
      const writes = github.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'));
      return { wallMs, requests: github.requests.length, writes: writes.length };
    },
    close: () => github.close(),
  };
}

/** A separate function, because a bundler that sees a constant path would copy the program without its parts. */
function toAbsolute(path: string): string {
  return resolve(path);
}
