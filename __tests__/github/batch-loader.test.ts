import fc from 'fast-check';
import { BatchLoader } from '../../src/github/object-batches.js';

class TooMuch extends Error {}

const limits = { count: 4, weight: 10, parallel: 2 };
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A loader that doubles numbers, which are their own weights, and keeps the batches that it sent. */
function createDoubler(own: Partial<typeof limits> = {}, fail: (items: readonly number[]) => boolean = () => false) {
  const batches: (readonly number[])[] = [];
  const loader = new BatchLoader<number, number>(
    { ...limits, ...own },
    (item) => item,
    async (items) => {
      batches.push(items);
      await turn();
      if (fail(items)) throw new TooMuch(`${items}`);
      return items.map((item) => item * 2);
    },
    (error) => error instanceof TooMuch,
  );
  return { batches, loadAll: (items: readonly number[]) => Promise.all(items.map((item) => loader.load(item))) };
}

test('what is asked for together goes together, within the limits', async () => {
  const { batches, loadAll } = createDoubler();
  expect(await loadAll([1, 1, 1, 1, 1, 9, 9, 2])).toEqual([2, 2, 2, 2, 2, 18, 18, 4]);
  expect(batches).toEqual([[1, 1, 1, 1], [1, 9], [9], [2]]);
});

test('what is asked for while a batch is under way waits to become a fuller one', async () => {
  const batches: (readonly number[])[] = [];
  const answers: (() => void)[] = [];
  const send = (items: readonly number[]) => {
    batches.push(items);
    return new Promise<readonly number[]>((resolve) => answers.push(() => resolve(items)));
  };
  const loader = new BatchLoader<number, number>(
    limits,
    () => 0,
    send,
    () => false,
  );
  const loads: Promise<number | null>[] = [];
  for (const item of [1, 2, 3]) {
    loads.push(loader.load(item));
    await turn();
    await turn();
  }
  expect(batches).toEqual([[1]]);
  answers.shift()?.();
  await turn();
  await turn();
  expect(batches).toEqual([[1], [2, 3]]);
  answers.shift()?.();
  expect(await Promise.all(loads)).toEqual([1, 2, 3]);
});

test('an item too heavy for any batch goes alone', async () => {
  const { batches, loadAll } = createDoubler();
  await loadAll([1, 50, 1]);
  expect(batches).toEqual([[1], [50], [1]]);
});

test('an item that is too much on its own is null, and keeps nobody else from an answer', async () => {
  for (let bad = 0; bad < 4; bad += 1) {
    const { loadAll } = createDoubler({ weight: 100 }, (items) => items.includes(bad));
    expect(await loadAll([0, 1, 2, 3])).toEqual([0, 1, 2, 3].map((item) => (item === bad ? null : item * 2)));
  }
});

test('when nothing goes, all of it fails after few attempts', async () => {
  const { batches, loadAll } = createDoubler({ count: 64, weight: 1e9 }, () => true);
  await expect(loadAll(Array.from({ length: 64 }, (_, index) => index))).rejects.toThrow(TooMuch);
  expect(batches.length).toBeLessThanOrEqual(13);
});

test('a failure of another kind is not tried again', async () => {
  let sent = 0;
  const send = async () => {
    sent += 1;
    throw new Error('no');
  };
  const loader = new BatchLoader<number, number>(
    limits,
    () => 1,
    send,
    () => false,
  );
  await expect(Promise.all([loader.load(1), loader.load(2)])).rejects.toThrow('no');
  expect(sent).toBe(1);
});

test('everybody gets the answer to what they asked, whatever is too much', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(12), { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), async (items, most) => {
      const { batches, loadAll } = createDoubler({}, (batch) => batch.length > most);
      expect(await loadAll(items)).toEqual(items.map((item) => item * 2));
      for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(4);
    }),
  );
});
