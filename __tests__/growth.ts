/** Four times as much may take this many times as long: linear work takes four times, quadratic sixteen. */
export const MAX_RATIO = 6;
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
  const small = await measure(prepare(size));
  const large = await measure(prepare(4 * size));
  if (large > minSeconds) expect(large / small).toBeLessThanOrEqual(MAX_RATIO);
}

async function measure(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
