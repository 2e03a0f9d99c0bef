import fc from 'fast-check';
import { blobId, MODE, treeId } from '../../../src/github/git-objects.js';
import { ObjectStore } from '../../../testkit/github/object-store.js';
import { editTree, type TreeChange, TreeConflict, walkTree } from '../../../testkit/github/trees.js';

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

const name = fc.constantFrom('a', 'a.b', 'a-', 'b', 'c');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
/** Paths to contents, none below another. */
const fileSet = fc.dictionary(path, fc.string({ maxLength: 3 }), { maxKeys: 10 }).map((all) => {
  const paths = Object.keys(all);
  return new Map(Object.entries(all).filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))));
});

function toChanges(objects: ObjectStore, files: ReadonlyMap<string, string>): Map<string, TreeChange> {
  return new Map(
    [...files].map(([path, text]) => [path, { mode: MODE.file, id: objects.writeBlob(Buffer.from(text)) }]),
  );
}

test('editing one tree into another gives the tree that is built at once, in any order of changes', () => {
  fc.assert(
    fc.property(fileSet, fileSet, fc.boolean(), (before, after, reversed) => {
      const objects = new ObjectStore();
      const base = editTree(objects, undefined, toChanges(objects, before));
      const removals = [...before.keys()].filter((path) => !after.has(path)).map((path) => [path, null] as const);
      const edits = [...removals, ...toChanges(objects, after)];
      const edited = editTree(objects, base, new Map(reversed ? edits.reverse() : edits));

      expect(edited).toBe(editTree(objects, undefined, toChanges(objects, after)));
      const held = [...walkTree(objects, edited)].filter(({ entry }) => entry.mode !== MODE.directory);
      expect(new Map(held.map(({ path, entry }) => [path, entry.id]))).toEqual(
        new Map([...after].map(([path, text]) => [path, blobId(Buffer.from(text))])),
      );
    }),
  );
});

test('an edit leaves its base as it was, and a tree without files is Git’s empty tree', () => {
  const objects = new ObjectStore();
  const base = editTree(objects, undefined, toChanges(objects, new Map([['d/a', '1']])));
  const bytes = Buffer.from(objects.get(base)?.bytes ?? []);
  expect(editTree(objects, base, new Map([['d/a', null]]))).toBe(EMPTY_TREE);
  expect(objects.get(base)?.bytes).toEqual(bytes);
  expect(treeId(objects.tree(base) ?? [])).toBe(base);
});

test('a whole directory can be removed or replaced, and changed below in the same edit', () => {
  const objects = new ObjectStore();
  const base = editTree(
    objects,
    undefined,
    toChanges(
      objects,
      new Map([
        ['d/a', '1'],
        ['d/b', '2'],
        ['e', '3'],
      ]),
    ),
  );
  const only = editTree(objects, undefined, toChanges(objects, new Map([['e', '3']])));
  expect(editTree(objects, base, new Map([['d', null]]))).toBe(only);

  const inner = editTree(objects, undefined, toChanges(objects, new Map([['x', '9']])));
  const changes = new Map<string, TreeChange>([
    ...toChanges(objects, new Map([['d/y', '8']])),
    ['d', { mode: MODE.directory, id: inner }],
  ]);
  const paths = [...walkTree(objects, editTree(objects, base, changes))].map(({ path }) => path);
  expect(paths).toEqual(['d', 'd/x', 'd/y', 'e']);
});

test.each([
  ['nothing to remove', new Map([['absent', null]])],
  ['nothing to remove below', new Map([['d/absent/x', null]])],
])('%s is a conflict', (_, changes) => {
  const objects = new ObjectStore();
  const base = editTree(objects, undefined, toChanges(objects, new Map([['d/a', '1']])));
  expect(() => editTree(objects, base, changes)).toThrow(TreeConflict);
});
