import { daysEnding, HOUR, MINUTE, toMidnight } from './calendar.js';
import { emitSweep } from './engine-records.js';
import { toDailyFiles, type Emitter, type SampleFiles } from './emission.js';
import { Random } from './random.js';

function createSweeps(emitter: Emitter, lastDay: string, days: number): SampleFiles {
  const emissions = daysEnding(lastDay, days).flatMap((day) => {
    const random = new Random(`${emitter.name}/${day}`);
    const start = toMidnight(day) + 2 * HOUR + random.integer(0, 20 * MINUTE);
    return emitSweep(random, emitter, start, random.chance(0.05) ? 'enforce' : undefined);
  });
  return toDailyFiles(emissions);
}

/** Disabled in the registry: its old telemetry is not read any more. */
export function createLegacySite(emitter: Emitter): SampleFiles {
  return createSweeps(emitter, '2025-10-31', 45);
}

/** Nightly sweeps, and nothing else. */
export function createDocsPortal(emitter: Emitter, lastDay: string): SampleFiles {
  return createSweeps(emitter, lastDay, 21);
}

/** Registered yesterday: one day, three records (its dashboard engine has yet to run), nothing to compare with. */
export function createFirstDay(emitter: Emitter, day: string): SampleFiles {
  const sweep = emitSweep(new Random(emitter.name), emitter, toMidnight(day) + 2 * HOUR);
  return toDailyFiles(sweep.slice(0, 3));
}
