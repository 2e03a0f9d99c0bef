import { max } from 'd3-array';

const [PITCH, HEIGHT] = [3, 20];

interface SparklineProps {
  /** Null where nothing is known, which is not zero: it gets no bar. */
  readonly values: readonly (number | null)[];
  /** Room for this many bars; fewer are aligned to the end, with no telemetry before them. */
  readonly slots?: number;
}

/**
 * A row of bars, oldest first, scaled to its own maximum. It is decoration: the numbers are beside it. Drawn as one outline,
 * which takes half the bytes of separate bars; the stylesheet cuts the gaps into it, for 30 slots.
 */
export function Sparkline({ values, slots = values.length }: SparklineProps) {
  const highest = max(values, (value) => value ?? 0) ?? 0;
  // Zero is one pixel high, so that a quiet day is still visible.
  const tops = values.map((value) =>
    value === null ? 0 : value === 0 ? 1 : Math.max(2, Math.round((value / highest) * HEIGHT)),
  );
  const outline = tops.map((top) => `V${HEIGHT - top}h${PITCH}`).join('');
  return (
    <svg
      class="spark"
      width={slots * PITCH}
      height={HEIGHT}
      viewBox={`0 0 ${slots * PITCH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M${(slots - values.length) * PITCH} ${HEIGHT}${outline}V${HEIGHT}z`} />
    </svg>
  );
}
