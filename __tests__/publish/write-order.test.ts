import { MODE } from '../../src/github/git-objects.js';
import { toWriteOrder } from '../../src/publish/directory-target.js';

const file = (id: string) => ({ id, bytes: Buffer.from(id) });

test('a new directory begins with its manifest, one that is replaced ends with it, and one that goes keeps it longest', () => {
  const site = { head: null, files: new Map([['o_b/manifest.json', { id: 'old', mode: MODE.file }]]) };
  const order = toWriteOrder(site, {
    deletions: ['o_b/old.html', 'o_c/manifest.json', 'o_c/summary.json'],
    writes: new Map(
      [
        '.nojekyll',
        'o_a/index.html',
        'o_a/manifest.json',
        'o_b/audit.jsonl',
        'o_b/manifest.json',
        'o_b/summary.json',
      ].map((path) => [path, file(path)]),
    ),
    replacesKind: false,
    tree: 't',
  });
  expect(order.map(({ path, file: written }) => `${written === null ? 'delete' : 'write'} ${path}`)).toEqual([
    'delete o_b/old.html',
    'delete o_c/summary.json',
    'delete o_c/manifest.json',
    'write o_a/manifest.json',
    'write .nojekyll',
    'write o_a/index.html',
    'write o_b/audit.jsonl',
    'write o_b/summary.json',
    'write o_b/manifest.json',
  ]);
});
