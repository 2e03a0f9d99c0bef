import type { Summary, Sweeps } from '../../derive/artifacts.js';
import { toAnchor } from '../anchor.js';
import { Sparkline } from '../charts/sparkline.js';
import { formatCount, formatQuantity, formatRatio } from '../../format.js';
import { toSignedPercent } from './change.js';
import { LongTable, type Column } from './data-table.js';
import { Nothing, Section } from './section.js';
import { Count, Duration, Name, Timestamp, Unknown } from './text.js';

type Action = Summary['actions'][number];
type Trend = Sweeps['top_actions_30d'][number];

const VISIBLE_ROWS = 25;
/** A page with more rows than this is a data file. */
const MOST_ROWS = 500;

export function ActionsTable({ summary, sweeps }: { summary: Summary; sweeps: Sweeps }) {
  const { actions, rest_of_actions: rest } = summary;
  const trends = new Map(sweeps.top_actions_30d.map((trend) => [trend.action, trend]));
  return (
    <Section
      id="actions"
      title="Actions"
      note={`${formatQuantity(actions.length, 'action')} over all telemetry, most frequent first`}
    >
      {actions.length === 0 ? (
        <Nothing>No record was counted, so there is no action to list.</Nothing>
      ) : (
        <LongTable
          caption="Actions"
          columns={toColumns(trends)}
          rows={actions.slice(0, MOST_ROWS)}
          visible={VISIBLE_ROWS}
          noun="actions"
          id={({ action }) => toAnchor('action', action)}
        />
      )}
      {actions.length > 0 && (
        <p class="note">A dash: no record of the action carries a duration, or it is not among the most used.</p>
      )}
      {actions.length > MOST_ROWS && (
        <p class="note">
          {formatCount(actions.length - MOST_ROWS)} further actions are in <a href="summary.json">summary.json</a>.
        </p>
      )}
      {rest !== null && (
        <p class="note">
          {formatQuantity(rest.count, 'further record')} of other actions, {formatCount(rest.failed)} of them failed,
          are counted together: there are too many to tell them apart.
        </p>
      )}
    </Section>
  );
}

function toColumns(trends: ReadonlyMap<string, Trend>): readonly Column<Action>[] {
  return [
    { title: 'Action', class: 'wide', cell: ({ action }) => <Name value={action} /> },
    { title: 'Records', numeric: true, cell: ({ count }) => <Count value={count} /> },
    { title: 'Failed', numeric: true, cell: (action) => <Failed {...action} />, sort: ({ failed }) => failed || null },
    {
      title: 'Last 30 days',
      class: 'trend',
      cell: ({ action }) => <TrendCell trend={trends.get(action)} />,
      sort: ({ action }) => trends.get(action)?.count ?? null,
    },
    toDurationColumn('p50', 'p50_ms'),
    toDurationColumn('p95', 'p95_ms'),
    toDurationColumn('Max', 'max_ms'),
    {
      title: 'Last seen (UTC)',
      class: 'time',
      cell: ({ last_timestamp }) => <Timestamp value={last_timestamp} zone={false} />,
      sort: ({ last_timestamp }) => last_timestamp,
    },
  ];
}

function toDurationColumn(title: string, key: 'p50_ms' | 'p95_ms' | 'max_ms'): Column<Action> {
  return {
    title,
    numeric: true,
    cell: (action) => <Duration milliseconds={action[key]} />,
    sort: (action) => action[key],
  };
}

function Failed({ count, failed }: Action) {
  if (failed === 0) return <Count value={0} />;
  return (
    <span class="is-failed">
      {formatCount(failed)} <small>({formatRatio(failed / count)})</small>
    </span>
  );
}

function TrendCell({ trend }: { trend: Trend | undefined }) {
  if (trend === undefined) return <Unknown />;
  return (
    <>
      <Sparkline values={trend.daily} /> <Trended {...trend} />
    </>
  );
}

function Trended({ count, change_pct }: Trend) {
  return change_pct === null ? <small>{formatCount(count)}</small> : <small>{toSignedPercent(change_pct)}</small>;
}
