/** The canonical identifier of a repository and the name of its directories: `owner_repo` (`spec/1 §2.2`). */
export function repositoryKey(owner: string, name: string): string {
  return `${owner}_${name}`;
}

/** Sorts by code units, the one order that depends on no locale. */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
