import { rm } from 'node:fs/promises';
import { generateRecords } from '../testkit/sample/bulk.js';
import { telemetryDirectory } from '../src/source/telemetry-source.js';
import { createOrganisation, type Organisation } from './organisation.js';
import { median, printTable } from './table.js';
import { REPOSITORY } from './telemetry.js';

const FILES = 365;

/** Whole runs of the bundle over one large repository: everything, nothing new, one more day, and everything from the cache. */
export async function benchIncremental(megabytes: number, cache: string, rounds: number): Promise<void> {
  const organisation = await createOrganisation([REPOSITORY.name]);
  const { github } = organisation;
  try {
    const files = [...generateRecords({ bytes: megabytes * 1e6, files: FILES, seed: 'bench', emitter: REPOSITORY })];
    organisation.commitTelemetry(files.map(({ path, bytes }) => [toPath(path), bytes]));
    const last = files.at(-1)!;
    const measured: Record<string, number[]> = {};
    for (let round = 0; round < rounds; round += 1) {
      const times = await measureRound(organisation, cache, () => {
        organisation.commitTelemetry([[toPath(last.path), Buffer.concat(Array(round + 2).fill(last.bytes))]]);
      });
      for (const [name, ms] of Object.entries(times)) (measured[name] ??= []).push(ms);
      github.requests.length = 0;
    }
    const full = measured[FULL]!;
    const rows = Object.entries(measured).map(([name, times]) => [
      name,
      `${median(times).toFixed(0)} ms`,
      `${(100 * median(times.map((ms, round) => ms / full[round]!))).toFixed(0)} %`,
    ]);
    printTable(
      `Whole runs of dist/index.js over ${megabytes} MB in ${FILES} files, median of ${rounds} rounds`,
      ['run', 'wall time', 'of the full run'],
      rows,
    );
  } finally {
    await organisation.close();
  }
}

const FULL = 'full, without a cache';

async function measureRound(
  organisation: Organisation,
  cache: string,
  append: () => void,
): Promise<Record<string, number>> {
  await rm(cache, { recursive: true, force: true });
  const times: Record<string, number> = {};
  const run = async (name: string, inputs: Readonly<Record<string, string>>) => {
    times[name] = (await organisation.run({ exports: 'none', ...inputs })).wallMs;
  };
  organisation.forgetDashboards();
  await run(FULL, {});
  await run('nothing changed', {});
  organisation.forgetDashboards();
  await run('full, filling the cache', { 'cache-directory': cache });
  append();
  await run('one file appended to, the others cached', { 'cache-directory': cache });
  organisation.forgetDashboards();
  await run('everything again, all files cached', { 'cache-directory': cache });
  return times;
}

function toPath(path: string): string {
  return `${telemetryDirectory(REPOSITORY)}/${path}`;
}
