import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryAggregateCache } from '../src/cache/directory-aggregate-cache.js';
import { DEFAULT_DERIVE_OPTIONS } from '../src/settings/derive-options.js';
import { buildRepository } from '../src/run/build-repository.js';
import type { RenderOptions } from '../src/render/render-options.js';
import { telemetryDirectory } from '../src/source/telemetry-source.js';
import { defaultLimits, DerivingThreads } from '../src/derive/threads/deriving-threads.js';
import { ListedSource } from './listed-source.js';
import { REPOSITORY } from './telemetry.js';

/** A task to measure on a checkout. Each runs in its own process. */
export type Task = (checkout: string, bundle: string, cache: string) => Promise<void>;

const OPTIONS = {
  ...DEFAULT_DERIVE_OPTIONS,
  exports: [],
  serverUrl: 'https://github.com',
  siteUrl: null,
  builderVersion: '0.0.0',
};
/** Exports are a separate task, because they write the records of their window again. */
const WITH_EXPORTS = { ...OPTIONS, exports: DEFAULT_DERIVE_OPTIONS.exports };
const LOG = { debug: () => {}, info: () => {}, warning: (message: string) => console.error(message) };

/** The minimum work of any JSONL reader in Node.js: read, split into lines, parse. */
async function parseOnly(checkout: string): Promise<void> {
  const directory = join(checkout, telemetryDirectory(REPOSITORY));
  let records = 0;
  for (const name of (await readdir(directory)).sort()) {
    const text = await readFile(join(directory, name), 'utf8');
    for (const line of text.split('\n')) if (line !== '' && JSON.parse(line) !== null) records += 1;
  }
  if (records === 0) throw new Error('There was nothing to parse.');
}

interface Variant {
  readonly options?: RenderOptions;
  readonly isCached?: boolean;
  /** Size from which threads parse; defaults to the action's threshold. */
  readonly thresholdBytes?: number;
}

/** Bytes → verified → lines → records → aggregates → artifacts → rendered files. */
const build =
  ({ options = OPTIONS, isCached = false, ...limits }: Variant): Task =>
  async (checkout, bundle, cache) => {
    const { dashboard } = await buildRepository(REPOSITORY, await ListedSource.open(checkout), options, {
      threads: new DerivingThreads(bundle, { ...defaultLimits(), ...limits }),
      cache: isCached ? new DirectoryAggregateCache(cache, LOG) : undefined,
    });
    if (dashboard.summary.records.counted === 0) throw new Error('Nothing was counted.');
  };

export const TASKS = {
  'bare JSON.parse': parseOnly,
  pipeline: build({}),
  'pipeline, in threads': build({ thresholdBytes: 0 }),
  'pipeline, with exports': build({ options: WITH_EXPORTS }),
  'pipeline, warm cache': build({ isCached: true }),
} as const satisfies Record<string, Task>;
export type TaskName = keyof typeof TASKS;
