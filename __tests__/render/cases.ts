import type { Dashboard } from '../../src/derive/artifacts/dashboard.js';
import { type Exports, NO_EXPORTS } from '../../src/derive/exports/exports.js';
import type { DiagnosticCode } from '../../src/records/diagnostic.js';
import { createRecordCounts, type RecordCounts } from '../../src/records/record-counts.js';
import type { NavigationEntry } from '../../src/render/navigation-page.js';
import { createHostileReplays, createReplays } from './days/replays.js';
import { commandLine } from '../derive/events.js';
import { createExports } from './exports/export-fixtures.js';
import {
  ATTENTION_ITEMS,
  createAttention,
  createDashboard,
  createDashboardDays,
  createDay,
  createDays,
  createDiagnostics,
  createMissingDay,
  createRepository,
  createRuns,
  createSummary,
  createSweeps,
} from './fixtures.js';
import { toTagText } from '../../src/records/tags.js';
import { createCommands, createUsage } from './usage-fixtures.js';
import { createSeries } from './series-fixture.js';

const WARNINGS = createDiagnostics([
  ['malformed-line', '2026-01-18.jsonl', 14, 3],
  ['malformed-line', '2026-02-02.jsonl', 1, 1],
  ['truncated-last-line', '2026-02-15.jsonl', 22, 1],
  ['missing-days', null, null, 4],
]);

/** Names that try to break out of where they are shown, or to turn around what stands beside them. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{constructor}}',
  '‮hcraes.xtc',
  'a\u0000b\u001b[31m',
  'مرحبا بالعالم',
  'שלום.עולם',
  '__proto__',
  '${7*7}',
  '&lt;b&gt;',
  "' onmouseover='x",
  '$& $1',
  '👩🏽‍💻 ship it',
  '\ud800 lone',
  '   ',
  'x'.repeat(4000),
];

/** Every kind of page, by name; all of them go through every check. */
export const CASES: Readonly<Record<string, Dashboard>> = {
  year: createDashboard(createDays(365), { diagnostics: WARNINGS, exports: createMonths(15) }),
  month: { ...createDashboard(createDays(30, 16)), replays: createReplays() },
  agents: { ...createDashboard(createDays(70)), usage: createUsage(), commands: createCommands(undefined, 50) },
  'two-days': createDashboard(createDays(2)),
  'only-errors': createOnlyErrors(),
  'one-record': createDashboard([createDay('2026-02-15', 1, false)]),
  'no-durations': createDashboard(createDays(45).map((day) => ({ ...day, p50_ms: null, p95_ms: null }))),
  'no-time-stamps': { ...createDashboard(createDays(3)), sweeps: createSweeps([]), days: [] },
  'eight-years': createDashboard(createDays(3000)),
  outlier: createDashboard(
    createDays(60).map((day, index) => (index === 40 ? { ...createDay(day.day, 250_000), p95_ms: 5_400_000 } : day)),
  ),
  sparse: createDashboard([
    createDay('2025-12-01', 4),
    ...createGap('2025-12-', 2, 31),
    createDay('2026-01-01', 0),
    createDay('2026-01-02', 9),
  ]),
  'no-telemetry': createNoTelemetry(),
  'nothing-recognised': createUncounted({ unrecognised: 3 }, ['nothing-recognised', '2026-01-18.jsonl', 1, 3]),
  'all-foreign': createUncounted({ foreign: 3 }, ['foreign-record', '2026-01-18.jsonl', 1, 3]),
  'all-private': createUncounted({ withheld: 3 }, ['withheld-records', '2026-01-18.jsonl', 1, 3]),
  'ninety-diagnostics': createDashboard(createDays(20), { diagnostics: createNinetyDiagnostics() }),
  hostile: createHostile(),
  'thousand-actions': createThousandActions(),
};

export const NAVIGATION: readonly NavigationEntry[] = [
  { repository: createRepository('task-runner'), published: true },
  { repository: createRepository('task-runner-sandbox', { context: 'sandbox' }), published: true },
  { repository: createRepository('retired', { state: 'disabled' }), published: true },
  { repository: createRepository('Documentation'), published: false },
  { repository: createRepository('.github', { state: 'disabled', context: 'sandbox' }), published: false },
  { repository: createRepository(`a-${'very-'.repeat(18)}long`), published: true },
];

/** So many months, of which the oldest does not fit into the window. */
function createMonths(count: number): Exports {
  const days = Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2026, 1 - index, 15)).toISOString().slice(0, 10),
  );
  const files = days.map((day) => [`${day}.jsonl`, commandLine({ ts: `${day}T10:00:00Z` })] as const);
  return createExports(Object.fromEntries(files), { window: (count - 1) * commandLine().length });
}

function createGap(month: string, from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    createMissingDay(`${month}${String(from + index).padStart(2, '0')}`),
  );
}

function createNoTelemetry(): Dashboard {
  const { summary, ...rest } = createDashboard([], {
    diagnostics: { ...createDiagnostics([['no-telemetry', null, null, 1]]), status: 'no-telemetry' },
  });
  return {
    ...rest,
    summary: {
      ...summary,
      repository: { ...summary.repository, context: 'sandbox' },
      source: { ...summary.source, directories: [] },
      records: { ...summary.records, ...createRecordCounts() },
      actions_taken: { ...summary.actions_taken, statement: 'No telemetry available.' },
    },
  };
}

/** Files in which nothing can be read: there is telemetry, and nothing is known. */
function createOnlyErrors(): Dashboard {
  const days = createDays(5).map(({ day }) => createDay(day, 0));
  const diagnostics = createDiagnostics(days.map(({ day }) => ['unreadable-file', `${day}.jsonl`, null, 1]));
  return { ...createDashboard(days, { diagnostics, runs: [] }), days: [] };
}

/** Records that are all for one reason not counted. */
function createUncounted(
  records: Partial<RecordCounts>,
  finding: Parameters<typeof createDiagnostics>[0][number],
): Dashboard {
  const { summary, ...rest } = createDashboard([], { diagnostics: createDiagnostics([finding]) });
  const { by_dialect } = summary.records;
  const counts = { ...createRecordCounts(), lines: 3, parsed: 3, ...records };
  return { ...rest, summary: { ...summary, records: { ...counts, by_dialect } } };
}

function createNinetyDiagnostics() {
  const codes: DiagnosticCode[] = [
    'merge-conflict-marker',
    'foreign-record',
    'unreadable-file',
    'malformed-line',
    'invalid-utf8',
    'duplicate-record',
    'day-mismatch',
    'ignored-file',
    'identical-records',
  ];
  return createDiagnostics(
    codes.flatMap((code) =>
      Array.from({ length: 10 }, (_, index): [DiagnosticCode, string, number, number] => [
        code,
        `2026-01-${10 + index}.jsonl`,
        3 + index,
        1 + ((index * 7) % 5),
      ]),
    ),
  );
}

function createHostile(): Dashboard {
  const days = createDays(40);
  const [owner, name] = ['<b>owner', '"x" & مرحبا'];
  const summary = createSummary(days, HOSTILE);
  const diagnostics = createDiagnostics([
    ['malformed-line', '../<script>/ x?#.jsonl', 2, 1],
    ['ignored-file', 'مرحبا.txt', null, 1],
  ]);
  const runs = createRuns(HOSTILE.length).map((run, index) => ({
    ...run,
    id: HOSTILE[index] ?? '',
    actor: HOSTILE[index] ?? null,
    actions: HOSTILE.slice(0, 5),
    tags: toTagText(HOSTILE.slice(index, index + 9).map((tag) => `${tag}=${HOSTILE[index] ?? ''}`)),
  }));
  return {
    summary: {
      ...summary,
      status: 'warning',
      repository: { ...summary.repository, owner, name, context: 'sandbox', state: 'disabled' },
      actions_taken: { count: 1, not_recorded: 3, statement: '<i>1 record</i> took actions.' },
    },
    sweeps: createSweeps(days, HOSTILE),
    sessions: null,
    series: createSeries(days, HOSTILE),
    attention: {
      ...createAttention(days),
      verdict: 'attention',
      items: HOSTILE.map((action, index) => ({ ...ATTENTION_ITEMS[index % 2]!, action, runs: [HOSTILE[index] ?? ''] })),
    },
    diagnostics,
    runs,
    days: createDashboardDays(days, runs).map((day) => ({
      ...day,
      actions: HOSTILE.map((action) => ({ action, events: 3, failed: 1, known: 2, p95Ms: 1e300 })),
    })),
    replays: createHostileReplays(HOSTILE),
    agents: {
      tags: HOSTILE.map((text) => ({ key: text, value: text, events: 3, failed: 1, known: 2 })),
      measured: HOSTILE.map((text) => ({
        source: text,
        environment: text,
        hardware: null,
        measures: { confidence: { count: 1, time: null, value: 0.5 }, tokensPerSecond: null, latencyMs: null },
      })),
    },
    usage: createUsage(HOSTILE),
    commands: createCommands(HOSTILE),
    exports: NO_EXPORTS,
  };
}

function createThousandActions(): Dashboard {
  const days = createDays(30);
  const actions = Array.from({ length: 1000 }, (_, index) => `plugin:${index % 7}.tool-${index}`);
  return createDashboard(days, { summary: createSummary(days, actions), sweeps: createSweeps(days, actions) });
}
