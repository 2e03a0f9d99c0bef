import fc from 'fast-check';
import parsePrometheusTextFormat from 'parse-prometheus-text-format';
import { MEASURED_ACTIONS, renderMetrics } from '../../src/render/metrics.js';
import { type MetricFamily, renderOpenMetrics } from '../../src/render/open-metrics.js';
import { createDashboard, createDays, createDiagnostics } from './fixtures.js';

const dashboard = createDashboard(createDays(40), {
  diagnostics: createDiagnostics([
    ['malformed-line', '2026-02-01.jsonl', 3, 7],
    ['missing-days', null, null, 1],
  ]),
});
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const actionsOf = (names: readonly string[]) => ({
  ...dashboard,
  summary: { ...dashboard.summary, actions: names.map((action) => ({ ...dashboard.summary.actions[0]!, action })) },
});

/** The grammar of OpenMetrics 1.0, as far as it is used, and what it demands of the order and the names of lines. */
function checkOpenMetrics(exposition: string): void {
  const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
  const ESCAPED = String.raw`(?:[^"\\\n]|\\[\\n"])*`;
  const LABEL = `[a-zA-Z_][a-zA-Z0-9_]*="${ESCAPED}"`;
  const lines = exposition.split('\n');
  expect(lines.splice(-2)).toEqual(['# EOF', '']);
  const seen = new Set<string>();
  const series = new Set<string>();
  let family = { name: '', type: '' };
  for (const line of lines) {
    const metadata = new RegExp(`^# (TYPE|UNIT|HELP) (${NAME}) (.+)$`).exec(line);
    if (metadata !== null) {
      const [, kind, name = '', rest = ''] = metadata;
      if (kind === 'TYPE') {
        expect(seen.has(name)).toBe(false);
        seen.add(name);
        family = { name, type: rest };
      }
      expect(name).toBe(family.name);
      if (kind === 'UNIT') expect(name).toMatch(new RegExp(`_${rest}$`));
      continue;
    }
    expect(line).toMatch(new RegExp(`^${NAME}(?:\\{${LABEL}(?:,${LABEL})*\\})? -?[0-9.]+(?:e[+-]?[0-9]+)?$`));
    expect(line.startsWith(`${family.name}${family.type === 'info' ? '_info' : ''}{`)).toBe(true);
    const labels = line.slice(0, line.lastIndexOf(' '));
    expect(series.has(labels)).toBe(false);
    series.add(labels);
  }
}

test('the metrics of a dashboard are its figures, as another parser reads them', () => {
  const exposition = text(renderMetrics(dashboard));
  checkOpenMetrics(exposition);
  const families = new Map(parsePrometheusTextFormat(exposition).map((family) => [family.name, family]));
  const { summary } = dashboard;
  const valuesOf = (name: string, label: string) =>
    Object.fromEntries(families.get(name)?.metrics.map(({ labels, value }) => [labels?.[label], Number(value)]) ?? []);
  expect(valuesOf('telemetry_outcome_events', 'outcome')).toEqual(summary.outcomes);
  expect({ ...valuesOf('telemetry_runs', 'outcome'), total: summary.runs.total }).toEqual(summary.runs);
  expect(valuesOf('telemetry_dialect_records', 'dialect')).toEqual(summary.records.by_dialect);
  expect(valuesOf('telemetry_records', 'way')).toMatchObject({ counted: summary.records.counted, foreign: 1 });
  expect(valuesOf('telemetry_diagnostics', 'severity')).toEqual({ error: 0, warning: 1, note: 1 });
  expect(valuesOf('telemetry_days', 'coverage')).toEqual({
    present: summary.coverage.days_present,
    missing: summary.coverage.days_missing.length,
  });
  expect(valuesOf('telemetry_last_timestamp_seconds', 'repository')).toEqual({
    'octo-org/task-runner': Date.parse(summary.coverage.last_timestamp!) / 1000,
  });
  expect(valuesOf('telemetry_action_events', 'action')).toEqual(
    Object.fromEntries(summary.actions.map(({ action, count }) => [action, count])),
  );
  expect(exposition).toContain('telemetry_status{repository="octo-org/task-runner",telemetry_status="warning"} 1\n');
});

/** The other parser takes the quantiles of all label sets together, so that there is one action here. */
test('durations are quantiles in seconds', () => {
  const [first] = actionsOf(['ctx.search']).summary.actions;
  const exposition = text(renderMetrics(actionsOf(['ctx.search'])));
  const family = parsePrometheusTextFormat(exposition).find(({ name }) => name === 'telemetry_action_duration_seconds');
  expect(family).toMatchObject({
    type: 'SUMMARY',
    metrics: [
      {
        quantiles: {
          '0.5': String(first!.p50_ms! / 1000),
          '0.95': String(first!.p95_ms! / 1000),
          '1.0': String(first!.max_ms! / 1000),
        },
      },
    ],
  });
});

test('what is not known has no sample', () => {
  const empty = { ...dashboard, ...createDashboard([]) };
  const exposition = text(renderMetrics(empty));
  checkOpenMetrics(exposition);
  expect(exposition).not.toMatch(/timestamp_seconds|action_duration_seconds|NaN|null/);
});

test('a bounded number of actions has series', () => {
  const many = Array.from({ length: MEASURED_ACTIONS + 25 }, (_, index) => `action-${index}`);
  const exposition = text(renderMetrics(actionsOf(many)));
  expect(exposition.match(/^telemetry_action_events\{/gm)).toHaveLength(MEASURED_ACTIONS);
  expect(exposition).toMatch(/^telemetry_actions\{.*\} 75$/m);
});

test('actions can have any names', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n# EOF\n', '"} 1\n', '\\', '\ud800', '\ud801'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), (names) => {
      checkOpenMetrics(text(renderMetrics(actionsOf(names))));
    }),
  );
});

test('any label and help is the same again when read by another parser', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const value = any.replace(/\p{Cs}/gu, '');
      const family: MetricFamily = {
        name: 'x',
        type: 'gauge',
        help: 'X',
        samples: [{ labels: { a: value }, value: 1 }],
      };
      const exposition = text(renderOpenMetrics([family]));
      checkOpenMetrics(exposition);
      expect(parsePrometheusTextFormat(exposition)[0]?.metrics[0]?.labels).toEqual({ a: value });
    }),
  );
});
