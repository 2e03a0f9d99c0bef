import { emitAgentRun, type AgentRunCourse } from './agent-run.js';
import { daysEnding, HOUR, isWeekend, toMidnight } from './calendar.js';
import { toDailyFiles, type Emission, type Emitter, type SampleFiles } from './emission.js';
import { Random } from './random.js';
import { emitSession } from './transcript.js';

const DAYS = 90;
/** Runs of many cycles, some of which are aborted, some of which never reach their last review. */
const COURSES: readonly (AgentRunCourse & { readonly weight: number })[] = [
  { weight: 5, verdicts: ['accept'] },
  { weight: 5, verdicts: ['revise', 'accept'] },
  { weight: 4, verdicts: ['revise', 'revise', 'accept'] },
  { weight: 2, verdicts: ['revise', 'revise', 'revise', 'revise', 'accept'], commandFailure: 0.2 },
  { weight: 2, verdicts: ['revise', 'abort'], commandFailure: 0.4 },
  { weight: 1, verdicts: ['abort'], commandFailure: 0.7 },
  { weight: 2, verdicts: ['revise', 'accept'], unfinished: true },
];

/** A sandbox in which agents are tried out: agent events and session transcripts only. */
export function createAgentLab(emitter: Emitter, lastDay: string): SampleFiles {
  const emissions = daysEnding(lastDay, DAYS).flatMap((day): Emission[] => {
    const random = new Random(`${emitter.name}/${day}`);
    const runs = isWeekend(day) ? random.around(0.3) : random.integer(1, 4);
    return Array.from({ length: runs }, () => {
      const at = toMidnight(day) + random.integer(7 * HOUR, 20 * HOUR);
      const session = random.chance(0.5) ? emitSession(random, emitter.name, at, random.integer(4, 20)) : [];
      return [...emitAgentRun(random, at, random.pickWeighted(COURSES)), ...session];
    }).flat();
  });
  return toDailyFiles(emissions);
}
