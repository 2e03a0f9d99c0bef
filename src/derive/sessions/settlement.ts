import type { Diagnostic } from '../../records/diagnostic.js';
import type { TokenCounts } from '../../records/telemetry-event.js';
import type { Span } from '../usage/active-times.js';
import { IdSet } from './ids.js';
import type { OverflowCell } from './tallies.js';
import { createRecordOrder, PartOwners, rankFiles } from './part-owners.js';
import {
  type SessionEvent,
  SessionFindings,
  type SessionPlace,
  toOutcome,
  toSessionEvent,
  toTookAction,
} from './session-event.js';
import type { SessionLedger } from './session-ledger.js';
import {
  API_ERROR,
  ASSISTANT,
  COMMAND,
  HAS_COUNTED,
  INTERRUPTION,
  IS_PRIVATE,
  LINE,
  RESULT,
  TOKENS,
  USE,
  USER,
} from './session-rows.js';
import { NO_TOKENS, TOKEN_KINDS } from './token-rows.js';

/** Status of a record. */
const [COUNTED, COPY, WITHHELD] = [0, 1, 2] as const;

/** Receives everything that counts, part by part. */
export interface SessionVisitor {
  /** @param isOpen - Whether the record used a tool that has no result. */
  record(place: SessionPlace, isOpen: boolean): void;
  /** More records of a session, at most five minutes apart. */
  span(session: string | null, span: Span): void;
  /** A session with records that count, at any time. */
  session(session: string): void;
  event(event: SessionEvent): void;
  userMessage(place: SessionPlace): void;
  assistantMessage(place: SessionPlace, model: string | null): void;
  tokens(place: SessionPlace, model: string | null, tokens: TokenCounts): void;
  apiError(place: SessionPlace): void;
  interruption(place: SessionPlace): void;
}

/**
 * Decides what counts once all session logs of a repository are in the ledger: private sessions are withheld, and of duplicate records, the
 * earliest one owns the content.
 */
export class Settlement {
  /** Number of records seen before, and of records withheld for private sessions. */
  copies = 0;
  withheld = 0;
  /** Distinct users; null when no record names a user. */
  readonly users: number | null;
  readonly #owners: PartOwners;
  /** By record number. */
  readonly #statuses: Uint8Array;
  /** By session, plus 1: whether any record of it counts. */
  readonly #counted: Uint8Array;
  readonly #withheldIds = new IdSet();
  /** Sessions (plus 1) with content that is withheld. */
  readonly #related = new Set<number>();
  readonly #findings = new SessionFindings();
  #overflown = 0;

  constructor(private readonly ledger: SessionLedger) {
    ledger.boundIds();
    const { rows } = ledger;
    this.#withholdIds();
    this.#owners = new PartOwners(rows, createRecordOrder(rows, rankFiles(ledger.files)), rows.parts);
    this.#assignOwners();
    this.#statuses = new Uint8Array(rows.records);
    const counted = new Uint8Array(ledger.sessionCount + 1);
    this.#counted = counted;
    for (let record = 0; record < rows.records; record += 1) {
      const status = this.#toStatus(record);
      this.#statuses[record] = status;
      if (status === COUNTED) counted[rows.sessionOf(record)] = 1;
      else this.#leaveOut(status, rows.fileOf(record), 1, rows.lineOf(record));
    }
    ledger.tallies.each(({ file, session, tally, records, firstLine }) => {
      if (this.#isWithheld(session, tally === 'counted')) this.#leaveOut(WITHHELD, file, records, firstLine);
      else if (tally === 'copies') this.#leaveOut(COPY, file, records, firstLine);
      else counted[session] = 1;
    });
    this.users = ledger.users.count((session) => counted[session] === 1);
    ledger.overflow.each(({ session, kind, count }) => {
      if (kind !== TOKENS && !this.#isWithheld(session, false)) this.#overflown += count;
    });
  }

  /** Diagnostics about files; complete once everything was visited. */
  get diagnostics(): readonly Diagnostic[] {
    const diagnostics = this.#findings.toDiagnostics(this.ledger.files);
    if (this.#overflown === 0) return diagnostics;
    const message =
      `There are too many distinct ids. ${this.#overflown} uses, messages and commands with other ids are counted once per ` +
      'file, without durations, and are not exported or shown as steps.';
    return [...diagnostics, { code: 'too-many-ids', file: null, line: null, count: this.#overflown, message }];
  }

  /** Visits the users of sessions that count, by numbers that mean nothing. */
  visitUsers(visit: (user: number, session: string) => void): void {
    this.ledger.users.each((user, session) => {
      const name = this.#nameOf(session);
      if (name !== null && this.#counted[session] === 1) visit(user, name);
    });
  }

  /** Visits everything that counts. Call it once. */
  visit(visitor: SessionVisitor): void {
    const { rows } = this.ledger;
    for (let record = 0; record < rows.records; record += 1) {
      if (this.#statuses[record] === COUNTED) this.#visitRecord(record, visitor);
    }
    this.#visitTallies(visitor);
    this.ledger.overflow.each((cell) => {
      if (!this.#isWithheld(cell.session, false)) this.#visitOverflow(cell, visitor);
    });
  }

  /**
   * Visits the events of files again, file by file, in the order of their lines.
   * @param isWanted - Which session and file to visit; called once per sequence of records with the same session and file.
   */
  visitEvents(
    isWanted: (session: string | null, file: string) => boolean,
    visit: (event: SessionEvent, file: string, line: number) => void,
  ): void {
    const { rows, files } = this.ledger;
    for (let record = 0; record < rows.records;) {
      const file = files[rows.fileOf(record)]!;
      const end = rows.endOfSession(record);
      if (isWanted(this.#nameOf(rows.sessionOf(record)), file)) {
        for (; record < end; record += 1) {
          if (this.#statuses[record] === COUNTED)
            this.#visitEventsOf(record, (event) => visit(event, file, rows.lineOf(record)));
        }
      }
      record = end;
    }
  }

  /** Every use in the sessions that are wanted, again; also those that have no place in a file. */
  visitUses(isWanted: (session: string) => boolean, visit: (event: SessionEvent) => void): void {
    this.visitEvents((session) => session !== null && isWanted(session), visit);
    this.ledger.overflow.each((cell) => {
      if (!isUse(cell) || this.#isWithheld(cell.session, false)) return;
      const place = this.#placeOfCell(cell);
      if (place.session === null || !isWanted(place.session)) return;
      const event = this.#toOverflowEvent(cell, place);
      for (let index = 0; index < cell.count; index += 1) visit(event);
    });
  }

  #visitEventsOf(record: number, visit: (event: SessionEvent) => void): void {
    const { rows } = this.ledger;
    const place = this.#placeOf(record);
    for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
      if (rows.hasId(part) && !this.#owners.isOwner(part)) continue;
      const event = this.#toEvent(record, part, place, null);
      if (event !== null) visit(event);
    }
  }

  /** Content of a private session is withheld everywhere, including its copies in other sessions. */
  #withholdIds(): void {
    const { ledger } = this;
    if (!ledger.mayBePrivate) return;
    const { rows } = ledger;
    for (let record = 0; record < rows.records; record += 1) {
      if (!this.#isPrivate(record)) continue;
      for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
        if (rows.hasId(part)) this.#withheldIds.add(rows.lowOf(part), rows.highOf(part));
      }
    }
    if (this.#withheldIds.size === 0 || ledger.overflow.size === 0) return;
    for (let record = 0; record < rows.records; record += 1) {
      for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
        if (this.#isWithheldId(part)) this.#related.add(rows.sessionOf(record));
      }
    }
  }

  #assignOwners(): void {
    const { rows } = this.ledger;
    for (let record = 0; record < rows.records; record += 1) {
      if (this.#isPrivate(record)) continue;
      for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
        if (rows.hasId(part) && !this.#isWithheldId(part)) this.#owners.add(record, part);
      }
    }
  }

  #toStatus(record: number): number {
    if (this.#isPrivate(record)) return WITHHELD;
    const { rows } = this.ledger;
    // A line part only identifies its record; by itself, it does not keep a withheld message.
    let ids = 0;
    let withheld = 0;
    let open = 0;
    let owned = 0;
    for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
      if (!rows.hasId(part)) continue;
      ids += 1;
      if (this.#isWithheldId(part)) withheld += 1;
      else {
        if (rows.kindOf(part) !== LINE) open += 1;
        if (this.#owners.isOwner(part)) owned += 1;
      }
    }
    if (withheld > 0 && open === 0) return WITHHELD;
    if (ids === 0 || owned > 0) return COUNTED;
    return (rows.flagsOf(record) & HAS_COUNTED) === 0 ? COPY : COUNTED;
  }

  #isPrivate(record: number): boolean {
    if (!this.ledger.mayBePrivate) return false;
    const { rows } = this.ledger;
    return this.ledger.isPrivate(rows.sessionOf(record)) || (rows.flagsOf(record) & IS_PRIVATE) !== 0;
  }

  #isWithheldId(part: number): boolean {
    const { rows } = this.ledger;
    return this.#withheldIds.has(rows.lowOf(part), rows.highOf(part));
  }

  /**
   * Whether records without a row are withheld. If their ids are no longer known, they may belong to a private session if anything else in
   * their session does.
   */
  #isWithheld(session: number, hasNoIds: boolean): boolean {
    return this.ledger.isPrivate(session) || (!hasNoIds && this.#related.has(session));
  }

  #leaveOut(status: number, file: number, records: number, line: number): void {
    if (status === COPY) this.copies += records;
    else this.withheld += records;
    this.#findings.add(status === COPY ? 'copied-records' : 'withheld-records', file, records, line);
  }

  #visitRecord(record: number, visitor: SessionVisitor): void {
    const { rows } = this.ledger;
    const place = this.#placeOf(record);
    let isOpen = false;
    for (let part = rows.firstPartOf(record); part < rows.endOfParts(record); part += 1) {
      if (rows.hasId(part) && !this.#owners.isOwner(part)) continue;
      const event = this.#toEvent(record, part, place, this.#findings);
      if (event !== null) {
        visitor.event(event);
        isOpen ||= event.event.phase === 'opens';
      } else this.#visitPart(part, place, visitor);
    }
    visitor.record(place, isOpen);
  }

  #visitPart(part: number, place: SessionPlace, visitor: SessionVisitor): void {
    const { rows, tokens } = this.ledger;
    const value = rows.valueOf(part);
    switch (rows.kindOf(part)) {
      case USER:
        visitor.userMessage(place);
        return;
      case ASSISTANT:
        visitor.assistantMessage(place, this.#modelOf(value));
        return;
      case TOKENS: {
        const last = rows.hasId(part) ? rows.valueOf(this.#owners.lastTokensOf(part)) : value;
        visitor.tokens(place, this.#modelOf(tokens.modelOf(value)), tokens.countsOf(last));
        return;
      }
      case API_ERROR:
        visitor.apiError(place);
        return;
      case INTERRUPTION:
        visitor.interruption(place);
        return;
      case RESULT:
      case LINE:
    }
  }

  /**
   * @param part - A part that counts.
   * @param findings - Receives problems of the event; null when they were already reported.
   * @returns null when the part is not an event.
   */
  #toEvent(record: number, part: number, place: SessionPlace, findings: SessionFindings | null): SessionEvent | null {
    const { rows, invoked } = this.ledger;
    const kind = rows.kindOf(part);
    if (kind !== USE && kind !== COMMAND) return null;
    const what = invoked.names[rows.valueOf(part)]!;
    if (kind === COMMAND) return toSessionEvent(what, place, 'unknown', null, null);
    const { outcome, time } = rows.hasId(part) ? this.#owners.resultOf(part) : NO_RESULT;
    let durationMs = time === 0 || place.time === null ? null : time - place.time;
    if (durationMs !== null && durationMs < 0) {
      durationMs = null;
      findings?.add('invalid-duration', rows.fileOf(record), 1, rows.lineOf(record));
    }
    const tookAction = toTookAction(rows.detailOf(part), outcome);
    return toSessionEvent(what, place, toOutcome(outcome), durationMs, tookAction);
  }

  #visitTallies(visitor: SessionVisitor): void {
    const { ledger } = this;
    const visitTimes = (isKnown: boolean) => {
      const times = isKnown ? ledger.times : ledger.overflowTimes;
      for (let session = 0; session <= ledger.sessionCount; session += 1) {
        if (times.endOf(session) < 0 || this.#isWithheld(session, isKnown)) continue;
        for (const span of times.spansOf(session)) visitor.span(this.#nameOf(session), span);
      }
    };
    visitTimes(true);
    visitTimes(false);
    ledger.tallies.each(({ session, tally }) => {
      if (tally === 'copies' || session === 0 || this.#isWithheld(session, tally === 'counted')) return;
      visitor.session(this.#nameOf(session)!);
    });
  }

  #visitOverflow(cell: OverflowCell, visitor: SessionVisitor): void {
    const { kind, detail, value, count } = cell;
    const place = this.#placeOfCell(cell);
    if (kind === TOKENS) {
      visitor.tokens(place, this.#modelOf(value), { ...NO_TOKENS, [TOKEN_KINDS[detail]!]: count });
      return;
    }
    for (let index = 0; index < count; index += 1) {
      if (isUse(cell)) visitor.event(this.#toOverflowEvent(cell, place));
      else if (kind === ASSISTANT) visitor.assistantMessage(place, this.#modelOf(value));
      else if (kind === USER) visitor.userMessage(place);
      else if (kind === API_ERROR) visitor.apiError(place);
      else if (kind === INTERRUPTION) visitor.interruption(place);
    }
  }

  #toOverflowEvent({ kind, detail, outcome, value }: OverflowCell, place: SessionPlace): SessionEvent {
    const tookAction = kind === USE ? toTookAction(detail, outcome) : null;
    return toSessionEvent(this.ledger.invoked.names[value]!, place, toOutcome(outcome), null, tookAction);
  }

  #placeOfCell({ session, time }: OverflowCell): SessionPlace {
    return { session: this.#nameOf(session), time: time === 0 ? null : time };
  }

  #placeOf(record: number): SessionPlace {
    const { rows } = this.ledger;
    return { session: this.#nameOf(rows.sessionOf(record)), time: rows.timeOf(record) || null };
  }

  #lastSession = 0;
  #lastName: string | null = null;

  /** Caches the last session, because most records of a session are consecutive. */
  #nameOf(session: number): string | null {
    if (session !== this.#lastSession) {
      this.#lastName = session === 0 ? null : this.ledger.nameOf(session);
      this.#lastSession = session;
    }
    return this.#lastName;
  }

  #modelOf(value: number): string | null {
    return value === 0 ? null : this.ledger.models.names[value - 1]!;
  }
}

function isUse({ kind }: OverflowCell): boolean {
  return kind === USE || kind === COMMAND;
}

const NO_RESULT = { outcome: null, time: 0 } as const;
