import type { Diagnostic, DiagnosticCode } from './diagnostic.js';

/** Told of each finding, as often as it is found. */
export type VisitFinding = (code: DiagnosticCode, line: number | null, message: string) => void;

/** Collects the findings of one file: one entry per code, however often it is found. */
export class DiagnosticLog {
  readonly #entries = new Map<DiagnosticCode, { line: number | null; count: number; message: string }>();

  constructor(
    private readonly file: string,
    private readonly visit?: VisitFinding,
  ) {}

  /** @param message - What was found, in one sentence; kept for the finding of the first line only, which may come late. */
  add(code: DiagnosticCode, line: number | null, message: string): void {
    this.visit?.(code, line, message);
    const entry = this.#entries.get(code);
    if (entry === undefined) this.#entries.set(code, { line, count: 1, message });
    else {
      entry.count += 1;
      if (line !== null && entry.line !== null && line < entry.line) Object.assign(entry, { line, message });
    }
  }

  toDiagnostics(): Diagnostic[] {
    return [...this.#entries].map(([code, entry]) => ({ code, file: this.file, ...entry }));
  }
}
