/** Four times as much may take this many times as long: linear work takes four times, quadratic sixteen, and what is between is noise. */
export const MAX_RATIO = 8;
/** Machines are shared: what was too much is measured again. */
export const ATTEMPTS = 3;
/** Seconds below which nothing is said: noise would be most of them. */
const MIN_SECONDS = 0.6;

/**
 * That work on four times as much takes no more than its share of CPU time.
 * @param prepare - Makes what is worked on, which is not measured, and returns the work.
 */
export async function expectLinear(
  size: number,
  prepare: (size: number) => () => unknown,
  minSeconds = MIN_SECONDS,
): Promise<void> {
  await measure(prepare(Math.ceil(size / 8))); // lets the code be compiled
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > MAX_RATIO; attempt += 1) {
    const small = await measure(prepare(size));
    const large = await measure(prepare(4 * size));
    if (large <= minSeconds) return;
    ratio = large / small;
  }
  expect(ratio).toBeLessThanOrEqual(MAX_RATIO);
}

async function measure(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
