import type { DashboardDay } from '../../src/derive/days/dashboard-days.js';
import { selectDays } from '../../src/derive/days/select-days.js';
import type { Dashboard } from '../../src/derive/artifacts/dashboard.js';
import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import type { Attention } from '../../src/derive/attention/attention-schema.js';
import { deriveAutomation, toTakenStatement } from '../../src/derive/artifacts/automation.js';
import { toFailureRate } from '../../src/derive/aggregate/comparison.js';
import { deriveWindow } from '../../src/derive/artifacts/sweeps.js';
import type { Day, Sweeps } from '../../src/derive/artifacts/sweeps-schema.js';
import type { Diagnostics } from '../../src/derive/artifacts/diagnostics-schema.js';
import type { Run } from '../../src/derive/runs/run.js';
import type { Summary } from '../../src/derive/artifacts/summary-schema.js';
import { NO_EXPORTS } from '../../src/derive/exports/exports.js';
import { OUTCOMES } from '../../src/records/telemetry-event.js';
import { DIAGNOSTIC_CATALOGUE, type DiagnosticCode } from '../../src/records/diagnostic.js';
import type { RegisteredRepository } from '../../src/registry/registered-repository.js';
import { createSeries } from './series-fixture.js';
import { toDay, toDayNumber } from '../../src/render/time-bins.js';

export const OPTIONS = {
  ...DEFAULT_DERIVE_OPTIONS,
  serverUrl: 'https://github.com',
  siteUrl: null,
  builderVersion: '1.2.3',
};

const LAST_DAY = '2026-02-15';
const ACTIONS = [
  'preflight',
  'validate.config',
  'repo.prepare.labels.reconcile',
  'codex.execute',
  'codex.pr.create',
  'dashboard',
  'ctx.search',
  'ctx.search.zero_hit',
  'ast.parse',
  'lsp.definition',
  'telemetry.write',
  'self-test',
  'materialize',
];

/** Numbers of 0 … 1 that look random and are always the same. */
function createNoise(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** One day; `events` are split into outcomes the way that healthy automation does. */
export function createDay(day: string, events: number, durations = true, failing = 0.04): Day {
  const failed = Math.round(events * failing);
  const blocked = Math.floor(events * 0.02);
  const partial = Math.floor(events * 0.05);
  const unknown = Math.floor(events * 0.08);
  return {
    day,
    present: true,
    events,
    runs: Math.ceil(events / 4),
    failed_runs: Math.min(Math.ceil(events / 4), failed),
    known_runs: Math.ceil(events / 4),
    success: events - failed - blocked - partial - unknown,
    partial,
    blocked,
    failed,
    unknown,
    actions_taken: Math.floor(events / 9),
    actions_not_recorded: 0,
    p50_ms: durations && events > 0 ? 120 + (events % 7) * 11 : null,
    p95_ms: durations && events > 0 ? 620 + (events % 11) * 90 : null,
  };
}

export function createMissingDay(day: string): Day {
  return {
    day,
    present: false,
    events: 0,
    runs: 0,
    failed_runs: 0,
    known_runs: 0,
    success: 0,
    partial: 0,
    blocked: 0,
    failed: 0,
    unknown: 0,
    actions_taken: 0,
    actions_not_recorded: 0,
    p50_ms: null,
    p95_ms: null,
  };
}

/** `length` days up to 15 Feb 2026: a weekly rhythm, slow growth, some gaps. */
export function createDays(length: number, busiest = 60): Day[] {
  const noise = createNoise(length + 7);
  const last = toDayNumber(LAST_DAY);
  return Array.from({ length }, (_, index) => {
    const number = last - length + 1 + index;
    const weekend = (number + 3) % 7 > 4;
    const size = Math.round(busiest * (weekend ? 0.2 : 0.55 + 0.45 * noise()) * (0.5 + (0.5 * index) / length));
    const gap = index > 0 && index < length - 1 && (noise() < 0.04 || (length > 200 && index % 160 > 150));
    return gap ? createMissingDay(toDay(number)) : createDay(toDay(number), size, true, noise() < 0.06 ? 0.45 : 0.04);
  });
}

export function createSweeps(days: readonly Day[], actions: readonly string[] = ACTIONS): Sweeps {
  const window = (length: number) =>
    deriveWindow(days, length, (youngest) => (youngest === 0 ? 1240 : days.length < 2 * length ? null : 810));
  return {
    schema_version: '3.0',
    anchor_day: days.at(-1)?.day ?? null,
    days: [...days],
    windows: { '7d': window(7), '30d': window(30), '90d': window(90) },
    actions: { '7d': [], '30d': days.length > 30 ? actions.slice(0, 12).map(createWindowAction) : [], '90d': [] },
    top_actions_30d: days.length === 0 ? [] : actions.slice(0, 10).map((action, rank) => createTrend(action, rank)),
  };
}

/** Of 60 days and more: one action that is failing, and one that was slower. */
export function createAttention(days: readonly Day[]): Attention {
  const anchor = days.at(-1)?.day ?? null;
  const items = days.length < 60 ? [] : ATTENTION_ITEMS;
  const verdict = items.length > 0 ? 'attention' : days.length < 14 ? 'unknown' : 'steady';
  return {
    schema_version: '1.0',
    anchor_day: anchor,
    verdict,
    open: { failing: items.length > 0 ? 1 : 0, slower: 0, silent: 0 },
    overdue_day: anchor === null ? null : toDay(toDayNumber(anchor) + 2),
    items,
    items_left_out: 0,
  };
}

const BEFORE = {
  first_day: '2025-12-20',
  last_day: '2026-02-08',
  events: 60,
  failed: 2,
  known: 50,
  durations: 98,
  p50_ms: 400,
  p95_ms: 840,
};
export const ATTENTION_ITEMS: Attention['items'] = [
  {
    kind: 'failing',
    action: 'repo.prepare.labels.reconcile',
    since: '2026-02-09',
    until: null,
    before: BEFORE,
    during: { ...BEFORE, first_day: '2026-02-09', last_day: '2026-02-15', failed: 20, known: 64 },
    rhythm: null,
    runs: [],
  },
  {
    kind: 'slower',
    action: 'codex.execute',
    since: '2026-01-20',
    until: '2026-02-02',
    before: BEFORE,
    during: { ...BEFORE, first_day: '2026-01-20', last_day: '2026-02-01', durations: 120, p50_ms: 1300, p95_ms: 2600 },
    rhythm: null,
    runs: [],
  },
];

function createTrend(action: string, rank: number): Sweeps['top_actions_30d'][number] {
  const noise = createNoise(rank + 3);
  const daily = Array.from({ length: 30 }, () => Math.floor((noise() * 24) / (rank + 1)));
  const count = daily.reduce((sum, value) => sum + value, 0);
  return { action, count, previous_count: 100, change_pct: rank < 6 ? count - 100 : null, daily };
}

function createWindowAction(action: string, rank: number): Sweeps['actions']['30d'][number] {
  const [failed, known] = [rank % 3 === 1 ? 12 : 0, rank === 4 ? 3 : 97];
  return {
    action,
    count: 120 - rank,
    previous_count: 100,
    change_pct: rank < 6 ? 20 - rank : null,
    failed,
    known,
    failure_rate: toFailureRate({ failed, known }),
    previous_failed: 0,
    previous_known: 88,
    previous_failure_rate: 0,
    p95_ms: rank % 4 === 3 ? null : 1240,
    previous_p95_ms: 810,
  };
}

export function createSummary(days: readonly Day[], actions: readonly string[] = ACTIONS): Summary {
  type Count =
    'events' | 'runs' | 'failed_runs' | 'actions_taken' | 'success' | 'partial' | 'blocked' | 'failed' | 'unknown';
  const of = (key: Count) => days.reduce((sum, day) => sum + day[key], 0);
  const [first, last] = [days[0]?.day ?? null, days.at(-1)?.day ?? null];
  const counted = of('events');
  const outcomes = {
    success: of('success'),
    partial: of('partial'),
    blocked: of('blocked'),
    failed: of('failed'),
    unknown: of('unknown'),
  };
  const [total, failedRuns, taken] = [of('runs'), of('failed_runs'), of('actions_taken')];
  const runs = { total, success: total - failedRuns, partial: 0, blocked: 0, failed: failedRuns, unknown: 0 };
  return {
    schema_version: '4.1',
    telemetry_version: 'v1',
    repository: {
      owner: 'octo-org',
      name: 'task-runner',
      key: 'octo-org_task-runner',
      context: 'production',
      state: 'enabled',
    },
    source: {
      repository: 'octo-org/telemetry',
      directory: 'telemetry/v1/repos/octo-org_task-runner',
      directories: [
        { directory: 'telemetry/v1/repos/octo-org_task-runner', tree: '4b825dc642cb6eb9a060e54bf8d69288fbee4904' },
      ],
      files: days.filter((day) => day.present).length,
      bytes: counted * 642,
      retention: null,
    },
    status: 'healthy',
    automation: deriveAutomation(createSweeps(days), createAttention(days), { events: counted, outcomes, runs }),
    coverage: {
      first_day: first,
      last_day: last,
      days_present: days.filter((day) => day.present).length,
      days_missing: days.filter((day) => !day.present).map((day) => day.day),
      first_timestamp: first && `${first}T06:02:11Z`,
      last_timestamp: last && `${last}T18:22:24Z`,
    },
    records: {
      lines: counted + 11,
      blank: 3,
      malformed: 2,
      recovered: 1,
      parsed: counted + 7,
      counted,
      duplicate: 2,
      foreign: 1,
      unrecognised: 1,
      copies: 2,
      withheld: 1,
      by_dialect: { decision: counted, engine: 0, agent: 0, command: 0, transcript: 0 },
    },
    events: counted,
    outcomes,
    runs,
    actions_taken: {
      count: taken,
      not_recorded: 0,
      statement: toTakenStatement({ events: counted, taken, notRecorded: 0 }),
    },
    actions: counted === 0 ? [] : actions.map((action, rank) => createAction(action, rank)),
    rest_of_actions: null,
  };
}

function createAction(action: string, rank: number): Summary['actions'][number] {
  const measured = rank % 4 !== 3;
  const count = Math.ceil(4200 / (rank + 1));
  const [failed, known] = [rank % 3 === 1 ? Math.ceil(90 / (rank + 1)) : 0, rank === 4 ? 3 : Math.floor(count / 2)];
  return {
    action,
    count,
    failed,
    known,
    failure_rate: toFailureRate({ failed, known }),
    last_timestamp: `${LAST_DAY}T1${rank % 8}:22:24Z`,
    p50_ms: measured ? 0.4 * 3 ** (rank % 9) : null,
    p95_ms: measured ? 1.9 * 3 ** (rank % 9) : null,
    max_ms: measured ? 12 * 3 ** (rank % 9) : null,
  };
}

export function createRuns(length: number): Run[] {
  return Array.from({ length }, (_, index) => ({
    id:
      index % 3 === 0
        ? `${22029908898 - index}-1`
        : `0f8c3a1e-77b4-4c${10 + (index % 80)}-9a51-6f2d1e0b4c${10 + (index % 80)}`,
    started: index === 4 ? null : `${toDay(toDayNumber(LAST_DAY) - Math.floor(index / 4))}T1${9 - (index % 4)}:05:00Z`,
    ended:
      index === 4
        ? null
        : `${toDay(toDayNumber(LAST_DAY) - Math.floor(index / 4))}T1${9 - (index % 4)}:0${5 + (index % 4)}:42Z`,
    events: 1 + (index % 9),
    outcome: OUTCOMES[[0, 0, 0, 1, 0, 3, 0, 2, 4][index % 9] ?? 0] ?? 'unknown',
    unfinished: index % 9 === 8,
    failed: index % 9 === 5 ? 2 : 0,
    actionsTaken: index % 5 === 0 ? 3 : 0,
    actionsNotRecorded: index % 4 === 0 ? 1 : 0,
    actions: ACTIONS.slice(index % 7, (index % 7) + 1 + (index % 4)),
    moreActions: index % 9 === 8,
    actor: index % 6 === 5 ? null : 'workflow:prepare-repo',
    tags: index % 6 === 5 ? 'agent=default;environment=ci;task=REDACTED' : null,
    cause: index % 9 === 5 ? { action: 'config.load', reason: 'the file is missing' } : null,
  }));
}

export function createDiagnostics(
  findings: readonly [DiagnosticCode, string | null, number | null, number][],
): Diagnostics {
  const diagnostics = findings.map(([code, file, line, count]) => ({
    code,
    severity: DIAGNOSTIC_CATALOGUE[code].severity,
    message: line === null ? 'Found while the directory was read.' : 'Unexpected end of JSON input after 212 bytes.',
    file,
    line,
    count,
  }));
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  const status = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'healthy';
  return { schema_version: '1.0', status, counts, diagnostics };
}

/** A whole dashboard for a row of days. */
export function createDashboard(days: readonly Day[], parts: Partial<Dashboard> = {}): Dashboard {
  const diagnostics = parts.diagnostics ?? createDiagnostics([]);
  const runs = parts.runs ?? createRuns(days.length === 0 ? 0 : Math.min(200, 3 * days.length));
  return {
    summary: { ...createSummary(days), status: diagnostics.status },
    sweeps: createSweeps(days),
    attention: createAttention(days),
    usage: null,
    sessions: null,
    series: createSeries(days, days.length === 0 ? [] : ACTIONS),
    commands: null,
    exports: NO_EXPORTS,
    days: createDashboardDays(days, runs),
    replays: new Map(),
    agents: { tags: [], measured: [] },
    ...parts,
    runs,
    diagnostics,
  };
}

/** The days of the runs, with two actions each. */
export function createDashboardDays(days: readonly Day[], runs: readonly Run[]): DashboardDay[] {
  const present = days.filter((day) => day.present).map(({ day }) => day);
  return selectDays({ days: present, runs, hasAllRuns: true, most: 50 }).flatMap((selected) => {
    const at = days.findIndex(({ day }) => day === selected.day);
    const figures = days[at];
    if (figures === undefined) return [];
    const actions = ACTIONS.slice(0, 2).map((action, index) => ({
      ...{ action, events: figures.events, failed: index, known: figures.events },
      p95Ms: index === 0 ? 1200 : null,
    }));
    return [
      {
        ...selected,
        figures,
        strip: days.slice(Math.max(0, at - 13), at + 1),
        usual: { failed: 3, known: 90 },
        actions,
      },
    ];
  });
}

export function createRepository(name: string, parts: Partial<RegisteredRepository> = {}): RegisteredRepository {
  return {
    owner: 'octo-org',
    name,
    key: `octo-org_${name}`,
    telemetryRepository: 'octo-org/telemetry',
    state: 'enabled',
    context: 'production',
    process: 'infra-cli',
    reason: 'Registered for the tests',
    ...parts,
  };
}
