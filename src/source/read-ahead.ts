import type { Semaphore } from '../github/request-policy.js';

export interface ReadAheadLimits {
  /** Maximum number of items that this reader requests ahead of the consumer. */
  readonly count: number;
  readonly budget: Semaphore;
}

/**
 * Reads several items concurrently and yields the results in the order of the items. Each item holds its share of the budget from before it
 * is read until the consumer asks for the next one. The first failure ends the generator and aborts all reads in progress.
 */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  { count, budget }: ReadAheadLimits,
  toBytes: (item: Item) => number,
  read: (item: Item, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const abort = new AbortController();
  const start = (item: Item) => {
    const bytes = toBytes(item);
    const acquired = budget.acquire(bytes);
    const result = acquired.then(() => {
      abort.signal.throwIfAborted();
      return read(item, abort.signal);
    });
    result.catch(() => {}); // awaited later; until then its failure must not count as "unhandled"
    return { result, release: () => void acquired.then(() => budget.release(bytes)) };
  };
  const ahead: ReturnType<typeof start>[] = [];
  let next = 0;
  try {
    for (;;) {
      for (
        let item = items[next];
        next < items.length && item !== undefined && ahead.length < count;
        item = items[next]
      ) {
        ahead.push(start(item));
        next += 1;
      }
      const [first] = ahead;
      if (first === undefined) return;
      yield await first.result;
      first.release();
      ahead.shift();
    }
  } finally {
    abort.abort();
    for (const { release } of ahead) release();
  }
}
