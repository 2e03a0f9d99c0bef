import type { Summary } from '../derive/artifacts/summary-schema.js';
import type { Automation } from '../derive/artifacts/automation.js';
import { MIN_COMPARED } from '../derive/aggregate/comparison.js';
import { toOpenText } from './attention-text.js';
import { formatCount, formatDay, formatDays, formatQuantity } from '../base/format.js';

/** What both verdicts are derived from; a summary and the figures in a manifest both have it. */
export type Judged = Pick<Summary, 'status' | 'automation'>;

/**
 * The two verdicts on a repository in words: whether its telemetry can be read, and whether its automation works. Neither is
 * shown without the other.
 */
export interface Verdicts {
  /** State of the files: `healthy`, `warnings`, `errors`, `none available`. */
  readonly telemetry: string;
  /** `21 of 149 runs failed`; null without telemetry. */
  readonly automation: string | null;
  /** The days it covers, and what is unknown: `17 Jan – 15 Feb 2026, the last on 23 Jan 2026; 1 run does not say how it ended`. */
  readonly evidence: string | null;
  /** `1 action failing, 2 slower`, or `steady as of 15 Feb 2026`; null when there is too little telemetry to say. */
  readonly attention: string | null;
  /** All of it as sentences. */
  readonly sentences: string;
  /** The worse of the two as a status. */
  readonly level: Summary['status'];
}

const TELEMETRY_WORDS: Record<Summary['status'], string> = {
  healthy: 'healthy',
  warning: 'warnings',
  error: 'errors',
  'no-telemetry': 'none available',
};

export function toVerdicts({ status, automation }: Judged): Verdicts {
  const telemetry = TELEMETRY_WORDS[status];
  if (status === 'no-telemetry') {
    return {
      telemetry,
      automation: null,
      evidence: null,
      attention: null,
      sentences: 'No telemetry available.',
      level: status,
    };
  }
  const [short, evidence, attention] = [toShort(automation), toEvidence(automation), toAttention(automation)];
  return {
    telemetry,
    automation: short,
    evidence,
    attention,
    sentences:
      `Telemetry: ${telemetry}. Automation: ${short}${evidence === '' ? '' : ` (${evidence})`}.` +
      (attention === null ? '' : ` Attention: ${attention}.`),
    level: status === 'healthy' && isBad(automation) ? 'warning' : status,
  };
}

/** A steady verdict alone is not good: what has always failed is steady, too. */
function isBad({ verdict, failed }: Automation): boolean {
  return verdict === 'attention' || failed > 0;
}

/** The status whose icon and colour the automation verdict gets. */
export function toAutomationStatus({ status, automation }: Judged): Summary['status'] {
  if (status === 'no-telemetry') return status;
  if (isBad(automation)) return 'warning';
  return automation.verdict === 'unknown' ? 'no-telemetry' : 'healthy';
}

function toAttention({ verdict, attention, last_day: last }: Automation): string | null {
  if (verdict === 'attention') return toOpenText(attention);
  return verdict === 'unknown' || last === null ? null : `steady as of ${formatDay(last)}`;
}

function toShort({ of, total, known, failed }: Automation): string {
  const noun = of === 'runs' ? 'run' : 'event';
  if (total === 0) return 'nothing to judge';
  if (known === 0) return `no ${noun} says how it ended`;
  const judged = formatQuantity(known, `${known < total ? 'known ' : ''}${noun}`);
  return `${failed === 0 ? 'none' : formatCount(failed)} of ${judged} failed`;
}

function toEvidence({
  of,
  total,
  known,
  failed,
  first_day: first,
  last_day: last,
  last_failed_day: failedDay,
}: Automation): string {
  const noun = of === 'runs' ? 'run' : 'event';
  const days = first === null || last === null ? '' : formatDays(first, last);
  const newest = failedDay === null ? '' : `the last on ${formatDay(failedDay)}`;
  const silent = total - known;
  const unknown =
    silent === 0
      ? ''
      : `${formatQuantity(silent, noun)} ${silent === 1 ? 'does' : 'do'} not say how ${silent === 1 ? 'it' : 'they'} ended`;
  const few = failed === 0 && known < MIN_COMPARED && total > 0 ? 'too few to judge' : '';
  return [[days, newest].filter(Boolean).join(', '), unknown, few].filter(Boolean).join('; ');
}
