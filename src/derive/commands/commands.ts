import { READ_MODES, type ReadMode } from '../../records/command-facts.js';
import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { BoundedMap, createBoundedCounts } from '../bounded-map.js';
import { Latency } from '../latency.js';
import { addOutcomeCounts, createOutcomeCounts, type OutcomeCounts } from '../outcome-counts.js';
import type { CommandsData } from './commands-data.js';

/** Commands that are told apart. Who has more of them puts arguments into their names. */
const MOST_COMMANDS = 1000;
const MOST_WARNINGS = 100;

export interface CommandPartial {
  readonly outcomes: OutcomeCounts;
  readonly latency: Latency;
  lastTime: number | null;
}

export interface ReadCounts {
  reads: number;
  /** At most 2^53 − 1, beyond which nothing can be added exactly. */
  bytes: number;
}

/** What command records tell, by command and over all. Mergeable in any order. */
export class Commands {
  readonly byName = new BoundedMap(MOST_COMMANDS, createCommand, mergeCommand);
  readonly reads: Record<ReadMode, ReadCounts> = {
    skeleton: { reads: 0, bytes: 0 },
    excerpt: { reads: 0, bytes: 0 },
    raw: { reads: 0, bytes: 0 },
  };
  /** By code; those without one are among the rest. */
  readonly warnings = createBoundedCounts(MOST_WARNINGS);

  add({ action, outcome, durationMs, time, command: facts }: TelemetryEvent): void {
    const command = this.byName.at(action);
    command.outcomes[outcome] += 1;
    if (durationMs !== null) command.latency.add(durationMs);
    if (time !== null) keepLatest(command, time);
    if (facts === undefined) return;
    for (const code of facts.warnings) this.warnings.at(code).count += 1;
    this.warnings.rest.count += facts.otherWarnings;
    if (facts.read !== null) this.#addReads(facts.read.mode, 1, facts.read.bytes);
  }

  /** Adds what `other` holds; `other` is left as it is. */
  merge(other: Commands): void {
    this.byName.merge(other.byName);
    this.warnings.merge(other.warnings);
    for (const mode of READ_MODES) this.#addReads(mode, other.reads[mode].reads, other.reads[mode].bytes);
  }

  countOutcomes(): OutcomeCounts {
    const total = createOutcomeCounts();
    for (const [, { outcomes }] of this.byName.entries()) addOutcomeCounts(total, outcomes);
    addOutcomeCounts(total, this.byName.rest.outcomes);
    return total;
  }

  /** All commands and, last, the rest. */
  toData(): CommandsData {
    const commands = this.byName.entries();
    const values = [...commands.map(([, command]) => command), this.byName.rest];
    return {
      names: commands.map(([name]) => name),
      commands: values.map(({ outcomes, lastTime }) => ({ outcomes, lastTime })),
      latencies: Latency.toData(values.map(({ latency }) => latency)),
      reads: this.reads,
      warnings: this.warnings.entries().map(([code, { count }]) => [code, count]),
      otherWarnings: this.warnings.rest.count,
    };
  }

  /**
   * Takes over what was written down; this one is still empty.
   * @throws RangeError when there are not as many names as values.
   */
  load({ names, commands, latencies, reads, warnings, otherWarnings }: CommandsData): void {
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
    for (const mode of READ_MODES) this.#addReads(mode, reads[mode].reads, reads[mode].bytes);
    for (const [code, count] of warnings) this.warnings.at(code).count += count;
    this.warnings.rest.count += otherWarnings;
  }

  #addReads(mode: ReadMode, reads: number, bytes: number): void {
    const into = this.reads[mode];
    into.reads += reads;
    into.bytes = Math.min(into.bytes + bytes, Number.MAX_SAFE_INTEGER);
  }
}

function createCommand(): CommandPartial {
  return { outcomes: createOutcomeCounts(), latency: new Latency(), lastTime: null };
}

function mergeCommand(into: CommandPartial, { outcomes, latency, lastTime }: CommandPartial): void {
  addOutcomeCounts(into.outcomes, outcomes);
  into.latency.merge(latency);
  if (lastTime !== null) keepLatest(into, lastTime);
}

function keepLatest(command: CommandPartial, time: number): void {
  if (command.lastTime === null || time > command.lastTime) command.lastTime = time;
}
