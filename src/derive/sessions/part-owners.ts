import { RESULT, type SessionRows, TOKENS, USE } from './session-rows.js';
import { parseFileDay } from '../../records/timestamp.js';
import { byCodeUnits } from '../../base/text.js';

/**
 * Words of an entry: the part that owns it, and its record; of tokens the last part plus 1, of results the record plus 1 of the
 * earliest one that has a time, of uses the entry plus 1 of their results; of tokens the record of the last part, of results the worst
 * outcome.
 */
const [OWNER, RECORD, OTHER, DETAIL] = [0, 1, 2, 3] as const;
const WORDS = 4;

/**
 * Who owns what: of all parts of one kind with one id the earliest. Beside that, how each tool use ended, and which of several
 * counts of tokens is the last. Nothing depends on the order in which parts are added.
 */
export class PartOwners {
  /**
   * The low half of a hash and the number of its entry plus 1, by that half; at most two thirds full. What has one id, such as a use
   * and its result, is found together, and nearly nothing has to be looked at that is not what is looked for.
   */
  readonly #slots: Uint32Array;
  /** By part: the number of its entry plus 1; 0 for one that was not added. */
  readonly #entryOf: Uint32Array;
  /** What `OWNER` and so on name, entry by entry. */
  readonly #entries: Uint32Array;
  #size = 0;
  /** What `#find` came across: of a use the entry plus 1 of its results, of a result that of the use; 0 for none. */
  #met = 0;

  /**
   * @param parts - How many there are to add, at most.
   * @param isWithinFiles - Whether ids of different files are different.
   */
  constructor(
    private readonly rows: SessionRows,
    private readonly order: RecordOrder,
    parts: number,
    private readonly isWithinFiles = false,
  ) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(1.5 * parts + 2)) * 2);
    this.#entryOf = new Uint32Array(rows.parts);
    this.#entries = new Uint32Array(parts * WORDS);
  }

  /** @param part - One with an id, of the record. */
  add(record: number, part: number): void {
    const { rows } = this;
    const entries = this.#entries;
    const kind = rows.kindOf(part);
    const low = rows.lowOf(part);
    const slot = this.#find(low, rows.highOf(part), kind, rows.fileOf(record));
    let entry = this.#slots[slot + 1]! - 1;
    if (entry === -1) {
      entry = this.#size++;
      this.#slots[slot] = low;
      this.#slots[slot + 1] = entry + 1;
      entries[entry * WORDS + OWNER] = part;
      entries[entry * WORDS + RECORD] = record;
      if (this.#met > 0 && kind === USE) entries[entry * WORDS + OTHER] = this.#met;
      if (this.#met > 0 && kind === RESULT) entries[(this.#met - 1) * WORDS + OTHER] = entry + 1;
    } else {
      const owner = entries[entry * WORDS + RECORD]!;
      if (record !== owner && this.order.isBefore(record, owner)) {
        entries[entry * WORDS + OWNER] = part;
        entries[entry * WORDS + RECORD] = record;
      }
    }
    this.#entryOf[part] = entry + 1;
    if (kind === TOKENS) this.#addTokens(entry * WORDS, record, part);
    if (kind === RESULT) this.#addResult(entry * WORDS, record, part);
  }

  isOwner(part: number): boolean {
    const entry = this.#entryOf[part]!;
    return entry !== 0 && this.#entries[(entry - 1) * WORDS + OWNER] === part;
  }

  /** Of several counts of tokens with the id of this one, which was added, the last. */
  lastTokensOf(part: number): number {
    return this.#entries[(this.#entryOf[part]! - 1) * WORDS + OTHER]! - 1;
  }

  /**
   * How a use ended, and when: the outcome is null without a result, the time 0 when no result has one.
   * @param part - A use that was added.
   */
  resultOf(part: number): { readonly outcome: number | null; readonly time: number } {
    const entries = this.#entries;
    const results = entries[(this.#entryOf[part]! - 1) * WORDS + OTHER]!;
    if (results === 0) return NO_RESULT;
    const earliest = entries[(results - 1) * WORDS + OTHER]!;
    const outcome = entries[(results - 1) * WORDS + DETAIL]!;
    return { outcome, time: earliest === 0 ? 0 : this.rows.timeOf(earliest - 1) };
  }

  #addTokens(at: number, record: number, part: number): void {
    const entries = this.#entries;
    const last = entries[at + DETAIL]!;
    if (entries[at + OTHER] !== 0 && record !== last && !this.order.isBefore(last, record)) return;
    entries[at + OTHER] = part + 1;
    entries[at + DETAIL] = record;
  }

  /** An error outweighs a refusal, and that a success; the duration is up to the first result. */
  #addResult(at: number, record: number, part: number): void {
    const entries = this.#entries;
    const outcome = this.rows.detailOf(part);
    if (outcome > entries[at + DETAIL]!) entries[at + DETAIL] = outcome;
    const time = this.rows.timeOf(record);
    if (time === 0) return;
    const earliest = entries[at + OTHER]!;
    if (earliest === 0 || time < this.rows.timeOf(earliest - 1)) entries[at + OTHER] = record + 1;
  }

  /** The slot of an id: one that is taken by it, or is free. */
  #find(low: number, high: number, kind: number, file: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const scope = this.isWithinFiles ? Math.imul(file, 0x9e3779b1) : 0;
    let slot = ((low ^ scope) << 1) & mask;
    this.#met = 0;
    for (let entry = slots[slot + 1]! - 1; entry !== -1; entry = slots[slot + 1]! - 1) {
      if (slots[slot] === low && this.#hasId(entry, high, file)) {
        const other = this.rows.kindOf(this.#entries[entry * WORDS + OWNER]!);
        if (other === kind) return slot;
        if (other === (kind === USE ? RESULT : USE)) this.#met = entry + 1;
      }
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  #hasId(entry: number, high: number, file: number): boolean {
    const at = entry * WORDS;
    if (this.rows.highOf(this.#entries[at + OWNER]!) !== high) return false;
    return !this.isWithinFiles || this.rows.fileOf(this.#entries[at + RECORD]!) === file;
  }
}

const NO_RESULT = { outcome: null, time: 0 } as const;

/** What orders records: those of two files by the ranks of these. */
interface RecordOrder {
  /** Whether one record comes before another: by time (none last), file, line, and place on the line. */
  readonly isBefore: (record: number, other: number) => boolean;
}

/** @param ranks - By file: its place in the order of files. */
export function createRecordOrder(rows: SessionRows, ranks: ArrayLike<number>): RecordOrder {
  return {
    isBefore(record, other) {
      const time = rows.timeOf(record) || Infinity;
      const otherTime = rows.timeOf(other) || Infinity;
      if (time !== otherTime) return time < otherTime;
      const rank = ranks[rows.fileOf(record)]!;
      const otherRank = ranks[rows.fileOf(other)]!;
      return rank === otherRank ? record < other : rank < otherRank;
    },
  };
}

/**
 * The place of each file in their order: by the day in its path (none last), then by path, in which the ending does not count: what
 * was added to a name, as to that of the file of a fork, comes after the name alone.
 */
export function rankFiles(files: readonly string[]): Uint32Array {
  const days = files.map((path) => parseFileDay(path) ?? Infinity);
  const names = files.map((path) => path.replace(/\.jsonl$/, ''));
  const order = Array.from(files.keys()).sort((a, b) =>
    days[a] === days[b] ? byCodeUnits(names[a]!, names[b]!) : days[a]! - days[b]!,
  );
  const ranks = new Uint32Array(files.length);
  let rank = 0;
  for (const [index, file] of order.entries()) {
    if (index > 0 && files[file] !== files[order[index - 1]!]) rank += 1;
    ranks[file] = rank;
  }
  return ranks;
}
