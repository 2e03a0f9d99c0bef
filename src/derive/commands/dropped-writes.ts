import { formatCount, formatQuantity, formatRatio } from '../../format.js';
import type { Diagnostic } from '../../records/diagnostic.js';
import { OUTCOMES } from '../../records/telemetry-event.js';
import type { Commands } from './commands.js';

/** The warning of a record before which another one could not be written. */
const CODE = 'telemetry_lock_skipped';

/** Share of the writes that may be dropped without a word (`spec/4 §D`). */
export const DROPPED_WRITES_THRESHOLD = 0.02;

/** Writes that were dropped, and all that were attempted: those and the command records. */
export function deriveDroppedWrites(commands: Commands): { readonly dropped: number; readonly attempted: number } {
  const dropped = commands.warnings.get(CODE)?.count ?? 0;
  const outcomes = commands.countOutcomes();
  return { dropped, attempted: OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], dropped) };
}

/** Over all telemetry: within a single file a few records say little. */
export function diagnoseDroppedWrites(commands: Commands): Diagnostic[] {
  const { dropped, attempted } = deriveDroppedWrites(commands);
  if (dropped <= DROPPED_WRITES_THRESHOLD * attempted) return [];
  const message =
    `${formatCount(dropped)} of ${formatQuantity(attempted, 'write')} of command records were dropped: ` +
    `${formatRatio(dropped / attempted)}.`;
  return [{ code: 'dropped-writes', file: null, line: null, count: dropped, message }];
}
