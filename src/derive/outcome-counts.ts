import { OUTCOMES, type Outcome } from '../records/telemetry-event.js';

export type OutcomeCounts = Record<Outcome, number>;

export function createOutcomeCounts(): OutcomeCounts {
  return { success: 0, partial: 0, blocked: 0, failed: 0, unknown: 0 };
}

export function addOutcomeCounts(into: OutcomeCounts, from: Readonly<OutcomeCounts>): void {
  for (const outcome of OUTCOMES) into[outcome] += from[outcome];
}
