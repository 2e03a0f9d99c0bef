import { RESULT, type SessionRows, TOKENS, USE } from './session-rows.js';
import { parseFileDay } from '../../records/timestamp.js';
import { byCodeUnits } from '../../base/text.js';

/**
 * Words of an entry: the owning part and its record. `OTHER`, always plus 1: for tokens the last part; for results the earliest record
 * with a time; for uses the entry of their results. `DETAIL`: for tokens the record of the last part; for results the worst outcome.
 */
const [OWNER, RECORD, OTHER, DETAIL] = [0, 1, 2, 3] as const;
const WORDS = 4;

/**
 * Finds owners: of all parts of one kind with the same id, the earliest. Also tracks how each tool use ended, and which of several token
 * counts is the last. The result does not depend on the order of additions.
 */
export class PartOwners {
  /**
   * Pairs of the low half of a hash and an entry number plus 1, indexed by that half; at most two thirds full. Parts with the same id, such
   * as a use and its result, are found together with hardly any extra lookups.
   */
  readonly #slots: Uint32Array;
  /** Entry number plus 1, by part; 0 for parts that were not added. */
  readonly #entryOf: Uint32Array;
  /** The words of all entries, as `OWNER` and the others name them. */
  readonly #entries: Uint32Array;
  #size = 0;
  /** Found by `#find`: for a use the entry plus 1 of its results, for a result that of its use; 0 for none. */
  #met = 0;

  /**
   * @param parts - Maximum number of parts to add.
   * @param isWithinFiles - Whether equal ids in different files count as different.
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

  /** @param part - A part of the record that has an id. */
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

  /** The last token count with the same id as this part, which must have been added. */
  lastTokensOf(part: number): number {
    return this.#entries[(this.#entryOf[part]! - 1) * WORDS + OTHER]! - 1;
  }

  /**
   * How a use ended, and when. The outcome is null without a result; the time is 0 when no result has one.
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

  /** An error outweighs a refusal, and a refusal outweighs a success. The duration ends at the first result. */
  #addResult(at: number, record: number, part: number): void {
    const entries = this.#entries;
    const outcome = this.rows.detailOf(part);
    if (outcome > entries[at + DETAIL]!) entries[at + DETAIL] = outcome;
    const time = this.rows.timeOf(record);
    if (time === 0) return;
    const earliest = entries[at + OTHER]!;
    if (earliest === 0 || time < this.rows.timeOf(earliest - 1)) entries[at + OTHER] = record + 1;
  }

  /** The slot of an id: its own or a free one. */
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

/** The order of records. */
interface RecordOrder {
  /** Whether one record precedes another: by time (none last), file, line, and position in the line. */
  readonly isBefore: (record: number, other: number) => boolean;
}

/** @param ranks - Position in the order of files, by file. */
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
 * Ranks files: by the day in their path (none last), then by path without its extension. Thus a name with a suffix, as for the file of a
 * fork, comes after the plain name.
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
