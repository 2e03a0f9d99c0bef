import { max, quantileSorted } from 'd3-array';

/** A value this many times above nearly all others would flatten them to nothing. */
const OUTLIER_FACTOR = 8;
/** With fewer values than this, none of them is usual. */
const SMALLEST_SAMPLE = 8;

/**
 * The top of a chart's value axis: the largest value, unless few giants stand above all others; then twice what nearly
 * all stay below, and the giants are drawn cut off and labelled.
 */
export function deriveCeiling(values: readonly number[]): number {
  const largest = max(values) ?? 0;
  const occurring = values.filter((value) => value > 0).sort((a, b) => a - b);
  const usual = quantileSorted(occurring, 0.9) ?? 0;
  if (occurring.length < SMALLEST_SAMPLE || largest <= OUTLIER_FACTOR * usual) return largest;
  return 2 * usual;
}
