import type { Replay, Step } from '../../derive/replay/replay.js';
import { toInterval, toSpan } from '../../derive/runs/interval.js';
import type { Fact, FactName, StepGroup } from '../../records/step-detail.js';
import { toVisibleText } from '../text-formats.js';
import { formatCount, formatDuration, formatQuantity, formatRatio, toDigits } from '../../base/format.js';

/** A step with its place in the run. */
export interface PlacedStep {
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  /** Milliseconds from the start of the run to the start of the step; null without a time. */
  readonly offset: number | null;
  /** Milliseconds before the step in which nothing is recorded; null when unknown. */
  readonly gap: number | null;
}

/** Consecutive steps of the same cycle, stage or actor. */
export interface PlacedGroup {
  readonly title: string;
  readonly steps: readonly PlacedStep[];
  /** Number of records missing before the first of these steps. */
  readonly leftBefore: number;
}

/** Splits a run where the group changes and where records are missing. */
export function toGroups({ steps, left }: Replay): PlacedGroup[] {
  const groups: { title: string; group: StepGroup; steps: PlacedStep[]; leftBefore: number }[] = [];
  for (const [index, placed] of placeSteps(steps, left).entries()) {
    const { group } = placed.step;
    const last = groups.at(-1);
    const leftBefore = left.count > 0 && index === left.after ? left.count : 0;
    if (last !== undefined && leftBefore === 0 && isSameGroup(last.group, group)) last.steps.push(placed);
    else groups.push({ title: toGroupTitle(group), group, steps: [placed], leftBefore });
  }
  return groups;
}

function isSameGroup(a: StepGroup, b: StepGroup): boolean {
  return a.kind === b.kind && a.name === b.name;
}

function placeSteps(steps: readonly Step[], left: Replay['left']): PlacedStep[] {
  const intervals = steps.map(toInterval);
  const origin = toSpan(intervals)?.[0] ?? null;
  let end: number | null = null;
  return steps.map((step, index) => {
    const interval = intervals[index] ?? null;
    if (left.count > 0 && index === left.after) end = null; // the gap is unknown
    const gap = interval === null || end === null ? null : Math.max(0, interval[0] - end);
    if (interval !== null) end = Math.max(end ?? interval[1], interval[1]);
    const offset = interval === null || origin === null ? null : interval[0] - origin;
    return { step, number: index + 1, offset, gap };
  });
}

export function toGroupTitle({ kind, name }: StepGroup): string {
  switch (kind) {
    case 'cycle':
      return name === '' ? 'Outside of a cycle' : `Cycle ${name}`;
    case 'actor':
      return name.trim() === '' ? 'Actor not recorded' : toVisibleText(name);
    case 'stage':
      return name.trim() === '' ? 'A blank name' : toVisibleText(name);
    case 'commands':
      return 'Commands';
    case 'session':
      return 'Session';
  }
}

/** Milliseconds from the first start of a group's steps to their last end; null when no step has a time. */
export function toElapsed({ steps }: PlacedGroup): number | null {
  const span = toSpan(steps.map(({ step }) => toInterval(step)));
  return span && span[1] - span[0];
}

/** The last value among a group's steps; undefined if there is none. */
export function findFact({ steps }: PlacedGroup, name: FactName): Fact['value'] | undefined {
  for (const { step } of steps.toReversed()) {
    const fact = step.detail.facts.find((found) => found.name === name);
    if (fact !== undefined) return fact.value;
  }
  return undefined;
}

/** Labels in front of values; empty for values that need none. */
const LABELS: Readonly<Record<FactName, string>> = {
  arguments: '',
  bytes: 'bytes read',
  cache_hit: 'cache hit',
  cache_status: 'cache',
  command: '',
  diag_count: '',
  fallback_to: 'fallback to',
  matches: '',
  method: 'method',
  prev_sha: 'previous content',
  ready_via: 'ready via',
  reduction_ratio: 'reduction ratio',
  resolved: 'resolved',
  skeleton_bytes: 'skeleton bytes',
  stderr_digest: 'stderr digest',
  stdout_digest: 'stdout digest',
  subprocess_pid: 'process',
  timeout_ms: 'time limit',
  exit_code: 'exit code',
  status: 'status',
  step: 'step',
  steps: '',
  tool: 'tool',
  tools: 'tools',
  confidence: 'confidence',
  confidence_delta: 'confidence',
  reasoning_score: 'reasoning score',
  comments: '',
  blocking_issues: '',
  verdict: 'verdict',
  exception: 'exception',
  handled: '',
  profile: 'profile',
  hardware: 'hardware',
  throughput_tokens_per_s: 'throughput',
  latency_ms: 'latency',
  entity: '',
  job: 'job',
  mode: 'mode',
  runner: 'runner',
  version: 'version',
  warnings: 'warnings',
  withheld: '',
  withheld_fields: 'namely',
};

/** A value of a step in words: its label, which may be empty, and its text. */
export function toFactText({ name, value }: Fact): { readonly label: string; readonly text: string } {
  return { label: LABELS[name], text: typeof value === 'number' ? toNumberText(name, value) : toText(name, value) };
}

function toText(name: FactName, value: string | boolean): string {
  if (typeof value === 'string') return toVisibleText(value);
  return name === 'handled' ? (value ? 'handled' : 'not handled') : value ? 'yes' : 'no';
}

function toNumberText(name: FactName, value: number): string {
  switch (name) {
    case 'confidence':
      return value >= 0 && value <= 1 ? formatRatio(value) : String(value);
    case 'confidence_delta':
      return formatPoints(value);
    case 'arguments':
      return formatQuantity(value, 'argument');
    case 'matches':
      return formatQuantity(value, 'match', 'matches');
    case 'diag_count':
      return formatQuantity(value, 'diagnostic');
    case 'subprocess_pid':
      return String(value);
    case 'steps':
      return formatQuantity(value, 'step');
    case 'comments':
      return formatQuantity(value, 'comment');
    case 'blocking_issues':
      return formatQuantity(value, 'blocking issue');
    case 'withheld':
      return `${formatQuantity(value, 'field')} withheld by the emitter`;
    case 'throughput_tokens_per_s':
      return `${formatNumber(value)} tokens/s`;
    case 'latency_ms':
    case 'timeout_ms':
      return value >= 0 ? formatDuration(value) : String(value);
    default:
      return formatNumber(value);
  }
}

/** A difference of ratios in percentage points: `+12 points`, `−5 points`. A value beyond ±1 is no ratio and is shown as it is. */
export function formatPoints(delta: number): string {
  const [sign, size] = [delta < 0 ? '−' : '+', Math.abs(delta)];
  if (size > 1) return `${sign}${size}`;
  const points = toDigits(size * 100);
  return `${sign}${points} ${points === '1' ? 'point' : 'points'}`;
}

function formatNumber(value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? formatCount(value) : String(value);
}
