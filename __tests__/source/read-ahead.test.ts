import fc from 'fast-check';
import { Semaphore } from '../../src/github/request-policy.js';
import { readAhead } from '../../src/source/read-ahead.js';

const nap = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('gives results in order and never holds more than the limits ahead', async () => {
  const item = fc.record({ bytes: fc.nat(12), delay: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 12 }), async (items) => {
      const limits = { count: 3, budget: new Semaphore(10) };
      const held = new Set<(typeof items)[number]>();
      const results: unknown[] = [];
      const reading = readAhead(
        items,
        limits,
        ({ bytes }) => bytes,
        async (read) => {
          held.add(read);
          const bytes = Array.from(held, (each) => each.bytes).reduce((sum, each) => sum + each, 0);
          expect(held.size).toBeLessThanOrEqual(3);
          expect(read.bytes === bytes || bytes <= 10).toBe(true);
          await nap(read.delay);
          return read;
        },
      );
      for await (const result of reading) {
        held.delete(result);
        results.push(result);
      }
      expect(results).toEqual(items);
    }),
    { numRuns: 40 },
  );
});

test('shares the budget with other readers, and every one of them gets on', async () => {
  const budget = new Semaphore(10);
  let [held, most] = [0, 0];
  const readAll = async (items: readonly number[]) => {
    const results: number[] = [];
    const reading = readAhead(
      items,
      { count: 5, budget },
      (bytes) => bytes,
      async (bytes) => {
        held += bytes;
        most = Math.max(most, bytes > 10 ? 0 : held);
        await nap(1);
        return bytes;
      },
    );
    for await (const bytes of reading) {
      await nap(1);
      held -= bytes;
      results.push(bytes);
    }
    return results;
  };
  const sizes = [[3, 4, 5, 6], [10, 1, 10], [25, 2], [], [1, 1, 1, 1, 1, 1, 1]];
  expect(await Promise.all(sizes.map(readAll))).toEqual(sizes);
  expect(most).toBeLessThanOrEqual(10);
});

test('gives back what it holds when it is left early', async () => {
  const budget = new Semaphore(10);
  for await (const item of readAhead(
    [8, 8, 8],
    { count: 3, budget },
    (bytes) => bytes,
    async (bytes) => bytes,
  )) {
    expect(item).toBe(8);
    break;
  }
  await budget.acquire(10); // would wait for ever
});

test('ends at the first failure and aborts what is under way', async () => {
  const aborted: number[] = [];
  const reading = readAhead(
    [0, 1, 2, 3],
    { count: 3, budget: new Semaphore(100) },
    () => 1,
    async (item, signal) => {
      signal.addEventListener('abort', () => aborted.push(item));
      if (item === 1) throw new Error('broken');
      await nap(item * 20);
      return item;
    },
  );
  const results: number[] = [];
  await expect(
    (async () => {
      for await (const result of reading) results.push(result);
    })(),
  ).rejects.toThrow('broken');
  expect(results).toEqual([0]);
  expect(aborted).toContain(2);
});

test('aborts when the consumer stops', async () => {
  let isAborted = false;
  for await (const item of readAhead(
    ['first', 'second'],
    { count: 2, budget: new Semaphore(9) },
    () => 1,
    async (text, signal) => {
      signal.addEventListener('abort', () => (isAborted = true));
      return text;
    },
  )) {
    expect(item).toBe('first');
    break;
  }
  expect(isAborted).toBe(true);
});
