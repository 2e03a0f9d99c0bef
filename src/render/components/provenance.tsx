import type { Summary } from '../../derive/artifacts/summary-schema.js';
import { formatBytes, formatCount, formatDay, formatDays, formatQuantity } from '../../base/format.js';
import { toDirectoryUrl } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { Count, Entry, Name, Nothing, Section, ServerLink, Unknown } from './parts.js';
import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { ExportIndex } from '../../derive/exports/export-columns.js';
import { type Column, LongTable } from './data-table.js';

/** The bytes that the page was built from, and its data files. */
export function Provenance({ dashboard, options }: { dashboard: Dashboard; options: RenderOptions }) {
  const { source } = dashboard.summary;
  return (
    <Section id="provenance" title="Provenance" note="the same telemetry always gives the same page">
      <dl>
        <Entry title="Telemetry repository">
          <Name value={source.repository} />
        </Entry>
        {source.directories.length === 0 && (
          <Entry title="Directory">
            <Name value={source.directory} />: <Unknown why="no such directory" />
          </Entry>
        )}
        {source.directories.map(({ directory, tree }) => (
          <>
            <Entry title="Directory">
              <ServerLink href={toDirectoryUrl(options.serverUrl, source.repository, directory)}>
                <Name value={directory} />
              </ServerLink>
            </Entry>
            <Entry title="Git tree">
              <code>{tree}</code>
            </Entry>
          </>
        ))}
        <Entry title="Read">
          {formatCount(source.files)} {source.files === 1 ? 'file' : 'files'}, {formatBytes(source.bytes)}
          {source.retention !== null && <Retention retention={source.retention} />}
        </Entry>
        <Entry title="Builder">
          <Name value={`telemetry-dashboard-action ${options.builderVersion}`} />
        </Entry>
        <Entry title="Data">
          <FileLinks paths={toDataFiles(dashboard)} />
        </Entry>
        <Entry title="Feed, metrics, badge">
          <FileLinks paths={['feed.xml', 'metrics.prom', 'badge.svg', 'badge.json']} />
        </Entry>
      </dl>
    </Section>
  );
}

/** The dashboard's artifacts, in the order in which people are likely to open them. */
function toDataFiles({ summary, runs, sessions, usage, commands }: Dashboard): string[] {
  return [
    ...['summary.json', 'diagnostics.json', 'sweeps.json', 'attention.json'],
    ...(summary.status === 'no-telemetry' ? [] : ['series.json']),
    ...(runs.length > 0 ? ['runs.json'] : []),
    ...(sessions ? ['sessions.json'] : []),
    ...(usage ? ['usage.json'] : []),
    ...(commands ? ['commands.json'] : []),
  ];
}

function FileLinks({ paths }: { paths: readonly string[] }) {
  return paths.map((path, index) => (
    <>
      {index > 0 && ', '}
      <a href={path}>{path}</a>
    </>
  ));
}

function Retention({ retention }: { retention: NonNullable<Summary['source']['retention']> }) {
  const { days, first_day: firstDay, files_left_out: leftOut } = retention;
  if (firstDay === null || leftOut === 0) return <>; everything within {formatQuantity(days, 'day')}</>;
  return (
    <>
      ; {formatQuantity(leftOut, 'file')} from before {formatDay(firstDay)} not read, because retention-days is {days}
    </>
  );
}

/** Maximum months on the page; the index has all of them. */
const LISTED_MONTHS = 12;
const VISIBLE_MONTHS = 6;

type Partition = ExportIndex['partitions'][number];
type LeftOut = ExportIndex['not_exported'][number];

const COLUMNS: readonly Column<Partition>[] = [
  { title: 'Month', cell: ({ name }) => name },
  { title: 'Files', cell: (partition) => <Files {...partition} /> },
  { title: 'Rows', numeric: true, cell: ({ rows }) => <Count value={rows} /> },
  { title: 'Telemetry of', cell: (partition) => <Days {...partition} /> },
];

/** The events themselves, for use in other tools. */
export function Downloads({ index }: { index: ExportIndex }) {
  const newestFirst = index.partitions.toReversed();
  const columns = index.columns.map(({ name }) => name).join(', ');
  return (
    <Section id="downloads" title="Downloads" note="one row per event, by month of the telemetry file">
      {newestFirst.length === 0 ? (
        <Nothing>No events to download.</Nothing>
      ) : (
        <LongTable
          caption="Downloads"
          columns={COLUMNS}
          rows={newestFirst.slice(0, LISTED_MONTHS)}
          visible={VISIBLE_MONTHS}
          noun="months"
          id={({ name }) => `download-${name}`}
        />
      )}
      <p class="note">
        Columns: {columns}. See <a href="data/index.json">data/index.json</a> for their meaning
        {newestFirst.length > LISTED_MONTHS &&
          ` and ${formatQuantity(newestFirst.length - LISTED_MONTHS, 'older month')}`}
        . {describeLeftOut(index.not_exported, index.window_bytes)}
      </p>
    </Section>
  );
}

function Days({ first_day: first, last_day: last }: Pick<Partition, 'first_day' | 'last_day'>) {
  return first === null || last === null ? <Unknown why="no day in the file names" /> : <>{formatDays(first, last)}</>;
}

function Files({ name, files }: Pick<Partition, 'name' | 'files'>) {
  if (files.length === 0) return <Unknown why="no rows" />;
  return files.map(({ path, format, bytes }, index) => (
    <>
      {index > 0 && ', '}
      <a href={`data/${path}`} aria-label={`${format} of ${name}`}>
        {format}
      </a>{' '}
      {formatBytes(bytes)}
    </>
  ));
}

/** States what is not exported: nothing is left out silently. */
function describeLeftOut(leftOut: readonly LeftOut[], window: number): string {
  if (leftOut.length === 0) return 'All telemetry that was read is exported.';
  const files = leftOut.reduce((sum, month) => sum + month.telemetry_files, 0);
  const newest = leftOut
    .flatMap(({ last_day: day }) => day ?? [])
    .sort()
    .at(-1);
  const upTo = newest === undefined ? '' : ` up to ${formatDay(newest)}`;
  return (
    `Not exported: ${formatQuantity(files, 'telemetry file')}${upTo}. An export covers at most the newest ` +
    `${formatBytes(window)} of telemetry.`
  );
}
