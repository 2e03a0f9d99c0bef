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

/**
 * Brings the tool uses of one file together with their results, which are further records of it; merges of files may have put
 * them before. Records that use a tool are held back until the file ends.
 */
export class TranscriptPairing {
  readonly #visit: (event: TelemetryEvent, lineNumber: number) => void;
  readonly #pending: PendingRecord[] = [];
  /** By session and id, for ids need not differ between sessions. */
  readonly #uses = new Map<string, PendingUse>();
  readonly #unclaimed = new Map<string, KnownResult>();
  /** The message that each session is in the middle of. */
  readonly #messages = new Map<string, string>();

  constructor(visit: (event: TelemetryEvent, lineNumber: number) => void) {
    this.#visit = visit;
  }

  add(record: TranscriptRecord, lineNumber: number, report: ReportProblem): void {
    const { line, run, time } = record;
    const speaker = this.#continuesMessage(run, line) ? null : line.speaker;
    if (line.uses.length === 0) this.#emit({ record, lineNumber, speaker, uses: NO_USES });
    else {
      const uses = line.uses.map((use) => toPending(use, time));
      this.#pending.push({ record, lineNumber, speaker, uses });
      for (const use of uses) this.#addUse(run, use, report);
    }
    for (const { useId, isError } of line.results) this.#addResult(toKey(run, useId), { time, isError }, report);
  }

  /** Emits what was held back, in the order of the file. */
  finish(): void {
    for (const record of this.#pending) this.#emit(record);
  }

  /** Clients write an assistant's message in several lines, one for each item of its content. */
  #continuesMessage(session: string | null, { speaker, messageId }: TranscriptLine): boolean {
    if (session === null || speaker !== 'assistant' || messageId === null) return false;
    const continues = this.#messages.get(session) === messageId;
    this.#messages.set(session, messageId);
    return continues;
  }

  #addUse(session: string | null, use: PendingUse, report: ReportProblem): void {
    if (use.id === null) return;
    const key = toKey(session, use.id);
    if (this.#uses.has(key)) return; // The first of several with one id: they cannot be told apart.
    this.#uses.set(key, use);
    const result = this.#unclaimed.get(key);
    if (result !== undefined) settle(use, result, report);
    this.#unclaimed.delete(key);
  }

  #addResult(key: string, result: KnownResult, report: ReportProblem): void {
    const use = this.#uses.get(key);
    if (use !== undefined) settle(use, result, report);
    else if (!this.#unclaimed.has(key) || result.isError) this.#unclaimed.set(key, result);
  }

  #emit({ record, lineNumber, speaker, uses }: PendingRecord): void {
    const { model } = record.line;
    const invocations = toInvocations(uses, record.line.slashCommand);
    this.#visit(toEvent(record, uses, { speaker, model, invocations }), lineNumber);
  }
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

function toKey(session: string | null, id: string): string {
  return `${session ?? ''}\n${id}`;
}
