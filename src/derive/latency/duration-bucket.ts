/*
 * Durations to five significant bits: what is kept of each action and day, and published, has to be small. Nothing here needs Node.js, so
 * that scripts of pages can use it too.
 */

/** Milliseconds below which each has a bucket of its own; from there on, so many buckets share an octave. */
const LINEAR = 32;
const PER_OCTAVE = 16;

/** How far the middle of a bucket is from a duration in it at most, as a share of the duration: half of a bucket. */
export const BUCKET_ERROR = 0.032;

/** How to read a bucket, for people. */
export const BUCKET_TEXT =
  'Durations are rounded to whole milliseconds and counted in buckets, which are at most 3.2% off: bucket b below 32 is b ms; otherwise, ' +
  'with s = floor(b / 16) − 1, it is the middle of a range of 2^s ms, (b − 16·s)·2^s + 2^s / 2 ms.';

/**
 * Number of the bucket of a duration.
 * @param milliseconds - Finite and not negative; fractions are rounded to whole milliseconds.
 */
export function toDurationBucket(milliseconds: number): number {
  const whole = Math.round(milliseconds);
  if (whole < LINEAR) return whole;
  if (whole < 2 ** 31) {
    const shift = 27 - Math.clz32(whole);
    return shift * PER_OCTAVE + (whole >>> shift);
  }
  const shift = 28 + Math.floor(Math.log2(whole / 2 ** 32));
  return shift * PER_OCTAVE + Math.floor(whole / 2 ** shift);
}

/** The milliseconds that a bucket stands for: its middle. */
export function fromDurationBucket(bucket: number): number {
  if (bucket < LINEAR) return bucket;
  const shift = Math.floor(bucket / PER_OCTAVE) - 1;
  return (bucket - shift * PER_OCTAVE) * 2 ** shift + 2 ** shift / 2;
}

/** The last bucket that a duration can have. */
export const LAST_DURATION_BUCKET = toDurationBucket(Number.MAX_SAFE_INTEGER);

/** Milliseconds to five significant bits, at most 3.2 % off. */
export function quantizeDuration(milliseconds: number): number {
  return fromDurationBucket(toDurationBucket(milliseconds));
}
