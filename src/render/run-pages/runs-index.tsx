import type { Summary } from '../../derive/summary-schema.js';
import { LongTable } from '../components/data-table.js';
import { createRunColumns } from '../components/run-columns.js';
import { Section } from '../components/section.js';
import { toAnchor } from '../anchor.js';
import { formatCount } from '../../format.js';
import { toDayAnchors } from './run-days.js';
import { RUNS_OF_PAGE, type RunListPage } from './run-listing.js';
import { RepositoryBadges, SiteLinks } from './site-links.js';

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
          note="counted from the first one in the telemetry; newest first"
        >
          <LongTable
            caption={`Runs, page ${file}`}
            columns={createRunColumns(({ id }) => files.get(id) ?? null, toDayAnchors(runs))}
            rows={runs}
            visible={2 * RUNS_OF_PAGE}
            noun="runs"
            id={({ id }) => toAnchor('run', id)}
          />
          {older === undefined && from > 1 && (
            <p class="note">Older runs are not listed; all of them are in the counts of the overview.</p>
          )}
        </Section>
      </main>
    </>
  );
}
