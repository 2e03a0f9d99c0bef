import {
  type Attention,
  ATTENTION_KINDS,
  type AttentionItem,
  type AttentionKind,
} from '../derive/attention/attention-schema.js';
import { formatCount, formatDay, formatDays, formatDuration, formatQuantity, toCapital } from '../base/format.js';

/** `failing since 13 Jun 2026`, or `was failing from 3 Jun 2026, over since 10 Jun 2026`; it follows the name of the action. */
export function toIncident({ kind, since, until }: AttentionItem): string {
  if (until === null) return `${kind} since ${formatDay(since)}`;
  return `was ${kind} from ${formatDay(since)}, over since ${formatDay(until)}`;
}

/** The evidence in a sentence or two, with sample sizes. */
export function toEvidence({ kind, before, during, rhythm, until }: AttentionItem): string {
  // Days of earlier items are left out of the comparison.
  const then = `Before (days compared: ${formatDays(before.first_day, before.last_day)})`;
  switch (kind) {
    case 'failing':
      return `${during === null ? '' : `${toFailed(during)}. `}${then}, ${toFailed(before)}.`;
    case 'slower':
      return `${during === null ? '' : `${toCapital(toDurations(during))}. `}${then}, ${toDurations(before)}.`;
    case 'silent': {
      if (rhythm === null) return '';
      const came = `Came on ${formatCount(rhythm.came)} of ${formatQuantity(rhythm.expected, 'expected day')} up to ${formatDay(rhythm.last_day)}`;
      return `${came}. ${until === null ? 'Since then missed' : 'Then missed'} on ${formatQuantity(rhythm.missed, 'expected day')}.`;
    }
  }
}

function toFailed({ failed, known }: AttentionItem['before']): string {
  return `${formatCount(failed)} of ${formatCount(known)} known outcomes failed`;
}

function toDurations({ p50_ms: median, p95_ms: slow, durations }: AttentionItem['before']): string {
  if (median === null || slow === null) return 'no durations';
  return `median ${formatDuration(median)}, 95% up to ${formatDuration(slow)}, of ${formatQuantity(durations, 'duration')}`;
}

/** `1 action failing, 2 slower`: the open items; empty when there are none. */
export function toOpenText(open: Readonly<Record<AttentionKind, number>>): string {
  return ATTENTION_KINDS.filter((kind) => open[kind] > 0)
    .map((kind, index) => `${index === 0 ? formatQuantity(open[kind], 'action') : formatCount(open[kind])} ${kind}`)
    .join(', ');
}

/** A sentence about overdue telemetry; null when none is overdue or its rhythm is unknown. */
export function toOverdueText(
  { anchor_day: last, overdue_day: due }: Pick<Attention, 'anchor_day' | 'overdue_day'>,
  today: string,
): string | null {
  if (last === null || due === null || today <= due) return null;
  return `No telemetry since ${formatDay(last)}. By its rhythm, more was expected by ${formatDay(due)}.`;
}
