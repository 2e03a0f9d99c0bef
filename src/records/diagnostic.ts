/**
 * The catalogue of diagnostic codes. A code's meaning never changes; new codes may be added.
 * `explanation` says what it means, `remedy` what to do about it.
 */
export const DIAGNOSTIC_CATALOGUE = {
  'nothing-recognised': {
    severity: 'error',
    explanation:
      'There is telemetry, but not one record of it is in a known format. The dashboard shows nothing of it.',
    remedy: 'Write records in one of the known formats.',
  },
  'merge-conflict-marker': {
    severity: 'error',
    explanation: 'The line is a Git merge-conflict marker, so a conflict was committed unresolved.',
    remedy: 'Resolve the conflict in the telemetry file; keep the records of both sides.',
  },
  'foreign-record': {
    severity: 'error',
    explanation: 'The record names another repository than its directory. It is not aggregated.',
    remedy: 'Find the emitter that writes into the wrong directory.',
  },
  'lfs-pointer': {
    severity: 'error',
    explanation: 'The file is a Git LFS pointer: the telemetry itself is not in the repository.',
    remedy: 'Store telemetry as plain Git blobs; remove the LFS rule for *.jsonl.',
  },
  'unreadable-file': {
    severity: 'error',
    explanation: 'The file could not be read, or what was read is not the object that Git names.',
    remedy: 'Check the file in the telemetry repository, then run the build again.',
  },
  'secret-redacted': {
    severity: 'error',
    explanation: 'A text that is to be published holds a secret: a token, a key, a password. It is not published.',
    remedy: 'Revoke the secret now, for the telemetry repository still has it; then keep it out of what is emitted.',
  },
  'secret-in-record': {
    severity: 'error',
    explanation:
      'The line holds a secret in a field that is not published. Whoever can read the telemetry repository can read it; found by `check` only.',
    remedy: 'Revoke the secret now; then keep it out of what is emitted.',
  },
  'malformed-line': {
    severity: 'warning',
    explanation: 'The line holds no complete JSON object.',
    remedy: 'Check the emitter; the rest of the file is read as usual.',
  },
  'partial-line': {
    severity: 'warning',
    explanation: 'Beside complete records the line holds other bytes, which are not a record.',
    remedy: 'Check for interrupted or concurrent appends by the emitter.',
  },
  'invalid-utf8': {
    severity: 'warning',
    explanation: 'The line holds bytes that are not valid UTF-8.',
    remedy: 'Write telemetry as UTF-8 without any transcoding.',
  },
  'concatenated-records': {
    severity: 'warning',
    explanation: 'Several records stand on one line: a newline between two appends was lost. All of them are counted.',
    remedy: 'Make the emitter end every record with a newline.',
  },
  'truncated-last-line': {
    severity: 'warning',
    explanation: 'The last line has no newline and holds no complete record: an append was cut off.',
    remedy: 'Usually the next append follows; if it stays, check the emitter.',
  },
  'duplicate-record': {
    severity: 'warning',
    explanation: 'The record is identical, byte for byte, to an earlier one of the same file. It is counted once.',
    remedy: 'Look for a union merge or a retried append.',
  },
  'invalid-timestamp': {
    severity: 'warning',
    explanation: 'The record has no valid ISO 8601 time stamp. It is counted, but belongs to no day.',
    remedy: 'Emit UTC time stamps such as 2026-01-15T18:22:24Z.',
  },
  'implausible-timestamp': {
    severity: 'warning',
    explanation:
      'The time stamp is more than a year away from the day that the file is named for. The record is counted, but belongs to no day.',
    remedy: 'Check the clock of the emitter, and the name of the file.',
  },
  'invalid-duration': {
    severity: 'warning',
    explanation: 'The record has a duration that is negative or not a number. It is taken as absent.',
    remedy: 'Measure durations with a monotonic clock, in milliseconds.',
  },
  'unsupported-schema-version': {
    severity: 'warning',
    explanation: 'The record has a schema version that this builder does not know. It is not aggregated.',
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
      "A text that is to be published holds the path of a home directory, which is a person's login name. It is published as ~.",
    remedy: 'Emit paths relative to the repository.',
  },
  'path-in-record': {
    severity: 'warning',
    explanation:
      "The line holds the path of a home directory, which is a person's login name, in a field that is not published; found by `check` only.",
    remedy: 'Emit paths relative to the repository.',
  },
  'dropped-writes': {
    severity: 'warning',
    explanation:
      'More than 2% of the command records were not written, because the log was locked. What they would tell is missing.',
    remedy: 'Let fewer processes write to one log, or let them wait for the lock.',
  },
  'crlf-line-end': {
    severity: 'warning',
    explanation: 'The file has lines that end with CRLF. They are read as others; found by `check` only.',
    remedy: 'Write "\\n" line ends, and set `*.jsonl -text` in .gitattributes.',
  },
  'outside-layout': {
    severity: 'warning',
    explanation:
      'The telemetry file is not below telemetry/v1/repos/{owner_repo}/, so no dashboard shows it; found by `check` only.',
    remedy: 'Write it into the directory of its repository.',
  },
  'several-spellings': {
    severity: 'warning',
    explanation:
      'The repository has several directories whose names differ only in letter case. All are read as one, because GitHub ignores case in names.',
    remedy: 'Move the files into the directory that the registry names: some file systems cannot hold both.',
  },
  'empty-reason': {
    severity: 'warning',
    explanation: 'The registry entry gives no reason why the repository is registered.',
    remedy: 'Register the repository with a reason.',
  },
  'unrecognised-record': {
    severity: 'note',
    explanation: 'The object fits none of the known record dialects. It is counted as unrecognised.',
    remedy: 'Nothing, if the record is meant for another reader.',
  },
  'missing-final-newline': {
    severity: 'note',
    explanation:
      'The last record of the file does not end with a newline, so that the next append stands on the same line; found by `check` only.',
    remedy: 'Make the emitter end every record with a newline.',
  },
  'too-many-actions': {
    severity: 'note',
    explanation:
      'There are more than 1,000 different actions. Those with the shortest names are told apart, the others are counted together.',
    remedy: 'Keep identifiers out of the names of actions.',
  },
  'identical-records': {
    severity: 'note',
    explanation: 'Command records that are identical byte for byte; having no identity of their own, all are counted.',
    remedy: 'Nothing, unless an append is retried.',
  },
  'copied-records': {
    severity: 'note',
    explanation:
      'The record of a session log only repeats what other records tell: a message that was written again, or a session that begins with a copy of another. It is counted once.',
    remedy: 'Nothing: clients write logs so.',
  },
  'withheld-records': {
    severity: 'note',
    explanation:
      'The record belongs to a session that is marked as private, or repeats what is in one. Nothing of it is published.',
    remedy: 'Nothing, if the session is meant to be private.',
  },
  'too-many-ids': {
    severity: 'note',
    explanation:
      'Session logs have more than 1,000,000 different ids. What has others is counted once in each file, without its durations, and is neither exported nor shown as steps of a run.',
    remedy: 'Set `retention-days`, or do not copy session logs again and again.',
  },
  'missing-days': {
    severity: 'note',
    explanation: 'Days between the first and the last record have no records. Nothing is inferred for them.',
    remedy: 'Check whether the emitters ran on those days.',
  },
  'day-mismatch': {
    severity: 'note',
    explanation:
      'The day of a record, in UTC, is not the day that its file is named for. The record counts on its own day.',
    remedy: 'Name files for the UTC day.',
  },
  'other-spelling': {
    severity: 'note',
    explanation:
      'The directory spells the repository in other letter case than the registry. It is read, because GitHub ignores case in names.',
    remedy: 'Nothing, or rename the directory.',
  },
  'ignored-file': {
    severity: 'note',
    explanation:
      'The directory holds an entry that is not a .jsonl file, or that is a symbolic link or a submodule. It is not read.',
    remedy:
      'Keep only .jsonl files in the telemetry directory; records in .json files belong in a .jsonl file, one on each line.',
  },
  'reserved-directory': {
    severity: 'note',
    explanation: 'The directory events/ is reserved for later use. Its files are not read.',
    remedy: 'Write daily files directly into the directory of the repository.',
  },
  'no-telemetry': {
    severity: 'note',
    explanation: 'There is no telemetry for this repository: no directory, or no records in it.',
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
