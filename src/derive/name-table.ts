/** Names by number, in the order of their first appearance: each is kept once, and compared as a number. */
export class NameTable {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];

  get names(): readonly string[] {
    return this.#names;
  }

  /** The name's number; a new one when it appears for the first time. */
  idOf(name: string): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#names.push(name) - 1;
      this.#ids.set(name, id);
    }
    return id;
  }

  /** Takes over the names of `other`. @returns the number here of each of its numbers. */
  merge(other: NameTable): number[] {
    return other.#names.map((name) => this.idOf(name));
  }

  /** Forgets all names but these, which get the numbers from 0 on. @returns their old numbers. */
  replace(kept: readonly string[]): number[] {
    const before = kept.map((name) => this.idOf(name));
    this.#ids.clear();
    this.#names.length = 0;
    for (const name of kept) this.idOf(name);
    return before;
  }
}
