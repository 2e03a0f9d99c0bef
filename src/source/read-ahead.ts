/** Bytes that may be held at a time, by everybody who reads; given out in the order of asking. */
export class ByteBudget {
  #used = 0;
  readonly #waiting: { readonly bytes: number; readonly grant: () => void }[] = [];

  constructor(private readonly most: number) {}

  /** Waits until the bytes fit; more than the whole budget fits when nothing else is held. */
  acquire(bytes: number): Promise<void> {
    return new Promise((grant) => {
      this.#waiting.push({ bytes, grant });
      this.#grant();
    });
  }

  release(bytes: number): void {
    this.#used -= bytes;
    this.#grant();
  }

  #grant(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (this.#used > 0 && this.#used + next.bytes > this.most) return;
      this.#waiting.shift();
      this.#used += next.bytes;
      next.grant();
    }
  }
}

export interface ReadAheadLimits {
  /** Most items of this reader that are asked for ahead of the consumer. */
  readonly count: number;
  readonly budget: ByteBudget;
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
