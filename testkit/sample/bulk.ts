import { emitAgentRun, pickCourse } from './agent-run.js';
import { daysEnding, HOUR, Random, toMidnight } from './random.js';
import { CODE_COMMANDS, CONTEXT_COMMANDS } from './catalogues.js';
import { emitCommands } from './command-records.js';
import { emitDecisions } from './decision-records.js';
import type { Emission, Emitter } from './emission.js';
import { emitSweep } from './engine-records.js';
import { OWNER } from './registry.js';
import { emitSession } from './transcript.js';

export interface BulkOptions {
  /** Total size of all files. Each file stays below its share by at most one record. */
  readonly bytes: number;
  /** Daily files, ending on 2026-06-30. */
  readonly files: number;
  readonly seed: string;
  /** Defaults to all dialects. */
  readonly dialects?: readonly Dialect[];
  /** The repository named in the records. */
  readonly emitter?: Emitter;
}

export interface BulkFile {
  /** Path below the telemetry directory. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

type Dialect = 'decision' | 'engine' | 'agent' | 'command' | 'transcript';
type EmitRun = (random: Random, emitter: Emitter, start: number) => Emission[];

const CATALOGUE = [...CONTEXT_COMMANDS, ...CODE_COMMANDS];

/** One run of each dialect. */
const RUNS: Readonly<Record<Dialect, EmitRun>> = {
  decision: (random, emitter, start) =>
    emitDecisions(
      random,
      emitter,
      start,
      random.pick(['success', 'success', 'success', 'partial', 'blocked', 'failed']),
    ),
  engine: (random, emitter, start) => emitSweep(random, emitter, start, random.chance(0.05) ? 'enforce' : undefined),
  agent: (random, _emitter, start) => emitAgentRun(random, start, pickCourse(random)),
  command: (random, _emitter, start) =>
    emitCommands(random, start, { catalogue: CATALOGUE, length: random.integer(4, 24) }),
  transcript: (random, emitter, start) => emitSession(random, emitter.name, start, random.integer(3, 20)),
};

function fillFile(size: number, emitRun: () => readonly Emission[]): Uint8Array {
  const buffer = Buffer.allocUnsafe(size);
  let filled = 0;
  for (;;) {
    for (const { record } of emitRun()) {
      const line = `${JSON.stringify(record)}\n`;
      // Records are ASCII, so one character is one byte.
      if (filled + line.length > size) return buffer.subarray(0, filled);
      filled += buffer.write(line, filled, 'latin1');
    }
  }
}

/** Generates any amount of realistic records for benchmarks, one file at a time, so that each can be dropped before the next. */
export function* generateRecords(options: BulkOptions): Generator<BulkFile> {
  const { bytes, files, seed, dialects, emitter = { owner: OWNER, name: 'storefront' } } = options;
  const runs = dialects?.map((dialect) => RUNS[dialect]) ?? Object.values(RUNS);
  for (const day of daysEnding('2026-06-30', files)) {
    const random = new Random(`${seed}/${day}`);
    const emitRun = (): Emission[] =>
      random.pick(runs)(random, emitter, toMidnight(day) + random.integer(0, 20 * HOUR));
    yield { path: `${day}.jsonl`, bytes: fillFile(Math.floor(bytes / files), emitRun) };
  }
}
