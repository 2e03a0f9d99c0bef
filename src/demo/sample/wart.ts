import type { DiagnosticCode } from '../../records/diagnostic.js';
import { emitCommands } from './command-records.js';
import { CONTEXT_COMMANDS } from './context-commands.js';
import { HOUR, toMidnight } from './calendar.js';
import { emitDecisions } from './decision-records.js';
import { emitSweep, toCorrelationId, toEngineRecord } from './engine-records.js';
import { toBytes, toJsonl, toLines, type Emitter, type SampleFile } from './emission.js';
import type { Random } from './random.js';

/** One thing that is odd in real telemetry (`spec/4`, "Observed warts" and "Others to expect"). */
export interface Wart {
  readonly name: string;
  /** What is odd, as a sentence. */
  readonly what: string;
  /** What the builder is to say about it; null when it is to be read without a word. */
  readonly diagnostic: DiagnosticCode | null;
  /** Below the telemetry directory, when it is not the day's own file. */
  readonly path?: (day: string) => string;
  readonly spoil: (clean: CleanDay) => SpoiltFile;
}

/** A wart in its file: below the telemetry directory, with the 1-based number of the first line that is odd. */
export interface PlacedWart {
  readonly name: string;
  readonly what: string;
  readonly diagnostic: DiagnosticCode | null;
  readonly path: string;
  readonly line: number | null;
}

export interface SpoiltFile {
  readonly file: SampleFile;
  readonly line: number | null;
}

/** An ordinary day, before it is spoilt. The first four lines are the records of the nightly sweep. */
export interface CleanDay {
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

/** The clean day with odd lines behind it. */
export function appendLines(clean: CleanDay, ...lines: readonly string[]): SpoiltFile {
  return spoilBytes(clean.lines.length + 1, toJsonl([...clean.lines, ...lines]));
}

/** The clean day with odd records behind it. */
export function appendRecords(clean: CleanDay, ...records: readonly object[]): SpoiltFile {
  return appendLines(clean, ...records.map((record) => JSON.stringify(record)));
}

function eveningOf(clean: CleanDay): number {
  return toMidnight(clean.day) + 20 * HOUR + clean.random.integer(0, HOUR);
}

/** An engine event of the evening, with some of its fields replaced. */
export function engineRecord(clean: CleanDay, replaced: object): object {
  const at = eveningOf(clean);
  const event = { engine: 'validate', action: 'success', details: { ok: true, summary: 'Configuration is valid' } };
  return { ...toEngineRecord(clean.emitter, at, toCorrelationId(at), event), ...replaced };
}

/** A decision record of the evening, with some of its fields replaced. */
export function decisionRecord(clean: CleanDay, replaced: object): object {
  const [first] = emitDecisions(clean.random, clean.emitter, eveningOf(clean));
  return { ...first?.record, ...replaced };
}

/** A command record of the evening, with some of its fields replaced. */
export function commandRecord(clean: CleanDay, replaced: object): object {
  const [first] = emitCommands(clean.random, eveningOf(clean), { catalogue: CONTEXT_COMMANDS, length: 1 });
  return { ...first?.record, ...replaced };
}
