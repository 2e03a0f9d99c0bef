import type { Semaphore } from '../github/request-policy.js';

export interface ReadAheadLimits {
  /** Most items of this reader that are asked for ahead of the consumer. */
  readonly count: number;
  readonly budget: Semaphore;
}

/**
 * Reads items several at a time and yields what they give in the order of the items. The budget is held for an item from
 * before it is read until the consumer asks for the next. The first read that fails ends it; reads still under way are then
 * aborted.
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
    result.catch(() => {}); // awaited in its turn; until then its failure is not "unhandled"
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
