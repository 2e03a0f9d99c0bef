import type { Diagnostic } from '../records/diagnostic.js';
import { diagnoseNothingRecognised, findReason } from '../records/nothing-recognised.js';
import { addRecordCounts, createRecordCounts, type RecordCounts } from '../records/record-counts.js';
import { foldName } from '../settings/github-name.js';
import type { TelemetryPlace } from './telemetry-path.js';

/** What was recognised in the directories of one repository. */
interface Group {
  readonly counts: RecordCounts;
  /** Names of its directories: GitHub takes those that differ in letter case for one. */
  readonly names: Set<string>;
  /** What says best why nothing is recognised, should that be so. */
  reason: Diagnostic | null;
}

/** Where files are that are in the directory of no repository. */
const OUTSIDE = '';

/** Tells which repositories have telemetry of which nothing is recognised. */
export class Recognition {
  readonly #groups = new Map<string, Group>();

  /** @returns all names of the repository's directory, when this is another spelling of one that was there before; else null. */
  begin(place: TelemetryPlace | null): readonly string[] | null {
    const { names } = this.#groupOf(place);
    const name = place?.directory ?? OUTSIDE;
    if (name === OUTSIDE || names.has(name)) return null;
    names.add(name);
    return names.size === 1 ? null : [...names];
  }

  /** @param shown - The file, as findings name it. */
  add(place: TelemetryPlace | null, shown: string, counts: RecordCounts, diagnostics: readonly Diagnostic[]): void {
    const group = this.#groupOf(place);
    addRecordCounts(group.counts, counts);
    const found = diagnostics.map((diagnostic) => ({ ...diagnostic, file: shown }));
    group.reason = findReason(group.reason === null ? found : [group.reason, ...found]);
  }

  /** One finding a repository. Files outside of the layout are judged when there are no others: they may be no telemetry. */
  *toDiagnostics(): Generator<Diagnostic, void, undefined> {
    for (const [name, { counts, reason }] of this.#groups) {
      if (name === OUTSIDE && this.#groups.size > 1) continue;
      const found = diagnoseNothingRecognised(counts, reason === null ? [] : [reason]);
      if (found !== null) yield found;
    }
  }

  #groupOf(place: TelemetryPlace | null): Group {
    const name = place === null || place.repositories.length === 0 ? OUTSIDE : foldName(place.directory);
    let group = this.#groups.get(name);
    if (group === undefined) {
      this.#groups.set(name, (group = { counts: createRecordCounts(), names: new Set(), reason: null }));
    }
    return group;
  }
}
