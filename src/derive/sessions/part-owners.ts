import { FAILED, RESULT, TOKENS, type SessionRows } from './session-rows.js';

const NONE = 0xffffffff;

/** What orders records: those of two files by the ranks of these. */
export interface RecordOrder {
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
 * Who owns what: of all parts of one kind with one id the earliest. Beside that, how each tool use ended, and which of several
 * counts of tokens is the last. Nothing depends on the order in which parts are added.
 */
export class PartOwners {
  /** Numbers of entries plus 1, by hash, at most two thirds full. */
  readonly #slots: Uint32Array;
  /** By part: the number of its entry; `NONE` for one that was not added. */
  readonly #entryOf: Uint32Array;
  /** By entry: the part that owns it, and its record. */
  readonly #owner: Uint32Array;
  readonly #record: Uint32Array;
  /** By entry: of tokens the last part, of results the record of the earliest one that has a time. */
  readonly #other: Uint32Array;
  /** By entry: of tokens the record of the last part, of results the worst outcome. */
  readonly #detail: Uint32Array;
  #size = 0;

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
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(1.5 * parts + 2)));
    this.#entryOf = new Uint32Array(rows.parts).fill(NONE);
    this.#owner = new Uint32Array(parts);
    this.#record = new Uint32Array(parts);
    this.#other = new Uint32Array(parts).fill(NONE);
    this.#detail = new Uint32Array(parts);
  }

  /** @param part - One with an id, of the record. */
  add(record: number, part: number): void {
    const { rows } = this;
    const kind = rows.kindOf(part);
    const slot = this.#find(rows.lowOf(part), rows.highOf(part), kind, rows.fileOf(record));
    let entry = this.#slots[slot]! - 1;
    if (entry === -1) {
      entry = this.#size++;
      this.#slots[slot] = entry + 1;
      this.#owner[entry] = part;
      this.#record[entry] = record;
    } else if (record !== this.#record[entry] && this.order.isBefore(record, this.#record[entry]!)) {
      this.#owner[entry] = part;
      this.#record[entry] = record;
    }
    this.#entryOf[part] = entry;
    if (kind === TOKENS) this.#addTokens(entry, record, part);
    if (kind === RESULT) this.#addResult(entry, record, part);
  }

  isOwner(part: number): boolean {
    const entry = this.#entryOf[part]!;
    return entry !== NONE && this.#owner[entry] === part;
  }

  /** Whether the part was added. */
  has(part: number): boolean {
    return this.#entryOf[part] !== NONE;
  }

  /** Of several counts of tokens with the id of this one the last. */
  lastTokensOf(part: number): number {
    return this.#other[this.#entryOf[part]!]!;
  }

  /**
   * How a use ended, and when: the outcome is null without a result, the time 0 when no result has one.
   * @param part - A use that was added.
   */
  resultOf(record: number, part: number): { readonly outcome: number | null; readonly time: number } {
    const { rows } = this;
    const entry = this.#slots[this.#find(rows.lowOf(part), rows.highOf(part), RESULT, rows.fileOf(record))]! - 1;
    if (entry === -1) return NO_RESULT;
    const earliest = this.#other[entry]!;
    return { outcome: this.#detail[entry]!, time: earliest === NONE ? 0 : rows.timeOf(earliest) };
  }

  #addTokens(entry: number, record: number, part: number): void {
    const last = this.#other[entry]!;
    const isLast = last === NONE || record === this.#detail[entry] || this.order.isBefore(this.#detail[entry]!, record);
    if (!isLast) return;
    this.#other[entry] = part;
    this.#detail[entry] = record;
  }

  /** An error outweighs a refusal, and that a success; the duration is up to the first result. */
  #addResult(entry: number, record: number, part: number): void {
    const outcome = this.rows.detailOf(part);
    if (outcome > this.#detail[entry]! && outcome <= FAILED) this.#detail[entry] = outcome;
    const time = this.rows.timeOf(record);
    if (time === 0) return;
    const earliest = this.#other[entry]!;
    if (earliest === NONE || time < this.rows.timeOf(earliest)) this.#other[entry] = record;
  }

  /** The slot of an id: one that is taken by it, or is free. */
  #find(low: number, high: number, kind: number, file: number): number {
    const { rows } = this;
    const slots = this.#slots;
    const mask = slots.length - 1;
    const scope = this.isWithinFiles ? Math.imul(file, 0x9e3779b1) : 0;
    let slot = (low ^ Math.imul(kind + 1, 0x85ebca6b) ^ scope) & mask;
    for (let entry = slots[slot]! - 1; entry !== -1; entry = slots[slot]! - 1) {
      const part = this.#owner[entry]!;
      if (
        rows.lowOf(part) === low &&
        rows.highOf(part) === high &&
        rows.kindOf(part) === kind &&
        (!this.isWithinFiles || rows.fileOf(this.#record[entry]!) === file)
      ) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

const NO_RESULT = { outcome: null, time: 0 } as const;

/** Ids of any kind, by their hashes. */
export class IdSet {
  #slots = new Uint32Array(64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(low: number, high: number): void {
    const at = this.#find(low, high);
    if (this.#isTaken(at)) return;
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    this.#size += 1;
    if (this.#size * 3 > this.#slots.length) this.#grow();
  }

  has(low: number, high: number): boolean {
    return this.#size > 0 && this.#isTaken(this.#find(low, high));
  }

  /** Visits the ids, in no order that means anything. */
  each(visit: (low: number, high: number) => void): void {
    for (let at = 0; at < this.#slots.length; at += 2) {
      if (this.#isTaken(at)) visit(this.#slots[at]!, this.#slots[at + 1]!);
    }
  }

  #isTaken(at: number): boolean {
    return this.#slots[at] !== 0 || this.#slots[at + 1] !== 0;
  }

  #find(low: number, high: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (low << 1) & mask;
    while (this.#isTaken(at) && (slots[at] !== low || slots[at + 1] !== high)) at = (at + 2) & mask;
    return at;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    for (let from = 0; from < before.length; from += 2) {
      if (before[from] === 0 && before[from + 1] === 0) continue;
      const at = this.#find(before[from]!, before[from + 1]!);
      this.#slots[at] = before[from]!;
      this.#slots[at + 1] = before[from + 1]!;
    }
  }
}
