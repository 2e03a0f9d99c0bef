/**
 * From which time on the latest of many are: -Infinity when there are fewer of them. Nothing is held but twice as many as are wanted.
 * @param size - How many times there are.
 * @param timeOf - By number.
 * @param most - How many are wanted; further ones may have the same time as the last of them.
 */
export function findOldestOfLatest(size: number, timeOf: (number: number) => number, most: number): number {
  if (most === 0) return Number.POSITIVE_INFINITY;
  const latest = new Float64Array(2 * most);
  let known = 0;
  let oldest = Number.NEGATIVE_INFINITY;
  for (let number = 0; number < size; number += 1) {
    const time = timeOf(number);
    if (time <= oldest) continue;
    latest[known++] = time;
    if (known < 2 * most) continue;
    latest.sort().copyWithin(0, most);
    known = most;
    oldest = latest[0]!;
  }
  return latest.subarray(0, known).sort().at(-most) ?? oldest;
}
