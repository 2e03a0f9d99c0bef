import type { ComponentChildren } from 'preact';
import type { Sweeps } from '../../derive/artifacts.js';
import { Sparkline } from '../charts/sparkline.js';
import { formatCount, formatDays, formatQuantity, formatRatio } from '../../format.js';
import {
  deriveChange,
  deriveFailureRateChange,
  deriveWindowFigures,
  type Day,
  type PeriodFigures,
} from '../window-figures.js';
import { Change, PointsChange } from './change.js';
import { Table, type Column } from './data-table.js';
import { Disclosure, Nothing, Section } from './section.js';
import { Count, Duration, Unknown } from './text.js';

const DAYS = 30;

/** Better or worse than before: the last 30 days beside the 30 days before them. */
export function KeyFigures({ sweeps }: { sweeps: Sweeps }) {
  const figures = deriveWindowFigures(sweeps.days, DAYS);
  const month = sweeps.windows['30d'];
  if (figures === null) {
    return (
      <Section id="figures" title="Last 30 days">
        <Nothing>No record carries a valid time stamp, so nothing can be said about a period.</Nothing>
      </Section>
    );
  }
  const { current, previous } = figures;
  const last = sweeps.days.slice(-DAYS);
  return (
    <Section
      id="figures"
      title={current.days < DAYS ? `All telemetry, ${formatQuantity(current.days, 'day')}` : 'Last 30 days'}
      note={toPeriodText(current, previous)}
    >
      <div class="figures">
        <Figure title="Events" value={formatCount(month.events)} days={last} of={(day) => day.events}>
          <Change percent={month.change_pct} before={formatCount(month.previous_events)} />
        </Figure>
        <Figure title="Runs" value={formatCount(current.runs)} days={last} of={(day) => day.runs}>
          <Change percent={deriveChange(current.runs, previous?.runs)} before={formatCount(previous?.runs ?? 0)} />
        </Figure>
        <Figure
          title="Failure rate"
          value={month.failure_rate === null ? <Unknown why="no outcome is known" /> : formatRatio(month.failure_rate)}
          denominator={
            month.failure_rate === null
              ? 'no outcome is known'
              : `${formatCount(current.failed)} failed of ${formatCount(current.known)} with a known outcome`
          }
          days={last}
          of={(day) => day.failed}
        >
          <PointsChange points={deriveFailureRateChange(figures)} before={previous?.failureRate ?? null} />
        </Figure>
        <Figure
          title="Actions taken"
          value={
            current.actionsTaken === 0 && current.actionsNotRecorded > 0 ? (
              <Unknown why="whether anything was changed is not recorded" />
            ) : (
              formatCount(current.actionsTaken)
            )
          }
          denominator={
            current.actionsNotRecorded > 0
              ? `not recorded for ${formatQuantity(current.actionsNotRecorded, 'event')}`
              : undefined
          }
          days={last}
          of={(day) => day.actions_taken}
        >
          <Change
            percent={deriveChange(current.actionsTaken, previous?.actionsTaken)}
            before={formatCount(previous?.actionsTaken ?? 0)}
          />
        </Figure>
      </div>
      <Disclosure summary="Compare 7, 30 and 90 days">
        <Table
          caption="Events in windows that end on the last telemetry day"
          columns={COLUMNS}
          rows={Object.entries(sweeps.windows)}
        />
      </Disclosure>
    </Section>
  );
}

interface FigureProps {
  readonly title: string;
  readonly value: ComponentChildren;
  readonly denominator?: string | undefined;
  readonly days: readonly Day[];
  readonly of: (day: Day) => number;
  readonly children: ComponentChildren;
}

function Figure({ title, value, denominator, days, of, children }: FigureProps) {
  return (
    <div class="figure">
      <h3>{title}</h3>
      <p class="figure-value">{value}</p>
      {denominator && <p class="note">{denominator}</p>}
      <p class="figure-change">{children}</p>
      <Sparkline values={days.map(of)} slots={DAYS} />
    </div>
  );
}

type NamedWindow = [string, Sweeps['windows']['7d']];

const COLUMNS: readonly Column<NamedWindow>[] = [
  { title: 'Window', cell: ([name]) => `${name.replace('d', '')} days` },
  { title: 'Events', numeric: true, cell: ([, window]) => <Count value={window.events} /> },
  { title: 'Before', numeric: true, cell: ([, window]) => <Count value={window.previous_events} /> },
  { title: 'Change', numeric: true, cell: ([, window]) => <Change percent={window.change_pct} /> },
  { title: 'Runs', numeric: true, cell: ([, window]) => <Count value={window.runs} /> },
  { title: 'Failure rate', numeric: true, cell: ([, window]) => <Rate value={window.failure_rate} /> },
  { title: 'Before', numeric: true, cell: ([, window]) => <Rate value={before(window, 'previous_failure_rate')} /> },
  { title: 'p95', numeric: true, cell: ([, window]) => <Latency value={window.p95_ms} /> },
  {
    title: 'Before',
    numeric: true,
    cell: ([, window]) => <Latency value={before(window, 'previous_p95_ms')} />,
  },
];

/** A figure of half a period says nothing about the period. */
function before(window: NamedWindow[1], figure: 'previous_failure_rate' | 'previous_p95_ms'): number | null {
  return window.comparable ? window[figure] : null;
}

function Rate({ value }: { value: number | null }) {
  return value === null ? <Unknown why="no outcome is known" /> : <>{formatRatio(value)}</>;
}

function Latency({ value }: { value: number | null }) {
  return value === null ? <Unknown why="no duration recorded" /> : <Duration milliseconds={value} />;
}

function toPeriodText(current: PeriodFigures, previous: PeriodFigures | null): string {
  const period = formatDays(current.firstDay, current.lastDay);
  if (previous === null) return `${period}. Telemetry does not reach back far enough to compare.`;
  return `${period}, against ${formatDays(previous.firstDay, previous.lastDay)}.`;
}
