import type { Summary } from '../../derive/summary-schema.js';
import { formatBytes, formatCount, formatDay, formatQuantity } from '../../format.js';
import { toDirectoryUrl } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { Entry } from './entry.js';
import { Section } from './section.js';
import { Name, ServerLink, Unknown } from './text.js';

/** From which bytes the page was built, and its data as files. */
export function Provenance({ summary: { source }, options }: { summary: Summary; options: RenderOptions }) {
  return (
    <Section id="provenance" title="Provenance" note="the same telemetry always gives the same page">
      <dl>
        <Entry title="Telemetry repository">
          <Name value={source.repository} />
        </Entry>
        {source.directories.length === 0 && (
          <Entry title="Directory">
            <Name value={source.directory} />: <Unknown why="there is no such directory" />
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
          <a href="summary.json">summary.json</a>, <a href="diagnostics.json">diagnostics.json</a>,{' '}
          <a href="sweeps.json">sweeps.json</a>
        </Entry>
        <Entry title="Feed, metrics, badge">
          <a href="feed.xml">feed.xml</a>, <a href="metrics.prom">metrics.prom</a>, <a href="badge.svg">badge.svg</a>,{' '}
          <a href="badge.json">badge.json</a>
        </Entry>
      </dl>
    </Section>
  );
}

function Retention({ retention }: { retention: NonNullable<Summary['source']['retention']> }) {
  const { days, first_day: firstDay, files_left_out: leftOut } = retention;
  if (firstDay === null || leftOut === 0) return <>; all there is within {formatQuantity(days, 'day')}</>;
  return (
    <>
      ; {formatQuantity(leftOut, 'file')} of before {formatDay(firstDay)} left out, as retention-days is {days}
    </>
  );
}
