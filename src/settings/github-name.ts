/** Letters, digits and single hyphens; accounts of managed users end in an underscore and their enterprise's short code. */
const OWNER = /^(?=.{1,39}$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:_[A-Za-z0-9]+)?$/;
const REPOSITORY = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

export function isOwnerName(text: string): boolean {
  return OWNER.test(text);
}

/** True for a name that GitHub accepts for a repository; such a name can never climb out of a directory. */
export function isRepositoryName(text: string): boolean {
  return REPOSITORY.test(text);
}

/** True for `owner/name`. */
export function isFullName(text: string): boolean {
  const [owner = '', name = '', ...rest] = text.split('/');
  return rest.length === 0 && isOwnerName(owner) && isRepositoryName(name);
}

/** The owner of `owner/name`. */
export function ownerOf(fullName: string): string {
  return fullName.slice(0, fullName.indexOf('/'));
}

/** The name in `owner/name`. */
export function nameOf(fullName: string): string {
  return fullName.slice(fullName.indexOf('/') + 1);
}

/** GitHub's names, alone or as `owner/name`, are the same when they differ in case only. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** A name in lower case, for comparing. Names are ASCII: other letters stay, so that `K` (U+212A) is not taken for `k`. */
export function foldName(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

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

/** `owner/name` of a repository that may be given by its name alone. */
export function withOwner(owner: string, name: string): string {
  return name.includes('/') ? name : `${owner}/${name}`;
}
