import type { RegisteredRepository } from '../registry/registered-repository.js';
import { foldName } from '../settings/github-name.js';
import { TELEMETRY_ROOT } from './telemetry-source.js';

/** The names of all telemetry directories: which are a repository's, in whatever letter case. */
export class DirectoryNames {
  /** Sorted by code units. */
  readonly names: readonly string[];
  readonly #spellings = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    this.names = [...names].sort();
    for (const name of this.names) {
      const spellings = this.#spellings.get(foldName(name));
      if (spellings === undefined) this.#spellings.set(foldName(name), [name]);
      else spellings.push(name);
    }
  }

  /** Names of the repository's directories, sorted by code units; of one that differs in more than case it is none. */
  namesOf({ key }: Pick<RegisteredRepository, 'key'>): readonly string[] {
    return this.#spellings.get(foldName(key)) ?? [];
  }
}

/** Whole path of a telemetry directory. */
export function toDirectoryPath(name: string): string {
  return `${TELEMETRY_ROOT}/${name}`;
}

/** Those of the names that are the directory of none of these repositories. */
export function findUnregistered(
  names: readonly string[],
  repositories: readonly Pick<RegisteredRepository, 'key'>[],
): string[] {
  const keys = new Set(repositories.map(({ key }) => foldName(key)));
  return names.filter((name) => !keys.has(foldName(name)));
}
