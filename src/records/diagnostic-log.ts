import type { Diagnostic, DiagnosticCode } from './diagnostic.js';

/** Called for each occurrence of a finding. */
export type VisitFinding = (code: DiagnosticCode, line: number | null, message: string) => void;

/** Collects the findings of one file: one entry per code, however often it is found. */
export class DiagnosticLog {
  readonly #entries = new Map<DiagnosticCode, { line: number | null; count: number; message: string }>();

  constructor(
    private readonly file: string,
    private readonly visit?: VisitFinding,
  ) {}

  /**
   * @param message - What was found, in one sentence. Only the message of the first line is kept, which may be added late. Pass a
   * function if the message is expensive, so that it is made only when needed.
   */
  add(code: DiagnosticCode, line: number | null, message: string | (() => string)): void {
    const entry = this.#entries.get(code);
    const isFirst = entry === undefined || (line !== null && entry.line !== null && line < entry.line);
    if (entry !== undefined) entry.count += 1;
    if (!isFirst && this.visit === undefined) return;
    const text = typeof message === 'string' ? message : message();
    this.visit?.(code, line, text);
    if (isFirst) this.#entries.set(code, { line, count: entry?.count ?? 1, message: text });
  }

  toDiagnostics(): Diagnostic[] {
    return [...this.#entries].map(([code, entry]) => ({ code, file: this.file, ...entry }));
  }
}
