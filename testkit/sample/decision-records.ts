import { type Random, SECOND, toTimestamp } from './random.js';
import type { Emission, Emitter } from './emission.js';

export type DecisionOutcome = 'success' | 'partial' | 'blocked' | 'failed';

/** The steps of one logical execution, each with its actor and typical duration. */
const STEPS = [
  { action: 'config.load', actor: 'prepare-repo', medianMs: 2 * SECOND },
  { action: 'config.validate', actor: 'prepare-repo', medianMs: 3 * SECOND },
  { action: 'repo.prepare.labels.reconcile', actor: 'prepare-repo', medianMs: 12 * SECOND },
  { action: 'codex.execute', actor: 'codex', medianMs: 180 * SECOND },
  { action: 'codex.pr.create', actor: 'codex', medianMs: 9 * SECOND },
  { action: 'telemetry.write', actor: 'workflow:telemetry', medianMs: 4 * SECOND },
] as const;
type Step = (typeof STEPS)[number];

const REASONS = {
  partial: 'Two labels could not be renamed; a follow-up issue was opened',
  blocked: 'The configuration names two tracks for one issue',
  failed: 'The API answered 503 three times',
} as const;

/** The step at which an execution goes wrong. */
const TROUBLED_STEP: Readonly<Record<DecisionOutcome, Step['action'] | null>> = {
  success: null,
  partial: 'repo.prepare.labels.reconcile',
  blocked: 'config.validate',
  failed: 'codex.execute',
};

interface DecisionContext {
  readonly emitter: Emitter;
  readonly correlationId: string;
  readonly issue: number;
}

/** A Task Assistant decision record, in dialect A. Unsuccessful steps have a reason. */
function toDecisionRecord(
  random: Random,
  { emitter, correlationId, issue }: DecisionContext,
  step: Step,
  outcome: DecisionOutcome,
  startedAt: number,
  finishedAt: number,
): object {
  const repo = `${emitter.owner}/${emitter.name}`;
  return {
    schema_version: '1.0',
    generated_at: toTimestamp(finishedAt),
    correlation_id: correlationId,
    actor: step.actor,
    action: step.action,
    entity: step.actor === 'codex' ? { type: 'issue', repo, number: issue } : { type: 'repository', repo },
    outcome,
    reason: outcome === 'success' ? null : REASONS[outcome],
    execution: {
      started_at: toTimestamp(startedAt),
      finished_at: toTimestamp(finishedAt),
      runner: random.pick(['ubuntu-24.04', 'ubuntu-24.04-arm']),
    },
    decisions: decide(random, step, outcome, issue),
    metrics: { api_calls: random.integer(1, 40) },
  };
}

/** Decisions and their reasons, which make a record explainable. Only successful steps change anything. */
function decide(random: Random, step: Step, outcome: DecisionOutcome, issue: number): object[] {
  const toDecision = (id: string, decision: object): object => ({
    id,
    ...decision,
    outcome,
    reason: outcome === 'success' ? null : REASONS[outcome],
    evidence: [{ key: 'config.version', value: `3.${random.integer(0, 9)}` }],
  });
  const subject = `issue#${issue}`;
  if (outcome === 'blocked') {
    return [toDecision('d1', { kind: 'validation', rule: 'track.exclusive', subject, decision: 'deny' })];
  }
  if (outcome !== 'success') return [];
  switch (step.action) {
    case 'repo.prepare.labels.reconcile': {
      const decision = random.pick(['create', 'update', 'skip', 'skip']);
      return [toDecision('d1', { kind: 'mutation', rule: 'labels.declared', subject: 'label:track/sprint', decision })];
    }
    case 'codex.pr.create':
      return [
        toDecision('d1', { kind: 'mutation', rule: 'pr.per-issue', subject, decision: 'create' }),
        toDecision('d2', { kind: 'routing', rule: 'review.owner', subject: 'pull_request', decision: 'route' }),
      ];
    default:
      return [];
  }
}

/**
 * One logical execution with one UUID: configuration, labels, an agent's work, a pull request, telemetry. A problem occurs at the step
 * where it is possible. After a blocked or failed step, only the telemetry is written.
 */
export function emitDecisions(
  random: Random,
  emitter: Emitter,
  start: number,
  outcome: DecisionOutcome = 'success',
): Emission[] {
  const context = { emitter, correlationId: random.uuid(), issue: random.integer(100, 2400) };
  const troubled = TROUBLED_STEP[outcome];
  const stops = outcome === 'blocked' || outcome === 'failed';
  const steps = STEPS.filter(
    ({ action }, index) =>
      !stops || index <= STEPS.findIndex((step) => step.action === troubled) || action === 'telemetry.write',
  );
  let at = start;
  return steps.map((step) => {
    const startedAt = at;
    at += random.latency(step.medianMs);
    const stepOutcome = step.action === troubled ? outcome : 'success';
    return { at, record: toDecisionRecord(random, context, step, stepOutcome, startedAt, at) };
  });
}
