export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** Whether the name in a record (`owner/name`, `name`, or null for none) refers to another repository. */
export type IsForeign = (named: string | null) => boolean;

/**
 * @param repositories - Repositories that the record's directory may belong to: one, or several if only the directory's name is
 * known and ambiguous (`a_b_c`). Empty when nothing is known; then no record is foreign. Names are case-insensitive, as on
 * GitHub.
 */
export function createForeignTest(repositories: readonly RepositoryName[]): IsForeign {
  const own = new Set(
    repositories.flatMap(({ owner, name }) => [`${owner}/${name}`.toLowerCase(), name.toLowerCase()]),
  );
  let lastOwn: string | null = null; // nearly all records have this name
  return (named) => {
    if (named === null || named === lastOwn || own.size === 0) return false;
    if (!own.has(named.toLowerCase())) return true;
    lastOwn = named;
    return false;
  };
}

/** `events/` directly below a repository's directory is reserved (`spec/1 §3.1`): dashboards do not depend on its content. */
const RESERVED = /^(?:\.\.\/[^/]+\/)?events\//;

/** @param path - Path relative to the repository's directory, as in diagnostics. */
export function isReserved(path: string): boolean {
  return RESERVED.test(path);
}

/** Whether a file may hold a record in a layout that is not supported: one `.json` file per record. */
export function isJsonFile(path: string): boolean {
  return /\.json$/i.test(path);
}
