import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import { OUTCOMES, OUTCOMES_WORST_FIRST } from '../../records/telemetry-event.js';
import { toAnchor } from '../links.js';
import { formatCount, formatQuantity } from '../../base/format.js';
import { createRunAddresses } from '../runs/run-addresses.js';
import { type Column, LongTable } from './data-table.js';
import { OutcomeLabel } from './icon.js';
import { Count, Duration, Name, Nothing, Section, Timestamp, UnfinishedBadge, Unknown } from './parts.js';
import { Tags } from './tags.js';
import type { Run } from '../../derive/runs/run.js';

const VISIBLE_ROWS = 12;
/** Maximum runs on the page, which shows recent runs, not a log. */
export const LISTED_RUNS = 20;

export function RunsTable({ dashboard }: { dashboard: Dashboard }) {
  const { runs, summary } = dashboard;
  const toAddress = createRunAddresses(dashboard);
  const listed = runs.slice(0, LISTED_RUNS);
  return (
    <Section id="runs" title="Latest runs" note={toNote(listed.length, summary.runs.total)}>
      {runs.length === 0 ? (
        <Nothing>No record names a run.</Nothing>
      ) : (
        <>
          <ul class="legend">
            {OUTCOMES.filter((outcome) => summary.runs[outcome] > 0).map((outcome) => (
              <li>
                <OutcomeLabel outcome={outcome} /> <b>{formatCount(summary.runs[outcome])}</b>
              </li>
            ))}
          </ul>
          <LongTable
            caption="Latest runs"
            columns={createRunColumns(listed, toAddress)}
            rows={listed}
            visible={VISIBLE_ROWS}
            noun="runs"
            id={({ id }) => toAnchor('run', id)}
          />
          <p class="note">
            – = not recorded. The <a href="runs/index.html">list of runs</a> has more of them, and says why runs failed.
          </p>
        </>
      )}
    </Section>
  );
}

function toNote(listed: number, total: number): string {
  const all = formatQuantity(total, 'run');
  return listed < total ? `the newest ${formatCount(listed)} of ${all}, newest first` : `${all}, newest first`;
}

/** Maximum action names: more would be cut off, and the steps of the run have all of them. */
const MAX_ACTIONS = 2;

/**
 * Columns of a list of runs; tags only if any of its runs has some.
 * @param listed - Runs in the list.
 * @param toPage - Address of a run's steps; null when they are on no page.
 * @param days - Ids of days, by the run that gets the id.
 */
export function createRunColumns(
  listed: readonly Run[],
  toPage: (run: Run) => string | null,
  days: ReadonlyMap<Run, string> = new Map(),
): readonly Column<Run>[] {
  return [
    { title: 'Run', class: 'mono', cell: (run) => toName(run, toPage(run)) },
    {
      title: 'Outcome',
      cell: toOutcome,
      key: ({ outcome, unfinished }) => (unfinished ? `${outcome}, unfinished` : outcome),
      // Falling, like every number at first: the worst on top.
      sort: ({ outcome }) => OUTCOMES_WORST_FIRST.length - OUTCOMES_WORST_FIRST.indexOf(outcome),
    },
    {
      title: 'Started (UTC)',
      class: 'time',
      cell: ({ started }) => <Timestamp value={started} zone={false} />,
      sort: ({ started }) => started,
      id: (run) => days.get(run),
    },
    { title: 'Duration', numeric: true, cell: (run) => <Duration milliseconds={toElapsed(run)} />, sort: toElapsed },
    { title: 'Events', numeric: true, cell: ({ events }) => <Count value={events} />, key: ({ events }) => events },
    { title: 'Failed', numeric: true, cell: toFailed, key: ({ failed }) => failed },
    {
      title: 'Changes',
      numeric: true,
      cell: toChanges,
      key: ({ actionsTaken, actionsNotRecorded }) => `${actionsTaken} ${actionsNotRecorded > 0}`,
      sort: ({ actionsTaken }) => actionsTaken,
    },
    {
      title: 'Actions',
      class: 'line',
      cell: toActions,
      key: ({ actions, moreActions }) => JSON.stringify([actions, moreActions]),
    },
    {
      title: 'Actor',
      class: 'actor',
      cell: ({ actor }) => (actor === null ? <Unknown /> : <Name value={actor} />),
      key: ({ actor }) => actor,
    },
    ...(listed.some(({ tags }) => tags !== null) ? [TAGS] : []),
  ];
}

const TAGS: Column<Run> = {
  title: 'Tags',
  class: 'tags',
  cell: ({ tags }) => (tags === null ? <Unknown /> : <Tags tags={tags} />),
  key: ({ tags }) => tags,
};

/**
 * Milliseconds from the first start to the last end; null for a run with at most one event and no recorded duration. A session
 * may have records without events.
 */
export function toElapsed({ started, ended, events }: Run): number | null {
  if (started === null || ended === null || (events < 2 && started === ended)) return null;
  return Date.parse(ended) - Date.parse(started);
}

function toName({ id }: Run, page: string | null) {
  return page === null ? (
    <Name value={id} />
  ) : (
    <a href={page}>
      <Name value={id} />
    </a>
  );
}

function toOutcome({ outcome, unfinished }: Run) {
  if (!unfinished) return <OutcomeLabel outcome={outcome} />;
  return (
    <>
      <OutcomeLabel outcome={outcome} /> <UnfinishedBadge />
    </>
  );
}

function toFailed({ failed }: Run) {
  return failed === 0 ? <Count value={0} /> : <span class="is-failed">{formatCount(failed)}</span>;
}

function toChanges({ actionsTaken, actionsNotRecorded }: Run) {
  if (actionsTaken === 0 && actionsNotRecorded > 0) return <Unknown why="not recorded" />;
  return <Count value={actionsTaken} />;
}

/** On one line at any width: `ast.parse, ctx.get, 3 more`. */
function toActions({ actions, moreActions }: Run) {
  const more = actions.length - MAX_ACTIONS;
  return [
    ...actions.slice(0, MAX_ACTIONS).flatMap((action, index) => [index > 0 && ', ', <Name value={action} />]),
    (moreActions || more > 0) && `, ${moreActions ? 'and' : more} more`,
  ];
}
