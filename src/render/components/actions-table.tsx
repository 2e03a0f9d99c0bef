import type { Summary } from '../../derive/artifacts/summary-schema.js';
import type { Sweeps } from '../../derive/artifacts/sweeps-schema.js';
import { MIN_COMPARED } from '../../derive/aggregate/comparison.js';
import { formatCount, formatDays, formatQuantity } from '../../base/format.js';
import { toAnchor } from '../links.js';
import { Sparkline } from '../charts/sparkline.js';
import { createFailureColumns, toSignedPercent } from './rates.js';
import { type Column, LongTable, Table } from './data-table.js';
import { Count, Duration, Name, Nothing, Section, Timestamp, Unknown } from './parts.js';

type Action = Summary['actions'][number];
type WindowAction = Sweeps['actions']['30d'][number];

const VISIBLE_ROWS = 25;
/** Maximum rows on the page; all rows are in the data file. */
const MAX_ROWS = 500;
const DAYS = 30;
/** Maximum rows of the last days. */
const WINDOW_ROWS = 15;

/** Actions of the last days and of all telemetry, in separate tables, because no column covers both. */
export function ActionsTable({ summary, sweeps }: { summary: Summary; sweeps: Sweeps }) {
  const { actions, rest_of_actions: rest } = summary;
  const { days } = sweeps;
  const bars = createBars(sweeps);
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const all = first === undefined || last === undefined ? 'All telemetry' : `All telemetry, ${formatDays(first, last)}`;
  return (
    <Section id="actions" title="Actions" note={`${formatQuantity(actions.length, 'action')}, most frequent first`}>
      {actions.length === 0 ? (
        <Nothing>No events were counted, so there are no actions.</Nothing>
      ) : (
        <div class="stack">
          {days.length > DAYS && (
            <Table
              caption={toWindowCaption(sweeps)}
              captioned
              columns={toWindowColumns(bars)}
              rows={sweeps.actions['30d'].slice(0, WINDOW_ROWS)}
            />
          )}
          <LongTable
            caption={all}
            captioned
            columns={toColumns(days.length > DAYS ? null : bars)}
            rows={actions.slice(0, MAX_ROWS)}
            visible={VISIBLE_ROWS}
            noun="actions"
            id={({ action }) => toAnchor('action', action)}
          />
        </div>
      )}
      {actions.length > 0 && (
        <p class="note">
          Known: events with a known outcome. A failure rate needs at least {MIN_COMPARED} of them. – = not recorded, or
          too few.
        </p>
      )}
      {actions.length > MAX_ROWS && (
        <p class="note">
          {formatCount(actions.length - MAX_ROWS)} more actions are in <a href="summary.json">summary.json</a>.
        </p>
      )}
      {rest !== null && (
        <p class="note">
          Too many different actions to count each one: the others together have {formatQuantity(rest.count, 'event')},
          of which {formatCount(rest.failed)} failed.
        </p>
      )}
    </Section>
  );
}

function toWindowCaption({ windows, actions }: Sweeps): string {
  const { first_day: first, last_day: last } = windows['30d'];
  const days = first === null || last === null ? '' : `, ${formatDays(first, last)}`;
  const most = actions['30d'].length > WINDOW_ROWS ? `: ${WINDOW_ROWS} most frequent` : '';
  return `Last ${DAYS} days${days}${most}`;
}

/** Drawing of an action's events per day; null unless it is one of the most frequent. */
type Bars = (action: string) => preact.JSX.Element | null;

/** Days without telemetry have no bar: nothing is known about them. */
function createBars({ top_actions_30d: trends, days }: Sweeps): Bars {
  const present = days.slice(-DAYS).map((day) => day.present);
  const drawings = new Map(
    trends.map(({ action, daily }) => {
      const values = daily.slice(DAYS - present.length).map((count, index) => (present[index] ? count : null));
      return [action, <Sparkline values={values} slots={DAYS} />];
    }),
  );
  return (action) => drawings.get(action) ?? null;
}

function toWindowColumns(bars: Bars): readonly Column<WindowAction>[] {
  return [
    { title: 'Action', class: 'wide', cell: ({ action }) => <Name value={action} /> },
    { title: 'Events', numeric: true, cell: ({ count }) => <Count value={count} /> },
    {
      title: 'Change',
      numeric: true,
      cell: ({ change_pct: change }) => toChangeText(change),
      sort: ({ change_pct }) => change_pct,
    },
    toBarColumn(bars, ({ count }) => count),
    ...createFailureColumns<WindowAction>((action) => action),
    toDurationColumn('p95', 'p95_ms'),
  ];
}

function toColumns(bars: Bars | null): readonly Column<Action>[] {
  return [
    { title: 'Action', class: 'wide', cell: ({ action }) => <Name value={action} /> },
    { title: 'Events', numeric: true, cell: ({ count }) => <Count value={count} /> },
    ...(bars === null ? [] : [toBarColumn<Action>(bars, ({ count }) => count)]),
    ...createFailureColumns<Action>((action) => action),
    toDurationColumn<'p50_ms', Action>('p50', 'p50_ms'),
    toDurationColumn<'p95_ms', Action>('p95', 'p95_ms'),
    toDurationColumn<'max_ms', Action>('Max', 'max_ms'),
    {
      title: 'Last seen (UTC)',
      class: 'time',
      cell: ({ last_timestamp }) => <Timestamp value={last_timestamp} zone={false} />,
      sort: ({ last_timestamp }) => last_timestamp,
    },
  ];
}

function toBarColumn<Row extends { readonly action: string }>(bars: Bars, sort: (row: Row) => number): Column<Row> {
  return { title: 'Events per day', class: 'trend', cell: ({ action }) => bars(action) ?? <Unknown />, sort };
}

function toDurationColumn<Key extends string, Row extends Readonly<Record<Key, number | null>>>(
  title: string,
  key: Key,
): Column<Row> {
  return { title, numeric: true, cell: (row) => <Duration milliseconds={row[key]} />, sort: (row) => row[key] };
}

function toChangeText(change: number | null) {
  return change === null ? <Unknown /> : toSignedPercent(change);
}
