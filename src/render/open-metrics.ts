import { MIN_COMPARED } from '../derive/aggregate/comparison.js';

/** Ends the help text of a ratio. */
export const FEW = `Absent with fewer than ${MIN_COMPARED} known outcomes.`;

/** Metric types of OpenMetrics that are used here. */
type MetricType = 'gauge' | 'info' | 'stateset' | 'summary';

export interface MetricFamily {
  /** Ends in the unit, when there is one. */
  readonly name: string;
  /** Whether the name is an established one that we did not choose; ours begin with `telemetry_`. */
  readonly isForeign?: boolean;
  readonly type: MetricType;
  readonly unit?: 'seconds' | 'bytes' | 'ratio';
  readonly help: string;
  readonly samples: readonly Sample[];
}

export interface Sample {
  /** What an info adds to its name. */
  readonly suffix?: '_info';
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * OpenMetrics 1.0 text. Samples have no timestamps, because they describe the telemetry as a whole, not one moment. Families
 * without samples are left out: unknown is not zero.
 */
export function renderOpenMetrics(families: readonly MetricFamily[]): Uint8Array {
  const lines = families.filter(({ samples }) => samples.length > 0).flatMap(toLines);
  return new TextEncoder().encode([...lines, '# EOF\n'].join('\n'));
}

function toLines({ name, type, unit, help, samples }: MetricFamily): string[] {
  return [
    `# TYPE ${name} ${type}`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${escape(help)}`,
    ...samples.map(({ suffix = '', labels, value }) => `${name}${suffix}${toLabelText(labels)} ${value}`),
  ];
}

function toLabelText(labels: Sample['labels']): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escape(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
}

export function single(name: string, help: string, value: number): MetricFamily {
  return { name, type: 'gauge', help, samples: [{ labels: {}, value }] };
}

export function byLabel<Key extends string>(
  name: string,
  help: string,
  label: string,
  keys: readonly Key[],
  counts: Readonly<Record<Key, number>>,
): MetricFamily {
  const samples = keys.map((key) => ({ labels: { [label]: key }, value: counts[key] }));
  return { name, type: 'gauge', help, samples };
}

export function ratio(family: MetricFamily): MetricFamily {
  return { ...family, unit: 'ratio' };
}
