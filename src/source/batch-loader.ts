export interface BatchLimits {
  /** Most items of one batch. */
  readonly count: number;
  /** Most that the items of one batch weigh together; a heavier item goes alone. */
  readonly weight: number;
  /** Most batches under way at a time. */
  readonly parallel: number;
}

interface Waiting<Item, Value> {
  readonly item: Item;
  readonly resolve: (value: Value | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what is asked for one by one into batches. A full batch goes at once; one that is not waits until nothing else is
 * asked for and no other is under way, since what comes back usually leads to the next questions.
 *
 * A batch that is too much for the server is halved, and later ones stay as small. One item that is too much on its own
 * becomes null; when nothing works, not even the smallest batch, all of it fails.
 */
export class BatchLoader<Item, Value> {
  readonly #queue: Waiting<Item, Value>[] = [];
  #most: number;
  #underWay = 0;
  #isScheduled = false;

  /**
   * @param send answers the items of one batch, in their order; null for what it has no answer to.
   * @param isTooMuch whether a failure may be one of the batch's size.
   */
  constructor(
    private readonly limits: BatchLimits,
    private readonly toWeight: (item: Item) => number,
    private readonly send: (items: readonly Item[]) => Promise<readonly (Value | null)[]>,
    private readonly isTooMuch: (error: unknown) => boolean,
  ) {
    this.#most = limits.count;
  }

  load(item: Item): Promise<Value | null> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      this.#pump(false);
    });
  }

  #pump(isSettled: boolean): void {
    while (this.#queue.length > 0 && this.#underWay < this.limits.parallel) {
      const { size, isFull } = this.#nextBatch();
      if (!isFull && !isSettled) return this.#schedule();
      if (!isFull && this.#underWay > 0) return;
      this.#underWay += 1;
      void this.#run(this.#queue.splice(0, size)).finally(() => {
        this.#underWay -= 1;
        this.#schedule();
      });
    }
  }

  /** After everything that is ready to ask has asked. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#pump(true);
    });
  }

  #nextBatch(): { size: number; isFull: boolean } {
    let size = 0;
    let weight = 0;
    for (const { item } of this.#queue) {
      weight += this.toWeight(item);
      if (size === this.#most || (size > 0 && weight > this.limits.weight)) return { size, isFull: true };
      size += 1;
    }
    return { size, isFull: size === this.#most };
  }

  async #run(batch: readonly Waiting<Item, Value>[]): Promise<void> {
    try {
      await this.#answer(batch, true);
    } catch (error) {
      for (const { reject } of batch) reject(error); // of no effect for those that have their answer
    }
  }

  async #answer(batch: readonly Waiting<Item, Value>[], mayHalve: boolean): Promise<void> {
    try {
      const values = await this.send(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(values[index] ?? null);
    } catch (error) {
      if (!mayHalve || batch.length === 1 || !this.isTooMuch(error)) throw error;
      await this.#halve(batch);
    }
  }

  async #halve(batch: readonly Waiting<Item, Value>[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    this.#most = Math.min(this.#most, middle);
    const [first, second] = [batch.slice(0, middle), batch.slice(middle)];
    const failure = await this.#answer(first, true).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    try {
      await this.#answer(second, failure === null);
    } catch (error) {
      if (failure !== null || !this.isTooMuch(error)) throw error;
      for (const { resolve } of second) resolve(null);
    }
    if (failure === null) return;
    if (!this.isTooMuch(failure.error)) throw failure.error;
    for (const { resolve } of first) resolve(null);
  }
}
