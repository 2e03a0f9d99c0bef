import { BucketCounts } from '../../../src/derive/latency/bucket-counts.js';

function takeAll(counts: BucketCounts): (readonly [number, number])[] {
  const taken: [number, number][] = [];
  counts.take((bucket, count) => taken.push([bucket, count]));
  return taken;
}

test('counts are added up by bucket and visited in order', () => {
  const counts = new BucketCounts(8);
  for (const [bucket, count] of [
    [7, 2],
    [0, 1],
    [3, 4],
    [7, 3],
  ] as const)
    counts.add(bucket, count);
  expect(takeAll(counts)).toEqual([
    [0, 1],
    [3, 4],
    [7, 5],
  ]);
});

test('what was taken is forgotten', () => {
  const counts = new BucketCounts(4);
  expect(takeAll(counts)).toEqual([]);
  counts.add(2, 5);
  takeAll(counts);
  counts.add(1, 1);
  expect(takeAll(counts)).toEqual([[1, 1]]);
  expect(takeAll(counts)).toEqual([]);
});
