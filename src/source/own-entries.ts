import { ActionError } from '../action-error.js';
import type { TelemetryEntry } from './telemetry-source.js';

/** The files that a directory may hand out: its own, and no others (`spec/1 §6.1`). */
export class OwnEntries {
  readonly #ids: ReadonlyMap<string, string>;

  constructor(entries: readonly TelemetryEntry[]) {
    this.#ids = new Map(entries.filter(({ kind }) => kind === 'file').map(({ path, id }) => [path, id]));
  }

  /** @throws ActionError for an entry that is not a file of this directory. */
  check(files: readonly TelemetryEntry[]): readonly TelemetryEntry[] {
    const foreign = files.find(({ path, id }) => this.#ids.get(path) !== id);
    if (foreign === undefined) return files;
    throw new ActionError(`"${foreign.path}" is not a file of this telemetry directory.`);
  }
}
