import { createAgentLab } from './agent-lab.js';
import type { Emitter, SampleFile, SampleFiles } from './emission.js';
import { createPaymentsApi } from './payments-api.js';
import { OWNER, REGISTRY } from './registry.js';
import { createSearchService } from './search-service.js';
import { createDocsPortal, createFirstDay, createLegacySite } from './small-repositories.js';
import { createStorefront, STOREFRONT_STORIES } from './storefront.js';
import type { PlacedWart } from './wart.js';

/** An organisation that uses everything: its registry and its telemetry, made up and always the same. */
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
  /** The warts of `payments-api`, with the file and line of each. */
  readonly warts: readonly PlacedWart[];
}

/** The last day of telemetry of every repository that is in use. */
const { lastDay } = STOREFRONT_STORIES;

export type SampleName = keyof (typeof REGISTRY.orgs)[typeof OWNER]['repos'];

/** What emits the telemetry of each repository that has some. */
const FILES: Readonly<Partial<Record<SampleName, (emitter: Emitter) => SampleFiles>>> = {
  storefront: createStorefront,
  'payments-api': (emitter) => createPaymentsApi(emitter, lastDay).files,
  'search-service': (emitter) => createSearchService(emitter, lastDay),
  'agent-lab': (emitter) => createAgentLab(emitter, lastDay),
  'docs-portal': (emitter) => createDocsPortal(emitter, lastDay),
  'first-day': (emitter) => createFirstDay(emitter, lastDay),
  'legacy-site': createLegacySite,
};

/** Telemetry of one repository, which is the same among that of all: files by path below its directory. */
export function createSampleFiles(name: SampleName): SampleFiles {
  return FILES[name]?.({ owner: OWNER, name }) ?? new Map();
}

/** The same bytes each time, on every machine. */
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
    warts: payments.warts,
  };
}
