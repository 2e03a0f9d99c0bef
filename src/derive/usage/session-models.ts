import { byKeeping } from '../action-order.js';
import { NameTable } from '../name-table.js';
import { IntegerColumn } from '../integer-column.js';
import { checkEnds, startOf } from './lists-data.js';
import { NO_NODE, RowLists } from './row-lists.js';

/** Models that are told apart within a session, those that `byKeeping` puts first; nobody changes it so often. */
const MOST_MODELS = 8;
const FEW_NAMES = 64;

/** Names, and by session the numbers of names, each with the number of messages. */
export interface SessionModelsData {
  readonly names: string[];
  readonly cells: Uint32Array<ArrayBuffer>;
  /** Models up to the end of each session. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** How many messages each model has written in each session. Mergeable in any order. */
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

  /**
   * @param sessions - How many there are in `other`.
   * @param toSession - Numbers here of the sessions there.
   */
  merge(other: SessionModels, sessions: number, toSession: ArrayLike<number>): void {
    for (let session = 0; session < sessions; session += 1) {
      for (let node = other.#lists.newest(session); node !== NO_NODE; node = other.#lists.before(node)) {
        this.add(toSession[session]!, other.#nameOf(node), other.#messagesOf(node));
      }
    }
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

  /**
   * Each in the order in which it appeared, so that what was read is written down as it was.
   * @param sessions - How many there are.
   */
  toData(sessions: number): SessionModelsData {
    const ends = new Uint32Array(sessions);
    const cells = new Uint32Array(2 * this.#lists.size);
    const names = new NameTable();
    let end = 0;
    for (let session = 0; session < sessions; session += 1) {
      const nodes: number[] = [];
      for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) nodes.push(node);
      for (const node of nodes.reverse()) {
        cells[2 * end] = names.idOf(this.#nameOf(node));
        cells[2 * end + 1] = this.#messagesOf(node);
        end += 1;
      }
      ends[session] = end;
    }
    return { names: [...names.names], cells, ends };
  }

  /**
   * Takes over what was written down of so many sessions.
   * @throws RangeError when that is of no such sessions, or refers to names that are not there.
   */
  load({ names, cells, ends }: SessionModelsData, sessions: number): void {
    checkEnds(ends, sessions, cells.length / 2);
    for (let session = 0; session < sessions; session += 1) {
      for (let at = startOf(ends, session); at < ends[session]!; at += 1) {
        const name = names[cells[2 * at]!];
        if (name === undefined) throw new RangeError('A model has no name.');
        this.add(session, name, cells[2 * at + 1]!);
      }
    }
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
