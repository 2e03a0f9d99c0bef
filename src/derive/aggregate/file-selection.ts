import type { Diagnostic, DiagnosticCode } from '../../records/diagnostic.js';
import { redactText } from '../../redaction/redact-text.js';
import { isJsonFile, isReserved } from '../../records/repository-name.js';
import type { TelemetryEntry } from '../../source/telemetry-source.js';
import { BELIEVED_DAYS, parseFileDay, toDay } from '../../records/timestamp.js';

export interface FileSelection extends Retention<TelemetryEntry> {
  readonly ignored: readonly Diagnostic[];
}

/** Files that are not read and are named singly; one more entry counts the others. */
const MAX_NAMED = 20;

/**
 * All `.jsonl` files of a repository's directories are telemetry, at any depth (`spec/4`, anomaly 6), those that are older than
 * `retentionDays` left out; `events/` is reserved (`spec/1 §3.1`). Whatever else is there is named and counted, not read; so is a file
 * that cannot even be named, because pages link to every file that something is said of.
 * @param retentionDays - 0 for all.
 */
export function selectFiles(entries: readonly TelemetryEntry[], retentionDays: number): FileSelection {
  const files: TelemetryEntry[] = [];
  const ignored: Ignored[] = [];
  const unnamed: Diagnostic[] = [];
  let reserved = 0;
  for (const entry of entries) {
    const { path, kind } = entry;
    const name = redactText(path).text;
    if (name !== path) unnamed.push(toFinding('secret-redacted', name, 'The name holds a secret; it was not read.'));
    else if (isReserved(path)) reserved += 1;
    else if (kind !== 'file') ignored.push({ path, kind });
    else if (path.endsWith('.jsonl')) files.push(entry);
    else ignored.push({ path, kind: isJsonFile(path) ? 'json' : 'file' });
  }
  return {
    ...retainFiles(files, retentionDays),
    ignored: [...toIgnored(ignored), ...toReserved(reserved), ...unnamed],
  };
}

interface Ignored {
  readonly path: string;
  readonly kind: 'json' | TelemetryEntry['kind'];
}

const MESSAGES: Readonly<Record<Ignored['kind'], string>> = {
  json: 'The .json file was not read: records belong in a .jsonl file.',
  file: 'The file is not a .jsonl file; it was not read.',
  symlink: 'The entry is a symbolic link; it was not followed.',
  submodule: 'The entry is a submodule; it was not entered.',
};
const KINDS: Readonly<Record<Ignored['kind'], string>> = {
  json: '.json files',
  file: 'other files',
  symlink: 'symbolic links',
  submodule: 'submodules',
};

function toIgnored(ignored: readonly Ignored[]): Diagnostic[] {
  const named = ignored.slice(0, MAX_NAMED).map(({ path, kind }) => toFinding('ignored-file', path, MESSAGES[kind]));
  const rest = ignored.length - named.length;
  if (rest === 0) return named;
  const tallies = Object.entries(KINDS).flatMap(([kind, label]) => {
    const count = ignored.filter((entry) => entry.kind === kind).length;
    return count === 0 ? [] : [`${label}: ${count}`];
  });
  const message = `${rest} more were not read. In all, ${tallies.join(', ')}.`;
  return [...named, { code: 'ignored-file', file: null, line: null, count: rest, message }];
}

function toReserved(count: number): Diagnostic[] {
  if (count === 0) return [];
  const message = `events/ is reserved: ${count === 1 ? 'its file was' : `its ${count} files were`} not read.`;
  return [{ code: 'reserved-directory', file: null, line: null, count, message }];
}

function toFinding(code: DiagnosticCode, file: string, message: string): Diagnostic {
  return { code, file, line: null, count: 1, message };
}

/** What a limit of days leaves of a directory's files. */
interface Retention<File> {
  readonly files: readonly File[];
  /** Not read at all. */
  readonly leftOut: readonly File[];
  /** The first day of which files are read; null when no limit applies. */
  readonly firstDay: string | null;
}

/**
 * Keeps the files that are named for one of the last `days` days up to the newest, and all that are named for no day. Decided by
 * names alone, so what is left out costs nothing.
 * @param days - 0 for no limit.
 */
export function retainFiles<File extends { readonly path: string }>(
  files: readonly File[],
  days: number,
): Retention<File> {
  const newest = days === 0 ? null : findNewestDay(files.map(({ path }) => parseFileDay(path)));
  if (newest === null) return { files, leftOut: [], firstDay: null };
  const first = newest - days + 1;
  const isRetained = ({ path }: File): boolean => (parseFileDay(path) ?? first) >= first;
  return {
    files: files.filter(isRetained),
    leftOut: files.filter((file) => !isRetained(file)),
    firstDay: toDay(first),
  };
}

/**
 * A single file misnamed for a day far ahead must not push all others out: a newest day more than a year after the next one
 * is passed over as long as it stands alone. Its files are read all the same.
 */
function findNewestDay(fileDays: readonly (number | null)[]): number | null {
  const days = [...new Set(fileDays)].filter((day) => day !== null).sort((a, b) => b - a);
  const believed = days.find((day, index) => day - (days[index + 1] ?? day) <= BELIEVED_DAYS);
  return believed ?? null;
}
