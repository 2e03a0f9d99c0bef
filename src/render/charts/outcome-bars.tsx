import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type Outcome, OUTCOMES, OUTCOMES_WORST_FIRST } from '../../records/telemetry-event.js';
import { type Column, Table } from '../components/data-table.js';
import { formatCompact, formatCount, formatQuantity } from '../../base/format.js';
import { type BinUnit, deriveBins, type TimeBin } from '../time-bins.js';
import type { Day } from '../../derive/artifacts/sweeps-schema.js';
import { BIN_WIDTH, PLOT_HEIGHT, toMiddle } from './geometry.js';
import { Chart, Gaps, OutcomeLegend, round, TimeAxis, ValueAxis } from './chart.js';
import { deriveCeiling } from './scales.js';

/** Maximum width of a bar as a share of the drawing, so that few bars do not become slabs. */
const MAX_BAR_WIDTH = 0.05;

interface OutcomeBarsProps {
  readonly id: string;
  readonly days: readonly Day[];
  readonly title: string;
  /** Address of the list of a day's runs, by day; a day without one is absent. */
  readonly toRuns: ReadonlyMap<string, string>;
}

/** Events by outcome over time as stacked bars, the worst at the bottom, where it is easiest to follow. */
export function OutcomeBars({ id, days, title, toRuns }: OutcomeBarsProps) {
  const { unit, bins } = deriveBins(days);
  const ceiling = deriveCeiling(bins.map((bin) => bin.events));
  const y = scaleLinear([0, Math.max(1, ceiling)], [PLOT_HEIGHT, 0]).nice(4);
  const [, top = 1] = y.domain();
  const width = round(BIN_WIDTH * Math.min(0.8, MAX_BAR_WIDTH * bins.length));
  const ticks = y.ticks(4).filter(Number.isInteger);
  const cut = bins.filter((bin) => bin.events > top);
  const caption = `${title}, per ${unit}`;

  return (
    <Chart
      id={id}
      title={caption}
      description={describe(bins, unit)}
      bins={bins.length}
      legend={<OutcomeLegend bins={bins} />}
      note={cut.length > 0 && `Cut off at the top: ${cut.map(toCutText).join(', ')}.`}
      table={<Table caption={caption} columns={createColumns(unit, toRuns)} rows={[...bins].reverse()} />}
      axes={
        <>
          <ValueAxis ticks={ticks.map((tick) => ({ y: y(tick), label: formatCompact(tick) }))} />
          <TimeAxis bins={bins} unit={unit} />
        </>
      }
    >
      <Gaps bins={bins} />
      <Bars bins={bins} y={y} top={top} width={width} />
      <path class="cut" stroke-width="4" d={toBreaks(bins, top, width)} />
    </Chart>
  );
}

interface BarsProps {
  readonly bins: readonly TimeBin[];
  readonly y: (value: number) => number;
  readonly top: number;
  readonly width: number;
}

/**
 * One path per outcome, with bars as vertical strokes, which takes a third of the bytes of rectangles. The worst outcome is drawn
 * last and at least one pixel high, so that one failure among thousands is visible.
 */
function Bars({ bins, y, top, width }: BarsProps) {
  const layers = stack<unknown, TimeBin, Outcome>()
    .keys(OUTCOMES_WORST_FIRST)
    // A bar that is cut off keeps its proportions.
    .value((bin, outcome) => bin.outcomes[outcome] * Math.min(1, top / bin.events || 0))(bins);
  return (
    <g class="bars" stroke-width={width}>
      {layers.toReversed().map((layer) => {
        const bars = layer.map(([low, high], index) =>
          high > low
            ? `M${toMiddle(index)} ${Math.round(y(low))}V${Math.min(Math.round(y(high)), Math.round(y(low)) - 1)}`
            : '',
        );
        return <path stroke={`url(#fill-${layer.key})`} d={bars.join('')} />;
      })}
    </g>
  );
}

const createColumns = (unit: BinUnit, toRuns: ReadonlyMap<string, string>): readonly Column<TimeBin>[] => [
  {
    title: 'Period',
    cell: (bin) => <Period bin={bin} runs={unit === 'day' ? toRuns.get(bin.days[0]?.day ?? '') : undefined} />,
  },
  {
    title: 'Events',
    numeric: true,
    cell: (bin) => (bin.daysPresent === 0 ? 'no telemetry' : formatCount(bin.events)),
  },
  ...OUTCOMES.map((outcome) => ({
    title: outcome,
    numeric: true,
    cell: (bin: TimeBin) => (bin.daysPresent === 0 ? '' : formatCount(bin.outcomes[outcome])),
  })),
];

/** Links a day to its runs. */
function Period({ bin, runs }: { bin: TimeBin; runs: string | undefined }) {
  return runs === undefined ? <>{bin.name}</> : <a href={runs}>{bin.name}</a>;
}

/** A break mark in each bar that is cut off. */
function toBreaks(bins: readonly TimeBin[], top: number, width: number): string {
  return bins
    .map((bin, index) => (bin.events > top ? `M${round(toMiddle(index) - width / 2)} 14h${width}` : ''))
    .join('');
}

function toCutText(bin: TimeBin): string {
  return `${bin.name} (${formatQuantity(bin.events, 'event')})`;
}

function describe(bins: readonly TimeBin[], unit: string): string {
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return 'There are no days to show.';
  const highest = bins.reduce((a, b) => (b.events > a.events ? b : a));
  return (
    `Stacked bars, one per ${unit}, from ${first.name} to ${last.name}. ` +
    `The highest is ${highest.name} with ${formatQuantity(highest.events, 'event')}.`
  );
}
