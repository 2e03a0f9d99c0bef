import type { Diagnostic, DiagnosticCode } from '../records/diagnostic.js';
import { redactText } from '../redaction/redact-text.js';
import type { TelemetryEntry } from '../source/telemetry-source.js';
import { retainFiles, type Retention } from './retention.js';

export interface FileSelection extends Retention<TelemetryEntry> {
  readonly ignored: readonly Diagnostic[];
}

/**
 * All `.jsonl` files of a repository's directory are telemetry, at any depth (`spec/4`, wart 6), those that are older than
 * `retentionDays` left out. Whatever else is there is named, not read; so is a file that cannot even be named, because pages link to
 * every file that something is said of.
 * @param retentionDays - 0 for all.
 */
export function selectFiles(entries: readonly TelemetryEntry[], retentionDays: number): FileSelection {
  const isNamed = (entry: TelemetryEntry): boolean => redactText(entry.path).text === entry.path;
  const isTelemetry = (entry: TelemetryEntry): boolean => entry.kind === 'file' && entry.path.endsWith('.jsonl');
  const ignored = entries.filter((entry) => isNamed(entry) && !isTelemetry(entry));
  return {
    ...retainFiles(
      entries.filter((entry) => isNamed(entry) && isTelemetry(entry)),
      retentionDays,
    ),
    ignored: [
      ...ignored.map((entry) => toFinding('ignored-file', entry.path, MESSAGES[entry.kind])),
      ...entries
        .filter((entry) => !isNamed(entry))
        .map(({ path }) =>
          toFinding('secret-redacted', redactText(path).text, 'The name holds a secret; it was not read.'),
        ),
    ],
  };
}

function toFinding(code: DiagnosticCode, file: string, message: string): Diagnostic {
  return { code, file, line: null, count: 1, message };
}

const MESSAGES: Readonly<Record<TelemetryEntry['kind'], string>> = {
  file: 'The file is not a .jsonl file; it was not read.',
  symlink: 'The entry is a symbolic link; it was not followed.',
  submodule: 'The entry is a submodule; it was not entered.',
};
