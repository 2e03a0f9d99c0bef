import type { Summary } from '../../derive/artifacts/summary-schema.js';
import { LongTable } from '../components/data-table.js';
import { createRunColumns } from '../components/runs-table.js';
import { ContextBadge, Name, Section, StateBadge } from '../components/parts.js';
import { toAnchor } from '../links.js';
import { formatCount } from '../../base/format.js';
import { type RunListPage, RUNS_OF_PAGE, toListPages } from './run-file.js';
import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { Run } from '../../derive/runs/run.js';

interface RunsIndexProps {
  readonly repository: Summary['repository'];
  /** The pages of runs, by the ids of those that have one. */
  readonly files: ReadonlyMap<string, string>;
  readonly page: RunListPage;
  readonly newer: RunListPage | undefined;
  readonly older: RunListPage | undefined;
}

/** One page of the list of runs. Of the older pages nothing changes when runs are added, so no total stands there. */
export function RunsIndex({ repository, files, page, newer, older }: RunsIndexProps) {
  const { file, runs, from } = page;
  const isNewest = newer === undefined;
  return (
    <>
      <header class="identity">
        <SiteLinks
          toList={!isNewest}
          newer={newer && { file: newer.file, text: 'Newer runs' }}
          older={older && { file: older.file, text: 'Older runs' }}
        />
        <h1>{isNewest ? 'Runs' : 'Older runs'}</h1>
        <p class="badges">
          <RepositoryBadges repository={repository} />
        </p>
      </header>
      <main id="content">
        <Section
          id="runs"
          title={`Runs ${formatCount(from)} to ${formatCount(from + runs.length - 1)}`}
          note="numbered from the first run in the telemetry; newest first"
        >
          <LongTable
            caption={`Runs, page ${file}`}
            columns={createRunColumns(runs, ({ id }) => files.get(id) ?? null, toDayAnchors(runs))}
            rows={runs}
            visible={2 * RUNS_OF_PAGE}
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

/** Where the runs of each day are listed, newest first: address by UTC day, from the overview. Days of runs that are not listed have none. */
export function toRunsOfDays({ runs, summary }: Dashboard): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
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
  /** The list of runs, from its own pages but the first and from runs. */
  readonly toList?: boolean;
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
}

/** The way from a page about runs to all others. */
export function SiteLinks({ toList = true, newer, older }: SiteLinksProps) {
  return (
    <nav aria-label="Site">
      <a href="../../index.html">All repositories</a>
      <a href="../index.html">Overview</a>
      {toList && <a href="index.html">All runs</a>}
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
