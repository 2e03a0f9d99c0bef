import { max, median } from 'd3-array';
import { scaleLinear, scaleSymlog } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type Column, Table } from '../components/data-table.js';
import { formatDuration } from '../../base/format.js';
import { type BinUnit, deriveBins, type TimeBin } from '../time-bins.js';
import type { Day } from '../../derive/artifacts/sweeps-schema.js';
import { Chart, Gaps, LegendItem, TimeAxis, ValueAxis } from './chart.js';
import { PLOT_HEIGHT, toMiddle } from './geometry.js';

interface LatencyPoint {
  readonly bin: TimeBin;
  readonly x: number;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** From this ratio on, a linear axis hides the smaller value: of the slowest to the usual p95, or of the usual p95 to the usual p50. */
const LOGARITHMIC_FROM = 20;

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const LOGARITHMIC_TICKS = [1, 10, 100, SECOND, 10 * SECOND, MINUTE, 10 * MINUTE, HOUR, 10 * HOUR, 100 * HOUR];

/** Durations over time: the band between p50 and p95, broken where no duration was recorded. */
export function LatencyBand({ id, days, title }: { id: string; days: readonly Day[]; title: string }) {
  const { unit, bins } = deriveBins(days);
  const points = bins.map((bin, index) => toPoint(bin, toMiddle(index)));
  const { y, ticks, logarithmic } = createScale(
    points.flatMap((point) => point.p50 ?? []),
    points.flatMap((point) => point.p95 ?? []),
  );

  const known = (point: LatencyPoint) => point.p50 !== null && point.p95 !== null;
  const low = (point: LatencyPoint) => y(point.p50 ?? 0);
  const high = (point: LatencyPoint) => y(point.p95 ?? 0);
  const x = (point: LatencyPoint) => point.x;
  const band = area<LatencyPoint>().defined(known).x(x).y0(low).y1(high).digits(0);
  const edge = (value: (point: LatencyPoint) => number) =>
    line<LatencyPoint>().defined(known).x(x).y(value).digits(0)(points) ?? '';

  return (
    <Chart
      id={id}
      title={`${title}, per ${unit}`}
      description={describe(points)}
      bins={bins.length}
      legend={<Legend />}
      note={[logarithmic && 'Logarithmic axis.', MERGED[unit]].filter(Boolean).join(' ')}
      table={<Table caption={`${title}, per ${unit}`} columns={COLUMNS} rows={[...points].reverse()} />}
      axes={
        <>
          <ValueAxis ticks={ticks.map((tick) => ({ y: y(tick), label: formatDuration(tick) }))} />
          <TimeAxis bins={bins} unit={unit} />
        </>
      }
    >
      <Gaps bins={bins} />
      <path class="band" d={band(points) ?? ''} />
      <path class="p95" d={edge(high)} />
      <path class="p50" d={edge(low)} />
    </Chart>
  );
}

/** Percentiles cannot be merged, so a longer bin says what it shows instead. */
const MERGED: Record<BinUnit, string | false> = {
  day: false,
  week: "Each point is the median of its week's daily values.",
  month: "Each point is the median of its month's daily values.",
  year: "Each point is the median of its year's daily values.",
};

const COLUMNS: readonly Column<LatencyPoint>[] = [
  { title: 'Period', cell: (point) => point.bin.name },
  { title: 'p50', numeric: true, cell: ({ p50 }) => (p50 === null ? 'no durations' : formatDuration(p50)) },
  { title: 'p95', numeric: true, cell: ({ p95 }) => (p95 === null ? '' : formatDuration(p95)) },
];

function Legend() {
  return (
    <ul class="legend">
      <LegendItem swatch={<path class="p50" d="M0 6h12" />}>p50: half were faster</LegendItem>
      <LegendItem swatch={<path class="p95" d="M0 6h12" />}>p95: 95% were faster</LegendItem>
    </ul>
  );
}

function toPoint(bin: TimeBin, x: number): LatencyPoint {
  return {
    bin,
    x,
    p50: median(bin.days, (day) => day.p50_ms) ?? null,
    p95: median(bin.days, (day) => day.p95_ms) ?? null,
  };
}

/** Linear from zero; logarithmic when an extreme value would flatten everything else, or the p50. Ticks are round in their unit. */
function createScale(p50s: readonly number[], p95s: readonly number[]) {
  const slowest = max(p95s) ?? 0;
  const [half, usual] = [median(p50s) ?? 0, median(p95s) ?? 0];
  const logarithmic = usual > 0 && (slowest > LOGARITHMIC_FROM * usual || usual > LOGARITHMIC_FROM * half);
  if (logarithmic) {
    const steps = LOGARITHMIC_TICKS.filter((tick) => tick <= slowest);
    const every = Math.ceil(steps.length / 5);
    const ticks = steps.filter((_, index) => (steps.length - 1 - index) % every === 0);
    return { logarithmic, ticks, y: scaleSymlog([0, slowest], [PLOT_HEIGHT, 8]) };
  }
  const unit = [HOUR, MINUTE, SECOND].find((size) => slowest >= 2 * size) ?? 1;
  const inUnit = scaleLinear([0, slowest / unit || 1], [PLOT_HEIGHT, 8]).nice(4);
  return {
    logarithmic,
    ticks: inUnit.ticks(4).map((tick) => tick * unit),
    y: (duration: number) => inUnit(duration / unit),
  };
}

function describe(points: readonly LatencyPoint[]): string {
  const slowest = points.reduce<LatencyPoint | null>(
    (worst, point) => (point.p95 !== null && point.p95 > (worst?.p95 ?? -1) ? point : worst),
    null,
  );
  if (slowest === null) return 'No durations were recorded.';
  return `Band between p50 and p95. The slowest is ${slowest.bin.name} with a p95 of ${formatDuration(slowest.p95 ?? 0)}.`;
}
