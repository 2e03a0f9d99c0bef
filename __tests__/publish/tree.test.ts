import fc from 'fast-check';
import { ActionError } from '../../src/base/action-error.js';
import type { Publication, PublishedFile, PublishedSite } from '../../src/publish/publication-target.js';
import { listPublishedDirectories, publishedOutputId, publishedTreeId } from '../../src/publish/published-directory.js';
import { deriveTreeChanges } from '../../src/publish/tree.js';
import { blobId, type Mode, MODE, toTreeId } from '../../src/github/git-objects.js';

type Texts = Readonly<Record<string, string>>;

function toFiles(texts: Texts): Map<string, Uint8Array> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

function toSite(texts: Texts, mode: Mode = MODE.file): PublishedSite {
  const files = Array.from(toFiles(texts), ([path, bytes]): [string, PublishedFile] => [
    path,
    { id: blobId(bytes), mode },
  ]);
  return { head: 'a'.repeat(40), files: new Map(files) };
}

function toPublication(
  directories: Readonly<Record<string, Texts>>,
  files: Texts = {},
  removed: string[] = [],
): Publication {
  return {
    directories: new Map(Object.entries(directories).map(([key, texts]) => [key, toFiles(texts)])),
    files: toFiles(files),
    removed,
    message: 'Publish',
  };
}

test('replaces a directory as a whole and leaves siblings alone', () => {
  const site = toSite({
    CNAME: 'example.org',
    'blog/index.html': 'hello',
    'o_r/index.html': 'old',
    'o_r/runs/1.html': 'gone',
    'o_r/summary.json': 'same',
    'o_rx/index.html': 'another repository',
    'o_s/manifest.json': 'unregistered',
  });
  const publication = toPublication({ o_r: { 'index.html': 'new', 'summary.json': 'same' } }, { '.nojekyll': '' }, [
    'o_s',
  ]);
  const changes = deriveTreeChanges(site, publication, '');
  expect(changes.deletions).toEqual(['o_r/runs/1.html', 'o_s/manifest.json']);
  expect(Array.from(changes.writes.keys())).toEqual(['.nojekyll', 'o_r/index.html']);
  expect(changes.replacesKind).toBe(false);
});

test('writes below the publish directory only', () => {
  const site = toSite({ 'o_r/index.html': 'not ours', 'docs/o_r/old.html': 'ours' });
  const changes = deriveTreeChanges(
    site,
    toPublication({ o_r: { 'index.html': 'new' } }, { 'index.html': 'n' }),
    'docs',
  );
  expect(changes.deletions).toEqual(['docs/o_r/old.html']);
  expect(Array.from(changes.writes.keys())).toEqual(['docs/index.html', 'docs/o_r/index.html']);
});

test('a file of another mode is written again', () => {
  const publication = toPublication({ o_r: { a: 'same' } });
  expect(deriveTreeChanges(toSite({ 'o_r/a': 'same' }, MODE.executable), publication, '').writes.size).toBe(1);
  expect(deriveTreeChanges(toSite({ 'o_r/a': 'same' }), publication, '').writes.size).toBe(0);
});

test('says when a file takes the place of a directory, or the other way round', () => {
  const site = toSite({ 'o_r/runs': 'a file', 'o_r/data/a.csv': 'x' });
  expect(deriveTreeChanges(site, toPublication({ o_r: { 'runs/1.html': '1' } }), '').replacesKind).toBe(true);
  expect(deriveTreeChanges(site, toPublication({ o_r: { data: 'a file' } }), '').replacesKind).toBe(true);
  expect(deriveTreeChanges(site, toPublication({ o_r: { other: 'a file' } }), '').replacesKind).toBe(false);
});

test.each<[string, Texts, Publication, string]>([
  ['a file where a directory goes', { o_r: 'file' }, toPublication({ o_r: { a: '' } }), ''],
  ['a file where the publish directory goes', { docs: 'file' }, toPublication({ o_r: { a: '' } }), 'docs/dashboards'],
  ['a directory where a file goes', { 'index.html/x': '' }, toPublication({}, { 'index.html': '' }), ''],
  ['a path that is a file and a directory', {}, toPublication({ o_r: { a: '', 'a/b': '' } }), ''],
  ['a path named twice', {}, toPublication({ o_r: { a: '' } }, { 'o_r/a': '' }), ''],
  ['a directory written and removed', {}, toPublication({ o_r: { a: '' } }, {}, ['o_r']), ''],
  ['a directory name with a slash', {}, toPublication({ 'o/r': { a: '' } }), ''],
  ['a directory without a name', {}, toPublication({ '': { a: '' } }), ''],
  ['the parent directory', {}, toPublication({ '..': { a: '' } }), ''],
  ['a removal of the parent directory', {}, toPublication({}, {}, ['..']), ''],
  ['a path out of the directory', {}, toPublication({ o_r: { '../x': '' } }), ''],
  ['an absolute path', {}, toPublication({}, { '/x': '' }), ''],
  ['the Git directory', {}, toPublication({}, { '.GIT/config': '' }), ''],
  ['a backslash', {}, toPublication({ o_r: { '..\\x': '' } }), ''],
])('refuses %s', (_, site, publication, directory) => {
  expect(() => deriveTreeChanges(toSite(site), publication, directory)).toThrow(ActionError);
});

const segment = fc.constantFrom('a', 'b', 'o_r', 'o_s', 'index.html');
const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
const text = fc.constantFrom('', 'x', 'y');
/** Files of which none is the directory of another. */
const texts = fc
  .dictionary(path, text, { maxKeys: 8 })
  .map((all) =>
    Object.fromEntries(Object.entries(all).filter(([p]) => !Object.keys(all).some((q) => q.startsWith(`${p}/`)))),
  );
const publicationArbitrary = fc
  .record({ o_r: fc.option(texts), o_s: fc.option(texts), removed: fc.boolean(), navigation: text })
  .map(({ o_r, o_s, removed, navigation }) =>
    toPublication(
      { ...(o_r && { o_r }), ...(o_s && !removed && { o_s }) },
      { '.nojekyll': '', 'navigation.html': navigation },
      removed ? ['o_s'] : [],
    ),
  );

test('applying the changes gives the expected tree, and touches nothing outside of our directories', () => {
  fc.assert(
    fc.property(texts, publicationArbitrary, fc.constantFrom('', 'a', 'b/a'), (present, publication, directory) => {
      const site = toSite(present);
      const before = Array.from(site.files);
      const changes = toOutcome(() => deriveTreeChanges(site, publication, directory));
      expect(Array.from(site.files)).toEqual(before);
      if (changes instanceof ActionError) return;

      const after = new Map(site.files);
      for (const deleted of changes.deletions) expect(after.delete(deleted)).toBe(true);
      for (const [written, { id, bytes }] of changes.writes) {
        expect(blobId(bytes)).toBe(id);
        expect(after.get(written)).not.toEqual({ id, mode: MODE.file });
        after.set(written, { id, mode: MODE.file });
      }
      expect(toTreeId(after)).toBe(changes.tree);

      const prefix = directory === '' ? '' : `${directory}/`;
      const singles = [...publication.files.keys()].map((name) => prefix + name);
      const ours = [...publication.directories.keys(), ...publication.removed].map((key) => `${prefix}${key}/`);
      for (const [name, file] of site.files) {
        if (singles.includes(name) || ours.some((own) => name.startsWith(own))) continue;
        expect(after.get(name)).toBe(file);
      }
      for (const [key, files] of publication.directories) {
        const wanted = toTreeId(Array.from(files, ([name, bytes]) => [name, { id: blobId(bytes), mode: MODE.file }]));
        expect(publishedTreeId({ head: null, files: after }, prefix + key)).toBe(files.size === 0 ? null : wanted);
      }
      for (const key of publication.removed)
        expect(publishedTreeId({ head: null, files: after }, prefix + key)).toBeNull();

      const again = deriveTreeChanges({ head: null, files: after }, publication, directory);
      expect([again.deletions.length, again.writes.size, again.tree]).toEqual([0, 0, changes.tree]);
    }),
  );
});

/** The result, or the ActionError: of another's file in our way. */
function toOutcome<T>(run: () => T): T | ActionError {
  try {
    return run();
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
}

test('lists the directories below the publish directory, open or closed', () => {
  const site = toSite({
    'docs/o_s/manifest.json': '1',
    'docs/o_r/manifest.json': '2',
    'docs/o_r/runs/1.html': 'x',
    'docs/manifest.json': 'x',
    'o_q/manifest.json': 'x',
  });
  const closed = { id: 'c'.repeat(40), mode: MODE.directory };
  const files = new Map([...site.files, ['docs/o_c', closed] as const]);
  expect(listPublishedDirectories({ head: null, files }, 'docs')).toEqual(['o_c', 'o_r', 'o_s']);
  expect(listPublishedDirectories(site, '')).toEqual(['docs', 'o_q']);
  expect(publishedTreeId({ head: null, files }, 'docs/o_c')).toBe(closed.id);
  expect(publishedTreeId(site, '')).toBe(toTreeId(site.files));
  expect(publishedTreeId(site, 'docs/none')).toBeNull();
});

test('a manifest answers for everything in its directory but itself and what has a history', () => {
  const own = { 'o_r/index.html': 'x', 'o_r/runs/1.html': 'y' };
  const id = publishedOutputId(toSite(own), 'o_r');
  expect(publishedOutputId(toSite({ ...own, 'o_r/manifest.json': '1', 'o_r/audit.jsonl': '2' }), 'o_r')).toBe(id);
  expect(publishedOutputId(toSite({ ...own, 'o_r/more.html': '1' }), 'o_r')).not.toBe(id);
  expect(publishedOutputId(toSite({ ...own, 'o_r/runs/1.html': 'z' }), 'o_r')).not.toBe(id);
});

test('a directory that was not looked into is never replaced by a file', () => {
  const files = new Map([['index.html', { id: 'c'.repeat(40), mode: MODE.directory }]]);
  const publication = {
    directories: new Map(),
    removed: [],
    files: new Map([['index.html', Buffer.of()]]),
    message: '',
  };
  expect(() => deriveTreeChanges({ head: null, files }, publication, '')).toThrow(
    'needs "index.html" to be a file, but on the target it is a directory',
  );
});

test.each(['', 'docs'])('a file beside our directories stays, whatever its name begins with (in "%s")', (directory) => {
  const below = (path: string) => (directory === '' ? path : `${directory}/${path}`);
  const site = toSite({ [below('o_r2')]: 'theirs', [below('o_s2')]: 'theirs', [below('o_r/old.html')]: 'ours' });
  const { deletions } = deriveTreeChanges(
    site,
    toPublication({ o_r: { 'index.html': 'new' } }, {}, ['o_s']),
    directory,
  );
  expect(deletions).toEqual([below('o_r/old.html')]);
});
