import type { SessionPart } from '../../records/telemetry-event.js';
import { IntegerColumn } from '../aggregate/columns.js';

/** Kinds of parts. Their numbers are stored. */
export const PART_KINDS = [
  'use',
  'result',
  'command',
  'user',
  'assistant',
  'tokens',
  'api-error',
  'interruption',
  'line',
] as const satisfies readonly SessionPart['kind'][];
export const [USE, RESULT, COMMAND, USER, ASSISTANT, TOKENS, API_ERROR, INTERRUPTION, LINE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;

/** Whether using a tool changes files. */
export const [CHANGES_NOTHING, CHANGES_FILES, CHANGES_UNKNOWN] = [0, 1, 2] as const;
/** How a use ended, from mild to severe; there is no number for a use without a result. */
export const [SUCCEEDED, WAS_BLOCKED, FAILED] = [0, 1, 2] as const;

/** Flags of a record: it is marked as private; one of its parts was already counted, so it is not a copy. */
export const [IS_PRIVATE, HAS_COUNTED] = [1, 2] as const;

/** Words of a record: file, line, low half of its time, high half with its flags, session plus 1, end of its parts. */
const [FILE, LINE_NUMBER, TIME_LOW, TIME_HIGH, SESSION, PARTS_END] = [0, 1, 2, 3, 4, 5] as const;
export const RECORD_WORDS = 6;
/** Words of a part: both halves of its id's hash, and its kind, detail and value. */
const [HASH_LOW, HASH_HIGH, CONTENT] = [0, 1, 2] as const;
export const PART_WORDS = 3;

const FLAGS_SHIFT = 16;
const TIME_HIGH_MASK = 0xffff;
const HIGH = 2 ** 32;
const KIND_MASK = 0xf;
const DETAIL_SHIFT = 4;
const DETAIL_MASK = 0x3;
const VALUE_SHIFT = 6;
/** Maximum number of names, models and token rows. */
export const MAX_VALUES = 2 ** (32 - VALUE_SHIFT);

/** All rows in transferable form. */
export interface SessionRowsData {
  readonly records: Uint32Array<ArrayBuffer>;
  readonly parts: Uint32Array<ArrayBuffer>;
}

/** Limits for the references in rows. */
export interface RowLimits {
  readonly files: number;
  readonly sessions: number;
  readonly invoked: number;
  readonly models: number;
  readonly tokens: number;
}

/**
 * Session log records and their parts in typed arrays: 24 bytes per record and 12 per part. The records of a file are consecutive, in the
 * order of its lines.
 */
export class SessionRows {
  readonly #records = new IntegerColumn();
  readonly #parts = new IntegerColumn();
  #recordCount = 0;
  #partCount = 0;
  /** Whether any record is marked as private. */
  hasPrivate = false;

  get records(): number {
    return this.#recordCount;
  }

  get parts(): number {
    return this.#partCount;
  }

  /**
   * @param session - Number of the session plus 1; 0 for none.
   * @param time - Milliseconds since the epoch; 0 for none.
   */
  addRecord(file: number, line: number, session: number, time: number, flags: number): void {
    const at = this.#recordCount * RECORD_WORDS;
    const records = this.#records;
    this.hasPrivate ||= (flags & IS_PRIVATE) !== 0;
    records.set(at + FILE, file);
    records.set(at + LINE_NUMBER, line);
    records.set(at + TIME_LOW, time % HIGH);
    records.set(at + TIME_HIGH, Math.floor(time / HIGH) | (flags << FLAGS_SHIFT));
    records.set(at + SESSION, session);
    records.set(at + PARTS_END, this.#partCount);
    this.#recordCount += 1;
  }

  /** Adds a part to the last record. Both halves of the hash are 0 if it has no id. */
  addPart(low: number, high: number, kind: number, detail: number, value: number): void {
    if (value >= MAX_VALUES) throw new RangeError('There are too many names.');
    this.#appendPart(low, high, (kind | (detail << DETAIL_SHIFT) | (value << VALUE_SHIFT)) >>> 0);
  }

  #appendPart(low: number, high: number, content: number): void {
    const at = this.#partCount * PART_WORDS;
    this.#parts.set(at + HASH_LOW, low);
    this.#parts.set(at + HASH_HIGH, high);
    this.#parts.set(at + CONTENT, content);
    this.#partCount += 1;
    this.#records.set((this.#recordCount - 1) * RECORD_WORDS + PARTS_END, this.#partCount);
  }

  /** Appends a copy of a record without its parts. */
  copyRecord(from: SessionRows, record: number, flags: number): void {
    this.addRecord(from.fileOf(record), from.lineOf(record), from.sessionOf(record), from.timeOf(record), flags);
  }

  /** Copies a part to the last record. */
  copyPart(from: SessionRows, part: number): void {
    this.#appendPart(from.lowOf(part), from.highOf(part), from.#parts.get(part * PART_WORDS + CONTENT));
  }

  fileOf(record: number): number {
    return this.#records.get(record * RECORD_WORDS + FILE);
  }

  lineOf(record: number): number {
    return this.#records.get(record * RECORD_WORDS + LINE_NUMBER);
  }

  /** 0 for none. */
  timeOf(record: number): number {
    const at = record * RECORD_WORDS;
    return (this.#records.get(at + TIME_HIGH) & TIME_HIGH_MASK) * HIGH + this.#records.get(at + TIME_LOW);
  }

  flagsOf(record: number): number {
    return this.#records.get(record * RECORD_WORDS + TIME_HIGH) >>> FLAGS_SHIFT;
  }

  /** Number of the session plus 1; 0 for none. */
  sessionOf(record: number): number {
    return this.#records.get(record * RECORD_WORDS + SESSION);
  }

  /** End of the consecutive records with the same file and session. */
  endOfSession(record: number): number {
    const file = this.fileOf(record);
    const session = this.sessionOf(record);
    let end = record + 1;
    while (end < this.#recordCount && this.sessionOf(end) === session && this.fileOf(end) === file) end += 1;
    return end;
  }

  firstPartOf(record: number): number {
    return record === 0 ? 0 : this.endOfParts(record - 1);
  }

  endOfParts(record: number): number {
    return this.#records.get(record * RECORD_WORDS + PARTS_END);
  }

  lowOf(part: number): number {
    return this.#parts.get(part * PART_WORDS + HASH_LOW);
  }

  highOf(part: number): number {
    return this.#parts.get(part * PART_WORDS + HASH_HIGH);
  }

  hasId(part: number): boolean {
    return this.lowOf(part) !== 0 || this.highOf(part) !== 0;
  }

  kindOf(part: number): number {
    return this.#parts.get(part * PART_WORDS + CONTENT) & KIND_MASK;
  }

  detailOf(part: number): number {
    return (this.#parts.get(part * PART_WORDS + CONTENT) >>> DETAIL_SHIFT) & DETAIL_MASK;
  }

  /** The invoked name (use, command), the model plus 1 (assistant), or the token row. */
  valueOf(part: number): number {
    return this.#parts.get(part * PART_WORDS + CONTENT) >>> VALUE_SHIFT;
  }

  /**
   * Appends all rows of `other`.
   * @param base - Offsets and new numbers for the references in `other`: the first file, the first token row, and each session and name.
   */
  append(
    other: SessionRows,
    base: {
      readonly files: number;
      readonly tokens: number;
      readonly sessions: ArrayLike<number>;
      readonly invoked: ArrayLike<number>;
      readonly models: ArrayLike<number>;
    },
  ): void {
    const toValue = (kind: number, value: number): number => {
      if (kind === USE || kind === COMMAND) return base.invoked[value]!;
      if (kind === ASSISTANT) return value === 0 ? 0 : base.models[value - 1]! + 1;
      return kind === TOKENS ? base.tokens + value : value;
    };
    for (let record = 0; record < other.records; record += 1) {
      const session = other.sessionOf(record);
      const here = session === 0 ? 0 : base.sessions[session - 1]! + 1;
      const file = base.files + other.fileOf(record);
      this.addRecord(file, other.lineOf(record), here, other.timeOf(record), other.flagsOf(record));
      for (let part = other.firstPartOf(record); part < other.endOfParts(record); part += 1) {
        const kind = other.kindOf(part);
        const value = toValue(kind, other.valueOf(part));
        this.addPart(other.lowOf(part), other.highOf(part), kind, other.detailOf(part), value);
      }
    }
  }

  toData(): SessionRowsData {
    return {
      records: this.#records.copyTo(new Uint32Array(this.#recordCount * RECORD_WORDS)),
      parts: this.#parts.copyTo(new Uint32Array(this.#partCount * PART_WORDS)),
    };
  }

  /**
   * Restores serialised data into an empty object.
   * @throws RangeError when a reference in the data is invalid.
   */
  load({ records, parts }: SessionRowsData, limits: RowLimits): void {
    if (records.length % RECORD_WORDS !== 0 || parts.length % PART_WORDS !== 0) throw new RangeError('Rows are cut.');
    this.#records.copyFrom(records);
    this.#parts.copyFrom(parts);
    this.#recordCount = records.length / RECORD_WORDS;
    this.#partCount = parts.length / PART_WORDS;
    this.#check(limits);
  }

  #check({ files, sessions, invoked, models, tokens }: RowLimits): void {
    const limits: Readonly<Record<number, number>> = {
      [USE]: invoked,
      [COMMAND]: invoked,
      [ASSISTANT]: models + 1,
      [TOKENS]: tokens,
    };
    for (let record = 0; record < this.#recordCount; record += 1) {
      const isKnown =
        this.fileOf(record) < files &&
        this.sessionOf(record) <= sessions &&
        this.endOfParts(record) >= this.firstPartOf(record) &&
        (record === 0 || this.fileOf(record) >= this.fileOf(record - 1));
      if (!isKnown) throw new RangeError('A record of a session refers to what is not there.');
      this.hasPrivate ||= (this.flagsOf(record) & IS_PRIVATE) !== 0;
    }
    const last = this.#recordCount === 0 ? 0 : this.endOfParts(this.#recordCount - 1);
    if (last !== this.#partCount) throw new RangeError('Parts of records are missing.');
    for (let part = 0; part < this.#partCount; part += 1) {
      const kind = this.kindOf(part);
      const isKnown = kind < PART_KINDS.length && this.detailOf(part) <= 2 && this.valueOf(part) < (limits[kind] ?? 1);
      if (!isKnown) throw new RangeError('A part of a record refers to what is not there.');
    }
  }
}
