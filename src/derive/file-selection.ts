import type { Diagnostic } from '../records/diagnostic.js';
import type { TelemetryEntry } from '../source/telemetry-source.js';

/**
 * All `.jsonl` files of a repository's directory are telemetry, at any depth (`spec/4`, wart 6). Whatever else is there is
 * named, not read.
 */
export function selectFiles(entries: readonly TelemetryEntry[]): {
  readonly files: readonly TelemetryEntry[];
  readonly ignored: readonly Diagnostic[];
} {
  const isTelemetry = (entry: TelemetryEntry): boolean => entry.kind === 'file' && entry.path.endsWith('.jsonl');
  const ignored = entries.filter((entry) => !isTelemetry(entry));
  return {
    files: entries.filter(isTelemetry),
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
