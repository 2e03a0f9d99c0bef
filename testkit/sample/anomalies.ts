import type { DiagnosticCode } from '../../src/records/diagnostic.js';
import { emitCommands } from './command-records.js';
import { CONTEXT_COMMANDS } from './catalogues.js';
import { HOUR, type Random, toMidnight, toOffsetTimestamp } from './random.js';
import { emitDecisions } from './decision-records.js';
import { emitSweep, toCorrelationId, toEngineRecord } from './engine-records.js';
import { type Emitter, type SampleFile, toBytes, toJsonl, toLines } from './emission.js';

/** An anomaly in real telemetry (`spec/4`, "Observed anomalies" and "Others to expect"). */
export interface Anomaly {
  readonly name: string;
  /** Describes the anomaly in a sentence. */
  readonly what: string;
  /** The diagnostic that the builder must report; null when it must read the data without one. */
  readonly diagnostic: DiagnosticCode | null;
  /** Path below the telemetry directory, if not the day's own file. */
  readonly path?: (day: string) => string;
  readonly spoil: (clean: CleanDay) => SpoiltFile;
}

/** An anomaly with its path below the telemetry directory and its first line, 1-based. */
export interface PlacedAnomaly {
  readonly name: string;
  readonly what: string;
  readonly diagnostic: DiagnosticCode | null;
  readonly path: string;
  readonly line: number | null;
}

interface SpoiltFile {
  readonly file: SampleFile;
  readonly line: number | null;
}

/** An ordinary day before the anomaly is added. Its first four lines are the nightly sweep. */
interface CleanDay {
  readonly day: string;
  readonly emitter: Emitter;
  readonly random: Random;
  readonly lines: readonly string[];
}

export function createCleanDay(random: Random, emitter: Emitter, day: string): CleanDay {
  const midnight = toMidnight(day);
  const emissions = [
    ...emitSweep(random, emitter, midnight + random.integer(2 * HOUR, 3 * HOUR)),
    ...emitDecisions(random, emitter, midnight + random.integer(8 * HOUR, 12 * HOUR)),
    ...emitCommands(random, midnight + random.integer(13 * HOUR, 18 * HOUR), {
      catalogue: CONTEXT_COMMANDS,
      length: random.integer(4, 12),
    }),
  ];
  return { day, emitter, random, lines: toLines(emissions) };
}

/** A file with exactly this content. */
export function spoilBytes(line: number | null, ...parts: readonly (string | Uint8Array)[]): SpoiltFile {
  return { file: Buffer.concat(parts.map((part) => (typeof part === 'string' ? toBytes(part) : part))), line };
}

/** The clean day with odd lines appended. */
export function appendLines(clean: CleanDay, ...lines: readonly string[]): SpoiltFile {
  return spoilBytes(clean.lines.length + 1, toJsonl([...clean.lines, ...lines]));
}

/** The clean day with odd records appended. */
export function appendRecords(clean: CleanDay, ...records: readonly object[]): SpoiltFile {
  return appendLines(clean, ...records.map((record) => JSON.stringify(record)));
}

function eveningOf(clean: CleanDay): number {
  return toMidnight(clean.day) + 20 * HOUR + clean.random.integer(0, HOUR);
}

/** An engine event in the evening, with some fields replaced. */
export function engineRecord(clean: CleanDay, replaced: object): object {
  const at = eveningOf(clean);
  const event = { engine: 'validate', action: 'success', details: { ok: true, summary: 'Configuration is valid' } };
  return { ...toEngineRecord(clean.emitter, at, toCorrelationId(at), event), ...replaced };
}

/** A decision record in the evening, with some fields replaced. */
export function decisionRecord(clean: CleanDay, replaced: object): object {
  const [first] = emitDecisions(clean.random, clean.emitter, eveningOf(clean));
  return { ...first?.record, ...replaced };
}

/** A command record in the evening, with some fields replaced. */
export function commandRecord(clean: CleanDay, replaced: object): object {
  const [first] = emitCommands(clean.random, eveningOf(clean), { catalogue: CONTEXT_COMMANDS, length: 1 });
  return { ...first?.record, ...replaced };
}

/** Anomalies of tree entries. */
export const ANOMALIES_OF_FILES: readonly Anomaly[] = [
  {
    name: 'empty-file',
    what: 'The file of a day is empty.',
    diagnostic: null,
    spoil: () => spoilBytes(null),
  },
  {
    name: 'lfs-pointer',
    what: 'The file of a day is a Git LFS pointer.',
    diagnostic: 'lfs-pointer',
    spoil: ({ random }) =>
      spoilBytes(1, `version https://git-lfs.github.com/spec/v1\noid sha256:${random.hex(64)}\nsize 48213\n`),
  },
  {
    name: 'keep-file',
    what: 'A file that keeps the directory in Git.',
    diagnostic: 'ignored-file',
    path: () => '.keep',
    spoil: () => spoilBytes(null),
  },
  {
    name: 'dashboard-json',
    what: 'A derived file, left by an earlier dashboard.',
    diagnostic: 'ignored-file',
    path: () => 'dashboard.json',
    spoil: ({ emitter, day }) =>
      spoilBytes(
        null,
        JSON.stringify({ schema_version: 'dashboard.v1', repo: emitter.name, coverage: { last_record: day } }),
      ),
  },
  {
    name: 'folder-by-day',
    what: 'A directory for a day, with more telemetry.',
    diagnostic: null,
    path: (day) => `${day}/preflight.jsonl`,
    spoil: ({ random, emitter, day }) => spoilBytes(null, toJsonl(createCleanDay(random, emitter, day).lines)),
  },
  {
    name: 'folder-by-correlation-id',
    what: 'A directory for a correlation id, with more telemetry.',
    diagnostic: null,
    path: (day) => `${day}/21088-1/engine.jsonl`,
    spoil: ({ random, emitter, day }) => spoilBytes(null, toJsonl(createCleanDay(random, emitter, day).lines)),
  },
  {
    name: 'symbolic-link',
    what: 'A symbolic link to the file of a day.',
    diagnostic: 'ignored-file',
    path: () => 'latest.jsonl',
    spoil: ({ day }) => ({ file: { symlink: `${day}.jsonl` }, line: null }),
  },
  {
    name: 'submodule',
    what: 'A submodule.',
    diagnostic: 'ignored-file',
    path: () => 'vendor.jsonl',
    spoil: ({ random }) => ({ file: { submodule: random.hex(40) }, line: null }),
  },
];

/** Anomalies of timestamps and durations. */
export const ANOMALIES_OF_TIME: readonly Anomaly[] = [
  {
    name: 'offset-without-colon',
    what: 'A local timestamp such as 22:30:00-0300: the record belongs to the next day in UTC.',
    diagnostic: 'day-mismatch',
    spoil: (clean) => {
      const at = toMidnight(clean.day) + 25.5 * HOUR;
      return appendRecords(clean, commandRecord(clean, { ts: toOffsetTimestamp(at, -180, false) }));
    },
  },
  {
    name: 'offset-of-half-an-hour',
    what: 'A timestamp with the offset +05:30.',
    diagnostic: null,
    spoil: (clean) => {
      const at = toMidnight(clean.day) + 15 * HOUR;
      return appendRecords(clean, engineRecord(clean, { generated_at: toOffsetTimestamp(at, 330, true) }));
    },
  },
  {
    name: 'fractional-seconds',
    what: 'Fractional seconds of one to nine digits.',
    diagnostic: null,
    spoil: (clean) => {
      const fractions = Array.from({ length: 9 }, (_, index) => '123456789'.slice(0, index + 1));
      return appendRecords(
        clean,
        ...fractions.map((digits) => engineRecord(clean, { generated_at: `${clean.day}T21:10:00.${digits}Z` })),
      );
    },
  },
  {
    name: 'invalid-timestamp',
    what: 'Timestamps that do not exist.',
    diagnostic: 'invalid-timestamp',
    spoil: (clean) =>
      appendRecords(
        clean,
        ...['2026-02-30T12:00:00Z', '2026-13-01T12:00:00Z', 'yesterday', '', null].map((generated_at) =>
          engineRecord(clean, { generated_at }),
        ),
      ),
  },
  {
    name: 'implausible-timestamp',
    what: 'Timestamps of clocks that are wrong by decades.',
    diagnostic: 'implausible-timestamp',
    spoil: (clean) =>
      appendRecords(
        clean,
        ...['2001-01-01T00:00:07Z', '2062-06-30T12:00:00Z'].map((generated_at) =>
          engineRecord(clean, { generated_at }),
        ),
      ),
  },
  {
    name: 'negative-duration',
    what: 'A clock was set back while a command ran.',
    diagnostic: 'invalid-duration',
    spoil: (clean) => appendRecords(clean, commandRecord(clean, { timing_ms: -250 })),
  },
];
