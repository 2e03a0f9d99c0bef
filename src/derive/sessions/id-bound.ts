import { toDayNumber } from '../../records/timestamp.js';
import type { ActiveTimes } from '../usage/active-times.js';
import { IdSet } from './ids.js';
import { createRecordOrder, PartOwners } from './part-owners.js';
import type { OverflowCounts, RecordTallies, Tally } from './tallies.js';
import { HAS_COUNTED, IS_PRIVATE, LINE, RESULT, SessionRows, TOKENS, USE } from './session-rows.js';
import { TOKEN_KINDS, TokenRows } from './token-rows.js';

/** The parts of a ledger that bounding affects. */
export interface BoundedLedger {
  readonly files: readonly string[];
  readonly rows: SessionRows;
  readonly tokens: TokenRows;
  readonly tallies: RecordTallies;
  readonly overflow: OverflowCounts;
  readonly overflowTimes: ActiveTimes;
}

/** The remaining rows of a ledger; the rows that were dropped are counted in its tallies and overflow. */
export interface KeptRows {
  readonly rows: SessionRows;
  readonly tokens: TokenRows;
}

/**
 * @param most - Number of distinct ids to keep.
 * @param idParts - Number of parts with an id, for preallocation.
 * @returns the largest key of an id to keep; null when all are kept.
 */
export function findThreshold(rows: SessionRows, idParts: number, most: number): number | null {
  const ids = new IdSet(idParts);
  for (let part = 0; part < rows.parts; part += 1) {
    if (rows.hasId(part)) ids.add(rows.lowOf(part), rows.highOf(part));
  }
  if (ids.size <= most) return null;
  const keys = new Float64Array(ids.size);
  let size = 0;
  ids.each((low, high) => (keys[size++] = toKey(low, high)));
  return keys.sort()[most - 1] ?? -1;
}

/**
 * Drops the parts whose ids are beyond the threshold. For each id and file, the part that owns it is counted in the ledger's tallies and
 * overflow. Does not change the ledger's rows.
 */
export function leaveOutIds(ledger: BoundedLedger, threshold: number): KeptRows {
  return new IdBound(ledger, threshold).leaveOut();
}

/** Sort key of an id: the first 52 bits of its hash. */
function toKey(low: number, high: number): number {
  return high * 2 ** 20 + (low >>> 12);
}

class IdBound {
  readonly #rows: SessionRows;
  readonly #tokens: TokenRows;
  readonly #kept: KeptRows = { rows: new SessionRows(), tokens: new TokenRows() };
  readonly #owners: PartOwners;

  constructor(
    private readonly ledger: BoundedLedger,
    private readonly threshold: number,
  ) {
    this.#rows = ledger.rows;
    this.#tokens = ledger.tokens;
    this.#owners = this.#findOwnersWithinFiles();
  }

  leaveOut(): KeptRows {
    const rows = this.#rows;
    for (let record = 0; record < rows.records; record += 1) {
      const end = rows.endOfParts(record);
      let [over, isCounted, isRow] = [0, (rows.flagsOf(record) & HAS_COUNTED) !== 0, false];
      for (let part = rows.firstPartOf(record); part < end; part += 1) {
        if (!this.#isOver(part)) isRow ||= rows.hasId(part);
        else {
          over += 1;
          isCounted ||= this.#owners.isOwner(part);
        }
      }
      const flags = rows.flagsOf(record) | (isCounted ? HAS_COUNTED : 0);
      isRow ||= over === 0 || (flags & IS_PRIVATE) !== 0;
      if (isRow) this.#kept.rows.copyRecord(rows, record, flags);
      else this.#tally(record, isCounted ? 'overflow' : 'copies');
      for (let part = rows.firstPartOf(record); part < end; part += 1) {
        const isOver = this.#isOver(part);
        if (isRow && !isOver) this.#keep(part);
        else if (isOver ? this.#owners.isOwner(part) : isCounted) this.#count(record, part);
      }
    }
    return this.#kept;
  }

  #isOver(part: number): boolean {
    const rows = this.#rows;
    return rows.hasId(part) && toKey(rows.lowOf(part), rows.highOf(part)) > this.threshold;
  }

  #findOwnersWithinFiles(): PartOwners {
    const rows = this.#rows;
    let parts = 0;
    for (let part = 0; part < rows.parts; part += 1) if (this.#isOver(part)) parts += 1;
    const owners = new PartOwners(rows, createRecordOrder(rows, [...this.ledger.files.keys()]), parts, true);
    for (let record = 0; record < rows.records; record += 1) {
      for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
        if (this.#isOver(part)) owners.add(record, part);
      }
    }
    return owners;
  }

  #keep(part: number): void {
    const rows = this.#rows;
    const kept = this.#kept;
    if (rows.kindOf(part) !== TOKENS) {
      kept.rows.copyPart(rows, part);
      return;
    }
    const row = rows.valueOf(part);
    const value = kept.tokens.add(this.#tokens.modelOf(row), this.#tokens.countsOf(row));
    kept.rows.addPart(rows.lowOf(part), rows.highOf(part), TOKENS, 0, value);
  }

  #tally(record: number, tally: Tally): void {
    const rows = this.#rows;
    const session = rows.sessionOf(record);
    const time = rows.timeOf(record);
    this.ledger.tallies.add({
      file: rows.fileOf(record),
      session,
      tally,
      records: 1,
      firstLine: rows.lineOf(record),
    });
    if (tally === 'overflow' && time !== 0) this.ledger.overflowTimes.add(session, time);
  }

  #count(record: number, part: number): void {
    const rows = this.#rows;
    const kind = rows.kindOf(part);
    if (kind === RESULT || kind === LINE) return;
    const [session, time] = [rows.sessionOf(record), rows.timeOf(record)];
    const day = time === 0 ? 0 : toDayNumber(time) + 1;
    const cell = { session, kind, detail: rows.detailOf(part), outcome: null, count: 1, time };
    if (kind === TOKENS) {
      const last = rows.valueOf(rows.hasId(part) ? this.#owners.lastTokensOf(part) : part);
      const counts = this.#tokens.countsOf(last);
      const value = this.#tokens.modelOf(rows.valueOf(part));
      for (const [detail, name] of TOKEN_KINDS.entries()) {
        this.ledger.overflow.add({ ...cell, detail, value, count: counts[name] }, day);
      }
      return;
    }
    const outcome = kind === USE && rows.hasId(part) ? this.#owners.resultOf(part).outcome : null;
    this.ledger.overflow.add({ ...cell, outcome, value: rows.valueOf(part) }, day);
  }
}
