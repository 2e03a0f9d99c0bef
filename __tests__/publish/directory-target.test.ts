import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DirectoryPublicationTarget } from '../../src/publish/directory-target.js';
import { GitHubPublicationTarget } from '../../src/publish/github-target.js';
import type { Publication } from '../../src/publish/publication-target.js';
import { createWriteClient } from '../../src/github/github-client.js';
import { PAGES, startGitHub, toBytes } from '../source/github-fixture.js';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'site-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

const siblings = {
  CNAME: 'pages.example',
  'o_r/old/gone.html': 'gone',
  'o_r/index.html': 'old',
  'o_s/manifest.json': '{}',
};
const publication: Publication = {
  directories: new Map([['o_r', toBytes({ 'index.html': 'new', 'runs/1.html': 'run', 'manifest.json': '{}' })]]),
  files: toBytes({ '.nojekyll': '' }),
  removed: ['o_s'],
  message: 'Publish',
};
const plan = async () => publication;

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const list = async () => (await readdir(root, { recursive: true })).sort();

test('replaces our directories, keeps siblings, and leaves neither temporary files nor empty directories', async () => {
  await write({ ...siblings, '.git/HEAD': 'ref: refs/heads/gh-pages' });
  const result = await new DirectoryPublicationTarget(root).publish(plan);
  expect(result).toMatchObject({ changed: true, commit: null, attempts: 1 });
  expect(await list()).toEqual([
    '.git',
    '.git/HEAD',
    '.nojekyll',
    'CNAME',
    'o_r',
    'o_r/index.html',
    'o_r/manifest.json',
    'o_r/runs',
    'o_r/runs/1.html',
  ]);
  expect(await readFile(join(root, 'o_r/index.html'), 'utf8')).toBe('new');
});

test('ends with the tree that the same publication has on GitHub', async () => {
  await write(siblings);
  const { github, client, log, clock } = await startGitHub();
  github.commitFiles(PAGES, 'gh-pages', toBytes(siblings), 'Begin');
  const writer = createWriteClient(client('ghp_writer', 'publish-token'));
  const remote = new GitHubPublicationTarget(writer, {
    repository: PAGES,
    branch: 'gh-pages',
    directory: '',
    log,
    clock,
  });
  const local = await new DirectoryPublicationTarget(root).publish(plan);
  expect((await remote.publish(plan)).tree).toBe(local.tree);
});

test('says that nothing changed the second time', async () => {
  const target = new DirectoryPublicationTarget(join(root, 'made/when/needed'), 'docs');
  const first = await target.publish(plan);
  expect(await target.publish(plan)).toEqual({ ...first, changed: false });
});

test('gives the published texts', async () => {
  await write(siblings);
  await writeFile(join(root, 'binary'), Buffer.from([0xff]));
  await symlink('CNAME', join(root, 'link'));
  const { site, read } = await new DirectoryPublicationTarget(root).inspect();
  expect(site.head).toBeNull();
  const texts = await read(['CNAME', 'binary', 'link', 'none', '../outside', 'o_r']);
  expect(Object.fromEntries(texts)).toEqual({ CNAME: 'pages.example' });
});

test('does not write through a link that stands in its way', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await symlink(outside, join(root, 'o_r'));
  await expect(new DirectoryPublicationTarget(root).publish(plan)).rejects.toThrow('on the target it is a file');
  expect(await readdir(outside)).toEqual([]);
  await rm(outside, { recursive: true });
});

test('lets a file take the place of a directory of ours', async () => {
  await write({ 'o_r/manifest.json/x': 'a directory', 'o_r/runs': 'a file' });
  await new DirectoryPublicationTarget(root).publish(plan);
  expect(await readFile(join(root, 'o_r/manifest.json'), 'utf8')).toBe('{}');
  expect(await readFile(join(root, 'o_r/runs/1.html'), 'utf8')).toBe('run');
});

test('names the file that cannot be written', async () => {
  await mkdir(join(root, 'o_r/index.html/empty'), { recursive: true }); // Git knows no empty directories
  await expect(new DirectoryPublicationTarget(root).publish(plan)).rejects.toThrow(
    `Cannot write ${join(root, 'o_r/index.html')}`,
  );
  expect((await list()).filter((path) => /\.[0-9a-f]{8}-/.test(path))).toEqual([]);
});

test('is called what the directory is called', () => {
  expect(new DirectoryPublicationTarget(root, 'docs').label).toBe(root);
});

test('one file more, or one file less, is a change', async () => {
  const target = new DirectoryPublicationTarget(root);
  const only = (files: Readonly<Record<string, string>>) => async () => ({
    ...publication,
    directories: new Map([['o_r', toBytes(files)]]),
    files: new Map<string, Uint8Array>(),
    removed: [],
  });
  expect((await target.publish(only({ 'a.html': 'a' }))).changed).toBe(true);
  expect((await target.publish(only({ 'a.html': 'a', 'b.html': 'b' }))).changed).toBe(true);
  expect((await target.publish(only({ 'a.html': 'a' }))).changed).toBe(true);
  expect((await target.publish(only({ 'a.html': 'a' }))).changed).toBe(false);
});

test('no directory stays of which the last file is gone, however deep it was', async () => {
  await write({ 'o_r/a/b/c/gone.html': 'gone', 'o_r/a/stays': 'theirs, in a way' });
  await new DirectoryPublicationTarget(root).publish(async () => ({
    ...publication,
    kept: new Map([['o_r', new Set(['a/stays'])]]),
  }));
  expect((await list()).filter((path) => path.startsWith('o_r/a'))).toEqual(['o_r/a', 'o_r/a/stays']);
});

test('what somebody else deletes meanwhile is gone all the same', async () => {
  await write(siblings);
  await new DirectoryPublicationTarget(root).publish(async () => {
    await rm(join(root, 'o_r/old/gone.html'));
    return publication;
  });
  expect(await list()).not.toContain('o_r/old');
});

test('a directory that cannot be made says which input to check', async () => {
  await write({ file: 'in the way' });
  await expect(new DirectoryPublicationTarget(join(root, 'file/site')).inspect()).rejects.toMatchObject({
    message: expect.stringContaining(join(root, 'file/site')),
    hint: 'Check output-directory.',
  });
});
