/** Events below which the period before says too little to compare with: no "+300 %" of nearly nothing. */
const COMPARISON_MINIMUM = 10;

/** Percent, to one decimal; null when there is too little to compare with. */
export function toChange(current: number, previous: number): number | null {
  return previous < COMPARISON_MINIMUM ? null : round(((current - previous) / previous) * 100, 1);
}

/** failed ÷ records whose outcome is known: an unknown one is neither a success nor a failure. Null when none is known. */
export function toRate(failed: number, known: number): number | null {
  return known === 0 ? null : round(failed / known, 4);
}

/** Rounded half up, so that no platform's printing of a fraction matters. */
function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
