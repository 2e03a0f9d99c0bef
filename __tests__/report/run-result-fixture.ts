import type { Attention } from '../../src/derive/attention/attention-schema.js';
import type { DashboardFigures } from '../../src/render/manifest-schema.js';
import type { BuiltRepository, FailedRepository, RunResult } from '../../src/report/run-result.js';
import type { RegisteredRepository } from '../../src/registry/registered-repository.js';

/** The day of a run, on which no telemetry is overdue. */
export const TODAY = '2026-02-16';

const STEADY: Attention = {
  schema_version: '1.0',
  anchor_day: '2026-02-15',
  verdict: 'steady',
  open: { failing: 0, slower: 0, silent: 0 },
  overdue_day: '2026-02-18',
  items: [],
  items_left_out: 0,
};

/** Of which one action is silent, and another one was slower. */
export function createUrgent(name: string, figures: Partial<DashboardFigures> = {}): BuiltRepository {
  const before = {
    first_day: '2025-12-20',
    last_day: '2026-02-08',
    events: 50,
    failed: 0,
    known: 50,
    durations: 50,
    p50_ms: 40,
    p95_ms: 90,
  };
  const built = createBuilt(name);
  return createBuilt(name, {
    automation: { ...built.figures.automation, verdict: 'attention', attention: { failing: 0, slower: 0, silent: 1 } },
    attention: {
      ...STEADY,
      verdict: 'attention',
      open: { failing: 0, slower: 0, silent: 1 },
      items: [
        {
          kind: 'silent',
          action: 'nightly-backup',
          since: '2026-02-09',
          until: null,
          before,
          during: null,
          rhythm: { last_day: '2026-02-08', expected: 50, came: 50, missed: 7 },
          runs: ['run-7'],
        },
        {
          kind: 'slower',
          action: 'ctx.search',
          since: '2026-01-20',
          until: '2026-02-02',
          before,
          during: { ...before, first_day: '2026-01-20', last_day: '2026-02-01', p50_ms: 130, p95_ms: 400 },
          rhythm: null,
          runs: [],
        },
      ],
    },
    ...figures,
  });
}

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
        verdict: 'steady',
        attention: { failing: 0, slower: 0, silent: 0 },
        of: 'runs',
        first_day: '2026-01-17',
        last_day: '2026-02-15',
        total: 50,
        known: 48,
        failed: 1,
        last_failed_day: '2026-02-03',
      },
      attention: STEADY,
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
