import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { RunsArtifact } from '../../derive/runs/runs-schema.js';
import { Document, renderDocument } from '../document.js';
import { formatCount, formatQuantity } from '../../base/format.js';
import { toElapsed } from '../components/runs-table.js';
import { toWorkflowRunUrl } from '../links.js';
import type { RenderOptions } from '../render-options.js';
import { renderCompactJson, toVisibleText } from '../text-formats.js';
import { findCause } from './failure-cause.js';
import { createRunAddresses, RUNS_OF_LIST, toListPages } from './run-addresses.js';
import { FailedRuns, RunsIndex } from './runs-index.js';

/** The lists of runs, by path below the repository's directory: `runs.json`, all runs newest first, and the failed ones. None without runs. */
export function renderRuns(dashboard: Dashboard, options: RenderOptions): Map<string, Uint8Array> {
  const { runs, summary } = dashboard;
  if (runs.length === 0) return new Map();
  const artifact = toRunsArtifact(dashboard, options);
  const rows = new Map(artifact.runs.map((row, index) => [runs[index]!, row]));
  const { owner, name, key } = summary.repository;
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
          rows={rows}
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
      description={`${formatCount(failed.length)} of the newest ${formatQuantity(runs.length, 'run')} failed.`}
      path={`${encodeURIComponent(key)}/${path}`}
    >
      <FailedRuns
        repository={summary.repository}
        rows={rows}
        failed={failed.slice(0, RUNS_OF_LIST)}
        count={failed.length}
        of={runs.length}
      />
    </Document>
  );
  return new Map([
    ['runs.json', renderCompactJson(artifact)],
    ...files,
    ...(failed.length > 0 ? [[path, renderDocument(list)] as const] : []),
  ]);
}

/** `runs.json`: the newest runs, newest first. Why a run failed is said of those whose steps are on the page of their day. */
export function toRunsArtifact(dashboard: Dashboard, { serverUrl }: RenderOptions): RunsArtifact {
  const { runs, replays, summary } = dashboard;
  const toAddress = createRunAddresses(dashboard);
  return {
    schema_version: '1.0',
    total: summary.runs.total,
    runs: runs.map((run) => {
      const replay = replays.get(run.id);
      const cause = replay === undefined ? null : findCause(replay);
      return {
        id: run.id,
        outcome: run.outcome,
        unfinished: run.unfinished,
        started: run.started,
        ended: run.ended,
        duration_ms: toElapsed(run),
        events: run.events,
        failed: run.failed,
        actions_taken: run.actionsTaken,
        actions_not_recorded: run.actionsNotRecorded,
        actions: [...run.actions],
        more_actions: run.moreActions,
        actor: run.actor,
        tags: run.tags,
        cause: cause === null ? null : { step: cause.step, text: cause.text },
        page: toAddress(run),
        workflow_run: toWorkflowRunUrl(serverUrl, summary.repository, run.id),
      };
    }),
  };
}
