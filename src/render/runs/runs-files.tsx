import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { RunsArtifact } from '../../derive/runs/runs-schema.js';
import type { Run } from '../../derive/runs/run.js';
import { Document, renderDocument } from '../document.js';
import { formatCount, formatQuantity } from '../../base/format.js';
import { toElapsed } from '../components/runs-table.js';
import { toWorkflowRunUrl } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { renderCompactJson, toVisibleText } from '../text-formats.js';
import { createDayAddresses, RUNS_OF_LIST, toListPages } from './run-addresses.js';
import { FailedRuns, type RunLinks, RunsIndex } from './runs-index.js';

/**
 * The lists of runs, by path below the repository's directory: `runs.json`, the pages of all runs, newest first, and the page of
 * failed runs. Empty without runs.
 */
export function renderRuns(dashboard: Dashboard, options: RenderOptions): Map<string, Uint8Array> {
  const { runs, summary } = dashboard;
  if (runs.length === 0) return new Map();
  const { owner, name, key } = summary.repository;
  const toPage = createDayAddresses(dashboard);
  const links: RunLinks = {
    toPage,
    toWorkflowUrl: ({ id }) => toWorkflowRunUrl(options.serverUrl, summary.repository, id),
  };
  const fromLists = {
    ...links,
    toPage: (run: Run) => {
      const page = toPage(run);
      return page && `../${page}`;
    },
  };
  const repository = toVisibleText(`${owner}/${name}`);
  const pages = toListPages(runs, summary.runs.total);
  const failed = runs.filter(({ outcome }) => outcome === 'failed');
  const shell = { toRoot: '../../', options } as const;
  const toPath = (file: string) => `runs/${file}`;
  const files = pages.map((page, index): [string, Uint8Array] => [
    toPath(page.file),
    renderDocument(
      <Document
        {...shell}
        title={`Runs of ${repository}`}
        description={`${formatQuantity(page.runs.length, 'run')}, newest first, with outcome and cause.`}
        path={`${encodeURIComponent(key)}/${toPath(page.file)}`}
      >
        <RunsIndex
          repository={summary.repository}
          links={fromLists}
          page={page}
          newer={pages[index - 1]}
          older={pages[index + 1]}
          failed={failed.length}
        />
      </Document>,
    ),
  ]);
  const path = toPath('failed.html');
  const list = (
    <Document
      {...shell}
      title={`Failed runs of ${repository}`}
      description={`${formatCount(failed.length)} of the ${runs.length < summary.runs.total ? 'newest ' : ''}${formatQuantity(runs.length, 'run')} failed.`}
      path={`${encodeURIComponent(key)}/${path}`}
    >
      <FailedRuns
        repository={summary.repository}
        links={fromLists}
        failed={failed.slice(0, RUNS_OF_LIST)}
        count={failed.length}
        of={runs.length}
        total={summary.runs.total}
      />
    </Document>
  );
  return new Map([
    ['runs.json', renderCompactJson(toRunsArtifact(dashboard, links))],
    ...files,
    ...(failed.length > 0 ? [[path, renderDocument(list)] as const] : []),
  ]);
}

/** `runs.json`: the newest runs, newest first. Absent values are left out, because there may be thousands of runs. */
function toRunsArtifact({ runs, summary }: Dashboard, links: RunLinks): RunsArtifact {
  return {
    schema_version: '1.0',
    total: summary.runs.total,
    runs: runs.map((run) => {
      return {
        id: run.id,
        outcome: run.outcome,
        ...(run.unfinished && { unfinished: true }),
        ...(run.cause !== null && { cause: { step: run.cause.action, reason: run.cause.reason } }),
        ...(run.started !== null && { started: run.started }),
        ...optional('duration_ms', toElapsed(run)),
        events: run.events,
        ...(run.failed > 0 && { failed: run.failed }),
        ...(run.actionsTaken > 0 && { actions_taken: run.actionsTaken }),
        ...(run.actionsNotRecorded > 0 && { actions_not_recorded: run.actionsNotRecorded }),
        actions: [...run.actions],
        ...(run.moreActions && { more_actions: true }),
        ...optional('actor', run.actor),
        ...optional('tags', run.tags),
        ...optional('page', links.toPage(run)),
        ...optional('workflow_run', links.toWorkflowUrl(run)),
      };
    }),
  };
}

function optional<Name extends string, Value>(name: Name, value: Value | null): Partial<Record<Name, Value>> {
  return value === null ? {} : ({ [name]: value } as Record<Name, Value>);
}
