import { z } from 'zod';
import { mergeTags, type TagText } from '../../records/tags.js';
import { NameTable } from '../aggregate/bounded-map.js';
import { IntegerColumn, toColumnText, uint32Column } from '../aggregate/columns.js';

/** Serialisable tags: the distinct sets of tags, and for each row the number of its set plus 1; 0 means none. */
export interface RunTagsData {
  readonly sets: TagText[];
  readonly rows: Uint32Array<ArrayBuffer>;
}

const INITIAL_SETS = 64;

/**
 * The tags of runs, at most `MAX_TAGS` each. Runs with the same tags share one text, so a run takes four bytes, plus the text if
 * no other run has the same tags.
 */
export class RunTags {
  #sets = new NameTable();
  #rows = new IntegerColumn();
  /** Number of rows up to the last one with tags. */
  #length = 0;
  /** Number of sets above which unused ones are dropped. */
  #most = INITIAL_SETS;

  add(row: number, tags: TagText): void {
    const known = this.#rows.get(row);
    const before = known === 0 ? undefined : this.#sets.names[known - 1];
    if (before === tags) return;
    this.#rows.set(row, this.#sets.idOf(before === undefined ? tags : mergeTags(before, tags)) + 1);
    if (row >= this.#length) this.#length = row + 1;
    if (this.#sets.names.length > this.#most) this.#forgetSets();
  }

  /** Null when no record of the run has tags. */
  tagsOf(row: number): TagText | null {
    return this.#sets.names[this.#rows.get(row) - 1] ?? null;
  }

  /** @param toRow - Own rows, by row of `other`. */
  merge(other: RunTags, toRow: ArrayLike<number>): void {
    for (let row = 0; row < other.#length; row += 1) {
      const tags = other.tagsOf(row);
      if (tags !== null) this.add(toRow[row]!, tags);
    }
  }

  toData(): RunTagsData {
    this.#forgetSets();
    return { sets: [...this.#sets.names], rows: this.#rows.copyTo(new Uint32Array(this.#length)) };
  }

  /**
   * Loads serialised data into this empty table.
   * @param runs - Number of rows.
   * @throws RangeError when the data does not fit these rows or refers to missing sets.
   */
  load({ sets, rows }: RunTagsData, runs: number): void {
    if (rows.length > runs || rows.some((set) => set > sets.length))
      throw new RangeError('Tags refer to a missing run or set.');
    for (const [row, set] of rows.entries()) if (set !== 0) this.add(row, sets[set - 1]!);
  }

  /** Drops unused sets: a run that collects its tags one by one leaves its previous sets behind. */
  #forgetSets(): void {
    const sets = new NameTable();
    const rows = new IntegerColumn();
    for (let row = 0; row < this.#length; row += 1) {
      const tags = this.tagsOf(row);
      if (tags !== null) rows.set(row, sets.idOf(tags) + 1);
    }
    this.#sets = sets;
    this.#rows = rows;
    // High enough that visiting all rows pays off, whatever tags they collect.
    this.#most = Math.max(INITIAL_SETS, 2 * sets.names.length, this.#length);
  }
}

/** Serialised form of tags. */
export const runTagsDataSchema = z.object({ sets: z.array(z.string()), rows: uint32Column });

export function renderRunTagsData({ sets, rows }: RunTagsData): z.input<typeof runTagsDataSchema> {
  return { sets, rows: toColumnText(rows) };
}
