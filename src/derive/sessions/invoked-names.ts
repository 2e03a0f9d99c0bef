import type { Invoked } from '../../records/session-record.js';
import { UsageIds } from '../usage/usage-ids.js';

/** What was invoked, by number, in the order of first appearance. */
export class InvokedNames {
  readonly #ids = new UsageIds();
  readonly #names: Invoked[] = [];

  get names(): readonly Invoked[] {
    return this.#names;
  }

  idOf(invoked: Invoked): number {
    const id = this.#ids.idOf(invoked);
    if (id === this.#names.length) {
      const { kind, tool, item } = invoked;
      this.#names.push({ kind, tool, item });
    }
    return id;
  }

  /** @returns the number here of each of the names there. */
  merge(other: InvokedNames): number[] {
    return other.#names.map((name) => this.idOf(name));
  }
}
