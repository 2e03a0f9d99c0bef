import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { createLocalGitHub } from '../../../testkit/github/local-github.js';
import type { SeedFile } from '../../../testkit/github/git-export.js';
import { SITE } from './client.js';

const date = '2026-02-15T10:20:30Z';
const identity = { NAME: 'Sample', EMAIL: 'sample@example.com', DATE: date };
const env = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...Object.fromEntries(
    Object.entries(identity).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  ),
};
const git = (directory: string, ...args: string[]) =>
  execFileSync('git', ['-C', directory, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'local-github-'));
});
afterEach(() => rm(directory, { recursive: true }));

/** Paths whose order is hard: names that are prefixes of each other, names with bytes above ASCII. */
const name = fc.constantFrom('a', 'a.b', 'a-b', 'a0', 'b', 'B', 'é', '字', 'x y');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
const isNotDirectoryOfAnother = (path: string, _: number, all: string[]) =>
  !all.some((other) => other.startsWith(`${path}/`));

test('makes the commits, trees and blobs that git makes, and exports what git accepts', async () => {
  const contents = fc.dictionary(path, fc.uint8Array({ maxLength: 40 }), { minKeys: 1, maxKeys: 12 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(contents, async (generated) => {
      const paths = Object.keys(generated).filter(isNotDirectoryOfAnother);
      const github = createLocalGitHub({ repositories: [SITE], now: () => new Date(date) });
      const ours = github.commitFiles(
        'acme/site',
        'main',
        new Map(paths.map((path) => [path, generated[path] ?? null])),
        'Seed\n',
      );

      run += 1;
      const work = join(directory, `work-${run}`);
      await mkdir(work);
      git(work, 'init', '-q', '-b', 'main');
      for (const path of paths) {
        await mkdir(dirname(join(work, path)), { recursive: true });
        await writeFile(join(work, path), generated[path] ?? '');
      }
      git(work, 'add', '-A', '-f');
      git(work, 'commit', '-q', '-m', 'Seed');
      expect(git(work, 'rev-parse', 'HEAD^{tree}')).toBe(github.treeId('acme/site', 'main'));
      expect(git(work, 'rev-parse', 'HEAD')).toBe(ours);
    }),
    { numRuns: 12 },
  );
});

test('exports a bare repository that passes fsck and clones', async () => {
  const github = createLocalGitHub({ repositories: [SITE], now: () => new Date(date) });
  const bytes = Buffer.from([0, 255, 10]);
  github.commitFiles(
    'acme/site',
    'main',
    new Map<string, SeedFile>([
      ['dir/a.bin', bytes],
      ['link', { symlink: 'dir/a.bin' }],
      ['module', { submodule: '1'.repeat(40) }],
    ]),
    'Seed',
  );
  github.createTag('acme/site', 'v1', 'main', 'First');
  const head = github.commitFiles(
    'acme/site',
    'main',
    new Map<string, SeedFile>([
      ['dir/a.bin', null],
      ['b', bytes],
    ]),
    'Next',
  );
  const bare = join(directory, 'site.git');
  await github.exportTo(bare, 'acme/site');

  git(bare, 'fsck', '--strict', '--full');
  expect(git(bare, 'rev-parse', 'HEAD')).toBe(head);
  expect(git(bare, 'rev-list', '--count', 'main')).toBe('2');
  expect(git(bare, 'cat-file', '-t', 'v1')).toBe('tag');

  const work = join(directory, 'work');
  await mkdir(work);
  git(work, 'init', '-q', '-b', 'main');
  await symlink('dir/a.bin', join(work, 'link'));
  await writeFile(join(work, 'b'), bytes);
  git(work, 'add', '-A');
  git(work, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
  expect(git(work, 'write-tree')).toBe(github.treeId('acme/site', 'main'));
});

test('an empty repository can be exported too', async () => {
  const github = createLocalGitHub({ repositories: [SITE] });
  await github.exportTo(directory, 'acme/site');
  git(directory, 'fsck', '--strict');
  expect(git(directory, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main');
});
