import { type Summary, VERDICT_WINDOW } from './summary-schema.js';
import type { Attention } from '../attention/attention-schema.js';
import type { Sweeps } from './sweeps-schema.js';
import { countKnown } from '../aggregate/comparison.js';
import { formatCount, formatQuantity } from '../../base/format.js';

export type Automation = Summary['automation'];

/** The verdict of `attention.json`, and how many runs of the window failed; if there are no runs, how many events. */
export function deriveAutomation(
  { windows, days, anchor_day: anchor }: Sweeps,
  { verdict, open }: Attention,
  { events, outcomes, runs }: Pick<Summary, 'events' | 'outcomes' | 'runs'>,
): Automation {
  const window = windows[VERDICT_WINDOW];
  const counted =
    anchor === null
      ? {
          runs: { total: runs.total, failed: runs.failed, known: countKnown(runs) },
          events: { total: events, failed: outcomes.failed, known: countKnown(outcomes) },
        }
      : {
          runs: { total: window.runs, failed: window.failed_runs, known: window.known_runs },
          events: { total: window.events, failed: window.failed, known: window.known },
        };
  const of = counted.runs.total > 0 ? 'runs' : 'events';
  const { total, failed, known } = counted[of];
  const last = days.findLast((day) => (of === 'runs' ? day.failed_runs : day.failed) > 0)?.day;
  const isWithin = last !== undefined && window.first_day !== null && last >= window.first_day;
  return {
    verdict,
    attention: { ...open },
    of,
    first_day: window.first_day,
    last_day: window.last_day,
    total,
    known,
    failed,
    last_failed_day: isWithin ? last : null,
  };
}

/** What events record about whether anything was changed. */
export interface TakenCounts {
  readonly events: number;
  /** Events that record a real change. */
  readonly taken: number;
  /** Events that do not record whether anything was changed. */
  readonly notRecorded: number;
}

/**
 * Whether anything was changed, as a sentence. There are three answers: how many events took actions; none did, which needs every
 * event to say so (`spec/1 §8`); or it is not recorded.
 */
export function toTakenStatement({ events, taken, notRecorded }: TakenCounts): string {
  if (taken > 0) {
    const others = notRecorded === 0 ? '' : `; for ${formatQuantity(notRecorded, 'other')} it is not recorded`;
    return `Actions were taken in ${formatCount(taken)} of ${formatQuantity(events, 'event')}${others}.`;
  }
  if (events === 0) return 'Whether anything was changed is not recorded: there are no events.';
  if (notRecorded === 0) return 'No actions were taken.';
  return `Whether anything was changed is not recorded for ${formatCount(notRecorded)} of ${formatQuantity(events, 'event')}.`;
}
