import type { LastCommandRun } from '../derive/commands/commands-artifact.js';
import type { Run } from '../derive/runs/run.js';
import { ReplayCollector, selectReplayFiles } from '../derive/replay/replay-collector.js';
import type { FileSpan } from '../derive/runs/interval.js';
import type { Replay } from '../derive/replay/replay.js';
import type { Settled } from '../derive/aggregate/aggregate.js';
import type { Diagnostic } from '../records/diagnostic.js';
import type { RepositoryName } from '../records/repository-name.js';
import { parseTelemetryFile } from '../records/telemetry-file.js';
import type { TelemetryDirectory, TelemetryEntry } from '../source/telemetry-source.js';
import type { RecentFiles } from './batched-deriving.js';

export interface ReplayReading {
  readonly repository: RepositoryName;
  /** Visits the events of session logs, which are not found by reading the files again. */
  readonly visitSessionEvents: Settled['visitSessionEvents'];
  /** The files that could be read in the first pass. */
  readonly files: readonly TelemetryEntry[];
  /** By path. */
  readonly spans: ReadonlyMap<string, FileSpan>;
  readonly recent: RecentFiles;
  /** The run with the last command record; null without one. */
  readonly lastCommandRun?: Run | null;
}

export interface ReadReplays {
  /** By the ids of the runs. */
  readonly replays: ReadonlyMap<string, Replay>;
  readonly lastCommandRun: LastCommandRun | null;
  /** Files that could be read before but no longer can. */
  readonly unreadable: readonly Diagnostic[];
}

/**
 * Reads the telemetry of the newest runs again for their individual steps: newest files first, until nothing is missing. The result depends
 * only on the telemetry, not on whether aggregates or bytes were cached.
 * @param runs - The runs to replay, newest first.
 * @throws ActionError when the telemetry cannot be read.
 */
export async function readReplays(
  directory: TelemetryDirectory | null,
  runs: readonly Run[],
  { repository, visitSessionEvents, files, spans, recent, lastCommandRun = null }: ReplayReading,
): Promise<ReadReplays> {
  const collector = new ReplayCollector(runs, lastCommandRun);
  const unreadable: Diagnostic[] = [];
  visitSessionEvents(
    (session) => session !== null && collector.isWanted(session),
    (event, file, line) => collector.addSessionEvent(event, file, line),
  );
  const wanted = selectReplayFiles(files, spans, collector.missing);
  const kept = new Set(wanted.filter(({ path }) => recent.get(path) !== undefined));
  const parse = (path: string, bytes: Uint8Array) =>
    parseTelemetryFile(path, bytes, repository, collector.visitorOf(path));

  for (const { path } of kept) {
    if (collector.isComplete) break;
    parse(path, recent.get(path) ?? new Uint8Array());
  }
  const toResult = (): ReadReplays => {
    return { replays: collector.toReplays(), lastCommandRun: collector.lastCommandRun, unreadable };
  };
  if (directory === null || collector.isComplete) return toResult();
  for await (const content of directory.read(wanted.filter((entry) => !kept.has(entry)))) {
    const { path } = content.entry;
    if ('error' in content) {
      const { message } = content.error;
      unreadable.push({ code: 'unreadable-file', file: path, line: null, count: 1, message });
    } else parse(path, content.bytes);
    if (collector.isComplete) break;
  }
  return toResult();
}
