import { resolve } from 'node:path';
import { createLocalGitHub, type LocalGitHub } from '../src/demo/github/local-github.js';
import { runAction } from '../src/demo/run-action.js';
import { daysEnding } from '../src/demo/sample/calendar.js';
import { printTable } from './table.js';

const LATENCY_MS = 20;
const FILES_EACH = 30;
const CHANGED = 0.02;
const TOKEN = 'ghs_bench';
const LAST_DAY = '2026-06-30';

/** Requests and time of whole runs of the bundle against a local GitHub: first, with nothing changed, with a little. */
export async function benchRequests(sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const github = createOrganisation(size);
    const apiUrl = await github.listen();
    github.latencyMs = LATENCY_MS;
    try {
      rows.push([`${size} cold`, ...(await run(github, apiUrl))]);
      rows.push([`${size} unchanged`, ...(await run(github, apiUrl))]);
      const changed = Math.max(1, Math.round(size * CHANGED));
      append(
        github,
        Array.from({ length: changed }, (_, index) => toName(index)),
        [LAST_DAY],
        2,
      );
      rows.push([`${size}, ${changed} of them changed`, ...(await run(github, apiUrl))]);
    } finally {
      await github.close();
    }
  }
  printTable(
    `Whole runs of dist/index.js, ${FILES_EACH} files a repository, ${LATENCY_MS} ms before each answer`,
    ['repositories', 'requests', 'of them writes', 'wall time'],
    rows,
  );
}

async function run(github: LocalGitHub, apiUrl: string): Promise<string[]> {
  github.requests.length = 0;
  const start = performance.now();
  const { exitCode, log } = await runAction({
    bundle: resolve('dist/index.js'),
    inputs: { 'telemetry-token': TOKEN, 'publish-token': TOKEN, 'registry-repository': 'octo/infra' },
    environment: {
      GITHUB_API_URL: apiUrl,
      GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
      GITHUB_REPOSITORY: 'octo/dashboards',
      GITHUB_REPOSITORY_OWNER: 'octo',
    },
  });
  if (exitCode !== 0) throw new Error(`The action ended with ${exitCode}:\n${log}`);
  const seconds = (performance.now() - start) / 1000;
  const writes = github.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'));
  return [String(github.requests.length), String(writes.length), `${seconds.toFixed(1)} s`];
}

function createOrganisation(size: number): LocalGitHub {
  const names = Array.from({ length: size }, (_, index) => toName(index));
  const github = createLocalGitHub({
    repositories: ['infra', 'telemetry', 'dashboards'].map((name) => ({ owner: 'octo', name, private: true })),
    tokens: { [TOKEN]: { access: { 'octo/infra': 'read', 'octo/telemetry': 'read', 'octo/dashboards': 'write' } } },
  });
  const entry = { state: 'enabled', context: 'production', process: 'benchmark', reason: 'A benchmark.' };
  const repos = Object.fromEntries(names.map((name) => [name, entry]));
  const registry = { schema_version: '2.0', orgs: { octo: { telemetry_repo: 'octo/telemetry', repos } } };
  commit(github, 'octo/infra', { 'infra/telemetry-registry.v2.json': JSON.stringify(registry) });
  commit(github, 'octo/dashboards', { 'README.md': '# Dashboards\n' });
  append(github, names, daysEnding(LAST_DAY, FILES_EACH), 1);
  return github;
}

/** Gives each repository a file for each day, of so many records. */
function append(github: LocalGitHub, names: readonly string[], days: readonly string[], records: number): void {
  const files = names.flatMap((name) =>
    days.map((day) => [`telemetry/v1/repos/octo_${name}/${day}.jsonl`, toRecords(name, day, records)] as const),
  );
  commit(github, 'octo/telemetry', Object.fromEntries(files));
}

function toRecords(name: string, day: string, count: number): string {
  const record = (index: number) => ({
    schema_version: '1.0',
    generated_at: `${day}T10:00:00Z`,
    correlation_id: `${day}-${index}`,
    source: { workflow: 'engine-validate' },
    entity: { owner: 'octo', repo: name },
    event: { category: 'validate', action: 'success' },
  });
  return Array.from({ length: count }, (_, index) => `${JSON.stringify(record(index))}\n`).join('');
}

function commit(github: LocalGitHub, repository: string, texts: Readonly<Record<string, string>>): void {
  const files = Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)] as const);
  github.commitFiles(repository, 'main', new Map(files), 'Commit');
}

function toName(index: number): string {
  return `repo-${String(index).padStart(3, '0')}`;
}
