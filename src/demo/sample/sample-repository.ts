import type { RegisteredRepository } from '../../registry/registered-repository.js';
import { telemetryDirectory, type TelemetrySource } from '../../source/telemetry-source.js';
import { MemorySource } from '../memory-source.js';
import { OWNER, REGISTRY } from './registry.js';
import { createSampleFiles, type SampleName } from './sample.js';

const { telemetry_repo: telemetryRepository, repos } = REGISTRY.orgs[OWNER];

/** One of the sample's repositories, as it is registered, and its telemetry without what is no file. */
export function openSampleRepository(name: SampleName): {
  readonly repository: RegisteredRepository;
  readonly source: TelemetrySource;
} {
  const repository = { ...repos[name], owner: OWNER, name, key: `${OWNER}_${name}`, telemetryRepository };
  const directory = telemetryDirectory(repository);
  const files = new Map<string, Uint8Array>();
  for (const [path, file] of createSampleFiles(name)) {
    if (file instanceof Uint8Array) files.set(path, file);
  }
  return { repository, source: new MemorySource(files, directory) };
}
