import { IntegerColumn } from '../integer-column.js';

const WORDS = 4;

/** What became of records that have no row of their own. */
export const TALLIES = ['counted', 'overflow', 'copies'] as const;
export type Tally = (typeof TALLIES)[number];

/** Records of one session in one file. */
export interface RecordTally {
  readonly file: number;
  /** Number of the session plus 1; 0 for none. */
  readonly session: number;
  /**
   * `counted`: without ids, and with nothing to count. `overflow`: with ids that are not kept, and counted. `copies`: with such
   * ids, all of them seen before in the same file.
   */
  readonly tally: Tally;
  readonly records: number;
  readonly firstLine: number;
}

/** How many records there are that need no row, by file and session. */
export class RecordTallies {
  /** File; session times the number of tallies, and that of the tally; records; first line. */
  readonly #words = new IntegerColumn();
  #size = 0;
  /** Rows of the last file, by session and tally: there are as many records of it as there may be. */
  #rows = new Map<number, number>();
  #lastFile = -1;

  add({ file, session, tally, records, firstLine }: RecordTally): void {
    if (file !== this.#lastFile) this.#rows.clear();
    this.#lastFile = file;
    const key = session * TALLIES.length + TALLIES.indexOf(tally);
    const row = this.#rows.get(key);
    if (row === undefined) {
      this.#rows.set(key, this.#size);
      const at = this.#size * WORDS;
      for (const [word, value] of [file, key, records, firstLine].entries()) this.#words.set(at + word, value);
      this.#size += 1;
      return;
    }
    const at = row * WORDS;
    this.#words.add(at + 2, records);
    if (firstLine < this.#words.get(at + 3)) this.#words.set(at + 3, firstLine);
  }

  /** Visits the tallies; there may be several of one file and session. */
  each(visit: (tally: RecordTally) => void): void {
    for (let at = 0; at < this.#size * WORDS; at += WORDS) {
      const key = this.#words.get(at + 1);
      visit({
        file: this.#words.get(at),
        session: Math.floor(key / TALLIES.length),
        tally: TALLIES[key % TALLIES.length]!,
        records: this.#words.get(at + 2),
        firstLine: this.#words.get(at + 3),
      });
    }
  }

  toData(): Uint32Array<ArrayBuffer> {
    return this.#words.copyTo(new Uint32Array(this.#size * WORDS));
  }

  /**
   * Takes over what was written down; these are still empty.
   * @throws RangeError when it refers to what is not there.
   */
  load(data: Uint32Array, limits: { readonly files: number; readonly sessions: number }): void {
    if (data.length % WORDS !== 0) throw new RangeError('Tallies are cut short.');
    this.#words.copyFrom(data);
    this.#size = data.length / WORDS;
    this.each(({ file, session }) => {
      if (file >= limits.files || session > limits.sessions) throw new RangeError('A tally is of what is not there.');
    });
  }
}
