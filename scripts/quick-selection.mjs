/** Rooms of tests that need a browser, a bundle or much time: `npm test` has them. */
const LEFT_OUT = ['browser', 'end-to-end', 'documentation'];
/** CPU seconds that a suite may take here. */
const MAX_SECONDS = 5;

/**
 * The suites that a change is tried with: those of the rooms that it touches, as far as they are quick, and those that were changed
 * themselves.
 * @param {string[]} changed paths below the root
 * @param {string[]} suites paths of all suites below the root
 * @param {(suite: string) => number} secondsOf
 * @returns {{ run: string[], left: string[] }} `left` are those that such a change may concern and that take too long
 */
export function selectSuites(changed, suites, secondsOf) {
  const rooms = new Set(changed.map(toRoom).filter((room) => room !== null));
  const concerned = suites.filter((suite) => rooms.has(toRoom(suite)));
  const isLeft = (suite) => LEFT_OUT.includes(toRoom(suite)) || secondsOf(suite) > MAX_SECONDS;
  return { run: concerned.filter((suite) => !isLeft(suite)), left: concerned.filter(isLeft) };
}

/** `records` of src/records/lines.ts, src/records.ts and __tests__/records/lines.test.ts; null of what belongs to none. */
function toRoom(path) {
  const name =
    /^(?:src|__tests__)\/([^/]+)/.exec(path)?.[1] ?? /^\.?(scripts|github|ci|templates|examples)\//.exec(path)?.[1];
  if (name === undefined) return null;
  return ['github', 'ci', 'templates', 'examples'].includes(name) ? 'workflows' : name.replace(/(?:\.test)?\.\w+$/, '');
}
