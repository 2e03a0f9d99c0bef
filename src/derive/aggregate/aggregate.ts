import { RECORD_COUNTS } from '../../records/record-counts.js';
import type { RepositoryName } from '../../records/repository-name.js';
import type { RecordVisitor } from '../../records/record-classifier.js';
import { parseTelemetryFile } from '../../records/telemetry-file.js';
import { EventAggregate } from './event-aggregate.js';
import type { FileSpan } from '../runs/interval.js';
import { SessionLedger } from '../sessions/session-ledger.js';
import type { Diagnostic } from '../../records/diagnostic.js';
import { toDayNumber } from '../../records/timestamp.js';
import { SESSION_DIALECT, type SessionPlace } from '../sessions/session-event.js';
import { Settlement } from '../sessions/settlement.js';
import { Usage } from '../usage/usage.js';

/**
 * What is known of some files of one repository. A file's share depends on that file alone; merging is commutative
 * and associative, so any order and any grouping of files give the same result (invariant 5). What session logs tell is kept
 * record by record until the repository is settled: only then is it known what of it counts.
 */
export class Aggregate {
  readonly sessions: SessionLedger;
  readonly #settled = new Settled();
  #isSettled = false;

  /** @param maxIds - Distinct ids of session logs that are kept; the same for all aggregates that are merged. */
  constructor(maxIds?: number) {
    this.sessions = new SessionLedger(maxIds);
  }

  /** What is known of all records but those of session logs. */
  get events(): EventAggregate {
    return this.#settled;
  }

  /**
   * Adds a daily file. Adding files to one aggregate, one after the other, gives what merging the aggregates of each gives.
   * @param path - Below the repository's telemetry directory.
   * @param repository - Whose telemetry it is: other repositories' records are not counted.
   * @param visit - Is told of each event too; those of sessions are known only when the repository is settled.
   * @returns when the records of these events were made; null when none has a valid timestamp.
   */
  addFile(
    path: string,
    bytes: Uint8Array,
    repository: RepositoryName,
    visit?: RecordVisitor['event'],
  ): FileSpan | null {
    this.#requireUnsettled();
    const { events, sessions } = this;
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    sessions.beginFile(path, repository);
    const file = parseTelemetryFile(path, bytes, repository, {
      event: (event, line, record) => {
        events.addEvent(event, record);
        if (event.time !== null && event.time < first) first = event.time;
        if (event.time !== null && event.time > last) last = event.time;
        visit?.(event, line, record);
      },
      session: (record, line) => {
        sessions.add(record, line);
      },
    });
    events.files += 1;
    events.bytes += bytes.byteLength;
    for (const key of RECORD_COUNTS) events.records[key] += file.counts[key];
    for (const [dialect, count] of file.dialects) events.addRecords(dialect, count);
    for (const diagnostic of file.diagnostics) events.diagnostics.push(diagnostic);
    sessions.bound();
    return last < first ? null : { first, last };
  }

  /** Adds what `other` holds; `other` is left as it is. */
  merge(other: Aggregate): void {
    this.#requireUnsettled();
    other.#requireUnsettled();
    this.events.merge(other.events);
    this.sessions.merge(other.sessions);
  }

  /** Decides what of the session logs counts. To be called once, when all files of the repository are in: nothing can be added then. */
  settle(): Settled {
    this.#requireUnsettled();
    this.#isSettled = true;
    this.#settled.settle(this.sessions);
    return this.#settled;
  }

  #requireUnsettled(): void {
    if (this.#isSettled) throw new Error('The aggregate is settled already.');
  }
}

/**
 * Everything that is known of a repository, in which everything counts once: what artifacts are derived from. Made by
 * `Partial.settle` only, so that nothing can be derived from what is not settled.
 */
export class Settled extends EventAggregate {
  readonly usage = new Usage();
  #settlement: Settlement | null = null;

  /** Adds what counts of session logs. */
  settle(ledger: SessionLedger): void {
    const settlement = new Settlement(ledger);
    this.#settlement = settlement;
    const { copies, withheld } = settlement;
    this.records.counted -= copies + withheld;
    this.addRecords(SESSION_DIALECT, -(copies + withheld));
    this.records.copies += copies;
    this.records.withheld += withheld;
    this.usage.users = settlement.users;
    const { usage } = this;
    settlement.visit({
      record: (place, isOpen) => {
        if (place.time !== null) this.addTime(place.time);
        this.#addRecord(place, isOpen);
      },
      span: (session, [start, end]) => {
        this.#addSpan(session, start, end);
      },
      session: (session) => this.#addRecord({ session, time: null }, false),
      event: ({ event, invoked }) => {
        this.addEvent(event);
        usage.addInvocation(event, invoked);
      },
      userMessage: (place) => usage.addCount(place, 'userMessages'),
      assistantMessage: (place, model) => usage.addAssistantMessage(place, model),
      tokens: (place, model, tokens) => usage.addTokens(place, model, tokens),
      apiError: (place) => usage.addCount(place, 'apiErrors'),
      interruption: (place) => usage.addCount(place, 'interruptions'),
    });
    settlement.visitUsers((user, session) => usage.addUser(user, session));
    this.#addDiagnostics(settlement.diagnostics);
    this.bound();
    if (this.lastTime !== null) usage.dropOldDays(toDayNumber(this.lastTime));
  }

  /**
   * Visits events of session logs: files one after the other, each in the order of its lines.
   * @param isWanted - Of which session and which file: whatever else there is costs little.
   */
  visitSessionEvents(...[isWanted, visit]: Parameters<Settlement['visitEvents']>): void {
    this.#settlement?.visitEvents(isWanted, visit);
  }

  /** Visits every use in these sessions: also those that have no place in a file. */
  visitSessionUses(...[isWanted, visit]: Parameters<Settlement['visitUses']>): void {
    this.#settlement?.visitUses(isWanted, visit);
  }

  #addRecord(place: SessionPlace, isOpen: boolean): void {
    if (place.session === null) return;
    this.runs.addRecord(place.session, place.time, isOpen);
    this.usage.addRecord(place);
  }

  #addSpan(session: string | null, start: number, end: number): void {
    // Records of a span are no more than five minutes apart: there are some on each day that it meets.
    for (let day = toDayNumber(start); day < toDayNumber(end); day += 1) this.addTime((day + 1) * DAY_MS - 1);
    this.addTime(start);
    this.addTime(end);
    if (session === null) return;
    this.runs.addRecord(session, start, false);
    this.runs.addRecord(session, end, false);
    this.usage.addSpan(session, start, end);
  }

  /** There is one entry for each code and file. */
  #addDiagnostics(diagnostics: readonly Diagnostic[]): void {
    const known = new Map(this.diagnostics.map((entry, index) => [toKey(entry), index]));
    for (const diagnostic of diagnostics) {
      const index = known.get(toKey(diagnostic));
      const entry = this.diagnostics[index ?? -1];
      if (index === undefined || entry === undefined) {
        this.diagnostics.push(diagnostic);
        continue;
      }
      const isFirst = (diagnostic.line ?? Infinity) < (entry.line ?? Infinity);
      const { line, message } = isFirst ? diagnostic : entry;
      this.diagnostics[index] = { ...entry, line, message, count: entry.count + diagnostic.count };
    }
  }
}

function toKey({ code, file }: Diagnostic): string {
  return `${code} ${file ?? ''}`;
}

const DAY_MS = 86_400_000;
