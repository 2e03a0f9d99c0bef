import type { Outcome } from './telemetry-event.js';

/** Maximum entries of each list within a step; the number of further entries is kept. */
export const LIST_LENGTH = 20;

/** The beginning of a list, and the number of further entries. */
export interface Cut<Item> {
  readonly items: readonly Item[];
  readonly more: number;
}

/** Structural values that a step may show: the allow-list (invariant 9). */
export type FactName =
  | 'arguments'
  | 'bytes'
  | 'cache_hit'
  | 'cache_status'
  | 'command'
  | 'diag_count'
  | 'fallback_to'
  | 'matches'
  | 'method'
  | 'prev_sha'
  | 'ready_via'
  | 'reduction_ratio'
  | 'resolved'
  | 'skeleton_bytes'
  | 'stderr_digest'
  | 'stdout_digest'
  | 'subprocess_pid'
  | 'timeout_ms'
  | 'exit_code'
  | 'status'
  | 'step'
  | 'steps'
  | 'tool'
  | 'tools'
  | 'confidence'
  | 'confidence_delta'
  | 'reasoning_score'
  | 'comments'
  | 'blocking_issues'
  | 'verdict'
  | 'exception'
  | 'handled'
  | 'profile'
  | 'hardware'
  | 'throughput_tokens_per_s'
  | 'latency_ms'
  | 'entity'
  | 'job'
  | 'mode'
  | 'runner'
  | 'version'
  | 'warnings'
  | 'withheld'
  | 'withheld_fields';

export interface Fact {
  readonly name: FactName;
  readonly value: string | number | boolean;
}

/** `details.checks` of an engine event (B). */
export interface Check {
  readonly id: string;
  readonly outcome: 'pass' | 'warn' | 'fail' | 'unknown';
  readonly text: string | null;
}

/** Something that was changed, or would have been in a dry run: `label.add` of `priority/high`, `created` of a milestone. */
export interface Change {
  readonly what: string;
  readonly subject: string | null;
}

/** Why something was done: an element of `decisions` (A). Only the keys of evidence are kept. */
export interface Decision {
  readonly kind: string | null;
  readonly rule: string | null;
  readonly subject: string | null;
  readonly decision: string | null;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly evidence: Cut<string>;
}

/** What an agent used: the item is a skill, a kind of subagent, a tool of a server (E). */
export interface Use {
  readonly name: string;
  readonly kind: string;
  readonly outcome: Outcome;
}

/** A remark of a review (C): a redacted and shortened text, or null when the emitter withheld it. */
export interface Remark {
  readonly kind: 'blocking issue' | 'comment';
  readonly text: string | null;
}

/** What a record says about an event in addition to the event itself. */
export interface StepDetail {
  /** Reason, summary or description, redacted and shortened. */
  readonly text: string | null;
  readonly facts: readonly Fact[];
  readonly checks: Cut<Check>;
  readonly changes: Cut<Change>;
  readonly decisions: Cut<Decision>;
  readonly uses: Cut<Use>;
  readonly remarks: Cut<Remark>;
}

export const NO_DETAIL: StepDetail = {
  text: null,
  facts: [],
  checks: { items: [], more: 0 },
  changes: { items: [], more: 0 },
  decisions: { items: [], more: 0 },
  uses: { items: [], more: 0 },
  remarks: { items: [], more: 0 },
};

/**
 * The heading under which steps are shown: a cycle (C), the stage of an engine (B), the actor (A), or nothing narrower than the
 * run (D, E).
 */
export interface StepGroup {
  readonly kind: 'cycle' | 'stage' | 'actor' | 'commands' | 'session';
  /** Empty when the record does not say. */
  readonly name: string;
}
