/** Changes that are remembered: no replica lags behind further. */
const REMEMBERED = 8;

/** Object ids by full ref name, such as "refs/heads/main". Remembers what they were, for readers that lag behind. */
export class Refs extends Map<string, string> {
  readonly #former: ReadonlyMap<string, string>[] = [];

  override set(name: string, id: string): this {
    this.#remember();
    return super.set(name, id);
  }

  override delete(name: string): boolean {
    this.#remember();
    return super.delete(name);
  }

  /** What they were before the latest changes, as far back as is remembered. */
  before(changes: number): ReadonlyMap<string, string> {
    return this.#former.at(-changes) ?? this.#former.at(0) ?? this;
  }

  #remember(): void {
    this.#former.push(new Map(this));
    if (this.#former.length > REMEMBERED) this.#former.shift();
  }
}
