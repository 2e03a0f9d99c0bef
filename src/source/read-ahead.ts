export interface ReadAheadLimits {
  /** Most reads under way at a time. */
  readonly count: number;
  /** Most bytes under way at a time; a larger item is read alone. */
  readonly bytes: number;
}

/**
 * Reads items several at a time and yields what they give in the order of the items. At most the limits are ever
 * held ahead of the consumer. The first read that fails ends it; reads still under way are then aborted.
 */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  limits: ReadAheadLimits,
  toBytes: (item: Item) => number,
  read: (item: Item, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const abort = new AbortController();
  const pending: { readonly bytes: number; readonly result: Promise<Result> }[] = [];
  let bytesAhead = 0;
  let next = 0;
  try {
    for (;;) {
      for (let item = items[next]; next < items.length && item !== undefined; item = items[next]) {
        const bytes = toBytes(item);
        if (pending.length > 0 && (pending.length >= limits.count || bytesAhead + bytes > limits.bytes)) break;
        const result = read(item, abort.signal);
        result.catch(() => {}); // awaited in its turn; until then its failure is not "unhandled"
        pending.push({ bytes, result });
        bytesAhead += bytes;
        next += 1;
      }
      const first = pending.shift();
      if (first === undefined) return;
      yield await first.result;
      bytesAhead -= first.bytes;
    }
  } finally {
    abort.abort();
  }
}
