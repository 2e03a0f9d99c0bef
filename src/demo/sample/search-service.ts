import { daysEnding, HOUR, isWeekend, toMidnight } from './calendar.js';
import { CODE_COMMANDS } from './code-commands.js';
import { CONTEXT_COMMANDS } from './context-commands.js';
import { emitCommands } from './command-records.js';
import { toDailyFiles, type Emitter, type SampleFiles } from './emission.js';
import { Random } from './random.js';

const DAYS = 120;
/** Of all writes; under the 2 % that are acceptable (`spec/4 D`). */
const DROPPED = 0.008;

/** A command line's own log: command records only. */
export function createSearchService(emitter: Emitter, lastDay: string): SampleFiles {
  const emissions = daysEnding(lastDay, DAYS).flatMap((day) => {
    const random = new Random(`${emitter.name}/${day}`);
    const runs = isWeekend(day) ? random.integer(1, 3) : random.integer(6, 12);
    return Array.from({ length: runs }, () =>
      emitCommands(random, toMidnight(day) + random.integer(6 * HOUR, 20 * HOUR), {
        catalogue: [...CODE_COMMANDS, ...CONTEXT_COMMANDS],
        length: random.integer(3, 16),
        dropped: DROPPED,
      }),
    ).flat();
  });
  return toDailyFiles(emissions);
}
