import { createAgentLab } from './agent-lab.js';
import type { SampleFile, SampleFiles } from './emission.js';
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

function emitter(name: keyof (typeof REGISTRY.orgs)[typeof OWNER]['repos']): { owner: string; name: string } {
  return { owner: OWNER, name };
}

/** The same bytes each time, on every machine. */
export function createSample(): Sample {
  const payments = createPaymentsApi(emitter('payments-api'), lastDay);
  const directories: Record<string, SampleFiles> = {
    storefront: createStorefront(emitter('storefront')),
    'payments-api': payments.files,
    'search-service': createSearchService(emitter('search-service'), lastDay),
    'agent-lab': createAgentLab(emitter('agent-lab'), lastDay),
    'docs-portal': createDocsPortal(emitter('docs-portal'), lastDay),
    'first-day': createFirstDay(emitter('first-day'), lastDay),
    'legacy-site': createLegacySite(emitter('legacy-site')),
  };
  const telemetry = new Map<string, SampleFile>();
  for (const [name, files] of Object.entries(directories)) {
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
