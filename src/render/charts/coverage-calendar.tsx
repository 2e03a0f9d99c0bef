import { CALENDAR_GRID } from './geometry.js';
import { max, quantileSorted } from 'd3-array';
import { toAnchor } from '../links.js';
import { type Column, Table } from '../components/data-table.js';
import { Disclosure, Scroll } from '../components/parts.js';
import { deriveWeeks, toRangesText, type Week } from '../coverage.js';
import { toDay, toDayNumber } from '../time-bins.js';
import { formatCount, formatDay, formatMonth, monthName } from '../../base/format.js';
import type { Day } from '../../derive/artifacts/sweeps-schema.js';
import { LegendItem } from './chart.js';

const { left: LEFT, top: TOP, pitch: PITCH } = CALENDAR_GRID;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const LEVELS = ['missing', 'zero', 'level-1', 'level-2', 'level-3', 'level-4'] as const;
type Level = (typeof LEVELS)[number];

interface CoverageCalendarProps {
  /** Every day from the first to the last, including gaps. */
  readonly days: readonly Day[];
  /** Days whose files could not be read in full; sorted. */
  readonly partial: readonly string[];
}

/** Days by week as a heat map: how many events each has, and which days are incomplete or missing. */
export function CoverageCalendar({ days, partial }: CoverageCalendarProps) {
  const weeks = deriveWeeks(days);
  const shown = weeks.flatMap((week) => week.days.filter((day) => day !== null));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return null;
  const missing = shown.filter((day) => !day.present).map((day) => day.day);
  const isPartial = (day: Day): boolean => partial.includes(day.day);
  const partialShown = shown.filter(isPartial).map((day) => day.day);
  const toLevel = deriveLevels(shown);
  const cells = weeks.flatMap((week, column) =>
    week.days.flatMap((day, row) => (day === null ? [] : [{ day, level: toLevel(day), place: `${column} ${row}` }])),
  );
  return (
    <figure class="chart">
      <Scroll label="Coverage calendar" fromEnd>
        <svg
          class="calendar"
          width={LEFT + weeks.length * PITCH}
          height={TOP + 7 * PITCH}
          role="img"
          aria-labelledby="calendar-title calendar-desc"
        >
          <title id="calendar-title">Events per day</title>
          <desc id="calendar-desc">
            {`One square per day, one column per week, ${formatDay(first.day)} to ${formatDay(last.day)}: ${shown.length - missing.length} of ${shown.length} days have telemetry.`}
          </desc>
          <g class="axis">
            {[0, 2, 4].map((row) => (
              <text x="0" y={TOP + row * PITCH + 12}>
                {WEEKDAYS[row]}
              </text>
            ))}
            <MonthNames weeks={weeks} />
          </g>
          {/* One unit is one day, which keeps coordinates short; the stroke that rounds the corners is not scaled. */}
          <g transform={`translate(${LEFT + 1.5} ${TOP + 1.5})scale(${PITCH})`}>
            {LEVELS.map((level) => {
              const squares = cells.flatMap((cell) => (cell.level === level ? [`M${cell.place}h.7v.7h-.7z`] : []));
              return squares.length > 0 && <path class={`square ${level}`} d={squares.join('')} />;
            })}
            {partialShown.length > 0 && (
              <path
                class="partial-day"
                d={cells.map(({ day, place }) => (isPartial(day) ? `M${place}m.3 0h.4v.4z` : '')).join('')}
              />
            )}
          </g>
        </svg>
      </Scroll>
      <ul class="legend">
        {missing.length > 0 && <LegendItem swatch={<Swatch level="missing" />}>no telemetry</LegendItem>}
        {cells.some((cell) => cell.level === 'zero') && (
          <LegendItem swatch={<Swatch level="zero" />}>no events</LegendItem>
        )}
        {partialShown.length > 0 && (
          <LegendItem swatch={<path class="partial-day" d="M2 1h9v9z" />}>read in part</LegendItem>
        )}
        <LegendItem swatch={<Swatch level="level-1" />}>few events</LegendItem>
        <LegendItem swatch={<Swatch level="level-4" />}>
          many (up to {formatCount(max(shown, (day) => day.events) ?? 0)})
        </LegendItem>
      </ul>
      {missing.length > 0 && <p class="note">Without telemetry: {toRangesText(missing)}.</p>}
      {partialShown.length > 0 && <p class="note">Read in part, see the diagnostics: {toRangesText(partialShown)}.</p>}
      <Disclosure summary="Show the numbers">
        <Table
          caption="Events per day, by week"
          columns={COLUMNS}
          rows={weeks.filter((week) => week.days.some(Boolean)).reverse()}
        />
      </Disclosure>
    </figure>
  );
}

function Swatch({ level }: { level: Level }) {
  return <path class={`square ${level}`} d="M1.5 1.5h9v9h-9z" />;
}

/** Columns that the name of a month takes, with its year and without. */
const [LONG_NAME, SHORT_NAME] = [3, 2];

/**
 * The month's name above the first week that begins in it, where there is room; with the year on the first name and in January.
 * Weeks before the telemetry have no name.
 */
function MonthNames({ weeks }: { weeks: readonly Week[] }) {
  const begin = weeks.findIndex((week) => week.days.some((day) => day !== null));
  const starts = weeks.flatMap(({ monday }, column) => {
    const isFirst = column === begin;
    const isNew = monday.slice(0, 7) !== toDay(toDayNumber(monday) - 7).slice(0, 7);
    return isFirst || (isNew && column > begin) ? [{ monday, column }] : [];
  });
  const named = starts.filter(({ column }, index) => (starts[index + 1]?.column ?? Infinity) - column >= LONG_NAME);
  return (
    <>
      {named.map(({ monday, column }, index) => {
        const isLong = index === 0 || monday.slice(5, 7) === '01';
        const last = weeks.length - (isLong ? LONG_NAME : SHORT_NAME);
        return (
          <text x={LEFT + Math.min(column, last) * PITCH} y="10">
            {isLong ? formatMonth(monday) : monthName(monday)}
          </text>
        );
      })}
    </>
  );
}

const COLUMNS: readonly Column<Week>[] = [
  { title: 'Week of', cell: (week) => formatDay(week.monday) },
  ...WEEKDAYS.map((weekday, row) => ({
    title: weekday,
    numeric: true,
    cell: (week: Week) => toCountText(week.days[row] ?? null),
    id: (week: Week) => toDayAnchor(week.days[row] ?? null),
  })),
];

/** A day's anchor is on its number in the table, which opens to it; the drawing has no element per day. */
function toDayAnchor(day: Day | null): string | undefined {
  return day === null ? undefined : toAnchor('day', day.day);
}

function toCountText(day: Day | null): string {
  if (day === null) return '';
  return day.present ? formatCount(day.events) : 'missing';
}

/** Four levels with equal numbers of days, so that one extreme day does not make all others look pale. */
function deriveLevels(days: readonly Day[]): (day: Day) => Level {
  const counts = days.flatMap((day) => (day.events > 0 ? [day.events] : [])).sort((a, b) => a - b);
  const [q1 = 0, q2 = 0, q3 = 0] = [0.25, 0.5, 0.75].map((p) => quantileSorted(counts, p));
  return ({ present, events }) => {
    if (!present) return 'missing';
    if (events === 0) return 'zero';
    if (events <= q1 && q1 < q3) return 'level-1';
    if (events <= q2 && q2 < q3) return 'level-2';
    return events <= q3 ? 'level-3' : 'level-4';
  };
}
