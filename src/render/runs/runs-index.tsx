import type { Summary } from '../../derive/artifacts/summary-schema.js';
import { type Column, LongTable } from '../components/data-table.js';
import { createRunColumns } from '../components/runs-table.js';
import { ContextBadge, Name, Section, StateBadge } from '../components/parts.js';
import { toAnchor } from '../links.js';
import { formatCount, formatQuantity } from '../../base/format.js';
import { toCauseText } from './failure-cause.js';
import { type RunListPage, RUNS_OF_LIST, toDayPath, toListPages } from './run-addresses.js';
import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { Run } from '../../derive/runs/run.js';

/** Links to more about a run. */
export interface RunLinks {
  /** Address of its steps, relative to a list of runs; null when only the lists show the run. */
  readonly toPage: (run: Run) => string | null;
  /** Address of the workflow run on the server; null when the run's id does not refer to one. */
  readonly toWorkflowUrl: (run: Run) => string | null;
}

interface RunsIndexProps {
  readonly repository: Summary['repository'];
  readonly links: RunLinks;
  readonly page: RunListPage;
  readonly newer: RunListPage | undefined;
  readonly older: RunListPage | undefined;
  /** How many of the listed runs failed. */
  readonly failed: number;
}

/** One page of the list of runs. Older pages must not change when runs are added, so they show no total. */
export function RunsIndex({ repository, links, page, newer, older, failed }: RunsIndexProps) {
  const { file, runs, from } = page;
  const isNewest = newer === undefined;
  return (
    <>
      <header class="identity">
        <SiteLinks
          runs={isNewest ? null : 'index.html'}
          newer={newer && { file: newer.file, text: 'Newer runs' }}
          older={older && { file: older.file, text: 'Older runs' }}
        />
        <h1>{isNewest ? 'Runs' : 'Older runs'}</h1>
        <p class="badges">
          <RepositoryBadges repository={repository} />
        </p>
        {isNewest && failed > 0 && (
          <p>
            <a href="failed.html">{formatQuantity(failed, 'failed run')}</a>
          </p>
        )}
      </header>
      <main id="content">
        <Section
          id="runs"
          title={`Runs ${formatCount(from)} to ${formatCount(from + runs.length - 1)}`}
          note="numbered from the first run in the telemetry; newest first"
        >
          <LongTable
            caption={`Runs, page ${file}`}
            columns={createColumns(runs, links, toDayAnchors(runs))}
            rows={runs}
            visible={2 * RUNS_OF_LIST}
            noun="runs"
            id={({ id }) => toAnchor('run', id)}
          />
          {older === undefined && from > 1 && (
            <p class="note">Older runs are not listed, but are included in the counts on the overview.</p>
          )}
        </Section>
      </main>
    </>
  );
}

interface FailedRunsProps {
  readonly repository: Summary['repository'];
  readonly links: RunLinks;
  /** The runs shown, newest first. */
  readonly failed: readonly Run[];
  /** How many of the `of` listed runs failed. */
  readonly count: number;
  readonly of: number;
  /** All runs; when there are more than `of`, these are the newest. */
  readonly total: number;
}

/** The failed runs, each with the step that it failed at. */
export function FailedRuns({ repository, links, failed, count, of, total }: FailedRunsProps) {
  return (
    <>
      <header class="identity">
        <SiteLinks runs="index.html" newer={undefined} older={undefined} />
        <h1>Failed runs</h1>
        <p class="badges">
          <RepositoryBadges repository={repository} />
        </p>
      </header>
      <main id="content">
        <Section
          id="runs"
          title={`${formatCount(count)} of ${of < total ? 'the newest ' : ''}${formatQuantity(of, 'run')}`}
          note={`${count > failed.length ? `only the newest ${formatCount(failed.length)}, ` : ''}newest first`}
        >
          <LongTable
            caption="Failed runs"
            columns={createColumns(failed, links, new Map(), true)}
            rows={failed}
            visible={RUNS_OF_LIST}
            noun="runs"
            id={({ id }) => toAnchor('run', id)}
          />
        </Section>
      </main>
    </>
  );
}

/**
 * Columns of a list of runs: those of the overview, and the cause of failure and the workflow run, if any run of the list has
 * one.
 * @param isFailed - Whether all of them failed, which makes the outcome column redundant.
 */
function createColumns(
  runs: readonly Run[],
  { toPage, toWorkflowUrl }: RunLinks,
  days: ReadonlyMap<Run, string>,
  isFailed = false,
): readonly Column<Run>[] {
  const columns = createRunColumns(runs, toPage, days);
  const [name, outcome, ...others] = columns;
  const actions = others.findIndex(({ title }) => title === 'Actions');
  const why: Column<Run> = {
    title: 'Cause',
    class: 'why',
    cell: ({ cause }) => cause !== null && <bdi>{toCauseText(cause)}</bdi>,
  };
  const server: Column<Run> = {
    title: 'GitHub',
    cell: (run) => {
      const url = toWorkflowUrl(run);
      return url !== null && <a href={url}>workflow run</a>;
    },
  };
  return [
    name!,
    ...(isFailed ? [] : [outcome!]),
    ...(runs.some(({ cause }) => cause !== null) ? [why] : []),
    ...others.slice(0, actions),
    ...(runs.some((run) => toWorkflowUrl(run) !== null) ? [server] : []),
    ...others.slice(actions),
  ];
}

/**
 * Where to find the runs of each day: the day's page, or else the newest of its rows in the list of runs. Addresses by UTC day,
 * relative to the overview.
 */
export function toRunsOfDays({ runs, days, summary }: Dashboard): ReadonlyMap<string, string> {
  const addresses = new Map(days.map(({ day }) => [day, toDayPath(day)]));
  for (const page of toListPages(runs, summary.runs.total)) {
    for (const { started } of page.runs) {
      const day = started?.slice(0, 10);
      // A day's runs may continue on the next page; the address is that of the newest.
      if (day !== undefined && !addresses.has(day)) addresses.set(day, `runs/${page.file}#${toAnchor('day', day)}`);
    }
  }
  return addresses;
}

/** Anchors of days in a list of runs: each is on the day's first row. */
function toDayAnchors(listed: readonly Run[]): ReadonlyMap<Run, string> {
  const days = new Set<string>();
  const anchors = new Map<Run, string>();
  for (const run of listed) {
    const day = run.started?.slice(0, 10);
    if (day === undefined || days.has(day)) continue;
    days.add(day);
    anchors.set(run, toAnchor('day', day));
  }
  return anchors;
}

export interface Neighbour {
  readonly file: string;
  readonly text: string;
}

interface SiteLinksProps {
  /** Address of the list of runs; null on its first page. */
  readonly runs: string | null;
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
}

/** Navigation from a page about runs to the other pages. */
export function SiteLinks({ runs, newer, older }: SiteLinksProps) {
  return (
    <nav aria-label="Site">
      <a href="../../index.html">All repositories</a>
      <a href="../index.html">Overview</a>
      {runs !== null && <a href={runs}>All runs</a>}
      {newer && (
        <a href={newer.file} rel="prev">
          ← {newer.text}
        </a>
      )}
      {older && (
        <a href={older.file} rel="next">
          {older.text} →
        </a>
      )}
    </nav>
  );
}

/** The repository that the runs belong to. */
export function RepositoryBadges({ repository }: { repository: Summary['repository'] }) {
  return (
    <>
      <span class="badge">
        <Name value={`${repository.owner}/${repository.name}`} />
      </span>
      <ContextBadge context={repository.context} />
      <StateBadge state={repository.state} />
    </>
  );
}
