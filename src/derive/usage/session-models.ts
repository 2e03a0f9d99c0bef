import { byKeeping } from '../action-order.js';
import { NameTable } from '../name-table.js';
import { IntegerColumn } from '../integer-column.js';
import { NO_NODE, RowLists } from './row-lists.js';

/** Models that are told apart within a session, those that `byKeeping` puts first; nobody changes it so often. */
const MOST_MODELS = 8;
const FEW_NAMES = 64;

/** How many messages each model has written in each session. The same in whatever order they come. */
export class SessionModels {
  readonly #names = new NameTable();
  #mostNames = FEW_NAMES;
  /** Each node is a model of a session, of which there are few. */
  readonly #lists = new RowLists();
  /** By node: the number of the model's name, and of messages. */
  readonly #cells = new IntegerColumn();

  add(session: number, model: string, messages: number): void {
    let known = 0;
    let last = NO_NODE;
    for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
      const name = this.#nameOf(node);
      if (name === model) {
        this.#cells.add(2 * node + 1, messages);
        return;
      }
      known += 1;
      if (last === NO_NODE || byKeeping(name, this.#nameOf(last)) > 0) last = node;
    }
    if (known < MOST_MODELS) this.#set(this.#lists.add(session), model, messages);
    else if (byKeeping(model, this.#nameOf(last)) < 0) this.#set(last, model, messages);
  }

  /** The model of most messages, of several the first by code units; null when no message names one. */
  primaryOf(session: number): string | null {
    let primary: string | null = null;
    let most = 0;
    for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
      const [model, messages] = [this.#nameOf(node), this.#messagesOf(node)];
      if (messages > most || (messages === most && primary !== null && model < primary)) {
        [primary, most] = [model, messages];
      }
    }
    return primary;
  }

  #set(node: number, model: string, messages: number): void {
    this.#cells.set(2 * node, this.#names.idOf(model));
    this.#cells.set(2 * node + 1, messages);
    if (this.#names.names.length > this.#mostNames) this.#forgetNames();
  }

  /** Forgets the names of which no session has kept the model. */
  #forgetNames(): void {
    const { names } = this.#names;
    const used = new Set<string>();
    for (let node = 0; node < this.#lists.size; node += 1) used.add(this.#nameOf(node));
    const toNew = new Uint32Array(names.length);
    for (const [id, before] of this.#names.replace([...used]).entries()) toNew[before] = id;
    for (let node = 0; node < this.#lists.size; node += 1) {
      this.#cells.set(2 * node, toNew[this.#cells.get(2 * node)]!);
    }
    this.#mostNames = Math.max(FEW_NAMES, 2 * used.size);
  }

  #nameOf(node: number): string {
    return this.#names.names[this.#cells.get(2 * node)]!;
  }

  #messagesOf(node: number): number {
    return this.#cells.get(2 * node + 1);
  }
}
