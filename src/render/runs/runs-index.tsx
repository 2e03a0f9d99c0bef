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

/** Where to see more of a run. */
export interface RunLinks {
  /** Address of its steps from a list of runs; null when it is shown nowhere but in the lists. */
  readonly toPage: (run: Run) => string | null;
  /** Address of the workflow run on the server; null when its id names none. */
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

/** One page of the list of runs. Of the older pages nothing changes when runs are added, so no total stands there. */
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
  /** Those that are shown, newest first. */
  readonly failed: readonly Run[];
  /** How many failed, of how many listed ones. */
  readonly count: number;
  readonly of: number;
}

/** The failed runs, each with the step that it failed at. */
export function FailedRuns({ repository, links, failed, count, of }: FailedRunsProps) {
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
          title={`${formatCount(count)} of the newest ${formatQuantity(of, 'run')}`}
          note={`${count > failed.length ? `the newest ${formatCount(failed.length)} of them, ` : ''}newest first`}
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
 * What a list of runs says beside what the overview does: why a run failed, and where it ran; only what some run of the list has.
 * @param isFailed - Whether all of them failed: then that need not be said of each.
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

/** Where the runs of each day are: its page, or else where they are listed, newest first. Address by UTC day, from the overview. */
export function toRunsOfDays({ runs, days, summary }: Dashboard): ReadonlyMap<string, string> {
  const addresses = new Map(days.map(({ day }) => [day, toDayPath(day)]));
  for (const page of toListPages(runs, summary.runs.total)) {
    for (const { started } of page.runs) {
      const day = started?.slice(0, 10);
      // The newest run of a day may be on one page and the oldest on the next: reading begins with the newest.
      if (day !== undefined && !addresses.has(day)) addresses.set(day, `runs/${page.file}#${toAnchor('day', day)}`);
    }
  }
  return addresses;
}

/** Addresses of days in a list of runs: each is that of the day's first run there. */
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

/** The way from a page about runs to all others. */
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

/** Whose runs these are. */
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
