import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { Run } from '../../derive/runs/run.js';
import type { Summary } from '../../derive/artifacts/summary-schema.js';
import { Document, renderDocument } from '../document.js';
import { formatQuantity, formatTimestamp } from '../../base/format.js';
import { createLineUrls } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { toVisibleText } from '../text-formats.js';
import { toListPages, toRunFile } from './run-file.js';
import { RunPage } from './run-page.js';
import { type Neighbour, RunsIndex } from './runs-index.js';

/** Below a repository's directory. */
const DIRECTORY = 'runs';

/** The list of runs, and a page for each that keeps its steps, by path below the repository's directory. None without runs. */
export function renderRunPages(dashboard: Dashboard, options: RenderOptions): Map<string, Uint8Array> {
  const { runs, replays, summary } = dashboard;
  if (runs.length === 0) return new Map();
  const pages = toListPages(runs, summary.runs.total);
  const replayed = runs.filter(({ id }) => replays.has(id)).map((run) => ({ run, file: toRunFile(run.id) }));
  const files = new Map(replayed.map(({ run, file }) => [run.id, file]));
  const toUrl = createLineUrls(options.serverUrl, summary.source);
  const shell = { toRoot: '../../', options } as const;
  return new Map([
    ...pages.map((page, index): [string, Uint8Array] => {
      const path = `${DIRECTORY}/${page.file}`;
      const neighbours = { newer: pages[index - 1], older: pages[index + 1] };
      return [
        path,
        renderDocument(
          <Document
            {...shell}
            title={`Runs of ${toName(summary)}`}
            description={`${formatQuantity(page.runs.length, 'run')}, newest first, with their outcomes.`}
            path={toAddress(summary, path)}
          >
            <RunsIndex repository={summary.repository} files={files} page={page} {...neighbours} />
          </Document>,
        ),
      ];
    }),
    ...replayed.map(({ run, file }, index): [string, Uint8Array] => {
      const path = `${DIRECTORY}/${file}`;
      const replay = replays.get(run.id) ?? { steps: [], left: { count: run.events, after: 0 } };
      const neighbours = {
        newer: toNeighbour(replayed[index - 1], 'Newer run'),
        older: toNeighbour(replayed[index + 1], 'Older run'),
      };
      return [
        path,
        renderDocument(
          <Document
            {...shell}
            title={`Run ${toVisibleText(run.id)}`}
            description={describe(run, summary)}
            path={toAddress(summary, path)}
          >
            <RunPage
              repository={summary.repository}
              run={run}
              replay={replay}
              toUrl={toUrl}
              firstDay={summary.coverage.first_day}
              {...neighbours}
            />
          </Document>,
        ),
      ];
    }),
  ]);
}

function toNeighbour(page: { readonly file: string } | undefined, text: string): Neighbour | undefined {
  return page && { file: page.file, text };
}

function toName({ repository: { owner, name } }: Summary): string {
  return toVisibleText(`${owner}/${name}`);
}

function toAddress({ repository: { key } }: Summary, path: string): string {
  return `${encodeURIComponent(key)}/${path}`;
}

/** The answer in short, for where a link to the page is shown. */
function describe({ outcome, unfinished, events, started }: Run, summary: Summary): string {
  const when = started === null ? '' : ` on ${formatTimestamp(started)} UTC`;
  return `${toName(summary)}${when}: ${unfinished ? 'unfinished, ' : ''}${outcome}, ${formatQuantity(events, 'event')}.`;
}
