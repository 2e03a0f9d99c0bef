import type { TelemetryEvent } from '../telemetry-event.js';
import type { Invocation } from '../transcript-facts.js';
import { toDuration, type ReportProblem } from './fields.js';
import type { ToolUse } from './transcript-content.js';
import type { TranscriptLine, TranscriptRecord } from './transcript.js';

interface PendingUse extends ToolUse {
  readonly time: number | null;
  outcome: Invocation['outcome'];
  durationMs: number | null;
}

interface PendingRecord {
  readonly event: TelemetryEvent;
  readonly lineNumber: number;
  readonly line: TranscriptLine;
  readonly uses: readonly PendingUse[];
}

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

  add({ line, ...event }: TranscriptRecord, lineNumber: number, report: ReportProblem): void {
    const uses = line.uses.map((use) => ({ ...use, time: event.time, outcome: 'unknown' as const, durationMs: null }));
    const begun = { ...line, speaker: this.#continuesMessage(event.run, line) ? null : line.speaker };
    if (uses.length === 0) this.#emit({ event, lineNumber, line: begun, uses });
    else this.#pending.push({ event, lineNumber, line: begun, uses });
    for (const use of uses) this.#addUse(event.run, use, report);
    for (const { useId, isError } of line.results) {
      this.#addResult(toKey(event.run, useId), { time: event.time, isError }, report);
    }
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

  #emit({ event, lineNumber, line, uses }: PendingRecord): void {
    const invocations: Invocation[] = uses.map(({ kind, tool, item, outcome }) => ({ kind, tool, item, outcome }));
    if (line.slashCommand !== null) {
      invocations.push({ kind: 'slash_command', tool: null, item: line.slashCommand, outcome: 'unknown' });
    }
    const transcript = { speaker: line.speaker, model: line.model, invocations };
    this.#visit({ ...event, outcome: toWorst(uses), durationMs: toLongest(uses), transcript }, lineNumber);
  }
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
