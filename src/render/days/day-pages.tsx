import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import { Document, renderDocument } from '../document.js';
import { formatDay, formatQuantity } from '../../base/format.js';
import { createLineUrls, toWorkflowRunUrl } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { toPagesOfDay } from '../runs/run-addresses.js';
import { toVisibleText } from '../text-formats.js';
import { DayPage } from './day-page.js';

/** The pages of the days that have some, by path below the repository's directory. */
export function renderDayPages({ days, replays, summary }: Dashboard, options: RenderOptions): Map<string, Uint8Array> {
  const { repository, source } = summary;
  const toUrl = createLineUrls(options.serverUrl, source);
  const name = toVisibleText(`${repository.owner}/${repository.name}`);
  return new Map(
    days.flatMap((day) => {
      const pages = toPagesOfDay(day);
      return pages.map((page): [string, Uint8Array] => [
        page.path,
        renderDocument(
          <Document
            title={`${formatDay(day.day)}${pages.length > 1 ? `, ${page.number} of ${pages.length}` : ''}: ${name}`}
            description={
              `${formatQuantity(day.figures.events, 'event')}, ${day.figures.failed} failed, in ` +
              `${formatQuantity(day.total, 'run')} on ${formatDay(day.day)}.`
            }
            toRoot="../../"
            path={`${encodeURIComponent(repository.key)}/${page.path}`}
            options={options}
          >
            <DayPage
              repository={repository}
              page={page}
              pages={pages}
              replays={replays}
              toUrl={toUrl}
              toWorkflowUrl={({ id }) => toWorkflowRunUrl(options.serverUrl, repository, id)}
            />
          </Document>,
        ),
      ]);
    }),
  );
}
