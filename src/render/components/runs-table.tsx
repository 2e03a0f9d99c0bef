import type { Run, Summary } from '../../derive/artifacts.js';
import { toAnchor } from '../anchor.js';
import { formatCount, formatQuantity } from '../format.js';
import { OUTCOMES, OUTCOMES_WORST_FIRST } from '../../records/telemetry-event.js';
import { LongTable, type Column } from './data-table.js';
import { OutcomeLabel } from './icon.js';
import { Nothing, Section } from './section.js';
import { Count, Duration, Name, Timestamp, Unknown } from './text.js';

const VISIBLE_ROWS = 20;
/** The page shows how things go lately, not a log. */
export const LISTED_RUNS = 40;
const MOST_ACTIONS = 3;

export function RunsTable({ runs, summary }: { runs: readonly Run[]; summary: Summary }) {
  return (
    <Section id="runs" title="Latest runs" note={toNote(Math.min(runs.length, LISTED_RUNS), summary.runs.total)}>
      {runs.length === 0 ? (
        <Nothing>No record names a run, so there is none to list.</Nothing>
      ) : (
        <>
          <ul class="legend">
            {OUTCOMES.filter((outcome) => summary.runs[outcome] > 0).map((outcome) => (
              <li key={outcome}>
                <OutcomeLabel outcome={outcome} /> <b>{formatCount(summary.runs[outcome])}</b>
              </li>
            ))}
          </ul>
          <LongTable
            caption="Latest runs"
            columns={COLUMNS}
            rows={runs.slice(0, LISTED_RUNS)}
            visible={VISIBLE_ROWS}
            noun="runs"
            id={({ id }) => toAnchor('run', id)}
          />
        </>
      )}
    </Section>
  );
}

const COLUMNS: readonly Column<Run>[] = [
  { title: 'Run', class: 'mono', cell: ({ id }) => <Name value={id} /> },
  {
    title: 'Outcome',
    cell: ({ outcome }) => <OutcomeLabel outcome={outcome} />,
    // Falling, like every number at first: the worst on top.
    sort: ({ outcome }) => OUTCOMES_WORST_FIRST.length - OUTCOMES_WORST_FIRST.indexOf(outcome),
  },
  {
    title: 'Started (UTC)',
    class: 'time',
    cell: ({ started }) => <Timestamp value={started} zone={false} />,
    sort: ({ started }) => started,
  },
  { title: 'Duration', numeric: true, cell: (run) => <Duration milliseconds={toElapsed(run)} />, sort: toElapsed },
  { title: 'Records', numeric: true, cell: ({ events }) => <Count value={events} /> },
  { title: 'Failed', numeric: true, cell: ({ failed }) => <Failed failed={failed} /> },
  { title: 'Changes', numeric: true, cell: ({ actionsTaken }) => <Count value={actionsTaken} /> },
  { title: 'Actions', class: 'list', cell: (run) => <RunActions {...run} /> },
  {
    title: 'Actor',
    class: 'actor',
    cell: ({ actor }) => (actor === null ? <Unknown why="not recorded" /> : <Name value={actor} />),
  },
];

function Failed({ failed }: { failed: number }) {
  return failed === 0 ? <Count value={0} /> : <span class="is-failed">{formatCount(failed)}</span>;
}

function RunActions({ actions, moreActions }: Run) {
  return (
    <>
      {actions.slice(0, MOST_ACTIONS).map((action, index) => (
        <>
          {index > 0 && ', '}
          <Name value={action} />
        </>
      ))}
      {(moreActions || actions.length > MOST_ACTIONS) && ' and more'}
    </>
  );
}

/** From the first to the last record; a run of one record takes no time that anyone measured. */
function toElapsed({ started, ended, events }: Run): number | null {
  return started === null || ended === null || events < 2 ? null : Date.parse(ended) - Date.parse(started);
}

function toNote(listed: number, total: number): string {
  const all = formatQuantity(total, 'run');
  return listed < total ? `the newest ${formatCount(listed)} of ${all}, newest first` : `${all}, newest first`;
}
