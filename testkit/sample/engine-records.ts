import { MINUTE, type Random, SECOND, toTimestamp } from './random.js';
import type { Emission, Emitter } from './emission.js';

/** The engines of a nightly sweep, in order. */
export const SWEEP_ENGINES = ['preflight', 'validate', 'enforce', 'dashboard'] as const;
export type SweepEngine = (typeof SWEEP_ENGINES)[number];

const CHECKS = ['config.load', 'config.schema.valid', 'track.exclusive'] as const;
const FAILURES = [
  'The API answered 503 three times',
  'Secondary rate limit while listing labels',
  'The milestone could not be read',
] as const;

/** Simulates workflow run ids, which grow with time: one every ten milliseconds, with a realistic number of digits. */
function toWorkflowRunId(at: number): number {
  return 16_000_000_000 + Math.floor((at - Date.UTC(2025, 0, 1)) / 10);
}

/** `<workflow run id>-<attempt>`, as observed (`spec/4 A`). */
export function toCorrelationId(at: number, attempt = 1): string {
  return `${toWorkflowRunId(at)}-${attempt}`;
}

interface EngineEvent {
  readonly engine: string;
  readonly action: string;
  readonly reason?: string;
  readonly details: object;
}

/** A Task Assistant engine event, in dialect B. */
export function toEngineRecord(emitter: Emitter, at: number, correlationId: string, event: EngineEvent): object {
  return {
    schema_version: '1.0',
    generated_at: toTimestamp(at),
    correlation_id: correlationId,
    source: { workflow: `engine-${event.engine}`, job: event.engine },
    entity: { type: 'repository', owner: emitter.owner, repo: emitter.name },
    event: { category: event.engine, action: event.action, reason: event.reason ?? null },
    details: event.details,
  };
}

function passedChecks(): object[] {
  return CHECKS.map((id) => ({ id, outcome: 'PASS', details: null }));
}

function sweepDetails(engine: SweepEngine, emitter: Emitter, random: Random): object {
  switch (engine) {
    case 'preflight':
      return {
        ok: true,
        summary: 'Preflight checks passed',
        target_repo: `${emitter.owner}/${emitter.name}`,
        infra: { repoState: 'enabled', registrySha: random.hex(40), outcomeCode: 'INFRA_OK' },
      };
    case 'validate':
      return {
        tool: 'validate-config',
        version: '1.0',
        ok: true,
        summary: 'Configuration is valid',
        checks: passedChecks(),
      };
    case 'enforce':
      return {
        tool: 'enforce-labels',
        version: '1.1',
        mode: 'apply',
        ok: true,
        summary: 'No changes required',
        actions: [],
      };
    case 'dashboard':
      return { ok: true, engine: 'dashboard', summary: 'Dashboard rebuilt', repo: emitter.name, status: 'healthy' };
  }
}

/**
 * One sweep: preflight, validate, enforce and dashboard with the same correlation id.
 * @param failing - The engine that fails and ends the sweep.
 */
export function emitSweep(random: Random, emitter: Emitter, start: number, failing?: SweepEngine): Emission[] {
  const correlationId = toCorrelationId(start, failing && random.chance(0.3) ? 2 : 1);
  const last = failing ? SWEEP_ENGINES.indexOf(failing) : SWEEP_ENGINES.length - 1;
  let at = start;
  return SWEEP_ENGINES.slice(0, last + 1).map((engine) => {
    at += random.latency(25 * SECOND);
    const reason = engine === failing ? random.pick(FAILURES) : undefined;
    const event = reason
      ? { engine, action: 'failed', reason, details: { ok: false, summary: reason, status: 'error' } }
      : { engine, action: 'success', details: sweepDetails(engine, emitter, random) };
    return { at, record: toEngineRecord(emitter, at, correlationId, event) };
  });
}

/** Enforcement after an issue event. Most change nothing; some add or remove a label. */
export function emitIssueEnforcement(random: Random, emitter: Emitter, at: number): Emission[] {
  const acts = random.chance(0.3);
  const label = random.pick(['priority/high', 'priority/low', 'track/sprint', 'track/backlog', 'needs-triage']);
  const details = {
    tool: 'issue-events',
    version: '1.1',
    repo: `${emitter.owner}/${emitter.name}`,
    issue: { number: random.integer(100, 2400) },
    event: { type: random.pick(['labeled', 'milestoned', 'opened', 'reopened']) },
    mode: 'apply',
    ok: true,
    summary: acts ? 'Labels were reconciled' : 'No changes required',
    checks: passedChecks(),
    actions: acts ? [{ id: random.pick(['label.add', 'label.remove']), label }] : [],
  };
  const event = { engine: 'enforce', action: 'success', details };
  return [{ at, record: toEngineRecord(emitter, at, toCorrelationId(at), event) }];
}

/** Preparation of a release: each component gets its labels and milestone (`details.labels`, `details.milestones`). */
export function emitMaterializations(
  random: Random,
  emitter: Emitter,
  start: number,
  release: string,
  components: readonly string[],
): Emission[] {
  const correlationId = `${Math.floor(start / SECOND)}-${random.integer(100_000, 199_999)}`;
  return components.map((component, index) => {
    const at = start + index * 2 * MINUTE + random.latency(20 * SECOND);
    const details = {
      tool: 'materialize-repo',
      version: '1.0',
      repo: `${emitter.owner}/${emitter.name}`,
      mode: 'apply',
      ok: true,
      summary: 'Labels and milestone were created',
      checks: passedChecks(),
      labels: { created: [`component/${component}`, `release/${release}`], updated: [], skipped: [] },
      milestones: { created: [`${release}: ${component}`], skipped: [] },
    };
    return {
      at,
      record: toEngineRecord(emitter, at, correlationId, { engine: 'materialize', action: 'success', details }),
    };
  });
}
