import type { Diagnostic, DiagnosticCode } from './diagnostic.js';

/** Collects the findings of one file: one entry per code, however often it is found. */
export class DiagnosticLog {
  readonly #file: string;
  readonly #entries = new Map<DiagnosticCode, { line: number | null; count: number; message: string }>();

  constructor(file: string) {
    this.#file = file;
  }

  /** @param message - What was found, in one sentence; kept for the first finding only. */
  add(code: DiagnosticCode, line: number | null, message: string): void {
    const entry = this.#entries.get(code);
    if (entry === undefined) this.#entries.set(code, { line, count: 1, message });
    else entry.count += 1;
  }

  toDiagnostics(): Diagnostic[] {
    return [...this.#entries].map(([code, entry]) => ({ code, file: this.#file, ...entry }));
  }
}
