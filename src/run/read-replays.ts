import type { SelectedDay } from '../derive/days/select-days.js';
import type { LastCommandRun } from '../derive/commands/commands-artifact.js';
import type { Run } from '../derive/runs/run.js';
import { ReplayCollector, selectReplayFiles } from '../derive/replay/replay-collector.js';
import type { FileSpan } from '../derive/runs/interval.js';
import type { Replay } from '../derive/replay/replay.js';
import type { DaySources } from '../render/days/day-pages.js';
import type { Settled } from '../derive/aggregate/aggregate.js';
import type { Diagnostic } from '../records/diagnostic.js';
import type { RepositoryName } from '../records/repository-name.js';
import { parseTelemetryFile } from '../records/telemetry-file.js';
import type { TelemetryDirectory, TelemetryEntry } from '../source/telemetry-source.js';
import type { RecentFiles } from './batched-deriving.js';

export interface ReplayReading<Day extends SelectedDay = SelectedDay> {
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
  /** Is told of each day, and whether its steps are wanted: not when its pages are published already, made of the same. */
  readonly isWanted?: (day: Day, sources: DaySources) => boolean;
}

export interface ReadReplays {
  /** By the ids of the runs. */
  readonly replays: ReadonlyMap<string, Replay>;
  readonly lastCommandRun: LastCommandRun | null;
  /** Files that could be read before but no longer can. */
  readonly unreadable: readonly Diagnostic[];
}

/**
 * Reads the telemetry of some days once more, this time step by step: newest files first, until nothing is missing. What is found depends
 * on the telemetry alone, not on where its aggregates or bytes came from, nor on what is read for other days.
 * @throws ActionError when the telemetry cannot be read.
 */
export async function readReplays<Day extends SelectedDay>(
  directory: TelemetryDirectory | null,
  days: readonly Day[],
  {
    repository,
    visitSessionEvents,
    files,
    spans,
    recent,
    lastCommandRun = null,
    isWanted = () => true,
  }: ReplayReading<Day>,
): Promise<ReadReplays> {
  const collector = new ReplayCollector(days, lastCommandRun);
  const unreadable: Diagnostic[] = [];
  visitSessionEvents(
    (session) => session !== null && collector.isWanted(session),
    (event, file, line) => collector.addSessionEvent(event, file, line),
  );
  const candidates = selectReplayFiles(files, spans, collector.missing);
  const skipped = new Set<string>();
  for (const day of days) {
    const ofDay = candidates.filter((file) => file.days.has(day.day));
    const sources = {
      files: ofDay.map(({ entry }) => [entry.path, entry.id] as const),
      steps: collector.stepsOf(day),
    };
    if (isWanted(day, sources)) continue;
    collector.skip(day);
    skipped.add(day.day);
  }
  const wanted = candidates.filter((file) => [...file.days].some((day) => !skipped.has(day)));
  const kept = wanted.filter(({ entry }) => recent.get(entry.path) !== undefined);
  const daysOf = new Map(wanted.map(({ entry, days: ofFile }) => [entry.path, ofFile]));
  const parse = (path: string, bytes: Uint8Array) =>
    parseTelemetryFile(path, bytes, repository, collector.visitorOf(path, daysOf.get(path) ?? new Set()));

  for (const { entry } of kept) {
    if (collector.isComplete) break;
    parse(entry.path, recent.get(entry.path) ?? new Uint8Array());
  }
  const toResult = (): ReadReplays => {
    return { replays: collector.toReplays(), lastCommandRun: collector.lastCommandRun, unreadable };
  };
  if (directory === null || collector.isComplete) return toResult();
  const others = wanted.filter((file) => !kept.includes(file)).map(({ entry }) => entry);
  for await (const content of directory.read(others)) {
    const { path } = content.entry;
    if ('error' in content) {
      const { message } = content.error;
      unreadable.push({ code: 'unreadable-file', file: path, line: null, count: 1, message });
    } else parse(path, content.bytes);
    if (collector.isComplete) break;
  }
  return toResult();
}
