import type { Diagnostic } from '../records/diagnostic.js';
import { toDayNumber } from '../records/timestamp.js';
import { Aggregate } from './aggregate.js';
import type { SessionLedger } from './sessions/session-ledger.js';
import { SESSION_DIALECT, type SessionPlace } from './sessions/session-event.js';
import { Settlement } from './sessions/settlement.js';
import { Usage } from './usage/usage.js';

/**
 * Everything that is known of a repository, in which everything counts once: what artifacts are derived from. Made by
 * `Partial.settle` only, so that nothing can be derived from what is not settled.
 */
export class Settled extends Aggregate {
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
