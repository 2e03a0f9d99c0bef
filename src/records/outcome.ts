/** Outcomes of an event, worst first: the order in which a run takes its outcome (`spec/4`). */
export const OUTCOMES_WORST_FIRST = ['failed', 'blocked', 'partial', 'success', 'unknown'] as const;

/** Outcomes of an event in the order in which they are shown. */
export const OUTCOMES = ['success', 'partial', 'blocked', 'failed', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];
