import { createHash } from 'node:crypto';
import { AGGREGATE_VERSION } from '../../derive/aggregate/aggregate-data.js';
import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { Summary } from '../../derive/artifacts/summary-schema.js';
import type { DashboardDay } from '../../derive/days/dashboard-days.js';
import type { Step } from '../../derive/replay/replay.js';
import { SCRIPT_PATH, STYLESHEET_PATH } from '../assets.js';
import { Document, renderDocument } from '../document.js';
import { formatDay, formatQuantity } from '../../base/format.js';
import { createLineUrls, toWorkflowRunUrl } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { type DayPage as DayPageOf, toPagesOfDay } from '../runs/run-addresses.js';
import { toVisibleText } from '../text-formats.js';
import { DayPage } from './day-page.js';

/** What the steps of a day are read from, in addition to the day itself. */
export interface DaySources {
  /** Path and Git object id of each telemetry file. */
  readonly files: readonly (readonly [path: string, id: string])[];
  /** Steps that are known without reading a file, by run. */
  readonly steps: readonly (readonly Step[])[];
}

/**
 * Digests of everything that determines the pages of a day; anything new that they show must be added here. Two days with the
 * same digest have the same pages.
 */
export function createDayDigests(
  repository: Summary['repository'],
  source: Pick<Summary['source'], 'repository' | 'directory'>,
  { serverUrl, siteUrl, builderVersion }: RenderOptions,
): (day: DashboardDay, sources: DaySources) => string {
  const { owner, name, key, context, state } = repository;
  const site = {
    builder: [builderVersion, AGGREGATE_VERSION, STYLESHEET_PATH, SCRIPT_PATH],
    addresses: [serverUrl, siteUrl, source.repository, source.directory],
    repository: [owner, name, key, context, state],
  };
  return (day, sources) => createHash('sha256').update(JSON.stringify({ site, day, sources })).digest('hex');
}

/**
 * The day pages, by path below the repository's directory.
 * @param without - Days whose pages are already published.
 */
export function renderDayPages(
  dashboard: Dashboard,
  options: RenderOptions,
  without: ReadonlySet<string>,
): Map<string, Uint8Array> {
  const render = createRenderer(dashboard, options);
  const rendered = dashboard.days.filter(({ day }) => !without.has(day));
  return new Map(
    rendered.flatMap((day) => {
      const pages = toPagesOfDay(day);
      return pages.map((page) => [page.path, render(page, pages)] as const);
    }),
  );
}

function createRenderer(
  { replays, summary: { repository, source } }: Dashboard,
  options: RenderOptions,
): (page: DayPageOf, pages: readonly DayPageOf[]) => Uint8Array {
  const toUrl = createLineUrls(options.serverUrl, source);
  const name = toVisibleText(`${repository.owner}/${repository.name}`);
  return (page, pages) => {
    const { day } = page;
    return renderDocument(
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
    );
  };
}
