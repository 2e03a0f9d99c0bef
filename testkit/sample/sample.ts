import type { RegisteredRepository } from '../../src/registry/registered-repository.js';
import { telemetryDirectory, type TelemetrySource } from '../../src/source/telemetry-source.js';
import { MemorySource } from '../memory-source.js';
import {
  createAgentLab,
  createDocsPortal,
  createFirstDay,
  createLegacySite,
  createPaymentsApi,
  createSearchService,
  createStorefront,
  STOREFRONT_STORIES,
} from './repositories.js';
import type { Emitter, SampleFile, SampleFiles } from './emission.js';
import { OWNER, REGISTRY } from './registry.js';
import type { PlacedAnomaly } from './anomalies.js';

/** A fictional organisation that uses all features: its registry and telemetry. Always the same. */
export interface Sample {
  readonly owner: string;
  /** `owner/name` of the infra repository. */
  readonly registryRepository: string;
  readonly registryPath: string;
  /** JSON text, Infra v2. */
  readonly registry: string;
  /** `owner/name`. */
  readonly telemetryRepository: string;
  /** Files by path in the telemetry repository. */
  readonly telemetry: ReadonlyMap<string, SampleFile>;
  /** The anomalies of `payments-api`, each with its file and line. */
  readonly anomalies: readonly PlacedAnomaly[];
}

/** The last day of telemetry of all active repositories. */
const { lastDay } = STOREFRONT_STORIES;

export type SampleName = keyof (typeof REGISTRY.orgs)[typeof OWNER]['repos'];

/** Generators of the repositories' telemetry. */
const FILES: Readonly<Partial<Record<SampleName, (emitter: Emitter) => SampleFiles>>> = {
  storefront: createStorefront,
  'payments-api': (emitter) => createPaymentsApi(emitter, lastDay).files,
  'search-service': (emitter) => createSearchService(emitter, lastDay),
  'agent-lab': (emitter) => createAgentLab(emitter, lastDay),
  'docs-portal': (emitter) => createDocsPortal(emitter, lastDay),
  'first-day': (emitter) => createFirstDay(emitter, lastDay),
  'legacy-site': createLegacySite,
};

/** One repository's telemetry, identical to its part of the sample: files by path below its directory. */
export function createSampleFiles(name: SampleName): SampleFiles {
  return FILES[name]?.({ owner: OWNER, name }) ?? new Map();
}

/** Deterministic, on every machine. */
export function createSample(): Sample {
  const payments = createPaymentsApi({ owner: OWNER, name: 'payments-api' }, lastDay);
  const telemetry = new Map<string, SampleFile>();
  for (const name of Object.keys(FILES) as SampleName[]) {
    const files = name === 'payments-api' ? payments.files : createSampleFiles(name);
    for (const [path, file] of files) telemetry.set(`telemetry/v1/repos/${OWNER}_${name}/${path}`, file);
  }
  return {
    owner: OWNER,
    registryRepository: `${OWNER}/task-assistant-infra`,
    registryPath: 'infra/telemetry-registry.v2.json',
    registry: `${JSON.stringify(REGISTRY, null, 2)}\n`,
    telemetryRepository: REGISTRY.orgs[OWNER].telemetry_repo,
    telemetry,
    anomalies: payments.anomalies,
  };
}

const { telemetry_repo: telemetryRepository, repos } = REGISTRY.orgs[OWNER];

/** One of the sample's registered repositories with its telemetry, regular files only. */
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
