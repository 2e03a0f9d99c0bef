import { createHash } from 'node:crypto';
import { AGGREGATE_VERSION } from '../../derive/aggregate/aggregate-data.js';
import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { DashboardDay } from '../../derive/days/dashboard-days.js';
import { SCRIPT_PATH, STYLESHEET_PATH } from '../assets.js';
import { Document, renderDocument } from '../document.js';
import { formatDay, formatQuantity } from '../../base/format.js';
import { createLineUrls, toWorkflowRunUrl } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { type DayPage as DayPageOf, toPagesOfDay } from '../runs/run-addresses.js';
import { toVisibleText } from '../text-formats.js';
import { DayPage } from './day-page.js';

/** The pages of days on the target, as the manifest there describes them. */
export interface PublishedDays {
  /** Digests of what their pages were made of, by day. */
  readonly digests: Readonly<Record<string, string>>;
  /** Git object ids of the published files, by path below the repository's directory. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface DayPages {
  /** By path below the repository's directory. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Git object ids of the published pages that would be rendered the same, by path below the repository's directory. */
  readonly kept: ReadonlyMap<string, string>;
  /** Digests of what the pages are made of, by day, oldest first. */
  readonly digests: Readonly<Record<string, string>>;
}

/**
 * The pages of the days that have some. A day whose pages are published already, made of the same, is not rendered again.
 * @param published - Null to render all of them.
 */
export function renderDayPages(
  dashboard: Dashboard,
  options: RenderOptions,
  published: PublishedDays | null,
): DayPages {
  const files = new Map<string, Uint8Array>();
  const kept = new Map<string, string>();
  const digests: [day: string, digest: string][] = [];
  const render = createRenderer(dashboard, options);
  const digestOf = createDigests(dashboard, options);
  for (const day of dashboard.days) {
    const digest = digestOf(day);
    digests.push([day.day, digest]);
    const pages = toPagesOfDay(day);
    const ids = published?.digests[day.day] === digest ? pages.map(({ path }) => published.ids.get(path)) : [undefined];
    const isPublished = (all: typeof ids): all is string[] => !all.includes(undefined);
    if (isPublished(ids)) for (const [index, id] of ids.entries()) kept.set(pages[index]!.path, id);
    else for (const page of pages) files.set(page.path, render(page, pages));
  }
  return { files, kept, digests: Object.fromEntries(digests.reverse()) };
}

/** Everything that the pages of a day are a function of: what is rendered from something else has to be added here. */
function createDigests({ replays, summary }: Dashboard, options: RenderOptions): (day: DashboardDay) => string {
  const { repository, source } = summary;
  const { serverUrl, siteUrl, builderVersion } = options;
  const site = {
    builder: [builderVersion, AGGREGATE_VERSION, STYLESHEET_PATH, SCRIPT_PATH],
    addresses: [serverUrl, siteUrl, source.repository, source.directory],
    repository,
  };
  return (day) => {
    const steps = day.runs.map(({ id }) => replays.get(id) ?? null);
    return createHash('sha256').update(JSON.stringify({ site, day, steps })).digest('hex');
  };
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
