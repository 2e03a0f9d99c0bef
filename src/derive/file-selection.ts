import type { Diagnostic } from '../records/diagnostic.js';
import type { TelemetryEntry } from '../source/telemetry-source.js';
import { retainFiles, type Retention } from './retention.js';

export interface FileSelection extends Retention<TelemetryEntry> {
  readonly ignored: readonly Diagnostic[];
}

/**
 * All `.jsonl` files of a repository's directory are telemetry, at any depth (`spec/4`, wart 6), those that are older than
 * `retentionDays` left out. Whatever else is there is named, not read.
 * @param retentionDays - 0 for all.
 */
export function selectFiles(entries: readonly TelemetryEntry[], retentionDays: number): FileSelection {
  const isTelemetry = (entry: TelemetryEntry): boolean => entry.kind === 'file' && entry.path.endsWith('.jsonl');
  const ignored = entries.filter((entry) => !isTelemetry(entry));
  return {
    ...retainFiles(entries.filter(isTelemetry), retentionDays),
    ignored: ignored.map((entry) => ({
      code: 'ignored-file',
      file: entry.path,
      line: null,
      count: 1,
      message: MESSAGES[entry.kind],
    })),
  };
}

const MESSAGES: Readonly<Record<TelemetryEntry['kind'], string>> = {
  file: 'The file is not a .jsonl file; it was not read.',
  symlink: 'The entry is a symbolic link; it was not followed.',
  submodule: 'The entry is a submodule; it was not entered.',
};
