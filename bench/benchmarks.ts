import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAttention } from './attention.js';
import { benchGroupBy } from './group-by.js';
import { benchIncremental } from './incremental.js';
import { benchPipeline } from './pipeline.js';
import { benchRedaction } from './redaction.js';
import { benchRendering } from './rendering.js';
import { benchRequests } from './requests.js';
import { benchStartUp } from './start-up.js';
import { writeTelemetry } from './telemetry.js';

/** Megabytes of telemetry, repositories of an organisation, and repetitions of each measurement. */
export interface Sizes {
  readonly megabytes: readonly number[];
  readonly repositories: readonly number[];
  readonly rounds: number;
  /** Number of simulated series of each kind. */
  readonly series: number;
}

const FULL: Sizes = { megabytes: [100, 1000], repositories: [1, 100, 500], rounds: 5, series: 1000 };
const QUICK: Sizes = { megabytes: [10, 50], repositories: [1, 20], rounds: 3, series: 100 };

/** Names of the parts, for `npm run bench -- --only requests`. */
const PARTS = [
  'pipeline',
  'incremental',
  'group-by',
  'start-up',
  'redaction',
  'rendering',
  'requests',
  'attention',
] as const;

export async function runBenchmarks(args: readonly string[]): Promise<void> {
  const sizes = args.includes('--quick') ? QUICK : FULL;
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const isWanted = (part: (typeof PARTS)[number]) => only === undefined || only === part;
  if (only !== undefined && !PARTS.some((part) => part === only)) throw new Error(`--only takes ${PARTS.join(', ')}.`);
  const directory = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    if (isWanted('pipeline') || isWanted('group-by')) {
      for (const megabytes of sizes.megabytes) await writeTelemetry(toCheckout(directory, megabytes), megabytes);
    }
    const checkouts = sizes.megabytes.map((megabytes) => ({ megabytes, path: toCheckout(directory, megabytes) }));
    if (isWanted('pipeline')) await benchPipeline(checkouts, join(directory, 'cache'), sizes.rounds);
    if (isWanted('incremental')) {
      const [smallest] = sizes.megabytes;
      if (smallest !== undefined) await benchIncremental(smallest, join(directory, 'cache'), sizes.rounds);
    }
    if (isWanted('group-by')) await benchGroupBy(checkouts.slice(0, 1));
    if (isWanted('start-up')) await benchStartUp(sizes.rounds);
    if (isWanted('redaction')) benchRedaction(sizes.rounds);
    if (isWanted('rendering')) await benchRendering(sizes.rounds);
    if (isWanted('attention')) benchAttention(sizes.series);
    if (isWanted('requests')) await benchRequests(sizes.repositories);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function toCheckout(directory: string, megabytes: number): string {
  return join(directory, `${megabytes}mb`);
}
