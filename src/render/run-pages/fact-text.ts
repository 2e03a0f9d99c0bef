import type { Fact, FactName } from '../../records/step-detail.js';
import { formatCount, formatDuration, formatQuantity, formatRatio, toDigits } from '../../format.js';
import { toVisibleText } from '../visible-text.js';

/** What a value is called in front of it; values that speak for themselves stand alone. */
const LABELS: Readonly<Record<FactName, string>> = {
  command: '',
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
};

/** A value of a step in words: its label, which may be empty, and what it is. */
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
      return value >= 0 ? formatDuration(value) : String(value);
    default:
      return formatNumber(value);
  }
}

/** A difference of ratios in percentage points: `+12 points`, `−5 points`. One that is none stays the number that it is. */
export function formatPoints(delta: number): string {
  const [sign, size] = [delta < 0 ? '−' : '+', Math.abs(delta)];
  if (size > 1) return `${sign}${size}`;
  const points = toDigits(size * 100);
  return `${sign}${points} ${points === '1' ? 'point' : 'points'}`;
}

function formatNumber(value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? formatCount(value) : String(value);
}
