import { z } from 'zod';
import { mergeTags, type TagText } from '../../records/tags.js';
import { NameTable } from '../aggregate/bounded-map.js';
import { IntegerColumn, toColumnText, uint32Column } from '../aggregate/columns.js';

/** What is known of tags, to be handed on: the distinct sets of tags, and by row the number of its set plus 1; 0 is none. */
export interface RunTagsData {
  readonly sets: TagText[];
  readonly rows: Uint32Array<ArrayBuffer>;
}

const INITIAL_SETS = 64;

/**
 * The tags of runs, at most `MAX_TAGS` each. Runs that bear the same tags share them, so that a run costs four bytes, and the text of its
 * tags only when no other run bears all of them.
 */
export class RunTags {
  #sets = new NameTable();
  #rows = new IntegerColumn();
  /** Rows up to the last one that bears tags. */
  #length = 0;
  /** Sets are forgotten that no row bears any more when there are more than so many. */
  #most = INITIAL_SETS;

  add(row: number, tags: TagText): void {
    const known = this.#rows.get(row);
    const before = known === 0 ? undefined : this.#sets.names[known - 1];
    if (before === tags) return;
    this.#rows.set(row, this.#sets.idOf(before === undefined ? tags : mergeTags(before, tags)) + 1);
    if (row >= this.#length) this.#length = row + 1;
    if (this.#sets.names.length > this.#most) this.#forgetSets();
  }

  /** Null when no record of the run bears tags. */
  tagsOf(row: number): TagText | null {
    return this.#sets.names[this.#rows.get(row) - 1] ?? null;
  }

  /** @param toRow - Rows here of the rows there. */
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
   * Takes over what was written down; there is nothing here yet.
   * @param runs - How many rows there are.
   * @throws RangeError when that is of other rows, or names what is not there.
   */
  load({ sets, rows }: RunTagsData, runs: number): void {
    if (rows.length > runs || rows.some((set) => set > sets.length)) throw new RangeError('Tags are of no run.');
    for (const [row, set] of rows.entries()) if (set !== 0) this.add(row, sets[set - 1]!);
  }

  /** A run that gathers its tags one by one leaves behind what it had before. */
  #forgetSets(): void {
    const sets = new NameTable();
    const rows = new IntegerColumn();
    for (let row = 0; row < this.#length; row += 1) {
      const tags = this.tagsOf(row);
      if (tags !== null) rows.set(row, sets.idOf(tags) + 1);
    }
    this.#sets = sets;
    this.#rows = rows;
    // Looking at all rows has to be worth it, whatever tags they gather.
    this.#most = Math.max(INITIAL_SETS, 2 * sets.names.length, this.#length);
  }
}

/** Tags as they are written down. */
export const runTagsDataSchema = z.object({ sets: z.array(z.string()), rows: uint32Column });

export function renderRunTagsData({ sets, rows }: RunTagsData): z.input<typeof runTagsDataSchema> {
  return { sets, rows: toColumnText(rows) };
}
