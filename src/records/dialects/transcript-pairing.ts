import type { TelemetryEvent } from '../telemetry-event.js';
import type { Invocation, TranscriptFacts } from '../transcript-facts.js';
import { toDuration, type ReportProblem } from './fields.js';
import type { ToolUse } from './transcript-content.js';
import type { TranscriptLine, TranscriptRecord } from './transcript.js';

interface PendingUse extends ToolUse {
  readonly time: number | null;
  outcome: Invocation['outcome'];
  durationMs: number | null;
}

interface PendingRecord {
  readonly record: TranscriptRecord;
  readonly lineNumber: number;
  /** Null when the record goes on with a message that another one began. */
  readonly speaker: TranscriptLine['speaker'];
  readonly uses: readonly PendingUse[];
}

const NO_USES: readonly PendingUse[] = [];
const NO_INVOCATIONS: readonly Invocation[] = [];

interface KnownResult {
  readonly time: number | null;
  readonly isError: boolean;
}

/** What is known of one session while its file is read. */
class Session {
  /** By id, for which there may be results to come. */
  readonly uses = new Map<string, PendingUse>();
  /** Results that came before their uses, by the ids of these. */
  readonly unclaimed = new Map<string, KnownResult>();
  /** The message that the session is in the middle of. */
  message: string | null = null;
}

/**
 * Brings the tool uses of one file together with their results, which are further records of it; merges of files may have put
 * them before. Records that use a tool are held back until the file ends.
 */
export class TranscriptPairing {
  readonly #visit: (event: TelemetryEvent, lineNumber: number) => void;
  readonly #pending: PendingRecord[] = [];
  /** By id; ids of uses need not differ between sessions. Null is that of records that name none. */
  readonly #sessions = new Map<string | null, Session>();
  #lastRun: string | null = null;
  #lastSession = new Session();

  constructor(visit: (event: TelemetryEvent, lineNumber: number) => void) {
    this.#visit = visit;
    this.#sessions.set(this.#lastRun, this.#lastSession);
  }

  add(record: TranscriptRecord, lineNumber: number, report: ReportProblem): void {
    const { line, run, time } = record;
    const session = this.#session(run);
    const speaker = run !== null && continuesMessage(session, line) ? null : line.speaker;
    if (line.uses.length === 0) this.#emit({ record, lineNumber, speaker, uses: NO_USES });
    else {
      const uses = line.uses.map((use) => toPending(use, time));
      this.#pending.push({ record, lineNumber, speaker, uses });
      for (const use of uses) addUse(session, use, report);
    }
    for (const { useId, isError } of line.results) addResult(session, useId, { time, isError }, report);
  }

  /** Emits what was held back, in the order of the file. */
  finish(): void {
    for (const record of this.#pending) this.#emit(record);
  }

  /** Remembers the last one: the records of a session nearly all follow each other. */
  #session(run: string | null): Session {
    if (run === this.#lastRun) return this.#lastSession;
    let session = this.#sessions.get(run);
    if (session === undefined) this.#sessions.set(run, (session = new Session()));
    this.#lastRun = run;
    this.#lastSession = session;
    return session;
  }

  #emit({ record, lineNumber, speaker, uses }: PendingRecord): void {
    const { model } = record.line;
    const invocations = toInvocations(uses, record.line.slashCommand);
    this.#visit(toEvent(record, uses, { speaker, model, invocations }), lineNumber);
  }
}

/** Clients write an assistant's message in several lines, one for each item of its content. */
function continuesMessage(session: Session, { speaker, messageId }: TranscriptLine): boolean {
  if (speaker !== 'assistant' || messageId === null) return false;
  const continues = session.message === messageId;
  session.message = messageId;
  return continues;
}

function addUse({ uses, unclaimed }: Session, use: PendingUse, report: ReportProblem): void {
  if (use.id === null || uses.has(use.id)) return; // The first of several with one id: they cannot be told apart.
  uses.set(use.id, use);
  const result = unclaimed.get(use.id);
  if (result === undefined) return;
  settle(use, result, report);
  unclaimed.delete(use.id);
}

function addResult({ uses, unclaimed }: Session, useId: string, result: KnownResult, report: ReportProblem): void {
  const use = uses.get(useId);
  if (use !== undefined) settle(use, result, report);
  else if (!unclaimed.has(useId) || result.isError) unclaimed.set(useId, result);
}

/*
 * Field by field, here and below: a log of sessions has a record for every word of an agent, and copies that are made of whatever
 * another object holds cost as much as parsing it.
 */
function toPending({ id, kind, tool, item }: ToolUse, time: number | null): PendingUse {
  return { id, kind, tool, item, time, outcome: 'unknown', durationMs: null };
}

function toInvocations(uses: readonly PendingUse[], slashCommand: string | null): readonly Invocation[] {
  if (uses.length === 0 && slashCommand === null) return NO_INVOCATIONS;
  const invocations: Invocation[] = uses.map(({ kind, tool, item, outcome }) => ({ kind, tool, item, outcome }));
  if (slashCommand !== null) {
    invocations.push({ kind: 'slash_command', tool: null, item: slashCommand, outcome: 'unknown' });
  }
  return invocations;
}

function toEvent(record: TranscriptRecord, uses: readonly PendingUse[], transcript: TranscriptFacts): TelemetryEvent {
  return {
    dialect: record.dialect,
    time: record.time,
    action: record.action,
    outcome: toWorst(uses),
    run: record.run,
    durationMs: toLongest(uses),
    tookAction: record.tookAction,
    decidesRun: record.decidesRun,
    actor: record.actor,
    repository: record.repository,
    command: undefined,
    transcript,
  };
}

/** Errors stand: a second result does not take one back. The duration is up to the first result. */
function settle(use: PendingUse, { time, isError }: KnownResult, report: ReportProblem): void {
  const isFirst = use.outcome === 'unknown';
  if (isError || isFirst) use.outcome = isError ? 'failed' : 'success';
  if (isFirst && time !== null && use.time !== null) {
    use.durationMs = toDuration(time - use.time, 'tool result − tool use', report);
  }
}

/** `spec/4`, row E: a record has the worst outcome of its uses; unknown is not worse than success. */
function toWorst(uses: readonly PendingUse[]): Invocation['outcome'] {
  if (uses.some(({ outcome }) => outcome === 'failed')) return 'failed';
  return uses.some(({ outcome }) => outcome === 'success') ? 'success' : 'unknown';
}

/** Tools of one record run side by side: it took as long as the longest of them. */
function toLongest(uses: readonly PendingUse[]): number | null {
  return uses.reduce<number | null>(
    (longest, { durationMs }) =>
      durationMs !== null && (longest === null || durationMs > longest) ? durationMs : longest,
    null,
  );
}
