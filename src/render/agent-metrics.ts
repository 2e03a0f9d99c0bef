import { MAX_COUNTED_TAGS, MAX_MEASURED, type Measure } from '../derive/agents/agent-figures.js';
import type { AgentReport, MeasuredFigures, TagFigures } from '../derive/agents/agent-report.js';
import type { MetricFamily, Sample } from './open-metrics.js';
import { toVisibleText } from './text-formats.js';

/** Tags of events as labels, and what agents measured (`spec/3`, Goals and Transport). */
export function toAgentMetrics({ tags, measured }: AgentReport): MetricFamily[] {
  return [
    toTagFamily('events', 'events that have it.', tags),
    toTagFamily('known', 'events whose outcome is known.', tags),
    toTagFamily('failed', 'events that failed.', tags),
    toMeasureFamily(
      { name: 'agent_confidence_ratio', unit: 'ratio', help: 'The last confidence of a plan or a review.' },
      measured,
      'confidence',
    ),
    toMeasureFamily(
      { name: 'agent_throughput_tokens_per_second', help: 'The last throughput of a benchmark.' },
      measured,
      'tokensPerSecond',
    ),
    toMeasureFamily(
      { name: 'agent_latency_seconds', unit: 'seconds', help: 'The last latency of a benchmark.' },
      measured,
      'latencyMs',
    ),
    toCountFamily(measured),
  ];
}

const TAG_NAMES = { events: 'tag_events', known: 'tag_known_events', failed: 'tag_failed_events' } as const;

function toTagFamily(count: 'events' | 'known' | 'failed', help: string, tags: readonly TagFigures[]): MetricFamily {
  const samples = tags.map((tag) => ({
    labels: { key: toLabel(tag.key), value: toLabel(tag.value) },
    value: tag[count],
  }));
  return {
    name: TAG_NAMES[count],
    type: 'gauge',
    help: `Of the ${MAX_COUNTED_TAGS} shortest tags: ${help}`,
    samples: toDistinct(samples),
  };
}

const BY = `By source, environment and hardware, for the ${MAX_MEASURED} shortest combinations.`;

function toMeasureFamily(
  family: Pick<MetricFamily, 'name' | 'unit' | 'help'>,
  measured: readonly MeasuredFigures[],
  measure: Measure,
): MetricFamily {
  const samples = measured.flatMap((source) => {
    const found = source.measures[measure];
    if (found === null) return [];
    return [{ labels: toSourceLabels(source), value: measure === 'latencyMs' ? found.value / 1000 : found.value }];
  });
  return { ...family, type: 'gauge', help: `${family.help} ${BY}`, samples: toDistinct(samples) };
}

const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  confidence: 'confidence',
  tokensPerSecond: 'throughput',
  latencyMs: 'latency',
};

function toCountFamily(measured: readonly MeasuredFigures[]): MetricFamily {
  const samples = measured.flatMap((source) =>
    (Object.entries(MEASURE_LABELS) as [Measure, string][]).flatMap(([measure, label]) => {
      const found = source.measures[measure];
      return found === null ? [] : [{ labels: { measure: label, ...toSourceLabels(source) }, value: found.count }];
    }),
  );
  return {
    name: 'agent_measurements',
    type: 'gauge',
    help: `Number of measurements. ${BY}`,
    samples: toDistinct(samples),
  };
}

/** A value that is not recorded gets no label. */
function toSourceLabels({ source, environment, hardware }: MeasuredFigures): Sample['labels'] {
  const labels = Object.entries({ source, environment, hardware }).flatMap(([name, value]) =>
    value === null ? [] : [[name, toLabel(value)] as const],
  );
  return Object.fromEntries(labels);
}

function toLabel(text: string): string {
  return toVisibleText(text).toWellFormed();
}

/** Labels with the same visible text are one series, which can have only one value: the first one. */
function toDistinct(samples: readonly Sample[]): Sample[] {
  const bySeries = new Map<string, Sample>();
  for (const sample of samples) {
    const series = JSON.stringify(sample.labels);
    if (!bySeries.has(series)) bySeries.set(series, sample);
  }
  return [...bySeries.values()];
}
