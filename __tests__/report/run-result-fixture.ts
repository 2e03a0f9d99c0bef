import type { DashboardFigures } from '../../src/render/manifest-schema.js';
import type { BuiltRepository, FailedRepository, RunResult } from '../../src/report/run-result.js';
import type { RegisteredRepository } from '../../src/registry/registered-repository.js';

export function createRepository(name: string, own: Partial<RegisteredRepository> = {}): RegisteredRepository {
  return {
    owner: 'acme',
    name,
    key: `acme_${name}`,
    telemetryRepository: 'acme/telemetry',
    state: 'enabled',
    context: 'production',
    process: 'infra-cli',
    reason: 'a reason',
    ...own,
  };
}

export function createBuilt(name: string, figures: Partial<DashboardFigures> = {}): BuiltRepository {
  return {
    outcome: 'built',
    repository: createRepository(name),
    published: true,
    reason: null,
    figures: {
      status: 'healthy',
      automation: {
        verdict: 'attention',
        of: 'runs',
        first_day: '2026-01-17',
        last_day: '2026-02-15',
        total: 50,
        known: 48,
        failed: 1,
        last_failed_day: '2026-02-03',
      },
      actions_taken: { count: 7, not_recorded: 0, statement: 'Actions were taken in 7 of 1,300 events.' },
      events: 1300,
      records: 1234,
      runs: 56,
      failed_runs: 1,
      last_timestamp: '2026-02-15T09:00:00Z',
      counts: { error: 0, warning: 0, note: 0 },
      diagnostics: [],
      ...figures,
    },
  };
}

export function createFailed(name: string, message = 'It went wrong.', hint?: string): FailedRepository {
  return { outcome: 'failed', repository: createRepository(name), published: false, error: { message, hint } };
}

export function createRunResult(own: Partial<RunResult> = {}): RunResult {
  return {
    owner: 'acme',
    registryOrigin: 'acme/task-assistant-infra:infra/telemetry-registry.v2.json@main',
    telemetryRepository: 'acme/telemetry',
    telemetryCommit: '9fceb02d0ae598e95dc970b74767f19372d61af8',
    target: 'acme/telemetry-dashboards@gh-pages',
    dryRun: false,
    publication: {
      changed: true,
      commit: '0123456789012345678901234567890123456789',
      tree: 'f'.repeat(40),
      attempts: 1,
    },
    pageUrl: 'https://acme.github.io/telemetry-dashboards/',
    dashboardUrl: null,
    repositories: [createBuilt('shop')],
    unregistered: [],
    removed: [],
    warnings: [],
    ...own,
  };
}
