import type { ComponentChildren } from 'preact';
import type { Day, Sweeps } from '../../derive/artifacts/sweeps-schema.js';
import { MIN_COMPARED, WINDOW_DAYS, WINDOW_NAMES } from '../../derive/aggregate/comparison.js';
import { formatCount, formatDays, formatQuantity, formatRatio } from '../../base/format.js';
import { Sparkline } from '../charts/sparkline.js';
import { toDay, toDayNumber } from '../time-bins.js';
import { deriveTrailingRates, TRAILING_DAYS } from '../coverage.js';
import { Change, createFailureColumns, RateChange, toSignedPercent } from './rates.js';
import { type Column, Table } from './data-table.js';
import { Count, Disclosure, Duration, Nothing, Section, Unknown } from './parts.js';

const DAYS = WINDOW_DAYS['30d'];

type Window = Sweeps['windows']['30d'];

/** Better or worse than before: the last 30 days compared with the 30 days before. */
export function KeyFigures({ sweeps }: { sweeps: Sweeps }) {
  const { days, windows } = sweeps;
  const month = windows['30d'];
  if (month.first_day === null || month.last_day === null) {
    return (
      <Section id="figures" title="Last 30 days">
        <Nothing>No record has a valid timestamp, so there are no figures for a period.</Nothing>
      </Section>
    );
  }
  const last = days.slice(-DAYS);
  const daily = (value: (day: Day) => number | null) => last.map((day) => (day.present ? value(day) : null));
  return (
    <Section
      id="figures"
      title={days.length < DAYS ? `All telemetry, ${formatQuantity(days.length, 'day')}` : `Last ${DAYS} days`}
      note={toPeriodText(month)}
    >
      <div class="figures">
        <Figure title="Events" value={formatCount(month.events)} bars={daily((day) => day.events)}>
          {month.comparable && <Change percent={month.change_pct} before={month.previous_events} />}
        </Figure>
        <Figure title="Runs" value={formatCount(month.runs)} bars={daily((day) => day.runs)}>
          {month.comparable && <Change percent={month.runs_change_pct} before={month.previous_runs} />}
        </Figure>
        <FailureFigure month={month} bars={deriveTrailingRates(days, DAYS)} />
        <TakenFigure
          month={month}
          bars={daily((day) => (day.actions_taken === 0 && day.actions_not_recorded > 0 ? null : day.actions_taken))}
        />
      </div>
      <Disclosure summary="Compare periods">
        <Table
          caption="Periods up to the last telemetry day, compared with as many days before"
          columns={COLUMNS}
          rows={toPeriods(sweeps)}
        />
      </Disclosure>
    </Section>
  );
}

/** A rate with its sample size; with few known outcomes, only the counts. Events without a known outcome are shown separately. */
function FailureFigure({ month, bars }: { month: Window; bars: readonly (number | null)[] }) {
  const { events, failed, known, failure_rate: rate } = month;
  const unknown = events - known;
  return (
    <Figure
      title="Failure rate"
      value={rate === null ? <Unknown why={`fewer than ${MIN_COMPARED} known outcomes`} /> : formatRatio(rate)}
      notes={[
        `${formatCount(failed)} of ${formatQuantity(known, 'known outcome')} failed`,
        ...(unknown > 0 ? [`${formatQuantity(unknown, 'event')} without a known outcome`] : []),
      ]}
      bars={bars}
      drawn={`Each bar: rate of the last ${TRAILING_DAYS} days.`}
    >
      {month.comparable && (
        <RateChange
          points={month.failure_rate_change}
          before={{ failed: month.previous_failed, known: month.previous_known, rate: month.previous_failure_rate }}
        />
      )}
    </Figure>
  );
}

function TakenFigure({ month, bars }: { month: Window; bars: readonly (number | null)[] }) {
  const { events, actions_taken: taken, actions_not_recorded: notRecorded } = month;
  return (
    <Figure
      title="Actions taken"
      value={
        taken === 0 && notRecorded > 0 ? (
          <Unknown why="whether anything was changed is not recorded" />
        ) : (
          formatCount(taken)
        )
      }
      notes={
        notRecorded > 0 ? [`not recorded for ${formatCount(notRecorded)} of ${formatQuantity(events, 'event')}`] : []
      }
      bars={bars}
    >
      {month.comparable && isTakenRecorded(month) && (
        <Change percent={month.actions_taken_change_pct} before={month.previous_actions_taken} />
      )}
    </Figure>
  );
}

/** Whether both periods record what was changed; otherwise there is nothing to compare. */
function isTakenRecorded(month: Window): boolean {
  const { actions_taken: taken, previous_actions_taken: before } = month;
  return (taken > 0 || month.actions_not_recorded === 0) && (before > 0 || month.previous_actions_not_recorded === 0);
}

interface FigureProps {
  readonly title: string;
  readonly value: ComponentChildren;
  readonly notes?: readonly string[];
  readonly bars: readonly (number | null)[];
  /** What the bars show, if not the figure's daily values. */
  readonly drawn?: string;
  readonly children: ComponentChildren;
}

function Figure({ title, value, notes = [], bars, drawn, children }: FigureProps) {
  return (
    <div class="figure">
      <h3>{title}</h3>
      <p class="figure-value">{value}</p>
      {notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      {children && <p class="figure-change">{children}</p>}
      {drawn && <p class="note">{drawn}</p>}
      <Sparkline values={bars} slots={DAYS} />
    </div>
  );
}

interface Period {
  readonly name: string;
  readonly window: Window;
}

/** The windows that lie within the telemetry, and the whole telemetry if it is shorter than a window. */
function toPeriods({ windows, days }: Sweeps): Period[] {
  const within = WINDOW_NAMES.filter((name) => WINDOW_DAYS[name] <= days.length);
  const beyond = WINDOW_NAMES.find((name) => WINDOW_DAYS[name] > days.length);
  return [
    ...within.map((name) => ({ name: `${WINDOW_DAYS[name]} days`, window: windows[name] })),
    ...(beyond === undefined || WINDOW_NAMES.some((name) => WINDOW_DAYS[name] === days.length)
      ? []
      : [{ name: `All, ${formatQuantity(days.length, 'day')}`, window: windows[beyond] }]),
  ];
}

const COLUMNS: readonly Column<Period>[] = [
  { title: 'Period', cell: ({ name }) => name },
  { title: 'Events', numeric: true, cell: ({ window }) => <Count value={window.events} /> },
  {
    title: 'Change',
    numeric: true,
    cell: ({ window }) => toChangeText(window.change_pct),
    sort: ({ window }) => window.change_pct,
  },
  ...createFailureColumns<Period>(({ window }) => window),
  {
    title: 'Rate before',
    numeric: true,
    cell: ({ window }) => <Rate value={window.comparable ? window.previous_failure_rate : null} />,
  },
  { title: 'Runs', numeric: true, cell: ({ window }) => <Count value={window.runs} /> },
  { title: 'p95', numeric: true, cell: ({ window }) => <Duration milliseconds={window.p95_ms} /> },
  {
    title: 'p95 before',
    numeric: true,
    cell: ({ window }) => <Duration milliseconds={window.comparable ? window.previous_p95_ms : null} />,
  },
];

function toChangeText(change: number | null) {
  return change === null ? <Unknown /> : toSignedPercent(change);
}

function Rate({ value }: { value: number | null }) {
  return value === null ? <Unknown /> : <>{formatRatio(value)}</>;
}

function toPeriodText({ first_day: first, last_day: last, comparable }: Window): string {
  if (first === null || last === null) return '';
  if (!comparable) return `${formatDays(first, last)}. Too little telemetry before it to compare.`;
  const [start, end] = [toDayNumber(first), toDayNumber(last)];
  return `${formatDays(first, last)}, compared with ${formatDays(toDay(2 * start - end - 1), toDay(start - 1))}.`;
}
