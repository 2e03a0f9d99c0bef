import type { OutcomeSample } from '../../derive/comparison.js';
import { formatCount, formatRatio } from '../../format.js';
import type { Column } from './data-table.js';
import { Count, Unknown } from './text.js';
import type { ActionChange } from '../action-changes.js';

/** Failures with what they are of: `12 of 97 known`. */
export function toSampleText({ failed, known }: OutcomeSample): string {
  return `${formatCount(failed)} of ${formatCount(known)} known`;
}

/** A rate with its sample, and that of the period before: `11% (11 of 97 known), before 0% (0 of 88 known)`. */
export function toRateText(change: ActionChange): string {
  const { value, previous_value: before, samples, previous_samples: samplesBefore } = change;
  const [now, then] = [
    { failed: change.failed ?? 0, known: samples },
    { failed: change.previous_failed ?? 0, known: samplesBefore },
  ];
  return `${formatRatio(value)} (${toSampleText(now)}), before ${formatRatio(before)} (${toSampleText(then)})`;
}

interface RatedSample extends OutcomeSample {
  readonly failure_rate: number | null;
}

/** Counts and rate of failures, a column each: of few known outcomes there are the counts only. */
export function createFailureColumns<Row>(toSample: (row: Row) => RatedSample | null): readonly Column<Row>[] {
  const cell = (value: (sample: RatedSample) => ReturnType<Column<Row>['cell']>) => (row: Row) => {
    const sample = toSample(row);
    return sample === null ? <Unknown /> : value(sample);
  };
  return [
    {
      title: 'Failed',
      numeric: true,
      cell: cell(({ failed }) =>
        failed === 0 ? <Count value={0} /> : <span class="is-failed">{formatCount(failed)}</span>,
      ),
    },
    { title: 'Of known', numeric: true, cell: cell(({ known }) => <Count value={known} />) },
    {
      title: 'Failure rate',
      numeric: true,
      cell: cell(({ failure_rate: rate }) => (rate === null ? <Unknown /> : formatRatio(rate))),
      sort: (row) => toSample(row)?.failure_rate ?? null,
    },
  ];
}
