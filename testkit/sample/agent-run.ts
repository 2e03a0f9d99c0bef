import { type Random, SECOND, toMillisecondTimestamp } from './random.js';
import type { Emission } from './emission.js';

export type Verdict = 'accept' | 'revise' | 'abort';

/** The course of a run: the verdict of each cycle. An `unfinished` run stops before its last review. */
export interface AgentRunCourse {
  readonly verdicts: readonly Verdict[];
  readonly unfinished?: boolean;
  /** Probability of a non-zero exit code, per command. */
  readonly commandFailure?: number;
}

const TASKS = [
  'refactor-config-loader',
  'fix-flaky-checkout-test',
  'cache-product-images',
  'upgrade-search-client',
  'split-cart-module',
  'document-webhooks',
  'speed-up-ci',
  'validate-addresses',
] as const;
const STEP_TOOLS = ['edit', 'shell', 'search', 'test'] as const;
const COMMANDS = ['npm test', 'npm run lint', 'git diff --stat', 'tsc --noEmit', 'npm run build'] as const;

const COMMENTS = [
  'Name the time limit instead of repeating the number',
  'The second test covers the same case as the first',
  'REDACTED',
  'Say in the changelog that the default has changed',
  'Prefer the existing helper',
  'Nice: the diff got smaller',
] as const;
const BLOCKING_ISSUES = [
  'The cache is never cleared, so stale entries stay for ever',
  'An error of the payment service is swallowed',
  'The migration cannot be undone',
] as const;

/** Writes the events of one run in dialect C (`spec/3`), each a little later than the previous one. */
class AgentLog {
  readonly emissions: Emission[] = [];
  readonly #runId: string;
  readonly #task: string;
  #at: number;

  constructor(
    readonly random: Random,
    start: number,
  ) {
    this.#at = start;
    this.#task = random.pick(TASKS);
    this.#runId = `${toMillisecondTimestamp(start).slice(0, 19).replaceAll(':', '-')}Z/${this.#task}`;
  }

  write(cycle: number, source: string, event: string, payload: object, afterMs = this.random.latency(SECOND)): void {
    this.#at += afterMs;
    const record = {
      schema_version: '0.1',
      timestamp: toMillisecondTimestamp(this.#at),
      source,
      run_id: this.#runId,
      cycle,
      event,
      payload: { ...payload, redacted_fields: [] },
      tags: {
        agent: 'default',
        environment: 'ci',
        task: this.#task,
        ...(source === 'optimizer' && { hardware: '4-vcpu' }),
      },
    };
    this.emissions.push({ at: this.#at, record });
  }
}

function writeStep(log: AgentLog, cycle: number, step: number, commandFailure: number): void {
  const { random } = log;
  const tool = random.pick(STEP_TOOLS);
  const failed = random.chance(commandFailure);
  const commandMs = random.latency(8 * SECOND);
  log.write(cycle, 'planner', 'plan.step_started', { step, tool, description: `Step ${step} with ${tool}` });
  if (tool === 'shell' || tool === 'test') {
    const command = random.pick(COMMANDS);
    log.write(cycle, 'executor', 'executor.command_started', { command, arguments: 'REDACTED' });
    const digests = { stdout_digest: random.hex(16), stderr_digest: random.hex(16) };
    const payload = { command, exit_code: failed ? 1 : 0, duration_ms: commandMs, ...digests };
    log.write(cycle, 'executor', 'executor.command_completed', payload, commandMs);
    if (failed && random.chance(0.4)) {
      const error = {
        exception_class: 'CommandFailed',
        message: `${command} exited with 1`,
        handled: random.chance(0.8),
      };
      log.write(cycle, 'executor', 'executor.error', error);
    }
  }
  const result = { step, duration_ms: commandMs + random.latency(2 * SECOND), status: failed ? 'failed' : 'success' };
  log.write(cycle, 'planner', 'plan.step_completed', { ...result, summary: `Step ${step} done` });
}

function writeCycle(log: AgentLog, cycle: number, verdict: Verdict | null, commandFailure: number): void {
  const { random } = log;
  const steps = random.integer(2, 4);
  const plan = { steps, confidence: random.integer(40, 95) / 100, tools: STEP_TOOLS, inputs: ['user_goal'] };
  log.write(cycle, 'planner', 'plan.generated', plan, random.latency(15 * SECOND));
  if (random.chance(0.3)) log.write(cycle, 'memory', 'memory.recalled', { entries: random.integer(1, 12) });
  for (let step = 1; step <= steps; step++) writeStep(log, cycle, step, commandFailure);
  if (verdict === null) return;
  const feedback = {
    confidence_delta: random.integer(-20, 20) / 100,
    comments: COMMENTS.slice(0, random.integer(0, 6)),
    blocking_issues: verdict === 'accept' ? [] : BLOCKING_ISSUES.slice(0, random.integer(1, 3)),
  };
  log.write(cycle, 'reviewer', 'review.feedback_generated', feedback, random.latency(10 * SECOND));
  log.write(cycle, 'reviewer', 'review.decision', { verdict });
}

/** An autonomous run: plan, steps, commands and review in each cycle. */
export function emitAgentRun(random: Random, start: number, course: AgentRunCourse): Emission[] {
  const log = new AgentLog(random, start);
  if (random.chance(0.2)) {
    const profile = { hardware: '4 vCPU, 16 GB', profile: random.pick(['balanced', 'throughput']) };
    log.write(1, 'optimizer', 'optimizer.profile_selected', profile);
    const benchmark = { throughput_tokens_per_s: random.integer(40, 120), latency_ms: random.latency(300) };
    log.write(1, 'optimizer', 'optimizer.benchmark_completed', benchmark);
  }
  course.verdicts.forEach((verdict, index) => {
    const breaksOff = course.unfinished === true && index === course.verdicts.length - 1;
    writeCycle(log, index + 1, breaksOff ? null : verdict, course.commandFailure ?? 0.08);
  });
  return log.emissions;
}

/** The course of a typical run: up to two revisions, then mostly accepted. */
export function pickCourse(random: Random): AgentRunCourse {
  const revisions = random.pick([0, 0, 0, 1, 1, 2]);
  const last = random.chance(0.92) ? 'accept' : 'abort';
  return { verdicts: [...Array.from({ length: revisions }, () => 'revise' as const), last] };
}
