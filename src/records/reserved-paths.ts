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
