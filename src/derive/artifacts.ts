import { z } from 'zod';
import { REPOSITORY_CONTEXTS, REPOSITORY_STATES } from '../registry/registered-repository.js';
import { actionWindowSchema, changeSchema, windowSchema } from './sweeps-schema.js';
import { DIALECTS, OUTCOMES } from '../records/telemetry-event.js';
import type { Replay } from './replay/replay.js';
import type { CommandsArtifact } from './commands/commands-schema.js';
import type { Exports } from './exports.js';
import type { UsageArtifact } from './usage/usage-schema.js';

/*
 * The artifacts: stable, versioned JSON. Keys are snake_case, arrays are sorted, and a number that is not
 * known is null, never 0. Time stamps are UTC (`2026-01-15T18:22:24Z`), days are UTC days (`2026-01-15`).
 */

const count = z.int().nonnegative();
const day = z.iso.date();
const timestamp = z.iso.datetime();
const milliseconds = z.number().nonnegative().nullable();

const outcomeCounts = z.object(
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count])) as Record<(typeof OUTCOMES)[number], typeof count>,
);

const actionFigures = {
  count,
  failed: count,
  last_timestamp: timestamp.nullable(),
  p50_ms: milliseconds,
  p95_ms: milliseconds,
  max_ms: milliseconds,
};

export const STATUSES = ['healthy', 'warning', 'error', 'no-telemetry'] as const;

export const summarySchema = z.strictObject({
  schema_version: z.literal('1.0'),
  telemetry_version: z.literal('v1'),
  repository: z.strictObject({
    owner: z.string(),
    name: z.string(),
    key: z.string(),
    context: z.enum(REPOSITORY_CONTEXTS),
    state: z.enum(REPOSITORY_STATES),
  }),
  source: z.strictObject({
    repository: z.string(),
    directory: z.string(),
    /** Git tree id of the directory that was read; null when there is none. */
    tree: z.string().nullable(),
    files: count,
    bytes: count,
    /** What `retention-days` left of the files, decided by the days in their names; null when it is not set. */
    retention: z
      .strictObject({
        days: count,
        /** Files of earlier days were not read; null when no file is named for a day. */
        first_day: day.nullable(),
        files_left_out: count,
      })
      .nullable(),
  }),
  status: z.enum(STATUSES),
  coverage: z.strictObject({
    first_day: day.nullable(),
    last_day: day.nullable(),
    days_present: count,
    days_missing: z.array(day),
    first_timestamp: timestamp.nullable(),
    last_timestamp: timestamp.nullable(),
  }),
  /** lines = blank + malformed + lines holding records; parsed = counted + duplicate + foreign + unrecognised. */
  records: z.strictObject({
    lines: count,
    blank: count,
    malformed: count,
    recovered: count,
    parsed: count,
    counted: count,
    duplicate: count,
    foreign: count,
    unrecognised: count,
    by_dialect: z.strictObject(
      Object.fromEntries(DIALECTS.map((dialect) => [dialect, count])) as Record<
        (typeof DIALECTS)[number],
        typeof count
      >,
    ),
  }),
  outcomes: outcomeCounts,
  runs: outcomeCounts.extend({ total: count }),
  actions_taken: z.strictObject({ count, statement: z.string() }),
  /** By count, then by name. At most 1,000 are told apart. */
  actions: z.array(z.strictObject({ action: z.string(), ...actionFigures })),
  /** The actions beyond these, together; null when there are none. Their counts and these add up to `records.counted`. */
  rest_of_actions: z.strictObject(actionFigures).nullable(),
});
export type Summary = z.infer<typeof summarySchema>;

export const diagnosticsSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  status: z.enum(STATUSES),
  /** Number of entries of each severity. */
  counts: z.strictObject({ error: count, warning: count, note: count }),
  /** By severity, code and file: one entry per code and file, with the first line and the number of findings. */
  diagnostics: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      message: z.string(),
      file: z.string().nullable(),
      line: count.nullable(),
      count,
    }),
  ),
});
export type Diagnostics = z.infer<typeof diagnosticsSchema>;

const perWindow = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ '7d': schema, '30d': schema, '90d': schema });

export const sweepsSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  /** The last day of telemetry: all windows end here, none at "now". */
  anchor_day: day.nullable(),
  /** Every day from the first to the last, gaps too. A run belongs to the day of its first record. */
  days: z.array(
    z.strictObject({
      day,
      present: z.boolean(),
      events: count,
      runs: count,
      ...outcomeCounts.shape,
      actions_taken: count,
      p50_ms: milliseconds,
      p95_ms: milliseconds,
    }),
  ),
  windows: perWindow(windowSchema),
  /** The actions with most events, by their number, then by name: 50 at most. */
  actions: perWindow(z.array(actionWindowSchema)),
  /** What became slower, faster, or failed more or less often than in the period before, by window, verdict and name. */
  changes: z.array(changeSchema),
  /** Changes beyond those that are listed. */
  changes_left_out: count,
  top_actions_30d: z.array(
    z.strictObject({
      action: z.string(),
      count,
      previous_count: count,
      change_pct: z.number().nullable(),
      /** One number a day, oldest first; 30 of them. */
      daily: z.array(count),
    }),
  ),
});
export type Sweeps = z.infer<typeof sweepsSchema>;

/** One run, as the page lists it: records that share a `correlation_id`, `run_id` or `sessionId`. */
export interface Run {
  readonly id: string;
  /** UTC time stamps of the first and the last record that has a valid one. */
  readonly started: string | null;
  readonly ended: string | null;
  readonly events: number;
  readonly outcome: (typeof OUTCOMES)[number];
  /** Whether the last thing that it began has no end in the telemetry (`toRunPhase`). The outcome is told apart from that. */
  readonly unfinished: boolean;
  readonly failed: number;
  readonly actionsTaken: number;
  /** Eight of its distinct actions, the shortest names, by name; `moreActions` says whether there are others. */
  readonly actions: readonly string[];
  readonly moreActions: boolean;
  readonly actor: string | null;
}

/** Everything that is derived from one repository's telemetry, in memory. */
export interface Dashboard {
  readonly summary: Summary;
  readonly diagnostics: Diagnostics;
  readonly sweeps: Sweeps;
  /** The newest runs, newest first; bounded. */
  readonly runs: readonly Run[];
  /** What the newest of them did, by their ids; bounded by `run-pages`. */
  readonly replays: ReadonlyMap<string, Replay>;
  /** What transcripts tell; null when there are none. */
  readonly usage: UsageArtifact | null;
  /** What command records tell; null when there are none. */
  readonly commands: CommandsArtifact | null;
  /** Empty when exports are not asked for. */
  readonly exports: Exports;
}
