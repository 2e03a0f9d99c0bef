import { createLocalGitHub, type LocalGitHub } from '../github/local-github.js';
import { type ActionOutcome, type ActionRun, runAction } from '../run-action.js';
import { checkWithGit, compareSites, findLostSiblings, findPartialCommits } from './checks.js';
import { Random } from '../sample/random.js';
import { json, secondaryRateLimit, serverError } from '../github/answer.js';
import type { FaultEffect, RequestRecord } from '../github/http-server.js';

interface SoakOptions {
  /** Path of the action's bundle, `dist/index.js`. */
  readonly bundle: string;
  /** Concurrent publishers. Each publishes its own repository to the same branch. */
  readonly publishers: number;
  /** Publications per publisher, one after the other. */
  readonly publications: number;
  readonly seed: number;
  readonly history: 'keep' | 'squash';
  /** Runs the bundle in a process that may be reused; defaults to a new process. */
  readonly execute?: ActionRun['execute'];
}

export interface SoakReport {
  /** Number of processes; more than publications if some gave up. */
  readonly runs: number;
  readonly gaveUp: readonly string[];
  /** How often a publication was overtaken and planned again. */
  readonly overtaken: number;
  /** Number of requests that were retried. */
  readonly retries: number;
  readonly requests: number;
  readonly faults: ReadonlyMap<string, number>;
  /** Pushes by others to the same branch. */
  readonly siblings: number;
  /** Number of commits on the branch at the end. */
  readonly commits: number;
  /** Number of objects in the repository at the end. */
  readonly objects: number;
  readonly seconds: number;
  /** Problems found; must be empty. */
  readonly problems: readonly string[];
}

const [OWNER, TARGET, REFERENCE] = ['octo', 'octo/dashboards', 'octo/reference'];
const TOKENS = { read: 'ghs_soakRead', publish: 'ghs_soakPublish' };
const SIBLINGS = { CNAME: 'pages.example', 'blog/index.html': '<p>A blog</p>', 'octo_other/index.html': 'not ours' };
/** Number of failed runs after which a publication counts as lost. */
const MAX_RUNS = 5;

/**
 * Publishes to one branch from many concurrent processes, with every kind of fault, and checks that nothing was lost: the result must be
 * what one undisturbed run publishes, plus the files of others.
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
      overtaken: count(/was updated in the meantime: attempt/g),
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

/** Each publication adds one day. A run that gives up is repeated, as it would be the next day. */
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
    for (let run = 1; run <= MAX_RUNS; run += 1) {
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

/** The expected result: what one undisturbed run publishes for the same telemetry, plus the pushes of others. */
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
  { bundle, execute }: SoakOptions,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionOutcome> {
  return runAction({
    bundle,
    ...(execute !== undefined && { execute }),
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

/** Share of requests with a fault. */
const FAULTY = 0.08;
/** Share of new trees that are overtaken by someone else's push. */
const OVERTAKEN = 0.15;

type Effects = Readonly<Record<string, FaultEffect>>;

const BROKEN: Effects = {
  'a 502': { kind: 'answer', answer: serverError(502) },
  'a connection cut': { kind: 'cut' },
  'an answer cut in the middle': { kind: 'cut-body' },
};
const WRITE: Effects = {
  ...BROKEN,
  'a 500 after success': { kind: 'perform-then', answer: serverError(500) },
  'a connection cut after success': { kind: 'perform-then' },
  'a secondary rate limit': { kind: 'answer', answer: secondaryRateLimit(1) },
};
const MOVE: Effects = {
  ...WRITE,
  'a 409': { kind: 'answer', answer: json({ message: 'Conflict', status: '409' }, 409) },
};
const REST_MOVE: Effects = {
  ...MOVE,
  'a 422': { kind: 'answer', answer: json({ message: 'Update is not a fast forward', status: '422' }, 422) },
};
const LOST_LEASE = { type: 'UNPROCESSABLE', message: 'fatal: cannot lock ref: is at 0 but expected 1' };
const GRAPHQL_MOVE: Effects = {
  ...MOVE,
  'a lost lease': { kind: 'answer', answer: json({ data: { updateRefs: null }, errors: [LOST_LEASE] }) },
};
const READ: Effects = {
  ...BROKEN,
  'a ref read late by 1': { kind: 'lag', missed: 1 },
  'a ref read late by 3': { kind: 'lag', missed: 3 },
};

/** Injects random faults between a target and its publishers, and counts them. */
class Chaos {
  /** Number of faults by name. */
  readonly faults = new Map<string, number>();
  /** Files that others have pushed, by path. */
  readonly siblings = new Map<string, string>();

  /** @param target `owner/name`. */
  constructor(
    private readonly github: LocalGitHub,
    private readonly target: string,
    private readonly random: Random,
  ) {}

  begin(): void {
    this.github.onRequest = (request) => this.#disturb(request);
  }

  end(): void {
    this.github.onRequest = undefined;
    this.github.faults.clear();
  }

  #disturb(request: RequestRecord): void {
    if (!this.#isAboutTarget(request)) return;
    if (request.path.endsWith('/git/commits') && this.random.chance(OVERTAKEN)) this.#push();
    if (!this.random.chance(FAULTY)) return;
    const [name, effect] = this.random.pick(Object.entries(effectsFor(request)));
    this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
    this.github.faults.add({ method: request.method, path: toExactly(request.path), effect });
  }

  /** Pushes a file of others to the same branch, which must not be lost. */
  #push(): void {
    const path = `siblings/${this.siblings.size}.html`;
    this.siblings.set(path, `sibling ${this.siblings.size}`);
    const files = new Map([[path, Buffer.from(this.siblings.get(path) ?? '')]]);
    this.github.commitFiles(this.target, 'gh-pages', files, 'A sibling');
  }

  #isAboutTarget({ path, graphql }: RequestRecord): boolean {
    if (graphql === undefined) return path.startsWith(`/repos/${this.target}/`);
    return isMove(graphql.query) || graphql.variables?.['repo'] === this.target.split('/')[1];
  }
}

function effectsFor({ method, path, graphql }: RequestRecord): Effects {
  if (graphql !== undefined) return isMove(graphql.query) ? GRAPHQL_MOVE : READ;
  if (method === 'GET') return READ;
  return path.includes('/git/refs') ? REST_MOVE : WRITE;
}

function isMove(query: string): boolean {
  return query.startsWith('mutation');
}

function toExactly(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}$`);
}
