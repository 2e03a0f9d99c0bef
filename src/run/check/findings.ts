import { type Diagnostic, DIAGNOSTIC_CATALOGUE, type DiagnosticCode, type Severity } from '../../records/diagnostic.js';
import { diagnoseNothingRecognised, findReason } from '../../records/unrecognised.js';
import { addRecordCounts, createRecordCounts, type RecordCounts } from '../../records/record-counts.js';
import { foldName } from '../../settings/github-name.js';
import type { TelemetryPlace } from './working-tree.js';

export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Path relative to the repository, as on GitHub. */
  readonly file: string;
  /** 1-based; null when it is about the whole file. */
  readonly line: number | null;
  readonly message: string;
}

/** How often a code was found, and in how many files. */
export interface CodeCount {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  count: number;
  files: number;
}

/** How many findings of a code are kept per file and overall. The rest is only counted. */
const KEPT_IN_FILE = 20;
const KEPT_IN_ALL = 200;

/** Keeps as many findings as people can read, and counts all of them. */
export class Findings {
  readonly #kept: Finding[] = [];
  readonly #codes = new Map<DiagnosticCode, CodeCount & { kept: number }>();
  #file = '';
  readonly #inFile = new Map<DiagnosticCode, number>();

  /** Further findings are about this file. */
  begin(file: string): void {
    this.#file = file;
    this.#inFile.clear();
  }

  add(code: DiagnosticCode, line: number | null, message: string): void {
    const { severity } = DIAGNOSTIC_CATALOGUE[code];
    let total = this.#codes.get(code);
    if (total === undefined) this.#codes.set(code, (total = { code, severity, count: 0, files: 0, kept: 0 }));
    const inFile = this.#inFile.get(code) ?? 0;
    this.#inFile.set(code, inFile + 1);
    total.count += 1;
    if (inFile === 0) total.files += 1;
    if (inFile >= KEPT_IN_FILE || total.kept >= KEPT_IN_ALL) return;
    total.kept += 1;
    this.#kept.push({ code, severity, file: this.#file, line, message });
  }

  /** In the order in which they were found. */
  get kept(): readonly Finding[] {
    return this.#kept;
  }

  /** Errors first, then by code. */
  toCounts(): CodeCount[] {
    return [...this.#codes.values()]
      .map(({ code, severity, count, files }) => ({ code, severity, count, files }))
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.code < b.code ? -1 : 1));
  }
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** The records and problems in the directories of one repository. */
interface Group {
  readonly counts: RecordCounts;
  /** Names of its directories: to GitHub, names that differ only in case are the same. */
  readonly names: Set<string>;
  /** The best explanation in case nothing is recognised. */
  reason: Diagnostic | null;
}

/** For files that are in no repository's directory. */
const OUTSIDE = '';

/** Finds repositories whose telemetry contains no recognised record. */
export class Recognition {
  readonly #groups = new Map<string, Group>();

  /** @returns all names of the repository's directory if this one is a new spelling of an earlier one; otherwise null. */
  begin(place: TelemetryPlace | null): readonly string[] | null {
    const { names } = this.#groupOf(place);
    const name = place?.directory ?? OUTSIDE;
    if (name === OUTSIDE || names.has(name)) return null;
    names.add(name);
    return names.size === 1 ? null : [...names];
  }

  /** @param shown - The file as named in findings. */
  add(place: TelemetryPlace | null, shown: string, counts: RecordCounts, diagnostics: readonly Diagnostic[]): void {
    const group = this.#groupOf(place);
    addRecordCounts(group.counts, counts);
    const found = diagnostics.map((diagnostic) => ({ ...diagnostic, file: shown }));
    group.reason = findReason(group.reason === null ? found : [group.reason, ...found]);
  }

  /** One finding per repository. Files outside of the layout only count when there are no others, as they may not be telemetry. */
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
