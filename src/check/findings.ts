import { DIAGNOSTIC_CATALOGUE, type DiagnosticCode, type Severity } from '../records/diagnostic.js';

/** One finding, where it was found. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** As people and GitHub know it. */
  readonly file: string;
  /** 1-based; null when it is about the whole file. */
  readonly line: number | null;
  readonly message: string;
}

/** How often a code was found, and in how many files. */
export interface CodeCount {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  count: number;
  files: number;
}

/** Findings of a code that are kept of a file, and of all files; the others are counted. */
const KEPT_IN_FILE = 20;
const KEPT_IN_ALL = 200;

/** Collects findings, as many as people can read; counts all. */
export class Findings {
  readonly #kept: Finding[] = [];
  readonly #codes = new Map<DiagnosticCode, CodeCount & { kept: number }>();
  #file = '';
  readonly #inFile = new Map<DiagnosticCode, number>();

  /** Findings from here on are about this file. */
  begin(file: string): void {
    this.#file = file;
    this.#inFile.clear();
  }

  add(code: DiagnosticCode, line: number | null, message: string): void {
    const { severity } = DIAGNOSTIC_CATALOGUE[code];
    let total = this.#codes.get(code);
    if (total === undefined) this.#codes.set(code, (total = { code, severity, count: 0, files: 0, kept: 0 }));
    const inFile = this.#inFile.get(code) ?? 0;
    this.#inFile.set(code, inFile + 1);
    total.count += 1;
    if (inFile === 0) total.files += 1;
    if (inFile >= KEPT_IN_FILE || total.kept >= KEPT_IN_ALL) return;
    total.kept += 1;
    this.#kept.push({ code, severity, file: this.#file, line, message });
  }

  /** In the order in which they were found. */
  get kept(): readonly Finding[] {
    return this.#kept;
  }

  /** Errors first, then by code. */
  toCounts(): CodeCount[] {
    return [...this.#codes.values()]
      .map(({ code, severity, count, files }) => ({ code, severity, count, files }))
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.code < b.code ? -1 : 1));
  }
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
