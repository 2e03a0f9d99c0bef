import type { OutcomeSample } from '../../derive/aggregate/comparison.js';
import { formatCount, formatRatio, toDigits } from '../../base/format.js';
import type { Column } from './data-table.js';
import { Count, Unknown } from './parts.js';

/** Failures with their denominator: `12 of 97 known`. */
export function toSampleText({ failed, known }: OutcomeSample): string {
  return `${formatCount(failed)} of ${formatCount(known)} known`;
}

interface RatedSample extends OutcomeSample {
  readonly failure_rate: number | null;
}

/** Columns for the counts and the rate of failures; with few known outcomes there are only the counts. */
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

interface ChangeProps {
  /** Null when the sample is too small for a percentage. */
  readonly percent: number | null;
  readonly before: number;
}

/** Change in percent compared with the full period before. More is neither good nor bad, so it has no colour. */
export function Change({ percent, before }: ChangeProps) {
  if (percent === null) return <TooFew before={formatCount(before)} />;
  return (
    <>
      <span class="change">
        {toArrow(percent)} {percent === 0 ? 'unchanged' : `${formatMagnitude(percent)}%`}
      </span>
      <span class="before"> from {formatCount(before)}</span>
    </>
  );
}

interface RateChangeProps {
  /** Percentage points; null when either period has no rate. */
  readonly points: number | null;
  readonly before: OutcomeSample & { readonly rate: number | null };
}

/** Change of the failure rate compared with the full period before; less is better. */
export function RateChange({ points, before }: RateChangeProps) {
  if (points === null || before.rate === null) return <TooFew before={`${toSampleText(before)} failed`} />;
  const verdict = Math.abs(points) < 0.05 ? 'steady' : points > 0 ? 'worse' : 'better';
  return (
    <>
      <span class={`change change-${verdict}`}>
        {toArrow(points)} {verdict === 'steady' ? 'unchanged' : `${toDigits(Math.abs(points))} points, ${verdict}`}
      </span>
      <span class="before">
        {' '}
        from {formatRatio(before.rate)} ({toSampleText(before)})
      </span>
    </>
  );
}

/** A change as short as a table needs it: `+18%`, `−7.1%`. */
export function toSignedPercent(percent: number): string {
  const magnitude = formatMagnitude(percent);
  return magnitude === '0' ? '0%' : `${percent > 0 ? '+' : '−'}${magnitude}%`;
}

function TooFew({ before }: { before: string }) {
  return <span class="absent">{before} before: too few to compare</span>;
}

function toArrow(change: number) {
  const arrow = Math.abs(change) < 0.05 ? '→' : change > 0 ? '↑' : '↓';
  const word = { '→': 'unchanged', '↑': 'up', '↓': 'down' }[arrow];
  return (
    <>
      <span aria-hidden="true">{arrow}</span>
      {arrow === '→' || <span class="sr-only">{word}</span>}
    </>
  );
}

function formatMagnitude(percent: number): string {
  const magnitude = Math.abs(percent);
  return magnitude < 1000 ? toDigits(magnitude) : formatCount(Math.round(magnitude));
}
