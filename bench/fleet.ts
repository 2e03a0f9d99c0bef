import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { createLocalGitHub, type LocalGitHub } from '../testkit/github/local-github.js';
import { runAction } from '../testkit/run-action.js';
import { daysEnding } from '../testkit/sample/random.js';
import { printTable } from './table.js';

/*
 * Plans a fleet of thousands of repositories, then builds the shards of a smaller organisation, each in its own process, and publishes
 * them. Prints figures, and fails if the shards publish a different tree than a single process.
 *
 *   node scripts/fleet.mjs [--plan <repositories>] [--build <repositories>] [--shards <number>] [--dist <directory>]
 */

const TOKEN = 'ghs_fleet';
const MEGABYTE = 1_000_000;
/** Writing requests that GitHub accepts per token and hour. */
const WRITES_AN_HOUR = 500;

const matrixSchema = z.object({
  include: z.array(z.object({ shard: z.number(), repositories: z.string(), bytes: z.number() })),
});
type Entry = z.infer<typeof matrixSchema>['include'][number];

interface FleetOptions {
  /** Directory of the bundle. */
  readonly dist: string;
  readonly planned: number;
  readonly built: number;
  readonly shards: number;
}

await benchFleet({
  dist: resolve(readOption('dist') ?? 'dist'),
  planned: Number(readOption('plan') ?? 5000),
  built: Number(readOption('build') ?? 200),
  shards: Number(readOption('shards') ?? 20),
});

async function benchFleet({ dist, planned, built, shards }: FleetOptions): Promise<void> {
  const large = await withFleet(planned, 2, (fleet) => plan(fleet, dist, shards));
  printPlan(planned, large);

  let one = { tree: '', seconds: 0 };
  await withFleet(built, 30, async (fleet) => {
    const { seconds } = await fleet.run(dist, {});
    one = { tree: fleet.tree(), seconds };
  });
  await withFleet(built, 30, async (fleet) => {
    const directory = await mkdtemp(join(tmpdir(), 'fleet-'));
    try {
      const { entries, seconds: planning } = await plan(fleet, dist, shards, directory);
      const builds: number[] = [];
      for (const { repositories } of entries) {
        builds.push((await fleet.run(dist, { stage: 'build', 'output-directory': directory, repositories })).seconds);
      }
      const bytes = await sizeOf(directory);
      fleet.github.requests.length = 0;
      const { seconds: publishing } = await fleet.run(dist, { stage: 'publish', 'archive-directory': directory });
      const writes = fleet.github.requests.filter(
        ({ method, path }) => method !== 'GET' && !/graphql$/.test(path),
      ).length;
      const total = builds.reduce((sum, seconds) => sum + seconds, 0);
      printTable(
        `${built} repositories of 30 files, published`,
        ['', 'processes', 'seconds', 'longest', 'tree'],
        [
          ['one process', '1', one.seconds.toFixed(1), one.seconds.toFixed(1), one.tree.slice(0, 12)],
          ['plan', '1', planning.toFixed(1), planning.toFixed(1), ''],
          ['build', String(builds.length), total.toFixed(1), Math.max(...builds).toFixed(1), ''],
          ['publish', '1', publishing.toFixed(1), publishing.toFixed(1), fleet.tree().slice(0, 12)],
        ],
      );
      if (fleet.tree() !== one.tree) throw new Error(`The shards gave ${fleet.tree()}, one process ${one.tree}.`);
      estimate({ planned, built, shards, planning: large.seconds, building: total, bytes, writes });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
}

function printPlan(planned: number, { entries, seconds, requests, characters }: Planned): void {
  const sizes = entries.map(({ bytes }) => bytes);
  const counts = entries.map(({ repositories }) => repositories.split(',').length);
  const mean = sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length;
  printTable(
    `Plan of ${planned} repositories of which nothing is published yet`,
    ['figure', 'value'],
    [
      ['wall time', `${seconds.toFixed(1)} s`],
      ['requests', String(requests)],
      ['shards', String(entries.length)],
      ['telemetry of a shard, mean', `${(mean / MEGABYTE).toFixed(2)} MB`],
      ['telemetry of the largest shard', `${(Math.max(...sizes) / mean).toFixed(3)} × mean`],
      ['repositories of a shard', `${Math.min(...counts)} … ${Math.max(...counts)}`],
      ['characters of the matrix', String(characters)],
    ],
  );
}

/** Extrapolates from the measurements on this machine: the share of a repository in building and in writing requests. */
function estimate(measured: {
  readonly planned: number;
  readonly built: number;
  readonly shards: number;
  readonly planning: number;
  readonly building: number;
  readonly bytes: number;
  readonly writes: number;
}): void {
  const { planned, built, shards, planning, building, bytes, writes } = measured;
  const each = building / built;
  const first = (planned / built) * writes;
  printTable(
    `Estimate for ${planned} such repositories on ${shards} machines like this one`,
    ['figure', 'all changed', '2 % changed'],
    [
      ['plan', `${planning.toFixed(0)} s`, `${planning.toFixed(0)} s`],
      [
        'build, each machine',
        `${((each * planned) / shards).toFixed(0)} s`,
        `${Math.max(each, (each * planned * 0.02) / shards).toFixed(0)} s`,
      ],
      [
        'archives',
        `${((bytes / built / MEGABYTE) * planned).toFixed(0)} MB`,
        `${((bytes / built / MEGABYTE) * planned * 0.02).toFixed(0)} MB`,
      ],
      ['requests that write', first.toFixed(0), Math.max(3, first * 0.02).toFixed(0)],
      [
        'hours of one token for them',
        (first / WRITES_AN_HOUR).toFixed(1),
        ((first * 0.02) / WRITES_AN_HOUR).toFixed(2),
      ],
    ],
  );
}

interface Planned {
  readonly entries: readonly Entry[];
  readonly seconds: number;
  readonly requests: number;
  readonly characters: number;
}

async function plan(fleet: Fleet, dist: string, shards: number, directory?: string): Promise<Planned> {
  const output = directory ?? (await mkdtemp(join(tmpdir(), 'fleet-')));
  fleet.github.requests.length = 0;
  const inputs = { stage: 'plan', 'output-directory': output, 'max-shards': String(shards), 'shard-size': '1' };
  const { seconds, outputs } = await fleet.run(dist, inputs);
  if (directory === undefined) await rm(output, { recursive: true, force: true });
  const matrix = outputs['matrix'] ?? '';
  const entries = matrixSchema.parse(JSON.parse(matrix)).include;
  return { entries, seconds, requests: fleet.github.requests.length, characters: matrix.length };
}

interface Fleet {
  readonly github: LocalGitHub;
  tree(): string;
  run(
    dist: string,
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ seconds: number; outputs: Readonly<Record<string, string>> }>;
}

/** An organisation with realistically different repositories: a few have most of the telemetry. */
async function withFleet<T>(repositories: number, days: number, work: (fleet: Fleet) => Promise<T>): Promise<T> {
  const owned = ['infra', 'telemetry', 'dashboards'].map((name) => ({ owner: 'octo', name, private: true }));
  const access = { 'octo/infra': 'write', 'octo/telemetry': 'write', 'octo/dashboards': 'write' } as const;
  const github = createLocalGitHub({
    repositories: owned,
    tokens: { [TOKEN]: { access } },
    now: () => new Date('2026-07-01T04:00:00Z'),
  });
  const names = Array.from({ length: repositories }, (_, index) => `repository-${String(index).padStart(4, '0')}`);
  const entry = { state: 'enabled', context: 'production', process: 'infra-cli', reason: 'A fleet.' };
  const repos = Object.fromEntries(names.map((name) => [name, entry]));
  const registry = { schema_version: '2.0', orgs: { octo: { telemetry_repo: 'octo/telemetry', repos } } };
  const commit = (name: string, files: Map<string, Buffer>) =>
    github.commitFiles(`octo/${name}`, 'main', files, 'Fleet');
  commit('infra', new Map([['infra/telemetry-registry.v2.json', Buffer.from(JSON.stringify(registry))]]));
  commit('dashboards', new Map([['README.md', Buffer.from('# Dashboards\n')]]));
  commit('telemetry', new Map(names.flatMap((name, index) => toFiles(name, index, days))));
  const apiUrl = await github.listen();
  try {
    return await work({
      github,
      tree: () => github.treeId('octo/dashboards', 'gh-pages') ?? 'none',
      run: (dist, inputs) => run(dist, apiUrl, inputs),
    });
  } finally {
    await github.close();
  }
}

function toFiles(name: string, index: number, days: number): [string, Buffer][] {
  const records = Math.max(1, Math.round(400 / (1 + (index % 97))));
  return daysEnding('2026-06-30', days).map((day) => [
    `telemetry/v1/repos/octo_${name}/${day}.jsonl`,
    Buffer.from(Array.from({ length: records }, (_, line) => toRecord(name, day, line)).join('')),
  ]);
}

function toRecord(name: string, day: string, line: number): string {
  const record = {
    schema_version: '1.0',
    generated_at: `${day}T10:00:${String(line % 60).padStart(2, '0')}Z`,
    correlation_id: `${day}-${line >> 2}`,
    source: { workflow: 'engine-validate' },
    entity: { owner: 'octo', repo: name },
    event: { category: `validate.${line % 7}`, action: 'success' },
  };
  return `${JSON.stringify(record)}\n`;
}

async function run(dist: string, apiUrl: string, inputs: Readonly<Record<string, string>>) {
  const start = performance.now();
  const { exitCode, log, outputs } = await runAction({
    bundle: join(dist, 'index.js'),
    apiUrl,
    inputs: { 'telemetry-token': TOKEN, 'publish-token': TOKEN, 'registry-repository': 'octo/infra', ...inputs },
    environment: { GITHUB_REPOSITORY: 'octo/dashboards', GITHUB_REPOSITORY_OWNER: 'octo' },
  });
  if (exitCode !== 0) throw new Error(`The action ended with ${exitCode}:\n${log}`);
  return { seconds: (performance.now() - start) / 1000, outputs };
}

async function sizeOf(directory: string): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(directory)).map(async (name) => (await stat(join(directory, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function readOption(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1];
}
