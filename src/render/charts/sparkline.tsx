import { max } from 'd3-array';

const [BAR, PITCH, HEIGHT] = [2, 3, 20];

interface SparklineProps {
  readonly values: readonly number[];
  /** Room for this many bars; fewer stand at the end, before them there is no telemetry. */
  readonly slots?: number;
}

/** A row of bars, oldest first, scaled to its own highest. Decoration: the numbers stand beside it. */
export function Sparkline({ values, slots = values.length }: SparklineProps) {
  const highest = max(values) ?? 0;
  // Zero leaves a trace of one pixel, so that a quiet day is seen as a day.
  const bars = values.map((value, index) => {
    const height = value === 0 ? 1 : Math.max(2, Math.round((value / highest) * HEIGHT));
    return `M${(slots - values.length + index) * PITCH + BAR / 2} ${HEIGHT}v-${height}`;
  });
  return (
    <svg
      class="spark"
      width={slots * PITCH}
      height={HEIGHT}
      viewBox={`0 0 ${slots * PITCH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path stroke-width={BAR} d={bars.join('')} />
    </svg>
  );
}
