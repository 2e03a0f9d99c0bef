import type { Dashboard } from '../../derive/dashboard.js';
import { OUTCOMES } from '../../records/telemetry-event.js';
import { toAnchor } from '../anchor.js';
import { formatCount, formatQuantity } from '../../format.js';
import { toRunFile } from '../run-pages/run-file.js';
import { LongTable } from './data-table.js';
import { OutcomeLabel } from './icon.js';
import { createRunColumns } from './run-columns.js';
import { Nothing, Section } from './section.js';

const VISIBLE_ROWS = 12;
/** The page shows how things go lately, not a log. */
export const LISTED_RUNS = 20;

export function RunsTable({ dashboard: { runs, replays, summary } }: { dashboard: Dashboard }) {
  const listed = runs.slice(0, LISTED_RUNS);
  return (
    <Section id="runs" title="Latest runs" note={toNote(listed.length, summary.runs.total)}>
      {runs.length === 0 ? (
        <Nothing>No record names a run, so there is none to list.</Nothing>
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
            columns={createRunColumns(({ id }) => (replays.has(id) ? `runs/${toRunFile(id)}` : null))}
            rows={listed}
            visible={VISIBLE_ROWS}
            noun="runs"
            id={({ id }) => toAnchor('run', id)}
          />
          <p class="note">
            A dash: not recorded. <a href="runs/index.html">All runs that are listed</a>, each with its steps as far as
            they are kept.
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
