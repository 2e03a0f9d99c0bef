import type { RepositoryContext, RepositoryState } from '../../src/registry/registered-repository.js';

/** The owner of the sample's dashboards. */
export const OWNER = 'northwind-labs';

interface Registration {
  readonly state: RepositoryState;
  readonly context: RepositoryContext;
  readonly process: 'infra-cli';
  readonly reason: string;
}

function register(context: RepositoryContext, reason: string, state: RepositoryState = 'enabled'): Registration {
  return { state, context, process: 'infra-cli', reason };
}

/** An Infra v2 registry (`spec/2`). A run for the first owner must ignore the second. */
export const REGISTRY = {
  schema_version: '2.0',
  generated_at: '2026-06-30T00:00:00Z',
  description: 'Telemetry registry of the sample organisation.',
  orgs: {
    [OWNER]: {
      telemetry_repo: `${OWNER}/task-assistant-telemetry`,
      repos: {
        storefront: register('production', 'The shop: a year of daily operation'),
        'payments-api': register('production', 'Payments: every anomaly that real telemetry has'),
        'search-service': register('production', 'Search: logs the commands of its tooling'),
        'agent-lab': register('sandbox', 'Agents are tried out here before they reach production'),
        'docs-portal': register('production', ''),
        'new-service': register('production', 'Registered before its first release'),
        'first-day': register('sandbox', 'Registered yesterday to try the dashboard'),
        'legacy-site': register('production', 'Switched off in favour of storefront', 'disabled'),
      },
    },
    'fabrikam-works': {
      telemetry_repo: 'fabrikam-works/task-assistant-telemetry',
      repos: { 'assembly-line': register('production', 'Another organisation: none of a run for northwind-labs') },
    },
  },
} as const;
