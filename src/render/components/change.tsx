import { formatCount, formatRatio, toDigits } from '../../format.js';

/** A change in percent. More is neither good nor bad, so it has no colour. */
export function Change({ percent, before }: { percent: number | null; before?: string }) {
  if (percent === null) return <NotComparable />;
  return (
    <>
      <span class="change">
        {toArrow(percent)} {formatMagnitude(percent)}%
      </span>
      {before !== undefined && <span class="before"> from {before}</span>}
    </>
  );
}

/** A change of the failure rate in percentage points, where less is better. */
export function PointsChange({ points, before }: { points: number | null; before: number | null }) {
  if (points === null || before === null) return <NotComparable />;
  const verdict = Math.abs(points) < 0.05 ? 'steady' : points > 0 ? 'worse' : 'better';
  return (
    <>
      <span class={`change change-${verdict}`}>
        {toArrow(points)} {verdict === 'steady' ? 'unchanged' : `${toDigits(Math.abs(points))} points, ${verdict}`}
      </span>
      <span class="before"> from {formatRatio(before)}</span>
    </>
  );
}

/** A change in a table, where there is no room for more: `+18%`, `−7.1%`. */
export function toSignedPercent(percent: number): string {
  const magnitude = formatMagnitude(percent);
  return magnitude === '0' ? '0%' : `${percent > 0 ? '+' : '−'}${magnitude}%`;
}

function NotComparable() {
  return <span class="absent">not enough data to compare</span>;
}

function toArrow(change: number) {
  const arrow = Math.abs(change) < 0.05 ? '→' : change > 0 ? '↑' : '↓';
  const word = { '→': 'unchanged', '↑': 'up', '↓': 'down' }[arrow];
  return (
    <>
      <span aria-hidden="true">{arrow}</span>
      <span class="sr-only">{word}</span>
    </>
  );
}

function formatMagnitude(percent: number): string {
  const magnitude = Math.abs(percent);
  return magnitude < 1000 ? toDigits(magnitude) : formatCount(Math.round(magnitude));
}
