import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { listDirectory } from '../../src/source/directory-listing.js';
import { verifyLevel, verifyListing } from '../../src/github/git-listing.js';
import { EMPTY_TREE, MODE, toTreeId } from '../../src/github/git-objects.js';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'git-tree-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

function git(...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return execFileSync('git', ['-c', 'core.autocrlf=false', ...args], { cwd: root, env, encoding: 'utf8' }).trim();
}

async function write(path: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), bytes);
}

test('a directory has the tree id that Git gives it', async () => {
  await write('a.txt', 'a\r\n');
  await write('a/b', Buffer.from([0, 255, 10]));
  await write('a-b', '');
  await write('a.b/c.d/ü', 'x'.repeat(200_000));
  await write('run.sh', '#!/bin/sh\n');
  await chmod(join(root, 'run.sh'), 0o755);
  await mkdir(join(root, 'empty', 'deeper'), { recursive: true });
  await symlink('a.txt', join(root, 'link'));
  await symlink('nowhere/ü', join(root, 'a', 'dangling'));
  await symlink('a.b', join(root, 'linked-directory'));
  git('init', '--quiet');
  git('add', '--all');
  const tree = git('write-tree');

  const files = await listDirectory(root);
  expect(toTreeId(files.map((file) => [file.path, file]))).toBe(tree);
  expect(files.map(({ path }) => path)).toEqual([
    'a-b',
    'a.b/c.d/ü',
    'a.txt',
    'a/b',
    'a/dangling',
    'link',
    'linked-directory',
    'run.sh',
  ]);
  expect(files.find(({ path }) => path === 'run.sh')?.mode).toBe(MODE.executable);
});

test('so has any set of files', async () => {
  const name = fc.constantFrom('a', 'b', 'a.b', 'a-b', 'a0', 'B', 'é', '😀', '_');
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
  git('init', '--quiet');
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(path, fc.string()), { selector: ([p]) => p, maxLength: 6 }),
      async (all) => {
        const files = all.filter(([p]) => !all.some(([other]) => other.startsWith(`${p}/`)));
        git('rm', '-r', '--quiet', '--force', '--ignore-unmatch', '.');
        for (const [p, text] of files) await write(p, text);
        git('add', '--all');
        const listed = await listDirectory(root);
        expect(toTreeId(listed.map((file) => [file.path, file]))).toBe(git('write-tree'));
        expect(listed).toHaveLength(files.length);
      },
    ),
    { numRuns: 12 },
  );
});

test('an empty directory is the empty tree', async () => {
  await mkdir(join(root, 'nothing'));
  expect(await listDirectory(root)).toEqual([]);
  expect(toTreeId([])).toBe(EMPTY_TREE);
  expect(EMPTY_TREE).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
});

describe('verifyListing', () => {
  const file = { mode: MODE.file, id: '1'.repeat(40), size: 1 };
  const inner = toTreeId([['x', file]]);
  const entries = [
    { path: 'b', ...file },
    { path: 'a', mode: MODE.directory, id: inner, size: null },
    { path: 'a/x', ...file },
  ];
  const tree = toTreeId([
    ['b', file],
    ['a/x', file],
  ]);

  test('gives the files, sorted, when every directory has its id', () => {
    expect(verifyListing(tree, entries).map(({ path }) => path)).toEqual(['a/x', 'b']);
  });

  test.each([
    ['lacks a file', entries.slice(0, 2)],
    ['lacks a directory', [entries[0], entries[2]]],
    ['has a file too many', [...entries, { path: 'c', ...file }]],
    ['has a file twice', [...entries, { path: 'b', ...file }]],
    ['has another mode', [{ path: 'b', ...file, mode: MODE.executable }, ...entries.slice(1)]],
    ['has a file of a directory that is not listed', [...entries, { path: 'z/y', ...file }]],
  ])('refuses a listing that %s', (_, changed) => {
    expect(() =>
      verifyListing(
        tree,
        changed.filter((entry) => entry !== undefined),
      ),
    ).toThrow('is wrong: entries are missing or changed');
  });

  test('refuses one level when it is not the one asked for', () => {
    const level = entries.slice(0, 2);
    expect(() => verifyLevel(tree, level)).not.toThrow();
    expect(() => verifyLevel(EMPTY_TREE, level)).toThrow(EMPTY_TREE);
    expect(() => verifyLevel(tree, level.slice(1))).toThrow(tree);
  });
});
