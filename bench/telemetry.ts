import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RegisteredRepository } from '../src/registry/registered-repository.js';
import { blobId } from '../src/github/git-objects.js';
import { telemetryDirectory } from '../src/source/telemetry-source.js';

/** The repository of all records. */
export const REPOSITORY: RegisteredRepository = {
  owner: 'octo',
  name: 'app',
  key: 'octo_app',
  telemetryRepository: 'octo/telemetry',
  state: 'enabled',
  context: 'production',
  process: 'benchmark',
  reason: 'A benchmark.',
};

/** A year of daily files for any size. */
const FILES = 365;

export const entriesSchema = z.array(
  z.object({ path: z.string(), kind: z.literal('file'), id: z.string(), size: z.number() }),
);

/** File of a checkout that lists the telemetry with its object ids, as GitHub does. */
export const LISTING = 'listing.json';

/** Writes a checkout of a telemetry repository, one file at a time. */
export async function writeTelemetry(checkout: string, megabytes: number): Promise<void> {
  const directory = join(checkout, telemetryDirectory(REPOSITORY));
  await mkdir(directory, { recursive: true });
  const entries: z.infer<typeof entriesSchema> = [];
  const options = { bytes: megabytes * 1e6, files: FILES, seed: 'bench', emitter: REPOSITORY };
  // Imported here, so that tasks, which only read telemetry, do not load its generator.
  const { generateRecords } = await import('../testkit/sample/bulk.js');
  for (const { path, bytes } of generateRecords(options)) {
    await writeFile(join(directory, path), bytes);
    entries.push({ path, kind: 'file', id: blobId(bytes), size: bytes.byteLength });
  }
  await writeFile(join(checkout, LISTING), JSON.stringify(entries));
}
