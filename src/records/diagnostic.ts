/**
 * The catalogue of diagnostic codes. A code's meaning never changes; new codes may be added.
 * `explanation` says what it means, `remedy` what to do about it.
 */
export const DIAGNOSTIC_CATALOGUE = {
  'nothing-recognised': {
    severity: 'error',
    explanation: 'There is telemetry, but no record is in a known format. The dashboard shows none of it.',
    remedy: 'Write records in one of the known formats.',
  },
  'merge-conflict-marker': {
    severity: 'error',
    explanation: 'The line is a Git merge-conflict marker: an unresolved conflict was committed.',
    remedy: 'Resolve the conflict in the telemetry file; keep the records of both sides.',
  },
  'foreign-record': {
    severity: 'error',
    explanation: 'The record names a different repository than its directory. It is not counted.',
    remedy: 'Find the emitter that writes into the wrong directory.',
  },
  'lfs-pointer': {
    severity: 'error',
    explanation: 'The file is a Git LFS pointer: the telemetry itself is not in the repository.',
    remedy: 'Store telemetry as plain Git blobs; remove the LFS rule for *.jsonl.',
  },
  'unreadable-file': {
    severity: 'error',
    explanation: 'The file could not be read, or its content does not match its Git object id.',
    remedy: 'Check the file in the telemetry repository, then run the build again.',
  },
  'secret-redacted': {
    severity: 'error',
    explanation:
      'A text to be published contains a secret, such as a token, key or password. The secret is not published.',
    remedy: 'Revoke the secret now, because the telemetry repository still has it. Then stop emitting it.',
  },
  'secret-in-record': {
    severity: 'error',
    explanation:
      'The line contains a secret in a field that is not published. Everyone with access to the telemetry repository can read it. Found only by `check`.',
    remedy: 'Revoke the secret now. Then stop emitting it.',
  },
  'malformed-line': {
    severity: 'warning',
    explanation: 'The line contains no complete JSON object.',
    remedy: 'Check the emitter. The rest of the file is read as usual.',
  },
  'partial-line': {
    severity: 'warning',
    explanation: 'The line contains complete records and other bytes, which are not a record.',
    remedy: 'Check for interrupted or concurrent appends by the emitter.',
  },
  'invalid-utf8': {
    severity: 'warning',
    explanation: 'The line contains bytes that are not valid UTF-8.',
    remedy: 'Write telemetry as UTF-8, without transcoding.',
  },
  'concatenated-records': {
    severity: 'warning',
    explanation:
      'The line contains several records: a newline between two appends is missing. All of them are counted.',
    remedy: 'Make the emitter end every record with a newline.',
  },
  'truncated-last-line': {
    severity: 'warning',
    explanation: 'The last line has no newline and no complete record: an append was interrupted.',
    remedy: 'Usually the next append completes it. If it persists, check the emitter.',
  },
  'duplicate-record': {
    severity: 'warning',
    explanation: 'The record is byte-identical to an earlier one in the same file. It is counted once.',
    remedy: 'Look for a union merge or a retried append.',
  },
  'invalid-timestamp': {
    severity: 'warning',
    explanation: 'The record has no valid ISO 8601 timestamp. It is counted, but on no day.',
    remedy: 'Emit UTC timestamps such as 2026-01-15T18:22:24Z.',
  },
  'implausible-timestamp': {
    severity: 'warning',
    explanation:
      'The timestamp is more than a year away from the day in the file name. The record is counted, but on no day.',
    remedy: 'Check the clock of the emitter and the file name.',
  },
  'invalid-duration': {
    severity: 'warning',
    explanation: 'The record has a duration that is negative or not a number. The duration is ignored.',
    remedy: 'Measure durations with a monotonic clock, in milliseconds.',
  },
  'unsupported-schema-version': {
    severity: 'warning',
    explanation: 'The record has a schema version that this version of the action does not support. It is not counted.',
    remedy: 'Update the action, or check the emitter.',
  },
  'oversized-line': {
    severity: 'warning',
    explanation: 'The line is longer than the limit for one record. It is not parsed.',
    remedy: 'Keep payloads out of telemetry records.',
  },
  'path-redacted': {
    severity: 'warning',
    explanation:
      'A text to be published contains the path of a home directory, which reveals a login name. It is published as ~.',
    remedy: 'Emit paths relative to the repository.',
  },
  'path-in-record': {
    severity: 'warning',
    explanation:
      'The line contains the path of a home directory, which reveals a login name, in a field that is not published. Found only by `check`.',
    remedy: 'Emit paths relative to the repository.',
  },
  'dropped-writes': {
    severity: 'warning',
    explanation:
      'More than 2% of the command records were not written, because the log was locked. The figures lack them.',
    remedy: 'Have fewer processes write to one log, or have them wait for the lock.',
  },
  'crlf-line-end': {
    severity: 'warning',
    explanation: 'The file has lines that end with CRLF. They are read like other lines. Found only by `check`.',
    remedy: 'Write "\\n" line ends, and set `*.jsonl -text` in .gitattributes.',
  },
  'outside-layout': {
    severity: 'warning',
    explanation:
      'The telemetry file is not in telemetry/v1/repos/{owner_repo}/, so no dashboard shows it. Found only by `check`.',
    remedy: 'Write it to the directory of its repository.',
  },
  'several-spellings': {
    severity: 'warning',
    explanation:
      'The repository has several directories whose names differ only in letter case. All are read as one, because GitHub ignores case in names.',
    remedy: 'Move the files to the directory that the registry names, because some file systems cannot have both.',
  },
  'empty-reason': {
    severity: 'warning',
    explanation: 'The registry entry has no reason.',
    remedy: 'Register the repository with a reason.',
  },
  'unrecognised-record': {
    severity: 'note',
    explanation: 'The object is in no known record format. It is counted as unrecognised.',
    remedy: 'None, if the record is meant for another reader.',
  },
  'missing-final-newline': {
    severity: 'note',
    explanation:
      'The last record of the file does not end with a newline, so the next append would continue its line. Found only by `check`.',
    remedy: 'Make the emitter end every record with a newline.',
  },
  'too-many-actions': {
    severity: 'note',
    explanation:
      'There are more than 1,000 different actions. The ones with the shortest names are counted individually, the others together.',
    remedy: 'Keep identifiers out of action names.',
  },
  'identical-records': {
    severity: 'note',
    explanation: 'Command records are byte-identical. They have no id, so all of them are counted.',
    remedy: 'None, unless appends are retried.',
  },
  'copied-records': {
    severity: 'note',
    explanation:
      'The record of a session log repeats other records: a message that was written again, or a session that begins with a copy of another. It is counted once.',
    remedy: 'None: clients write logs this way.',
  },
  'withheld-records': {
    severity: 'note',
    explanation:
      'The record belongs to a session marked as private, or repeats one that does. Nothing of it is published.',
    remedy: 'None, if the session is meant to be private.',
  },
  'too-many-ids': {
    severity: 'note',
    explanation:
      'Session logs have more than 1,000,000 different ids. Records with further ids are counted once in each file, without durations, and are neither exported nor shown as steps of a run.',
    remedy: 'Set `retention-days`, or avoid repeated copies of session logs.',
  },
  'missing-days': {
    severity: 'note',
    explanation: 'Some days between the first and the last record have no records. Nothing is inferred for them.',
    remedy: 'Check whether the emitters ran on those days.',
  },
  'day-mismatch': {
    severity: 'note',
    explanation: 'The UTC day of the record differs from the day in the file name. The record counts on its own day.',
    remedy: 'Name files after the UTC day.',
  },
  'other-spelling': {
    severity: 'note',
    explanation:
      'The directory name and the registry differ in letter case. The directory is read, because GitHub ignores case in names.',
    remedy: 'None, or rename the directory.',
  },
  'ignored-file': {
    severity: 'note',
    explanation:
      'The directory contains an entry that is not a .jsonl file, or that is a symbolic link or a submodule. It is not read.',
    remedy:
      'Keep only .jsonl files in the telemetry directory; move records in .json files to a .jsonl file, one per line.',
  },
  'reserved-directory': {
    severity: 'note',
    explanation: 'The directory events/ is reserved for future use. Its files are not read.',
    remedy: 'Write daily files directly to the directory of the repository.',
  },
  'no-telemetry': {
    severity: 'note',
    explanation: 'This repository has no telemetry: no directory, or no records in it.',
    remedy: 'Check that the repository emits telemetry.',
  },
} as const satisfies Record<string, { severity: Severity; explanation: string; remedy: string }>;

export type Severity = 'error' | 'warning' | 'note';
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CATALOGUE;

/** One finding, aggregated per code and file: the first line it was seen on, and how often. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Path from where the registry has the repository's telemetry; null when the finding is not about a file. */
  readonly file: string | null;
  /** 1-based number of the first line; null when the finding is not about a line. */
  readonly line: number | null;
  readonly count: number;
  /** What was found there, in one sentence, made of structural facts only. */
  readonly message: string;
}
