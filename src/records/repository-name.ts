export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** Whether what a record names (`owner/name`, `name`, or null for nothing) is another repository. */
export type IsForeign = (named: string | null) => boolean;

/**
 * @param repositories - Those that the record's directory may belong to: one, unless only the directory's name is known, which
 * can be read in several ways (`a_b_c`); none when nothing is known, and nothing is foreign. Names compare without regard to
 * case, as on GitHub.
 */
export function createForeignTest(repositories: readonly RepositoryName[]): IsForeign {
  const own = new Set(
    repositories.flatMap(({ owner, name }) => [`${owner}/${name}`.toLowerCase(), name.toLowerCase()]),
  );
  let lastOwn: string | null = null; // which nearly all records name
  return (named) => {
    if (named === null || named === lastOwn || own.size === 0) return false;
    if (!own.has(named.toLowerCase())) return true;
    lastOwn = named;
    return false;
  };
}

/** `events/` right below a repository's directory is reserved (`spec/1 §3.1`): dashboards do not depend on what is in it. */
const RESERVED = /^(?:\.\.\/[^/]+\/)?events\//;

/** @param path - From the repository's directory, as diagnostics name files. */
export function isReserved(path: string): boolean {
  return RESERVED.test(path);
}

/** Whether a file may hold a record in a layout that is not read: one `.json` file for each. */
export function isJsonFile(path: string): boolean {
  return /\.json$/i.test(path);
}
