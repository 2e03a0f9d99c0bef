import { createLocalGitHub, type LocalGitHub } from '../github/local-github.js';
import { type ActionOutcome, runAction } from '../run-action.js';
import { Chaos } from './chaos.js';
import { checkWithGit, compareSites, findLostSiblings, findPartialCommits } from './checks.js';
import { Random } from '../sample/random.js';

export interface SoakOptions {
  /** Path of the action's bundle, `dist/index.js`. */
  readonly bundle: string;
  /** Publishers at a time, each of a repository of its own into the one branch. */
  readonly publishers: number;
  /** Publications of each, one after the other, each a process of its own. */
  readonly publications: number;
  readonly seed: number;
  readonly history: 'keep' | 'squash';
  /** The Node.js to run the bundle with; this process's own unless told. */
  readonly node?: string | undefined;
}

export interface SoakReport {
  /** Processes that were run; more than there are publications when some gave up. */
  readonly runs: number;
  readonly gaveUp: readonly string[];
  /** Times that a publication was overtaken, and planned anew. */
  readonly overtaken: number;
  /** Requests that were sent again. */
  readonly retries: number;
  readonly requests: number;
  readonly faults: ReadonlyMap<string, number>;
  /** Pushes of others to the same branch. */
  readonly siblings: number;
  /** Commits of the branch in the end. */
  readonly commits: number;
  /** Objects of the repository in the end. */
  readonly objects: number;
  readonly seconds: number;
  /** What is not as it should be; nothing is. */
  readonly problems: readonly string[];
}

const [OWNER, TARGET, REFERENCE] = ['octo', 'octo/dashboards', 'octo/reference'];
const TOKENS = { read: 'ghs_soakRead', publish: 'ghs_soakPublish' };
const SIBLINGS = { CNAME: 'pages.example', 'blog/index.html': '<p>A blog</p>', 'octo_other/index.html': 'not ours' };
/** Runs after which a publication counts as lost. */
const MOST_RUNS = 5;

/**
 * Publishes from many processes at a time into one branch, with everything going wrong that can, and looks whether anything was
 * lost: all that is there in the end must be what one undisturbed run publishes, beside the files of others.
 */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const repositories = Array.from({ length: options.publishers }, (_, index) => `app-${index + 1}`);
  const github = createSoakGitHub(repositories);
  const apiUrl = await github.listen();
  const chaos = new Chaos(github, TARGET, new Random(String(options.seed)));
  const start = performance.now();
  try {
    chaos.begin();
    const publish = (repository: string) => publishRepeatedly(github, apiUrl, repository, options);
    const outcomes = (await Promise.all(repositories.map(publish))).flat();
    const seconds = (performance.now() - start) / 1000;
    const requests = github.requests.length;
    chaos.end();
    const count = (pattern: RegExp) => outcomes.reduce((sum, { log }) => sum + (log.match(pattern)?.length ?? 0), 0);
    const repository = github.repository(TARGET);
    const head = github.head(TARGET, 'gh-pages') ?? '';
    return {
      runs: outcomes.length,
      gaveUp: outcomes.filter(({ exitCode }) => exitCode !== 0).map(({ log }) => log),
      overtaken: count(/moved meanwhile: attempt/g),
      retries: count(/trying again in/g),
      requests,
      faults: chaos.faults,
      siblings: chaos.siblings.size,
      commits: repository.history(head).size,
      objects: [...repository.objects].length,
      seconds,
      problems: [
        ...compareSites(github, TARGET, await expectedSite(github, apiUrl, chaos, options)),
        ...findPartialCommits(repository),
        ...findLostSiblings(repository, head, (path) => path in SIBLINGS || chaos.siblings.has(path)),
        ...(await checkWithGit(github, TARGET)),
      ],
    };
  } finally {
    await github.close();
  }
}

function createSoakGitHub(repositories: readonly string[]): LocalGitHub {
  const rateLimit = { core: 1_000_000, graphql: 1_000_000 };
  const github = createLocalGitHub({
    repositories: ['infra', 'telemetry', 'dashboards', 'reference'].map((name) => ({
      owner: OWNER,
      name,
      private: true,
    })),
    tokens: {
      [TOKENS.read]: { label: 'read', rateLimit, access: { 'octo/infra': 'read', 'octo/telemetry': 'read' } },
      [TOKENS.publish]: { label: 'publish', rateLimit, access: { [TARGET]: 'write', [REFERENCE]: 'write' } },
    },
  });
  const entry = { state: 'enabled', context: 'production', process: 'soak', reason: 'A soak.' };
  const repos = Object.fromEntries(repositories.map((name) => [name, entry]));
  const registry = { schema_version: '2.0', orgs: { [OWNER]: { telemetry_repo: 'octo/telemetry', repos } } };
  const commit = (repository: string, branch: string, files: Readonly<Record<string, string>>) =>
    github.commitFiles(repository, branch, toFiles(files), 'Begin');
  commit('octo/infra', 'main', { 'infra/telemetry-registry.v2.json': JSON.stringify(registry) });
  commit('octo/telemetry', 'main', { 'README.md': '# Telemetry\n' });
  for (const repository of [TARGET, REFERENCE]) commit(repository, 'main', { 'README.md': '# Pages\n' });
  commit(TARGET, 'gh-pages', SIBLINGS);
  return github;
}

/** Each publication is of one more day; a run that gives up is repeated, as tomorrow's would. */
async function publishRepeatedly(
  github: LocalGitHub,
  apiUrl: string,
  repository: string,
  options: SoakOptions,
): Promise<ActionOutcome[]> {
  const outcomes: ActionOutcome[] = [];
  for (let index = 0; index < options.publications; index += 1) {
    const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const path = `telemetry/v1/repos/${OWNER}_${repository}/${day}.jsonl`;
    const files = { [path]: toTelemetry(repository, day, 1 + (index % 7)) };
    github.commitFiles('octo/telemetry', 'main', toFiles(files), 'Append');
    for (let run = 1; run <= MOST_RUNS; run += 1) {
      const outcome = await runSoakAction(apiUrl, options, {
        repositories: repository,
        'publish-repository': TARGET,
        'publish-history': options.history,
      });
      outcomes.push(outcome);
      if (outcome.exitCode === 0) break;
    }
  }
  return outcomes;
}

/** What one undisturbed run publishes of the same telemetry, and what others have pushed. */
async function expectedSite(
  github: LocalGitHub,
  apiUrl: string,
  { siblings }: Chaos,
  options: SoakOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { exitCode, log } = await runSoakAction(apiUrl, options, {
    repositories: 'all',
    'publish-repository': REFERENCE,
  });
  if (exitCode !== 0) throw new Error(`The run to compare with failed:\n${log}`);
  return new Map([
    ...github.readTree(REFERENCE, 'gh-pages'),
    ...toFiles({ ...SIBLINGS, ...Object.fromEntries(siblings) }),
  ]);
}

function runSoakAction(
  apiUrl: string,
  { bundle, node }: SoakOptions,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionOutcome> {
  return runAction({
    bundle,
    node,
    apiUrl,
    inputs: {
      'telemetry-token': TOKENS.read,
      'publish-token': TOKENS.publish,
      'registry-repository': 'octo/infra',
      'site-url': 'https://octo.example/',
      ...inputs,
    },
    environment: { GITHUB_REPOSITORY: TARGET, GITHUB_REPOSITORY_OWNER: OWNER },
  });
}

function toTelemetry(repo: string, day: string, count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    return JSON.stringify({
      schema_version: '1.0',
      generated_at: `${day}T10:00:0${index}Z`,
      correlation_id: `${day}-${index}`,
      source: { workflow: 'soak' },
      entity: { owner: OWNER, repo },
      event: { category: 'soak', action: 'success' },
    });
  });
  return `${lines.join('\n')}\n`;
}

function toFiles(texts: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}
