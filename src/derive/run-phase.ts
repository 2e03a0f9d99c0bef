import type { TelemetryEvent } from '../records/telemetry-event.js';

/** What begins something that the contract lets end in a `review.decision` (`spec/3`, Core Events; `spec/4 §C`: plan → steps → commands → review). */
const OPENING: ReadonlySet<string> = new Set(['plan.generated', 'plan.step_started', 'executor.command_started']);

/**
 * Whether an event begins something that is to end, or ends what was begun before. A run is unfinished when the last that opens is later
 * than the last that closes; nothing more is inferred.
 *
 * - Agent (C): a plan, a step or a command opens; a review decision, or an error that was not handled, closes.
 * - Session log (E): its events say neither; `RunTable.addRecord` is told of each record whether it used a tool without a result,
 *   which opens, for every other one closes: the session went on.
 * - Decision, engine, command (A, B, D): records are written when what they tell of has ended, so a run of these is never unfinished.
 */
export function toRunPhase(event: TelemetryEvent): 'opens' | 'closes' | null {
  switch (event.dialect) {
    case 'agent':
      if (OPENING.has(event.action)) return 'opens';
      return event.action === 'review.decision' || (event.action === 'executor.error' && event.outcome === 'failed')
        ? 'closes'
        : null;
    default:
      return null;
  }
}
