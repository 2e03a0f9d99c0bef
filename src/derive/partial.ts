import { RECORD_COUNTS } from '../records/record-counts.js';
import type { RepositoryName } from '../records/repository-name.js';
import type { RecordVisitor } from '../records/record-classifier.js';
import { parseTelemetryFile } from '../records/telemetry-file.js';
import type { Aggregate } from './aggregate.js';
import type { FileSpan } from './interval.js';
import { SessionLedger } from './sessions/session-ledger.js';
import { Settled } from './settled.js';

/**
 * What is known of some files of one repository. A file's share depends on that file alone; merging is commutative
 * and associative, so any order and any grouping of files give the same result (invariant 5). What session logs tell is kept
 * record by record until the repository is settled: only then is it known what of it counts.
 */
export class Partial {
  readonly sessions: SessionLedger;
  readonly #settled = new Settled();
  #isSettled = false;

  /** @param maxIds - Distinct ids of session logs that are kept; the same for all partials that are merged. */
  constructor(maxIds?: number) {
    this.sessions = new SessionLedger(maxIds);
  }

  /** What is known of all records but those of session logs. */
  get events(): Aggregate {
    return this.#settled;
  }

  /**
   * Adds a daily file. Adding files to one partial, one after the other, gives what merging the partials of each gives.
   * @param path - Below the repository's telemetry directory.
   * @param repository - Whose telemetry it is: other repositories' records are not counted.
   * @param visit - Is told of each event too; those of sessions are known only when the repository is settled.
   * @returns when the records of these events were made; null when none has a valid time stamp.
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
        events.addEvent(event);
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
    events.dropOldDays();
    sessions.bound();
    return last < first ? null : { first, last };
  }

  /** Adds what `other` holds; `other` is left as it is. */
  merge(other: Partial): void {
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
    if (this.#isSettled) throw new Error('The partial is settled already.');
  }
}
