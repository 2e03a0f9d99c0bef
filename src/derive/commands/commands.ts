import { z } from 'zod';
import {
  COMMAND_COUNTERS,
  type CommandCounter,
  type CommandTokens,
  READ_MODES,
  type ReadMode,
} from '../../records/command-name.js';
import { OUTCOMES, type TelemetryEvent } from '../../records/telemetry-event.js';
import { BoundedMap, type Count, createBoundedCounts } from '../aggregate/bounded-map.js';
import { Latency, latencyDataSchema, renderLatencyData } from '../latency/latency.js';
import { addOutcomeCounts, createOutcomeCounts, type OutcomeCounts } from '../aggregate/comparison.js';
import { formatCount, formatQuantity, formatRatio } from '../../base/format.js';
import type { Diagnostic } from '../../records/diagnostic.js';

/** Maximum commands that are counted individually. Emitters with more put arguments into command names. */
const MAX_COMMANDS = 1000;
const MAX_WARNINGS = 100;
const MAX_STATUSES = 100;

/** Read modes that are counted separately; `other` is an unknown mode, or none. */
export const COUNTED_READ_MODES = [...READ_MODES, 'other'] as const satisfies readonly (ReadMode | 'other')[];
export type CountedReadMode = (typeof COUNTED_READ_MODES)[number];

export const TOKEN_KINDS = [
  'input',
  'output',
  'retrieved',
  'total',
] as const satisfies readonly (keyof CommandTokens)[];
/** Sums of the tokens that records name; null for a kind that no record names. At most 2^53 − 1, like bytes. */
export type TokenSums = Record<(typeof TOKEN_KINDS)[number], number | null>;

export interface CommandPartial {
  readonly outcomes: OutcomeCounts;
  readonly latency: Latency;
  readonly tokens: TokenSums;
  lastTime: number | null;
}

/** A run and the time of its last command record, in milliseconds since the epoch. */
interface LastRun {
  readonly run: string;
  readonly time: number;
}

interface ReadCounts {
  reads: number;
  /** At most 2^53 − 1, the greatest exact sum. */
  bytes: number;
}

/** Figures from command records, by command and in total. Mergeable in any order. */
export class Commands {
  readonly byName = new BoundedMap(MAX_COMMANDS, createCommand, mergeCommand);
  readonly counters: Record<CommandCounter, number> = toRecord(COMMAND_COUNTERS, () => 0);
  readonly reads: Readonly<Record<CountedReadMode, ReadCounts>> = toRecord(COUNTED_READ_MODES, () => ({
    reads: 0,
    bytes: 0,
  }));
  /** By code; warnings without a code count as the rest. */
  readonly warnings = createBoundedCounts(MAX_WARNINGS);
  /** Statuses of commands that mean neither success nor failure. */
  readonly unknownStatuses = createBoundedCounts(MAX_STATUSES);

  /** The run with the last record (the first by id if several tie); null when no record names both a run and a time. */
  lastRun: LastRun | null = null;

  add({ action, outcome, durationMs, time, run, command: facts }: TelemetryEvent): void {
    if (run !== null && time !== null) this.#keepLastRun({ run, time });
    const command = this.byName.at(action);
    command.outcomes[outcome] += 1;
    if (durationMs !== null) command.latency.add(durationMs);
    if (time !== null) keepLatest(command, time);
    if (facts === undefined) return;
    for (const code of facts.warnings) this.warnings.at(code).count += 1;
    this.warnings.rest.count += facts.otherWarnings;
    if (facts.read !== null) this.#addReads(facts.read.mode ?? 'other', 1, facts.read.bytes);
    for (const counter of facts.counters) this.counters[counter] += 1;
    if (facts.tokens !== null) addTokens(command.tokens, facts.tokens);
    if (facts.status !== null) this.unknownStatuses.at(facts.status).count += 1;
  }

  /** Adds `other` without changing it. */
  merge(other: Commands): void {
    this.byName.merge(other.byName);
    this.warnings.merge(other.warnings);
    this.unknownStatuses.merge(other.unknownStatuses);
    if (other.lastRun !== null) this.#keepLastRun(other.lastRun);
    this.#addCounts(other);
  }

  countOutcomes(): OutcomeCounts {
    const total = createOutcomeCounts();
    for (const [, { outcomes }] of this.byName.entries()) addOutcomeCounts(total, outcomes);
    addOutcomeCounts(total, this.byName.rest.outcomes);
    return total;
  }

  sumTokens(): TokenSums {
    const total = createTokenSums();
    for (const [, { tokens }] of this.byName.entries()) addTokens(total, tokens);
    addTokens(total, this.byName.rest.tokens);
    return total;
  }

  /** Serialises all commands and, last, the rest. */
  toData(): CommandsData {
    const commands = this.byName.entries();
    const values = [...commands.map(([, command]) => command), this.byName.rest];
    return {
      names: commands.map(([name]) => name),
      commands: values.map(({ outcomes, tokens, lastTime }) => ({ outcomes, tokens, lastTime })),
      latencies: Latency.toData(values.map(({ latency }) => latency)),
      counters: this.counters,
      reads: this.reads,
      warnings: toEntries(this.warnings),
      otherWarnings: this.warnings.rest.count,
      unknownStatuses: toEntries(this.unknownStatuses),
      otherUnknownStatuses: this.unknownStatuses.rest.count,
      lastRun: this.lastRun,
    };
  }

  /**
   * Loads serialised data into this empty instance.
   * @throws RangeError when the numbers of names and values do not match.
   */
  load(data: CommandsData): void {
    const { names, commands, latencies } = data;
    const loaded = Latency.fromData(latencies);
    if (loaded.length !== commands.length || names.length + 1 !== commands.length) {
      throw new RangeError('Commands are missing.');
    }
    for (const [index, command] of commands.entries()) {
      const name = names[index];
      mergeCommand(name === undefined ? this.byName.rest : this.byName.at(name), {
        ...command,
        latency: loaded[index]!,
      });
    }
    for (const [code, count] of data.warnings) this.warnings.at(code).count += count;
    this.warnings.rest.count += data.otherWarnings;
    for (const [status, count] of data.unknownStatuses) this.unknownStatuses.at(status).count += count;
    this.unknownStatuses.rest.count += data.otherUnknownStatuses;
    if (data.lastRun !== null) this.#keepLastRun(data.lastRun);
    this.#addCounts(data);
  }

  #keepLastRun({ run, time }: LastRun): void {
    const known = this.lastRun;
    if (known === null || time > known.time || (time === known.time && run < known.run)) this.lastRun = { run, time };
  }

  #addCounts({ counters, reads }: Pick<CommandsData, 'counters' | 'reads'>): void {
    for (const counter of COMMAND_COUNTERS) this.counters[counter] += counters[counter];
    for (const mode of COUNTED_READ_MODES) this.#addReads(mode, reads[mode].reads, reads[mode].bytes);
  }

  #addReads(mode: CountedReadMode, reads: number, bytes: number): void {
    const into = this.reads[mode];
    into.reads += reads;
    into.bytes = addExactly(into.bytes, bytes);
  }
}

function createCommand(): CommandPartial {
  return { outcomes: createOutcomeCounts(), latency: new Latency(), tokens: createTokenSums(), lastTime: null };
}

function mergeCommand(into: CommandPartial, { outcomes, latency, tokens, lastTime }: CommandPartial): void {
  addOutcomeCounts(into.outcomes, outcomes);
  addTokens(into.tokens, tokens);
  into.latency.merge(latency);
  if (lastTime !== null) keepLatest(into, lastTime);
}

function keepLatest(command: CommandPartial, time: number): void {
  if (command.lastTime === null || time > command.lastTime) command.lastTime = time;
}

function createTokenSums(): TokenSums {
  return { input: null, output: null, retrieved: null, total: null };
}

function addTokens(into: TokenSums, from: Readonly<CommandTokens>): void {
  for (const kind of TOKEN_KINDS) {
    const tokens = from[kind];
    if (tokens !== null) into[kind] = addExactly(into[kind] ?? 0, tokens);
  }
}

/** Caps sums at the greatest exact integer, so that the order of adding does not matter. */
export function addExactly(sum: number, added: number): number {
  return Math.min(sum + added, Number.MAX_SAFE_INTEGER);
}

function toEntries(counts: BoundedMap<Count>): [name: string, count: number][] {
  return counts.entries().map(([name, { count }]) => [name, count]);
}

function toRecord<Key extends string, Value>(keys: readonly Key[], create: () => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, create()])) as Record<Key, Value>;
}

const count = z.int().nonnegative();
const readCounts = z.object({ reads: count, bytes: count });

/** Commands as plain data, to pass to another thread, and the schema of the serialised form. */
export const commandsDataSchema = z.object({
  names: z.array(z.string()),
  /** Named commands, then the rest. */
  commands: z.array(
    z.object({
      outcomes: toObject(OUTCOMES, count),
      tokens: toObject(TOKEN_KINDS, count.nullable()),
      lastTime: z.int().nullable(),
    }),
  ),
  latencies: latencyDataSchema,
  counters: toObject(COMMAND_COUNTERS, count),
  reads: toObject(COUNTED_READ_MODES, readCounts),
  warnings: z.array(z.tuple([z.string(), count])),
  otherWarnings: count,
  unknownStatuses: z.array(z.tuple([z.string(), count])),
  otherUnknownStatuses: count,
  lastRun: z.object({ run: z.string(), time: z.int() }).nullable(),
});
type CommandsData = z.infer<typeof commandsDataSchema>;

function toObject<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  return z.object(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);
}

export function renderCommandsData(data: CommandsData): z.input<typeof commandsDataSchema> {
  return { ...data, latencies: renderLatencyData(data.latencies) };
}

/** Warning code of a record that followed a dropped one. */
const CODE = 'telemetry_lock_skipped';

/** Share of dropped writes above which there is a diagnostic (`spec/4 §D`). */
export const DROPPED_WRITES_THRESHOLD = 0.02;

/** Dropped writes, and all attempted writes: the dropped ones and the command records. */
export function deriveDroppedWrites(commands: Commands): { readonly dropped: number; readonly attempted: number } {
  const dropped = commands.warnings.get(CODE)?.count ?? 0;
  const outcomes = commands.countOutcomes();
  return { dropped, attempted: OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], dropped) };
}

/** Judged over all telemetry, because a single file may have too few records. */
export function diagnoseDroppedWrites(commands: Commands): Diagnostic[] {
  const { dropped, attempted } = deriveDroppedWrites(commands);
  if (dropped <= DROPPED_WRITES_THRESHOLD * attempted) return [];
  const message =
    `${formatCount(dropped)} of ${formatQuantity(attempted, 'write')} of command records were dropped: ` +
    `${formatRatio(dropped / attempted)}.`;
  return [{ code: 'dropped-writes', file: null, line: null, count: dropped, message }];
}
