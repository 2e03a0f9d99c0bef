import type { Dashboard } from '../derive/artifacts/dashboard.js';
import type { Summary } from '../derive/artifacts/summary-schema.js';
import { type Attention, ATTENTION_KINDS, ATTENTION_VERDICTS } from '../derive/attention/attention-schema.js';
import type { Sweeps } from '../derive/artifacts/sweeps-schema.js';
import { WINDOW_NAMES } from '../derive/aggregate/comparison.js';
import { STATUSES } from '../derive/artifacts/diagnostics-schema.js';
import { DIALECT_NAMES } from '../records/dialects.js';
import { OUTCOMES } from '../records/telemetry-event.js';
import { toAgentMetrics } from './agent-metrics.js';
import { toCommandMetrics } from './command-metrics.js';
import { byLabel, FEW, type MetricFamily, ratio, renderOpenMetrics, type Sample, single } from './open-metrics.js';
import { toVisibleText } from './text-formats.js';

/** Maximum number of actions with their own series, most events first: each one costs a monitoring system memory. */
export const MEASURED_ACTIONS = 50;

const WAYS = ['counted', 'duplicate', 'foreign', 'unrecognised', 'copies', 'withheld'] as const;
const SEVERITIES = ['error', 'warning', 'note'] as const;

/**
 * `metrics.prom`: the figures of `summary.json`, `sweeps.json`, `diagnostics.json` and `commands.json`, and of agents, as
 * OpenMetrics 1.0. Every series names its repository, so that one monitoring system can collect many dashboards. Counts are
 * gauges, because telemetry can also shrink.
 */
export function renderMetrics({
  summary,
  diagnostics,
  sweeps,
  attention,
  agents,
  commands,
}: Pick<Dashboard, 'summary' | 'diagnostics' | 'sweeps' | 'attention' | 'agents' | 'commands'>): Uint8Array {
  const { owner, name, context } = summary.repository;
  const repository = `${owner}/${name}`;
  const families = [
    info({ ...(context !== null && { context }), telemetry_version: summary.telemetry_version }),
    toStatus(summary),
    toAutomation(summary),
    ...toAttention(summary, attention),
    byLabel('records', 'Records found, by what became of them.', 'way', WAYS, summary.records),
    byLabel('dialect_records', 'Records that count, by dialect.', 'dialect', DIALECT_NAMES, summary.records.by_dialect),
    byLabel(
      'outcome_events',
      'Events by outcome; a record of a session log has one for each tool use.',
      'outcome',
      OUTCOMES,
      summary.outcomes,
    ),
    byLabel('runs', 'Runs by outcome.', 'outcome', OUTCOMES, summary.runs),
    single('malformed_lines', 'Lines that hold no record.', summary.records.malformed),
    single('action_taking_events', 'Events that record a real change.', summary.actions_taken.count),
    single(
      'action_unrecorded_events',
      'Events that do not record whether anything was changed.',
      summary.actions_taken.not_recorded,
    ),
    single('actions', 'Distinct actions.', summary.actions.length),
    ...toWindows(sweeps),
    ...toCoverage(summary),
    byLabel('diagnostics', 'Findings about the telemetry, by severity.', 'severity', SEVERITIES, diagnostics.counts),
    single('source_files', 'Telemetry files that were read.', summary.source.files),
    {
      ...single('source_bytes', 'Size of the telemetry files that were read.', summary.source.bytes),
      unit: 'bytes' as const,
    },
    ...toActions(summary.actions.slice(0, MEASURED_ACTIONS)),
    ...toAgentMetrics(agents),
    ...(commands === null ? [] : toCommandMetrics(commands)),
  ];
  return renderOpenMetrics(families.map((family) => withRepository(family, repository)));
}

function toStatus({ status }: Summary): MetricFamily {
  const samples = STATUSES.map((state) => ({ labels: { telemetry_status: state }, value: Number(state === status) }));
  return { name: 'status', type: 'stateset', help: 'Worst finding about the telemetry.', samples };
}

/** Without telemetry, nothing is known about the automation. */
function toAutomation({ status, automation: { verdict } }: Summary): MetricFamily {
  const samples = ATTENTION_VERDICTS.map((state) => ({
    labels: { telemetry_automation: state },
    value: Number(state === verdict),
  }));
  return {
    name: 'automation',
    type: 'stateset',
    help: 'Whether anything needs attention on the last telemetry day.',
    samples: status === 'no-telemetry' ? [] : samples,
  };
}

/** Open items by kind, and each of them with the day it began. */
function toAttention({ status, automation }: Summary, { items }: Attention): MetricFamily[] {
  const isKnown = status !== 'no-telemetry';
  const counts = ATTENTION_KINDS.map((kind) => ({ labels: { kind }, value: automation.attention[kind] }));
  const open = items.filter(({ until }) => until === null);
  return [
    {
      name: 'attention_items',
      type: 'gauge',
      help: 'Items that need attention on the last telemetry day, by kind.',
      samples: isKnown ? counts : [],
    },
    {
      name: 'attention_since_timestamp_seconds',
      type: 'gauge',
      unit: 'seconds',
      help: 'First day of each item that needs attention.',
      samples: open.map(({ kind, action, since }) => ({
        labels: { kind, action: toVisibleText(action) },
        value: Date.parse(`${since}T00:00:00Z`) / 1000,
      })),
    },
  ];
}

function toWindows({ windows, anchor_day: anchor }: Sweeps): MetricFamily[] {
  const family = (
    name: string,
    help: string,
    value: (window: Sweeps['windows']['7d']) => number | null,
  ): MetricFamily => ({
    name: `window_${name}`,
    type: 'gauge',
    help: `In the window up to the last telemetry day: ${help}`,
    samples: WINDOW_NAMES.flatMap((window) => {
      const found = anchor === null ? null : value(windows[window]);
      return found === null ? [] : [{ labels: { window }, value: found }];
    }),
  });
  return [
    family('events', 'events.', ({ events }) => events),
    family('known_events', 'events whose outcome is known.', ({ known }) => known),
    family('failed_events', 'events that failed.', ({ failed }) => failed),
    ratio(family('failure_ratio', `failed ÷ known events. ${FEW}`, ({ failure_rate: rate }) => rate)),
    family('runs', 'runs that started.', ({ runs }) => runs),
    family('known_runs', 'runs whose outcome is known.', ({ known_runs: known }) => known),
    family('failed_runs', 'runs that failed.', ({ failed_runs: failed }) => failed),
    family('action_taking_events', 'events that record a real change.', ({ actions_taken: taken }) => taken),
    family(
      'action_unrecorded_events',
      'events that do not record whether anything was changed.',
      ({ actions_not_recorded: notRecorded }) => notRecorded,
    ),
  ];
}

function toCoverage({ coverage }: Summary): MetricFamily[] {
  const at = (timestamp: string | null): Sample[] =>
    timestamp === null ? [] : [{ labels: {}, value: Date.parse(timestamp) / 1000 }];
  const instant = (name: string, help: string, timestamp: string | null): MetricFamily => ({
    name,
    type: 'gauge',
    unit: 'seconds',
    help,
    samples: at(timestamp),
  });
  const days = { present: coverage.days_present, missing: coverage.days_missing.length };
  return [
    byLabel(
      'days',
      'Days from the first to the last record, with telemetry or without.',
      'coverage',
      ['present', 'missing'],
      days,
    ),
    instant('first_timestamp_seconds', 'Time of the first record.', coverage.first_timestamp),
    instant('last_timestamp_seconds', 'Time of the last record.', coverage.last_timestamp),
  ];
}

function toActions(actions: Summary['actions']): MetricFamily[] {
  const labelled = withLabels(actions);
  const most = `Of the ${MEASURED_ACTIONS} actions with the most events:`;
  return [
    {
      name: 'action_events',
      type: 'gauge',
      help: `${most} events.`,
      samples: labelled.map(({ labels, count }) => ({ labels, value: count })),
    },
    {
      name: 'action_failed_events',
      type: 'gauge',
      help: `${most} events that failed.`,
      samples: labelled.map(({ labels, failed }) => ({ labels, value: failed })),
    },
    {
      name: 'action_known_events',
      type: 'gauge',
      help: `${most} events whose outcome is known.`,
      samples: labelled.map(({ labels, known }) => ({ labels, value: known })),
    },
    ratio({
      name: 'action_failure_ratio',
      type: 'gauge',
      help: `${most} failed ÷ known events. ${FEW}`,
      samples: labelled.flatMap(({ labels, failure_rate: rate }) => (rate === null ? [] : [{ labels, value: rate }])),
    }),
    {
      name: 'action_duration_seconds',
      type: 'summary',
      unit: 'seconds',
      help: `${most} durations, accurate to 0.4%; quantile 1 is the longest.`,
      samples: labelled.flatMap(({ labels, p50_ms: p50, p95_ms: p95, max_ms: max }) =>
        Object.entries({ '0.5': p50, '0.95': p95, '1.0': max }).flatMap(([quantile, duration]) =>
          duration === null ? [] : [{ labels: { ...labels, quantile }, value: duration / 1000 }],
        ),
      ),
    },
  ];
}

/** Names with the same visible text are one series, which can have only one value: the first one. */
function withLabels(actions: Summary['actions']) {
  const byText = new Map<string, Summary['actions'][number]>();
  for (const action of actions) {
    const text = toVisibleText(action.action).toWellFormed();
    if (!byText.has(text)) byText.set(text, action);
  }
  return Array.from(byText, ([text, action]) => ({ ...action, labels: { action: text } }));
}

function info(labels: Sample['labels']): MetricFamily {
  const samples = [{ suffix: '_info' as const, labels, value: 1 }];
  return { name: 'repository', type: 'info', help: 'The repository that the telemetry is about.', samples };
}

function withRepository(family: MetricFamily, repository: string): MetricFamily {
  const samples = family.samples.map((sample) => ({ ...sample, labels: { repository, ...sample.labels } }));
  return { ...family, name: family.isForeign ? family.name : `telemetry_${family.name}`, samples };
}
