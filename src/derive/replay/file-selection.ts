import type { TelemetryEntry } from '../../source/telemetry-source.js';
import type { Run } from '../run.js';
import { byCodeUnits } from '../code-units.js';
import type { FileSpan } from '../interval.js';

/** Bytes of telemetry that are read again for the steps of runs; the first file is, however large. */
export const REPLAY_BYTES = 8 * 1024 * 1024;

/**
 * The files that can hold records of runs, newest first: those whose time meets that of a run. A run that goes on for months would have
 * all files read again: it is told as far back as the bytes reach.
 */
export function selectReplayFiles(
  files: readonly TelemetryEntry[],
  spans: ReadonlyMap<string, FileSpan>,
  runs: readonly Run[],
): TelemetryEntry[] {
  const times = toDisjoint(runs.flatMap(({ started, ended }) => toSpan(started, ended)));
  const candidates = files
    .flatMap((entry) => {
      const span = spans.get(entry.path);
      return span !== undefined && times.some((time) => time.first <= span.last && time.last >= span.first)
        ? [{ entry, span }]
        : [];
    })
    .sort((a, b) => b.span.last - a.span.last || byCodeUnits(b.entry.path, a.entry.path));
  let bytes = 0;
  const end = candidates.findIndex(({ entry }, index) => (bytes += entry.size ?? 0) > REPLAY_BYTES && index > 0);
  return candidates.slice(0, end === -1 ? candidates.length : end).map(({ entry }) => entry);
}

function toSpan(started: string | null, ended: string | null): FileSpan[] {
  return started === null || ended === null ? [] : [{ first: Date.parse(started), last: Date.parse(ended) }];
}

/** Runs overlap and follow each other closely: what is left are few spans. */
function toDisjoint(spans: readonly FileSpan[]): FileSpan[] {
  const disjoint: FileSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = disjoint.at(-1);
    if (last === undefined || span.first > last.last) disjoint.push(span);
    else if (span.last > last.last) disjoint.splice(-1, 1, { ...last, last: span.last });
  }
  return disjoint;
}
