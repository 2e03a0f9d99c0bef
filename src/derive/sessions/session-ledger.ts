import type { Invoked, SessionPart, SessionRecord } from '../../records/telemetry-event.js';
import type { RepositoryName } from '../../records/repository-name.js';
import { IntegerColumn } from '../aggregate/columns.js';
import { NameTable } from '../aggregate/bounded-map.js';
import { type TextData, TextTable } from '../aggregate/text-table.js';
import { ActiveTimes, type ActiveTimesData } from '../usage/active-times.js';
import { hashId, idHash } from './ids.js';
import { findThreshold, leaveOutIds } from './id-bound.js';
import { InvokedNames, TokenRows } from './token-rows.js';
import { OverflowCounts, RecordTallies } from './tallies.js';
import {
  API_ERROR,
  ASSISTANT,
  CHANGES_FILES,
  CHANGES_NOTHING,
  CHANGES_UNKNOWN,
  COMMAND,
  FAILED,
  INTERRUPTION,
  IS_PRIVATE,
  LINE,
  RESULT,
  SessionRows,
  type SessionRowsData,
  SUCCEEDED,
  TOKENS,
  USE,
  USER,
  WAS_BLOCKED,
} from './session-rows.js';
import { SessionUsers, type SessionUsersData } from './session-users.js';

/** Maximum number of distinct ids kept per repository. An id takes about 40 bytes, so this is 40 MB. */
export const MAX_IDS = 1_000_000;

const OUTCOMES = { success: SUCCEEDED, blocked: WAS_BLOCKED, failed: FAILED } as const;

/** A ledger in transferable form. */
export interface SessionLedgerData {
  readonly files: string[];
  readonly sessions: TextData;
  /** Whether each session is private. */
  readonly privacy: Uint32Array<ArrayBuffer>;
  readonly invoked: Invoked[];
  readonly models: string[];
  readonly rows: SessionRowsData;
  readonly tokens: Float64Array<ArrayBuffer>;
  readonly tallies: Uint32Array<ArrayBuffer>;
  readonly times: ActiveTimesData;
  readonly overflow: Uint32Array<ArrayBuffer>;
  readonly overflowTimes: ActiveTimesData;
  readonly users: SessionUsersData;
}

/**
 * Collects session log records until the whole repository has been read. Only then is it known which of several duplicate records counts,
 * and which sessions are private. Merging appends one ledger to another.
 *
 * Sessions are stored as number plus 1, with 0 for none.
 */
export class SessionLedger {
  /** Paths by file number. */
  readonly files: string[] = [];
  readonly #sessions = new TextTable();
  readonly #privacy = new IntegerColumn();
  #hasPrivateSession = false;
  readonly invoked = new InvokedNames();
  readonly models = new NameTable();
  rows = new SessionRows();
  tokens = new TokenRows();
  readonly tallies = new RecordTallies();
  /** Times of records without a row, by session. */
  readonly times = new ActiveTimes();
  /** Counts for ids that are not kept, and the times of their records without a row. */
  readonly overflow = new OverflowCounts();
  readonly overflowTimes = new ActiveTimes();
  readonly users = new SessionUsers();
  #path = '';
  #repository: RepositoryName = { owner: '', name: '' };
  #isFileNew = true;
  #lastSession: string | null = null;
  #lastNumber = 0;
  /** Number of parts with an id, and the number from which distinct ids are counted. */
  #idParts = 0;
  #maxIdParts: number;

  /** @param maxIds - Maximum number of distinct ids to keep; the same for all ledgers that are merged. */
  constructor(private readonly maxIds = MAX_IDS) {
    this.#maxIdParts = 2 * maxIds;
  }

  get sessionCount(): number {
    return this.#sessions.size;
  }

  nameOf(session: number): string {
    return this.#sessions.textOf(session - 1);
  }

  /** Whether anything is private; almost no telemetry is. */
  get mayBePrivate(): boolean {
    return this.#hasPrivateSession || this.rows.hasPrivate;
  }

  isPrivate(session: number): boolean {
    return session !== 0 && this.#privacy.get(session - 1) !== 0;
  }

  beginFile(path: string, repository: RepositoryName): void {
    this.#path = path;
    this.#repository = repository;
    this.#isFileNew = true;
  }

  /** Adds a record of the current file. Records must be added in the order of its lines. */
  add(record: SessionRecord, line: number): void {
    if (this.#isFileNew) this.files.push(this.#path);
    this.#isFileNew = false;
    const session = this.#sessionOf(record.session);
    if (record.user !== null) this.users.add(record.user, session, this.#repository);
    if (record.isPrivate && session !== 0) this.#setPrivate(session - 1);
    const file = this.files.length - 1;
    if (record.parts.some(isKept) || (record.isPrivate && session === 0)) {
      this.rows.addRecord(file, line, session, record.time ?? 0, record.isPrivate ? IS_PRIVATE : 0);
      for (const part of record.parts) if (isKept(part)) this.#addPart(part);
    } else {
      this.tallies.add({ file, session, tally: 'counted', records: 1, firstLine: line });
      if (record.time !== null) this.times.add(session, record.time);
    }
  }

  /** Adds the content of `other`, which does not change. */
  merge(other: SessionLedger): void {
    const base = this.files.length;
    for (const path of other.files) this.files.push(path);
    const sessions = this.#sessions.addAll(other.#sessions.toData());
    const toSession = (session: number): number => (session === 0 ? 0 : sessions[session - 1]! + 1);
    for (const [session, here] of sessions.entries()) {
      if (other.#privacy.get(session) !== 0) this.#setPrivate(here);
    }
    const invoked = this.invoked.merge(other.invoked);
    const models = this.models.merge(other.models);
    this.rows.append(other.rows, { files: base, tokens: this.tokens.size, sessions, invoked, models });
    this.tokens.append(other.tokens, models);
    other.tallies.each((tally) => {
      this.tallies.add({ ...tally, file: base + tally.file, session: toSession(tally.session) });
    });
    const all = Uint32Array.from({ length: other.sessionCount + 1 }, (_, session) => toSession(session));
    this.times.merge(other.times, all);
    this.overflowTimes.merge(other.overflowTimes, all);
    other.overflow.each((cell, day) => {
      const value = toOverflowValue(cell.kind, cell.value, invoked, models);
      this.overflow.add({ ...cell, session: toSession(cell.session), value }, day);
    });
    this.users.merge(other.users, toSession);
    this.#idParts += other.#idParts;
    this.bound();
  }

  /** Bounds memory. Call it after each complete file. */
  bound(): void {
    if (this.#idParts > this.#maxIdParts) this.boundIds();
  }

  /**
   * If there are too many ids, keeps those with the smallest hashes. For each other id, its content is counted once per file. The choice
   * does not depend on when this runs: an id beyond the bound for some files is also beyond it for all files.
   */
  boundIds(): void {
    if (this.#idParts <= this.maxIds) return;
    const threshold = findThreshold(this.rows, this.#idParts, this.maxIds);
    if (threshold !== null) {
      const kept = leaveOutIds(this, threshold);
      this.rows = kept.rows;
      this.tokens = kept.tokens;
      this.#countIdParts();
    }
    this.#maxIdParts = 2 * Math.max(this.maxIds, this.#idParts);
  }

  toData(): SessionLedgerData {
    const sessions = this.sessionCount;
    return {
      files: [...this.files],
      sessions: this.#sessions.toData(),
      privacy: this.#privacy.copyTo(new Uint32Array(sessions)),
      invoked: [...this.invoked.names],
      models: [...this.models.names],
      rows: this.rows.toData(),
      tokens: this.tokens.toData(),
      tallies: this.tallies.toData(),
      times: this.times.toData(sessions + 1),
      overflow: this.overflow.toData(),
      overflowTimes: this.overflowTimes.toData(sessions + 1),
      users: this.users.toData(),
    };
  }

  /**
   * Restores serialised data into an empty ledger.
   * @throws RangeError when a reference in the data is invalid.
   */
  load(data: SessionLedgerData): void {
    for (const path of data.files) this.files.push(path);
    this.#sessions.addAll(data.sessions);
    const sessions = this.sessionCount;
    if (sessions !== data.sessions.ends.length) throw new RangeError('A session is listed twice.');
    if (data.privacy.length !== sessions) throw new RangeError('Sessions are missing.');
    this.#privacy.copyFrom(data.privacy);
    this.#hasPrivateSession = data.privacy.includes(1);
    for (const name of data.invoked) this.invoked.idOf(name);
    for (const model of data.models) this.models.idOf(model);
    const invoked = this.invoked.names.length;
    const models = this.models.names.length;
    if (invoked !== data.invoked.length || models !== data.models.length)
      throw new RangeError('A name is listed twice.');
    this.tokens.load(data.tokens, models);
    const files = this.files.length;
    this.rows.load(data.rows, { files, sessions, invoked, models, tokens: this.tokens.size });
    this.tallies.load(data.tallies, { files, sessions });
    this.times.load(data.times, sessions + 1);
    this.overflowTimes.load(data.overflowTimes, sessions + 1);
    this.overflow.load(data.overflow);
    this.overflow.each(({ session, kind, value }) => {
      const limit = kind === USE || kind === COMMAND ? invoked : models + 1;
      if (session > sessions || kind > LINE || value >= limit)
        throw new RangeError('Counts refer to missing sessions or names.');
    });
    this.users.load(data.users, sessions);
    this.#countIdParts();
  }

  #setPrivate(session: number): void {
    this.#privacy.set(session, 1);
    this.#hasPrivateSession = true;
  }

  /** Caches the last session, because most records of a session are consecutive. */
  #sessionOf(name: string | null): number {
    if (name === null) return 0;
    if (name !== this.#lastSession) {
      this.#lastNumber = this.#sessions.idOf(name) + 1;
      this.#lastSession = name;
    }
    return this.#lastNumber;
  }

  #addPart(part: SessionPart): void {
    let low = 0;
    let high = 0;
    if (part.id !== null) {
      hashId(part.id);
      ({ low, high } = idHash);
      this.#idParts += 1;
    }
    const { rows } = this;
    switch (part.kind) {
      case 'use':
        rows.addPart(low, high, USE, toChanges(part.changes), this.invoked.idOf(part.invoked));
        return;
      case 'result':
        rows.addPart(low, high, RESULT, OUTCOMES[part.outcome], 0);
        return;
      case 'command':
        rows.addPart(low, high, COMMAND, 0, this.invoked.idOf(part.invoked));
        return;
      case 'user':
        rows.addPart(low, high, USER, 0, 0);
        return;
      case 'assistant':
        rows.addPart(low, high, ASSISTANT, 0, this.#modelOf(part.model));
        return;
      case 'tokens':
        rows.addPart(low, high, TOKENS, 0, this.tokens.add(this.#modelOf(part.model), part.tokens));
        return;
      case 'api-error':
        rows.addPart(low, high, API_ERROR, 0, 0);
        return;
      case 'interruption':
        rows.addPart(low, high, INTERRUPTION, 0, 0);
        return;
      case 'line':
        rows.addPart(low, high, LINE, 0, 0);
    }
  }

  #modelOf(model: string | null): number {
    return model === null ? 0 : this.models.idOf(model) + 1;
  }

  #countIdParts(): void {
    this.#idParts = 0;
    for (let part = 0; part < this.rows.parts; part += 1) if (this.rows.hasId(part)) this.#idParts += 1;
  }
}

/** Whether a part needs a row: a result without an id belongs to no use. */
function isKept({ id, kind }: SessionPart): boolean {
  return id !== null || kind !== 'result';
}

function toChanges(changes: boolean | null): number {
  if (changes === null) return CHANGES_UNKNOWN;
  return changes ? CHANGES_FILES : CHANGES_NOTHING;
}

function toOverflowValue(kind: number, value: number, invoked: readonly number[], models: readonly number[]): number {
  if (kind === USE || kind === COMMAND) return invoked[value]!;
  return value === 0 ? 0 : models[value - 1]! + 1;
}
