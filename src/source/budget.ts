/** How much may be held at a time, by everybody together: bytes, or requests. It is given out in the order of asking. */
export class Budget {
  #used = 0;
  readonly #waiting: { readonly amount: number; readonly grant: () => void }[] = [];

  constructor(private readonly most: number) {}

  /** Waits until the amount fits; more than the whole budget fits when nothing else is held. */
  acquire(amount: number): Promise<void> {
    return new Promise((grant) => {
      this.#waiting.push({ amount, grant });
      this.#grant();
    });
  }

  release(amount: number): void {
    this.#used -= amount;
    this.#grant();
  }

  #grant(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (this.#used > 0 && this.#used + next.amount > this.most) return;
      this.#waiting.shift();
      this.#used += next.amount;
      next.grant();
    }
  }
}
