import type { Summary } from '../../derive/artifacts/summary-schema.js';
import { toTakenStatement } from '../../derive/artifacts/automation.js';
import { countKnown } from '../../derive/aggregate/comparison.js';
import type { DashboardDay, DayAction } from '../../derive/days/dashboard-days.js';
import type { Replay } from '../../derive/replay/replay.js';
import type { Run } from '../../derive/runs/run.js';
import { type Column, LongTable } from '../components/data-table.js';
import { toTakenIcon } from '../components/icon.js';
import { toMarkup } from '../components/markup.js';
import { Count, Duration, Fact, Name, Nothing, Section, Unknown } from '../components/parts.js';
import { toSampleText } from '../components/rates.js';
import type { ToLineUrl } from '../links.js';
import type { DayPage as Page } from '../runs/run-addresses.js';
import { RepositoryBadges, SiteLinks } from '../runs/runs-index.js';
import { formatCount, formatDay, formatLongDay, formatQuantity } from '../../base/format.js';
import { DayClock } from './day-clock.js';
import { RunItem } from './run-details.js';

const VISIBLE_ACTIONS = 12;

interface DayPageProps {
  readonly repository: Summary['repository'];
  readonly page: Page;
  /** All pages of the day. */
  readonly pages: readonly Page[];
  readonly replays: ReadonlyMap<string, Replay>;
  readonly toUrl: ToLineUrl;
  /** Address of the workflow run on the server; null when the run is not a workflow run. */
  readonly toWorkflowUrl: (run: Run) => string | null;
}

/**
 * A day: its figures and its runs, step by step. The page shows nothing of later days and links to no page that may be removed,
 * so that it stays the same when telemetry is added.
 */
export function DayPage({ repository, page, pages, replays, toUrl, toWorkflowUrl }: DayPageProps) {
  const { day, number, runs } = page;
  const toFile = ({ path }: Page) => path.slice(path.indexOf('/') + 1);
  const neighbour = (other: Page | undefined, text: string) => other && { file: toFile(other), text };
  return (
    <>
      <header class="identity">
        <SiteLinks
          runs="../runs/index.html"
          newer={neighbour(pages[number - 2], 'Earlier runs')}
          older={neighbour(pages[number], 'Later runs')}
        />
        <h1>{formatLongDay(day.day)}</h1>
        <p class="badges">
          <RepositoryBadges repository={repository} />
        </p>
        <DayFacts day={day} />
      </header>
      <main id="content">
        {number === 1 && <Strip day={day} />}
        {runs.some(({ started }) => started?.startsWith(day.day)) && (
          <Section
            id="when"
            title="When"
            note={`time of day, UTC; each bar is a run${pages.length > 1 ? ' of this page' : ''}, as wide as its duration`}
          >
            <DayClock day={day.day} runs={runs} />
          </Section>
        )}
        <Section id="runs" title="Runs" note={toNote(page, pages.length)}>
          {runs.length === 0 && <Nothing>No run started on this day.</Nothing>}
          <ol
            class="runs"
            dangerouslySetInnerHTML={toMarkup(runs, (run) => (
              <RunItem
                day={day.day}
                run={run}
                replay={replays.get(run.id) ?? null}
                toUrl={toUrl}
                workflowUrl={toWorkflowUrl(run)}
              />
            ))}
          />
        </Section>
        {number === 1 && <Actions actions={day.actions} />}
      </main>
    </>
  );
}

function toNote({ day, runs, number }: Page, pages: number): string {
  const listed =
    day.runs.length < day.total
      ? `${formatCount(day.runs.length)} of ${formatQuantity(day.total, 'run')} (failed ones, then the newest), `
      : '';
  const part = pages > 1 ? `page ${number} of ${pages}, ` : '';
  return `${listed}${part}${runs.length === 0 ? '' : 'in order of start'}`;
}

function DayFacts({ day: { figures, usual, actions, total } }: { day: DashboardDay }) {
  const { events, failed, actions_taken: taken, actions_not_recorded: notRecorded } = figures;
  const done = { events, taken, notRecorded };
  const known = countKnown(figures);
  const status = failed > 0 || figures.failed_runs > 0 ? 'error' : 'healthy';
  return (
    <div class={`facts status-${status}`}>
      <Fact
        title="Failures"
        class="fact-status"
        icon={failed > 0 ? 'failed' : known === 0 ? 'dot' : 'success'}
        value={known === 0 ? 'No known outcome' : toSampleText({ failed, known })}
      >
        {usual.known > 0 && `${toSampleText(usual)} in the 30 days up to this one`}
      </Fact>
      <Fact title="Runs" class="fact-time" icon="clock" value={formatCount(total)}>
        {total > 0 && `${formatCount(figures.failed_runs)} failed`}
      </Fact>
      <Fact title="Events" class="fact-coverage" icon="calendar" value={formatCount(events)}>
        {actions.length > 0 && formatQuantity(actions.length, 'action')}
      </Fact>
      <Fact title="What was done" class="fact-done" icon={toTakenIcon(done)} value={toTakenStatement(done)} />
    </div>
  );
}

/** The two weeks up to the day. Each day links to its place on the overview, which exists whether or not the day has a page. */
function Strip({ day: { day, strip } }: { day: DashboardDay }) {
  return (
    <nav class="strip" aria-label="Days up to this one">
      <ol>
        {strip.map((other) => (
          <li class={other.present ? (other.failed > 0 ? 'is-failed' : 'is-success') : 'is-missing'}>
            <a href={`../index.html#day-${other.day}`} aria-current={other.day === day ? 'date' : undefined}>
              {formatDay(other.day).split(' ').slice(0, 2).join(' ')}
              <span>{other.present ? `${formatCount(other.failed)} failed` : 'no telemetry'}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const COLUMNS: readonly Column<DayAction>[] = [
  { title: 'Action', class: 'mono', cell: ({ action }) => <Name value={action} /> },
  { title: 'Events', numeric: true, cell: ({ events }) => <Count value={events} /> },
  {
    title: 'Failed',
    cell: ({ failed, known }) => (known === 0 ? <Unknown why="no known outcome" /> : toSampleText({ failed, known })),
    sort: ({ failed }) => failed,
  },
  {
    title: 'p95',
    numeric: true,
    cell: ({ p95Ms }) => <Duration milliseconds={p95Ms} />,
    sort: ({ p95Ms }) => p95Ms,
  },
];

function Actions({ actions }: { actions: readonly DayAction[] }) {
  if (actions.length === 0) return null;
  return (
    <Section id="actions" title="Actions" note="most failures first; p95 to within 3.6 %">
      <LongTable
        caption="Actions of the day"
        columns={COLUMNS}
        rows={actions}
        visible={VISIBLE_ACTIONS}
        noun="actions"
      />
    </Section>
  );
}
