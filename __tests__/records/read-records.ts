import { readDetail, type StepTexts } from '../../src/records/read-detail.js';
import type { Diagnostic } from '../../src/records/diagnostic.js';
import type { RecordCounts } from '../../src/records/record-counts.js';
import type { RepositoryName } from '../../src/records/repository-name.js';
import type { SessionPart, SessionRecord, TelemetryEvent } from '../../src/records/telemetry-event.js';
import { parseTelemetryFile } from '../../src/records/telemetry-file.js';

/** All that the records of a file tell. */
export interface ReadRecords {
  readonly events: readonly TelemetryEvent[];
  /** What a run's page would show of each event. */
  readonly steps: readonly StepTexts[];
  readonly sessions: readonly SessionRecord[];
  readonly parts: readonly SessionPart[];
  readonly counts: RecordCounts;
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

export const REPOSITORY: RepositoryName = { owner: 'octo', name: 'app' };

export function readBytes(bytes: Uint8Array, path = 'telemetry.jsonl'): ReadRecords {
  const events: TelemetryEvent[] = [];
  const steps: StepTexts[] = [];
  const sessions: SessionRecord[] = [];
  const { counts, diagnostics } = parseTelemetryFile(path, bytes, REPOSITORY, {
    event(event, _, record) {
      events.push(event);
      steps.push(readDetail(record, event));
    },
    session: (session) => sessions.push(session),
  });
  const codes = diagnostics.map(({ code }) => code);
  return { events, steps, sessions, parts: sessions.flatMap(({ parts }) => parts), counts, diagnostics, codes };
}

export function readLines(...lines: readonly string[]): ReadRecords {
  return readBytes(Buffer.from(lines.map((line) => `${line}\n`).join('')));
}

export function readRecords(...records: readonly object[]): ReadRecords {
  return readLines(...records.map((record) => JSON.stringify(record)));
}

/** The event that a single record tells of. */
export function readEvent(record: object): TelemetryEvent {
  const { events, diagnostics } = readRecords(record);
  if (events[0] === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return events[0];
}

/** What a run's page shows of it; facts by name. */
export function readStep(record: object) {
  const [step] = readRecords(record).steps;
  if (step === undefined) throw new Error('The record tells of no event.');
  return { ...step, facts: Object.fromEntries(step.detail.facts.map(({ name, value }) => [name, value])) };
}
