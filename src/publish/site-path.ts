import { ActionError } from '../action-error.js';

/** Joins parts of a path; empty ones disappear, as the publish directory does when it is the root. */
export function toSitePath(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/');
}

/** The directories that a path lies in, outermost first, and the path itself; none for the root. */
export function toLeadingPaths(path: string): string[] {
  const names = path.split('/').filter((name) => name !== '');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** @throws ActionError for a path that could lead out of the target, or into its Git data. */
export function checkSitePath(path: string): string {
  const isSafe = path.split('/').every((name) => !/^(?:\.{0,2}|\.git)$/i.test(name)) && !/[\\\0]/.test(path);
  if (!isSafe) throw new ActionError(`"${path}" is not a path that can be published.`);
  return path;
}
