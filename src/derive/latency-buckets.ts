/** How far a quantile may be off, as a share of it: half of a bucket, which is at most 1/128 of it wide. */
export const LATENCY_ERROR = 0.004;

const LINEAR = 256;
const PER_OCTAVE = 128;

/** Number of the bucket of a whole number of milliseconds: each below 256 has its own, then 128 share an octave. */
export function toBucket(milliseconds: number): number {
  if (milliseconds < LINEAR) return milliseconds;
  if (milliseconds < 2 ** 32) {
    const shift = toShift(milliseconds);
    return shift * PER_OCTAVE + (milliseconds >>> shift);
  }
  const shift = 32 + toShift(milliseconds / 2 ** 32);
  return shift * PER_OCTAVE + Math.floor(milliseconds / 2 ** shift);
}

/** No duration has one beyond. */
export const LAST_BUCKET = toBucket(Number.MAX_SAFE_INTEGER);

/** The shift that brings a number of at least 256 into 128 … 255; negative for a smaller one. */
function toShift(number: number): number {
  return 24 - Math.clz32(number);
}

/** The middle of a bucket. */
export function toMilliseconds(bucket: number): number {
  if (bucket < LINEAR) return bucket;
  const shift = Math.floor(bucket / PER_OCTAVE) - 1;
  const lowest = (bucket - shift * PER_OCTAVE) * 2 ** shift;
  return lowest + Math.floor((2 ** shift - 1) / 2);
}
