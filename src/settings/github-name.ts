/** Letters, digits and single hyphens. Names of managed users end in an underscore and their enterprise's short code. */
const OWNER = /^(?=.{1,39}$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:_[A-Za-z0-9]+)?$/;
const REPOSITORY = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

export function isOwnerName(text: string): boolean {
  return OWNER.test(text);
}

/** Whether GitHub accepts the name for a repository. Such a name cannot lead outside of a directory. */
export function isRepositoryName(text: string): boolean {
  return REPOSITORY.test(text);
}

/** Whether a text is `owner/name`. */
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

/** Compares GitHub names, alone or as `owner/name`, ignoring case. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** Lowercases a name for comparison. GitHub names are ASCII; other letters stay, so that `K` (U+212A) does not equal `k`. */
export function foldName(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * URL where GitHub Pages serves a directory of a branch, if the root of the branch is the site. Ends in a slash.
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
