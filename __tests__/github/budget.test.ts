import { Semaphore } from '../../src/github/request-policy.js';

/** Asks in turn, and says which of the askers have what they asked for. */
function ask(budget: Semaphore, ...amounts: readonly number[]): () => Promise<number[]> {
  const granted: number[] = [];
  for (const [index, amount] of amounts.entries()) void budget.acquire(amount).then(() => granted.push(index));
  return async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return granted;
  };
}

test('is given out to the last byte, and not further', async () => {
  const granted = ask(new Semaphore(10), 4, 6, 1);
  expect(await granted()).toEqual([0, 1]);
});

test('what comes back goes to all who wait and fit, in the order of asking', async () => {
  const budget = new Semaphore(10);
  const granted = ask(budget, 10, 3, 7, 1);
  expect(await granted()).toEqual([0]);
  budget.release(10);
  expect(await granted()).toEqual([0, 1, 2]);
  budget.release(3);
  expect(await granted()).toEqual([0, 1, 2, 3]);
});

test('a small amount does not overtake a large one that waits', async () => {
  const budget = new Semaphore(10);
  const granted = ask(budget, 6, 5, 1);
  expect(await granted()).toEqual([0]);
  budget.release(6);
  expect(await granted()).toEqual([0, 1, 2]);
});

test('more than everything is given out when nothing else is held', async () => {
  const budget = new Semaphore(10);
  const granted = ask(budget, 25, 1);
  expect(await granted()).toEqual([0]);
  budget.release(25);
  expect(await granted()).toEqual([0, 1]);
});
