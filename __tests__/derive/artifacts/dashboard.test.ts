import { type Dashboard, deriveDashboard, LISTED_RUNS } from '../../../src/derive/artifacts/dashboard.js';
import { diagnosticsSchema } from '../../../src/derive/artifacts/diagnostics-schema.js';
import { summarySchema } from '../../../src/derive/artifacts/summary-schema.js';
import { sweepsSchema } from '../../../src/derive/artifacts/sweeps-schema.js';
import type { Diagnostic, DiagnosticCode } from '../../../src/records/diagnostic.js';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from '../derive-file.js';
import { agentLine, commandLine, engineLine, repository } from '../events.js';

const directory = 'telemetry/v1/repos/octo_app';
const source = { repository: 'octo/telemetry', directory, directories: [{ directory, tree: 'a'.repeat(40) }] };

function dashboardOf(files: Readonly<Record<string, readonly string[]>>): Dashboard {
  const total = new Aggregate();
  for (const [path, lines] of Object.entries(files)) {
    total.merge(deriveAggregate(path, Buffer.from(lines.map((line) => `${line}\n`).join('')), repository));
  }
  const dashboard = deriveDashboard(repository, source, total.settle(), []);
  summarySchema.parse(dashboard.summary);
  diagnosticsSchema.parse(dashboard.diagnostics);
  sweepsSchema.parse(dashboard.sweeps);
  return dashboard;
}

const at = (day: number, hour = 10): string => new Date(Date.UTC(2026, 0, day, hour)).toISOString();

test('without telemetry nothing is known, and nothing is confirmed', () => {
  const { summary, diagnostics, sweeps, runs } = dashboardOf({});
  expect(summary.status).toBe('no-telemetry');
  expect(summary.actions_taken.statement).toBe('No telemetry available.');
  expect(summary.coverage).toMatchObject({ first_day: null, last_timestamp: null, days_present: 0 });
  expect(diagnostics.diagnostics.map((entry) => entry.code)).toEqual(['no-telemetry']);
  expect(sweeps).toMatchObject({ anchor_day: null, days: [], top_actions_30d: [] });
  expect(runs).toEqual([]);
});

test('a file of blank lines is no telemetry, one of rubbish is', () => {
  expect(dashboardOf({ 'a.jsonl': ['', ' '] }).summary.status).toBe('no-telemetry');
  expect(dashboardOf({ 'a.jsonl': ['rubbish'] }).summary.status).toBe('error');
});

test.each<[string, string[], string]>([
  [
    'by its keys',
    ['', '{"widget_id":1,"colour":"teal"}', 'rubbish'],
    'The only record is not in a known format. First: The object has the keys widget_id, colour.',
  ],
  ['by its version', [engineLine({ schema_version: '9.0' })], 'schema_version is 9.0'],
  ['as a record at all', ['rubbish', 'more'], 'None of the 2 lines contains a record.'],
])('telemetry of which nothing is recognised is an error, %s', (_, lines, message) => {
  const { summary, diagnostics } = dashboardOf({ 'b.jsonl': lines, 'a.jsonl': [''] });
  expect(summary).toMatchObject({ status: 'error', records: { counted: 0 } });
  expect(diagnostics.diagnostics.find(({ code }) => code === 'nothing-recognised')).toMatchObject({
    severity: 'error',
    file: 'b.jsonl',
    line: lines[0] === '' ? 2 : 1,
    message: expect.stringContaining(message),
  });
  expect(summary.actions_taken.statement).toBe('Whether anything was changed is not recorded: there are no events.');
});

test.each<[string, string[]]>([
  ['one record of many', ['{"widget_id":1}', 'rubbish', engineLine()]],
  ['records of another repository', [engineLine({ entity: { owner: 'evil', repo: 'app' } }), '{"widget_id":1}']],
  ['a private session', ['{"type":"user","sessionId":"s","uuid":"u","private":true}']],
  ['nothing but blank lines', ['', ' ']],
])('%s is not "nothing recognised"', (_, lines) => {
  const { diagnostics } = dashboardOf({ 'a.jsonl': lines });
  expect(diagnostics.diagnostics.map(({ code }) => code)).not.toContain('nothing-recognised');
});

test('"No actions were taken" is said when that is so', () => {
  expect(dashboardOf({ 'a.jsonl': [engineLine()] }).summary.actions_taken).toEqual({
    count: 0,
    not_recorded: 0,
    statement: 'No actions were taken.',
  });
  const details = { actions: [{ id: 'x' }] };
  const took = dashboardOf({ 'a.jsonl': [engineLine({ details }), engineLine({ details, correlation_id: '2' })] });
  expect(took.summary.actions_taken).toEqual({
    count: 2,
    not_recorded: 0,
    statement: 'Actions were taken in 2 of 2 events.',
  });
  const many = Array.from({ length: 1234 }, (_, index) => engineLine({ details, correlation_id: String(index) }));
  expect(dashboardOf({ 'a.jsonl': many }).summary.actions_taken.statement).toBe(
    'Actions were taken in 1,234 of 1,234 events.',
  );
});

test('days without records are listed, not filled in', () => {
  const { summary, sweeps, diagnostics } = dashboardOf({
    'a.jsonl': [engineLine({ generated_at: at(1) }), engineLine({ generated_at: at(4) })],
  });
  expect(summary.coverage).toMatchObject({ days_present: 2, days_missing: ['2026-01-02', '2026-01-03'] });
  expect(sweeps.days.map((day) => [day.day, day.present, day.events])).toEqual([
    ['2026-01-01', true, 1],
    ['2026-01-02', false, 0],
    ['2026-01-03', false, 0],
    ['2026-01-04', true, 1],
  ]);
  expect(diagnostics.diagnostics).toMatchObject([{ code: 'missing-days', count: 2, severity: 'note', file: null }]);
  expect(diagnostics.status).toBe('healthy');
});

test('a run takes the worst outcome of its records, wherever they are', () => {
  const event = (action: string) => ({ category: 'validate', action });
  const { runs, summary } = dashboardOf({
    'a.jsonl': [engineLine({ event: event('success'), generated_at: at(1) })],
    'b.jsonl': [
      engineLine({ event: event('failed'), generated_at: at(2) }),
      engineLine({ event: event('?'), generated_at: at(3) }),
    ],
  });
  expect(runs).toMatchObject([
    {
      id: '1-1',
      outcome: 'failed',
      events: 3,
      failed: 1,
      started: '2026-01-01T10:00:00Z',
      ended: '2026-01-03T10:00:00Z',
    },
  ]);
  expect(summary.runs).toEqual({ total: 1, success: 0, partial: 0, blocked: 0, failed: 1, unknown: 0 });
});

test('an agent run takes its last review decision, not its worst record', () => {
  const review = (day: number, verdict: string) => agentLine({ timestamp: at(day), payload: { verdict } });
  const failing = agentLine({ timestamp: at(2), event: 'executor.command_completed', payload: { exit_code: 1 } });
  expect(dashboardOf({ 'a.jsonl': [review(3, 'accept'), failing, review(1, 'abort')] }).runs[0]?.outcome).toBe(
    'success',
  );
  expect(dashboardOf({ 'a.jsonl': [failing] }).runs[0]?.outcome).toBe('failed');
  expect(dashboardOf({ 'a.jsonl': [review(1, 'accept'), review(3, 'abort')] }).runs[0]?.outcome).toBe('failed');
});

test('runs are listed newest first and bounded; all are counted', () => {
  const lines = Array.from({ length: LISTED_RUNS + 30 }, (_, index) =>
    engineLine({
      correlation_id: `run-${index}`,
      generated_at: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    }),
  );
  const { runs, summary } = dashboardOf({ 'a.jsonl': lines });
  expect(summary.runs.total).toBe(LISTED_RUNS + 30);
  expect(runs).toHaveLength(LISTED_RUNS);
  expect(runs[0]?.id).toBe(`run-${LISTED_RUNS + 29}`);
});

test('a run names its first eight actions and says that there are more', () => {
  const lines = Array.from({ length: 10 }, (_, index) => commandLine({ cmd: `cmd.${9 - index}` }));
  expect(dashboardOf({ 'a.jsonl': lines }).runs[0]).toMatchObject({
    actions: Array.from({ length: 8 }, (_, index) => `cmd.${index}`),
    moreActions: true,
  });
});

test('actions are listed by count with failures and latency', () => {
  const lines = [
    ...Array.from({ length: 20 }, (_, index) =>
      commandLine({ timing_ms: index + 1, result: { status: index === 0 ? 'error' : 'ok' } }),
    ),
    engineLine(),
  ];
  expect(dashboardOf({ 'a.jsonl': lines }).summary.actions).toEqual([
    {
      action: 'ctx.search',
      count: 20,
      failed: 1,
      known: 20,
      failure_rate: 0.05,
      last_timestamp: '2026-01-15T10:00:00Z',
      p50_ms: 10,
      p95_ms: 19,
      max_ms: 20,
    },
    {
      action: 'validate',
      count: 1,
      failed: 0,
      known: 1,
      failure_rate: null,
      last_timestamp: '2026-01-15T10:00:00Z',
      p50_ms: null,
      p95_ms: null,
      max_ms: null,
    },
  ]);
});

test('windows end on the last day of telemetry and compare only what can be compared', () => {
  const perDay = (from: number, to: number, count: number) =>
    Array.from({ length: (to - from + 1) * count }, (_, index) =>
      engineLine({ generated_at: at(from + Math.floor(index / count)), correlation_id: `${from}-${index}` }),
    );
  const { sweeps } = dashboardOf({ 'a.jsonl': [...perDay(1, 7, 2), ...perDay(8, 14, 3)] });
  expect(sweeps.anchor_day).toBe('2026-01-14');
  expect(sweeps.windows['7d']).toMatchObject({
    comparable: true,
    events: 21,
    previous_events: 14,
    change_pct: 50,
    failure_rate: 0,
  });
  // The 30 days before are not within the telemetry: there is nothing to compare with.
  expect(sweeps.windows['30d']).toMatchObject({
    comparable: false,
    events: 35,
    previous_events: 0,
    change_pct: null,
    failure_rate: 0,
  });
});

test('a few events are no base for a percentage', () => {
  const { sweeps } = dashboardOf({
    'a.jsonl': [
      engineLine({ generated_at: at(1) }),
      ...Array.from({ length: 9 }, (_, index) => engineLine({ generated_at: at(14), correlation_id: String(index) })),
    ],
  });
  expect(sweeps.windows['7d']).toMatchObject({ events: 9, previous_events: 1, change_pct: null });
});

test('the failure rate is of known outcomes; of fewer than ten it is null', () => {
  const lines = (words: readonly string[]) =>
    words.map((action, index) =>
      engineLine({ event: { category: 'validate', action }, correlation_id: String(index) }),
    );
  expect(
    dashboardOf({ 'a.jsonl': lines(['failed', 'success', 'success', '?', '?']) }).sweeps.windows['7d'].failure_rate,
  ).toBeNull();
  const ten = ['failed', 'failed', ...Array.from({ length: 8 }, () => 'success'), '?', '?'];
  expect(dashboardOf({ 'a.jsonl': lines(ten) }).sweeps.windows['7d'].failure_rate).toBe(0.2);
  expect(dashboardOf({ 'a.jsonl': lines(['?', '?']) }).sweeps.windows['7d'].failure_rate).toBeNull();
});

test('top actions carry a number a day, oldest first', () => {
  const { sweeps } = dashboardOf({
    'a.jsonl': [commandLine({ ts: at(1) }), commandLine({ ts: at(3) }), commandLine({ ts: at(3) })],
  });
  expect(sweeps.top_actions_30d).toEqual([
    {
      action: 'ctx.search',
      count: 3,
      previous_count: 0,
      change_pct: null,
      daily: [...Array<number>(27).fill(0), 1, 0, 2],
    },
  ]);
});

test('actions named like properties of objects are just names', () => {
  const { summary } = dashboardOf({
    'a.jsonl': ['__proto__', 'constructor', 'toString'].map((cmd) => commandLine({ cmd })),
  });
  expect(summary.actions.map((action) => action.action)).toEqual(['__proto__', 'constructor', 'toString']);
});

test('a record without a timestamp is counted everywhere but on a day', () => {
  const { summary, sweeps } = dashboardOf({ 'a.jsonl': [engineLine({ generated_at: 'soon' })] });
  expect(summary.records.counted).toBe(1);
  expect(summary.coverage.first_day).toBeNull();
  expect(sweeps.days).toEqual([]);
  expect(summary.status).toBe('warning');
});

test('one missing day is told in the singular', () => {
  const { diagnostics } = dashboardOf({
    'a.jsonl': [engineLine({ generated_at: at(1) }), engineLine({ generated_at: at(3) })],
  });
  expect(diagnostics.diagnostics).toMatchObject([
    { code: 'missing-days', count: 1, message: '1 day has no records. First: 2 Jan 2026.' },
  ]);
});

test.each<[DiagnosticCode, string]>([
  ['lfs-pointer', 'error'],
  ['unreadable-file', 'error'],
  ['ignored-file', 'no-telemetry'],
])('where nothing else is found than %s, the status is %s', (code, status) => {
  const observed: Diagnostic = { code, file: 'a.jsonl', line: null, count: 1, message: 'A test.' };
  const { diagnostics } = deriveDashboard(repository, source, new Aggregate().settle(), [observed]);
  const nothing = { code: 'no-telemetry', count: 1 };
  expect(diagnostics.status).toBe(status);
  expect(diagnostics.diagnostics.filter(({ code: found }) => found === 'no-telemetry')).toMatchObject(
    status === 'no-telemetry' ? [nothing] : [],
  );
});

test('the summary says of how many files and bytes it is made', () => {
  const { source: from } = dashboardOf({ 'a.jsonl': [engineLine()], 'b.jsonl': [], 'c.jsonl': [''] }).summary;
  expect(from).toMatchObject({ files: 3, bytes: engineLine().length + 2 });
});

test('a run names who wrote its records; of several the first by code units', () => {
  const by = (actor: string | undefined, run: string) =>
    engineLine({ correlation_id: run, source: { workflow: actor } });
  const { runs } = dashboardOf({ 'a.jsonl': [by('bo', 'x'), by('al', 'x'), by('cy', 'y'), by(undefined, 'z')] });
  expect(runs.map(({ id, actor }) => [id, actor])).toEqual([
    ['x', 'al'],
    ['y', 'cy'],
    ['z', null],
  ]);
});

test('an action is dated by its last record, in whatever order they come', () => {
  const { summary } = dashboardOf({
    'a.jsonl': [engineLine({ generated_at: at(2) }), engineLine({ generated_at: at(3) })],
    'b.jsonl': [engineLine({ generated_at: at(1) }), engineLine({ generated_at: '?' })],
  });
  expect(summary.actions).toMatchObject([{ count: 4, last_timestamp: '2026-01-03T10:00:00Z' }]);
  expect(summary.rest_of_actions).toBeNull();
});
