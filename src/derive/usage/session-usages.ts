import { byCodeUnits } from '../../base/text.js';
import { IntegerColumn } from '../aggregate/columns.js';
import { NO_NODE, PairSet, RowLists, startOf } from './row-lists.js';
import { byKeeping, NameTable } from '../aggregate/bounded-map.js';

/** Usages that a session marks with a bit. They are numbered as they are met, so that these are nearly all that is used. */
const WORDS = 2;
const BITS = 32 * WORDS;

/** Numbers of usages, session by session and each in order, and how many there are up to the end of each session. */
export interface SessionUsagesList {
  readonly usages: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** Which usages, which are numbers here, occur in which sessions. */
export class SessionUsages {
  /** By session. */
  #bits = new IntegerColumn();
  /** Session and usage, where there is no bit for it. */
  #others = new PairSet();

  add(session: number, usage: number): void {
    if (usage >= BITS) {
      this.#others.add(session, usage);
      return;
    }
    const word = session * WORDS + (usage >>> 5);
    const bits = this.#bits.get(word);
    const bit = 1 << (usage & 31);
    if ((bits & bit) === 0) this.#bits.set(word, bits | bit);
  }

  /**
   * @param sessions - How many there are.
   * @param toNew - New numbers of the usages by their old ones.
   */
  renumber(sessions: number, toNew: ArrayLike<number>): void {
    const renumbered = new SessionUsages();
    this.#each(sessions, (session, usage) => renumbered.add(session, toNew[usage]!));
    this.#bits = renumbered.#bits;
    this.#others = renumbered.#others;
  }

  /** @param sessions - How many there are. */
  toList(sessions: number): SessionUsagesList {
    const ends = new Uint32Array(sessions);
    this.#each(sessions, (session) => (ends[session]! += 1));
    for (let session = 1; session < sessions; session += 1) ends[session]! += ends[session - 1]!;
    const usages = new Uint32Array(ends.at(-1) ?? 0);
    const next = Uint32Array.from(ends, (_, session) => startOf(ends, session));
    this.#each(sessions, (session, usage) => {
      usages[next[session]!] = usage;
      next[session]! += 1;
    });
    if (this.#others.size > 0) {
      for (let session = 0; session < sessions; session += 1) {
        usages.subarray(startOf(ends, session), ends[session]).sort();
      }
    }
    return { usages, ends };
  }

  #each(sessions: number, visit: (session: number, usage: number) => void): void {
    for (let word = 0; word < sessions * WORDS; word += 1) {
      for (let bits = this.#bits.get(word); bits !== 0; bits &= bits - 1) {
        visit(Math.floor(word / WORDS), 32 * (word % WORDS) + 31 - Math.clz32(bits & -bits));
      }
    }
    this.#others.each(visit);
  }
}

/** Models that are counted individually within a session, in the order of `byKeeping`; sessions rarely have more. */
const MAX_MODELS = 8;
const INITIAL_NAMES = 64;

/** How many messages each model has written in each session. The same in whatever order they come. */
export class SessionModels {
  readonly #names = new NameTable();
  #mostNames = INITIAL_NAMES;
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
    if (known < MAX_MODELS) this.#set(this.#lists.add(session), model, messages);
    else if (byKeeping(model, this.#nameOf(last)) < 0) this.#set(last, model, messages);
  }

  /** The model of most messages, of several the first by code units; null when no message names one. */
  primaryOf(session: number): string | null {
    let primary: string | null = null;
    let most = 0;
    for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
      const model = this.#nameOf(node);
      const messages = this.#messagesOf(node);
      if (messages > most || (messages === most && primary !== null && model < primary)) {
        primary = model;
        most = messages;
      }
    }
    return primary;
  }

  /** The models by their messages, then by code units. */
  listOf(session: number): { model: string; messages: number }[] {
    const models: { model: string; messages: number }[] = [];
    for (let node = this.#lists.newest(session); node !== NO_NODE; node = this.#lists.before(node)) {
      models.push({ model: this.#nameOf(node), messages: this.#messagesOf(node) });
    }
    return models.sort((a, b) => b.messages - a.messages || byCodeUnits(a.model, b.model));
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
    this.#mostNames = Math.max(INITIAL_NAMES, 2 * used.size);
  }

  #nameOf(node: number): string {
    return this.#names.names[this.#cells.get(2 * node)]!;
  }

  #messagesOf(node: number): number {
    return this.#cells.get(2 * node + 1);
  }
}
