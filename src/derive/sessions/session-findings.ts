import type { Diagnostic } from '../../records/diagnostic.js';

const MESSAGES = {
  'copied-records': 'Everything in the record was seen before: it is counted where it was written first.',
  'withheld-records': 'The record is of a private session, or repeats what is in one: it is not counted.',
  'invalid-duration': 'The duration (tool result − tool use) is negative; it is taken as absent.',
} as const;

/** What is to be said of session logs: one finding for each code and file. */
export class SessionFindings {
  readonly #entries = new Map<string, { code: keyof typeof MESSAGES; file: number; count: number; line: number }>();

  add(code: keyof typeof MESSAGES, file: number, count: number, line: number): void {
    const key = `${code} ${file}`;
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, { code, file, count, line });
    else {
      entry.count += count;
      entry.line = Math.min(entry.line, line);
    }
  }

  toDiagnostics(files: readonly string[]): Diagnostic[] {
    return Array.from(this.#entries.values(), ({ code, file, count, line }) => {
      return { code, file: files[file]!, line, count, message: MESSAGES[code] };
    });
  }
}
