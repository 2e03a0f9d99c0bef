import { type Random, SECOND, toTimestamp } from './random.js';
import type { Emission } from './emission.js';

/** The fields of a command, in addition to those of every command record (`spec/4 D`). */
interface CommandFields {
  readonly args: object;
  readonly result: object;
  readonly x?: object;
  readonly tokens?: object;
}

export interface Command {
  readonly cmd: string;
  /** Relative frequency in its catalogue. */
  readonly weight: number;
  readonly medianMs: number;
  readonly fields: (random: Random) => CommandFields;
  /** The fields of a failed command; without them, the command never fails. */
  readonly failure?: (random: Random) => CommandFields;
}

/** Files of a fictional code base. */
export const FILES = [
  'src/cart.ts',
  'src/checkout/address.ts',
  'src/search/index.ts',
  'src/pricing/round.ts',
  'src/api.ts',
] as const;

interface CommandRunOptions {
  readonly catalogue: readonly Command[];
  readonly length: number;
  /** Probability that a command fails, if it can. */
  readonly failure?: number;
  /** Probability of a write that was dropped because the log was locked. */
  readonly dropped?: number;
  /** Factor by which a command is slower than usual. */
  readonly slowdown?: (cmd: string) => number;
}

/** A run of commands by one process, in dialect D. Its timestamps have whole seconds (`spec/4 D`). */
export function emitCommands(random: Random, start: number, options: CommandRunOptions): Emission[] {
  const run = { run_id: `run_${Math.floor(start / SECOND)}`, segment_id: random.hex(8) };
  let at = start;
  return Array.from({ length: options.length }, () => {
    const command = random.pickWeighted(options.catalogue);
    const fails = random.chance(options.failure ?? 0.02);
    const { args, result, x, tokens } = (fails && command.failure ? command.failure : command.fields)(random);
    const timing = random.latency(command.medianMs * (options.slowdown?.(command.cmd) ?? 1));
    at += timing + random.latency(4 * SECOND);
    const record = {
      ts: toTimestamp(at),
      ...run,
      cmd: command.cmd,
      args,
      result,
      timing_ms: timing,
      warnings: random.chance(options.dropped ?? 0) ? ['telemetry_lock_skipped'] : [],
      x: x ?? {},
      ...(tokens && { tokens }),
    };
    return { at, record };
  });
}
