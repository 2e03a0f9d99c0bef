import { formatCount, formatQuantity } from '../format.js';

/** What events say of whether anything was changed. */
export interface TakenCounts {
  readonly events: number;
  /** Events that say that something was really changed. */
  readonly taken: number;
  /** Events that do not say. */
  readonly notRecorded: number;
}

/**
 * Whether anything was changed, as a sentence. There are three answers: so many took actions; none did, which is confirmed only when
 * every event says so (`spec/1 §8`); or it is not recorded.
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
