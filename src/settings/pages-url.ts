import { isSameName, nameOf, ownerOf } from './github-name.js';

/**
 * Where GitHub Pages serves a directory of a branch whose root is the site. Ends in a slash.
 * @param repository `owner/name`; `owner/owner.github.io` is the site of the owner itself.
 * @param directory empty for the root.
 */
export function pagesUrl(repository: string, directory: string): string {
  const host = `${ownerOf(repository).toLowerCase()}.github.io`;
  const name = nameOf(repository);
  const path = [isSameName(name, host) ? '' : name, ...directory.split('/')].filter((part) => part !== '');
  return `https://${[host, ...path.map(encodeURIComponent)].join('/')}/`;
}
