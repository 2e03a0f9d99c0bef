const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
/** Distances between ticks that people count in. */
const DISTANCES = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 30, 100, 300, 1000, 3000, 10_000].map((days) => days * DAY),
];
const MOST_TICKS = 5;

/** Milliseconds at which a span of that length is marked: 0 and at most five more, at an even distance. */
export function toDurationTicks(span: number): number[] {
  const distance = DISTANCES.find((candidate) => span / candidate <= MOST_TICKS) ?? span;
  return Array.from({ length: Math.floor(span / distance) + 1 }, (_, index) => index * distance);
}

/** A share as a percentage with two decimals: a hundredth of a percent is less than a pixel. */
export function toPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
