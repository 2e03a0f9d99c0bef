import { Readable } from 'node:stream';
import { byteStream, treeObject } from '../../src/github/github-repository.js';

test('only what can be read piece by piece is a stream of bytes', () => {
  expect(byteStream.safeParse(Readable.from([Buffer.from('x')])).success).toBe(true);
  for (const body of ['text', {}, [], null, undefined, 7]) expect(byteStream.safeParse(body).success).toBe(false);
});

test('an entry of a tree has the mode that Git writes, and a size when it is a file', () => {
  const oid = 'a'.repeat(40);
  const entry = (name: string, mode: number) => ({ name, mode, oid, size: 7 });
  const modes = [0o100644, 0o100755, 0o120000, 0o160000, 0o040000];
  const { entries } = treeObject.parse({ oid, entries: modes.map((mode, index) => entry(`e${index}`, mode)) });
  expect(entries).toEqual([
    { path: 'e0', mode: '100644', id: oid, size: 7 },
    { path: 'e1', mode: '100755', id: oid, size: 7 },
    { path: 'e2', mode: '120000', id: oid, size: 7 },
    { path: 'e3', mode: '160000', id: oid, size: null },
    { path: 'e4', mode: '040000', id: oid, size: null },
  ]);
  // Git has long ceased to write this one: it is not understood, rather than misread.
  expect(treeObject.safeParse({ oid, entries: [entry('old', 0o100664)] }).error?.issues).toMatchObject([
    { message: `mode ${0o100664}` },
  ]);
});
