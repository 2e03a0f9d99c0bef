import { IntegerColumn } from '../integer-column.js';
import { startOf } from './lists-data.js';
import { PairSet } from './pair-set.js';

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
