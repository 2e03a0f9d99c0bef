import { IntegerColumn } from '../aggregate/columns.js';

const TALLY_WORDS = 4;

/** Why records have no row. */
const TALLIES = ['counted', 'overflow', 'copies'] as const;
export type Tally = (typeof TALLIES)[number];

/** Records of one session in one file. */
interface RecordTally {
  readonly file: number;
  /** Number of the session plus 1; 0 for none. */
  readonly session: number;
  /**
   * `counted`: without ids or anything else to count. `overflow`: with ids that are not kept, and counted. `copies`: with such ids, all
   * seen before in the same file.
   */
  readonly tally: Tally;
  readonly records: number;
  readonly firstLine: number;
}

/** Counts records that need no row, by file and session. */
export class RecordTallies {
  /** Words: file; session times the number of tallies plus the tally's index; records; first line. */
  readonly #words = new IntegerColumn();
  #size = 0;
  /** Rows of the last file, by session and tally. Records of a file usually follow each other. */
  #rows = new Map<number, number>();
  #lastFile = -1;

  add({ file, session, tally, records, firstLine }: RecordTally): void {
    if (file !== this.#lastFile) this.#rows.clear();
    this.#lastFile = file;
    const key = session * TALLIES.length + TALLIES.indexOf(tally);
    const row = this.#rows.get(key);
    if (row === undefined) {
      this.#rows.set(key, this.#size);
      const at = this.#size * TALLY_WORDS;
      for (const [word, value] of [file, key, records, firstLine].entries()) this.#words.set(at + word, value);
      this.#size += 1;
      return;
    }
    const at = row * TALLY_WORDS;
    this.#words.add(at + 2, records);
    if (firstLine < this.#words.get(at + 3)) this.#words.set(at + 3, firstLine);
  }

  /** Visits the tallies. There may be several per file and session. */
  each(visit: (tally: RecordTally) => void): void {
    for (let at = 0; at < this.#size * TALLY_WORDS; at += TALLY_WORDS) {
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
    return this.#words.copyTo(new Uint32Array(this.#size * TALLY_WORDS));
  }

  /**
   * Restores serialised data into an empty object.
   * @throws RangeError when a reference in the data is invalid.
   */
  load(data: Uint32Array, limits: { readonly files: number; readonly sessions: number }): void {
    if (data.length % TALLY_WORDS !== 0) throw new RangeError('Tallies are cut short.');
    this.#words.copyFrom(data);
    this.#size = data.length / TALLY_WORDS;
    this.each(({ file, session }) => {
      if (file >= limits.files || session > limits.sessions)
        throw new RangeError('A tally refers to a missing file or session.');
    });
  }
}

/** Words of a cell: session and day plus 1, so that 0 is none; kind, detail and outcome; value; count and last time, two words each. */
const [SESSION, DAY, SORT, VALUE, COUNT, TIME] = [0, 1, 2, 3, 4, 6] as const;
const CELL_WORDS = 8;
const HIGH = 2 ** 32;
const DETAIL_SHIFT = 4;
const OUTCOME_SHIFT = 8;

/** How often something happened in a session on a day. */
export interface OverflowCell {
  /** Number of the session plus 1; 0 for none. */
  readonly session: number;
  /** Kind of the part. */
  readonly kind: number;
  readonly detail: number;
  /** Outcome of a use; null without a result. */
  readonly outcome: number | null;
  /** The invoked name, or the model plus 1. */
  readonly value: number;
  /** For tokens, their number; `detail` is their kind. */
  readonly count: number;
  /** Time of the last one on that day; 0 when none has a time. */
  readonly time: number;
}

/** Counts for ids that are not kept, by session, day, kind and value. Can be merged in any order. */
export class OverflowCounts {
  readonly #cells = new IntegerColumn();
  #slots = new Uint32Array(64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @param day - Number of the day plus 1; 0 for none. */
  add(cell: OverflowCell, day: number): void {
    const sort =
      cell.kind | (cell.detail << DETAIL_SHIFT) | ((cell.outcome === null ? 0 : cell.outcome + 1) << OUTCOME_SHIFT);
    const at = this.#at(cell.session, day, sort, cell.value);
    this.#set(at + COUNT, this.#numberAt(at + COUNT) + cell.count);
    if (cell.time > this.#numberAt(at + TIME)) this.#set(at + TIME, cell.time);
  }

  /** Visits all cells with their day plus 1. */
  each(visit: (cell: OverflowCell, day: number) => void): void {
    const get = (at: number) => this.#cells.get(at);
    for (let at = 0; at < this.#size * CELL_WORDS; at += CELL_WORDS) {
      const sort = get(at + SORT);
      const outcome = sort >>> OUTCOME_SHIFT;
      visit(
        {
          session: get(at + SESSION),
          kind: sort & 0xf,
          detail: (sort >>> DETAIL_SHIFT) & 0xf,
          outcome: outcome === 0 ? null : outcome - 1,
          value: get(at + VALUE),
          count: this.#numberAt(at + COUNT),
          time: this.#numberAt(at + TIME),
        },
        get(at + DAY),
      );
    }
  }

  toData(): Uint32Array<ArrayBuffer> {
    return this.#cells.copyTo(new Uint32Array(this.#size * CELL_WORDS));
  }

  /**
   * Restores serialised data into an empty object.
   * @throws RangeError when it is truncated.
   */
  load(data: Uint32Array): void {
    if (data.length % CELL_WORDS !== 0) throw new RangeError('Counts are cut short.');
    this.#cells.copyFrom(data);
    this.#size = data.length / CELL_WORDS;
    this.#rehash();
  }

  /** A number in two words, low word first. */
  #numberAt(at: number): number {
    return this.#cells.get(at + 1) * HIGH + this.#cells.get(at);
  }

  #set(at: number, value: number): void {
    this.#cells.set(at, value % HIGH);
    this.#cells.set(at + 1, Math.floor(value / HIGH));
  }

  #at(session: number, day: number, sort: number, value: number): number {
    const cells = this.#cells;
    const mask = this.#slots.length - 1;
    let slot = toHash(session, day, sort, value) & mask;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      const at = (entry - 1) * CELL_WORDS;
      if (
        cells.get(at + SESSION) === session &&
        cells.get(at + DAY) === day &&
        cells.get(at + SORT) === sort &&
        cells.get(at + VALUE) === value
      ) {
        return at;
      }
      slot = (slot + 1) & mask;
    }
    const at = this.#size * CELL_WORDS;
    cells.set(at + SESSION, session);
    cells.set(at + DAY, day);
    cells.set(at + SORT, sort);
    cells.set(at + VALUE, value);
    this.#set(at + COUNT, 0);
    this.#set(at + TIME, 0);
    this.#size += 1;
    this.#slots[slot] = this.#size;
    if (this.#size * 3 > this.#slots.length * 2) this.#rehash();
    return at;
  }

  #rehash(): void {
    const cells = this.#cells;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(3 * this.#size + 64)));
    const mask = this.#slots.length - 1;
    for (let cell = 0; cell < this.#size; cell += 1) {
      const at = cell * CELL_WORDS;
      let slot =
        toHash(cells.get(at + SESSION), cells.get(at + DAY), cells.get(at + SORT), cells.get(at + VALUE)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = cell + 1;
    }
  }
}

function toHash(session: number, day: number, sort: number, value: number): number {
  let hash = Math.imul(session, 0x9e3779b1) ^ Math.imul(day, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ sort, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ value, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}
