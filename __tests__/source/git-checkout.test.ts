import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCheckoutTrees } from '../../src/source/git-checkout.js';
import type { TelemetryDirectory } from '../../src/source/telemetry-source.js';
import { registered } from './github-fixture.js';

const SHOP = registered('shop');
const DIRECTORY = `telemetry/v1/repos/${SHOP.key}`;
const SUBMODULE = 'c'.repeat(40);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'checkout-'));
  git('init', '--quiet');
});
afterEach(() => rm(root, { recursive: true, force: true }));

function git(...command: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', root, ...identity, ...command], { encoding: 'utf8' }).trim();
}

/** Commits files of the telemetry directory. @returns the directory's tree id. */
async function commit(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, DIRECTORY, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  git('add', '.');
  git('commit', '--quiet', '--message', 'Append');
  return git('rev-parse', `HEAD:${DIRECTORY}`);
}

async function textsOf({ entries, read }: TelemetryDirectory): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const content of read(entries.filter(({ kind }) => kind === 'file'))) {
    texts[content.entry.path] = 'bytes' in content ? Buffer.from(content.bytes).toString() : content.error.message;
  }
  return texts;
}

test('a tree that is checked out is read where it stands', async () => {
  const tree = await commit({ '2026-01-15.jsonl': 'one\n', 'old/2025-12-31.jsonl': 'zero\n' });
  await rm(join(root, '.git'), { recursive: true }); // No history is needed.
  const directory = await createCheckoutTrees(root)(SHOP, [{ directory: DIRECTORY, tree }]);
  expect(directory.directories).toEqual([{ directory: DIRECTORY, tree }]);
  expect(await textsOf(directory)).toEqual({ '2026-01-15.jsonl': 'one\n', 'old/2025-12-31.jsonl': 'zero\n' });
});

test('a tree of before is read from the history, whole and with every kind of entry', async () => {
  await mkdir(join(root, DIRECTORY, 'vendored'), { recursive: true });
  await symlink('2026-01-15.jsonl', join(root, DIRECTORY, 'latest'));
  git('update-index', '--add', '--cacheinfo', `160000,${SUBMODULE},${DIRECTORY}/vendored`);
  const files = { '2026-01-15.jsonl': 'one\n', 'old/2025-12-31.jsonl': 'zero\n', 'ä\nb.jsonl': 'odd name\n' };
  const tree = await commit(files);
  await commit({ '2026-01-15.jsonl': 'one\ntwo\n' });

  const directory = await createCheckoutTrees(root)(SHOP, [{ directory: DIRECTORY, tree }]);
  expect(directory.directories).toEqual([{ directory: DIRECTORY, tree }]);
  expect(directory.entries.map(({ path, kind, size }) => [path, kind, size])).toEqual([
    ['2026-01-15.jsonl', 'file', 4],
    ['latest', 'symlink', 16],
    ['old/2025-12-31.jsonl', 'file', 5],
    ['vendored', 'submodule', null],
    ['ä\nb.jsonl', 'file', 9],
  ]);
  expect(await textsOf(directory)).toEqual(files);
});

test('directories of before that were spelled in two ways are read as one', async () => {
  const other = `${DIRECTORY.slice(0, -1)}${DIRECTORY.slice(-1).toUpperCase()}`;
  const tree = await commit({ 'a.jsonl': 'one\n' });
  await mkdir(join(root, other), { recursive: true });
  await writeFile(join(root, other, 'a.jsonl'), 'two\n');
  await commit({ 'a.jsonl': 'three\n' });
  const trees = [
    { directory: other, tree: git('rev-parse', `HEAD:${other}`) },
    { directory: DIRECTORY, tree },
  ];
  const opened = await createCheckoutTrees(root)(SHOP, trees);
  expect(await textsOf(opened)).toEqual({
    [`../${other.slice(other.lastIndexOf('/') + 1)}/a.jsonl`]: 'two\n',
    'a.jsonl': 'one\n',
  });
});

test('what a tree of before does not hold is not read', async () => {
  const tree = await commit({ 'a.jsonl': 'one\n' });
  await commit({ 'a.jsonl': 'two\n' });
  const { entries, read } = await createCheckoutTrees(root)(SHOP, [{ directory: DIRECTORY, tree }]);
  const foreign = entries.map((entry) => ({ ...entry, path: 'b.jsonl' }));
  expect(() => read(foreign)).toThrow('"b.jsonl" is not a file of this telemetry directory.');
});

test('a tree that the history does not hold says what to do', async () => {
  await commit({ 'a.jsonl': 'one\n' });
  const tree = 'd'.repeat(40);
  await expect(createCheckoutTrees(root)(SHOP, [{ directory: DIRECTORY, tree }])).rejects.toMatchObject({
    message: `The checkout ${root} does not contain the Git tree ${tree}.`,
    hint: expect.stringContaining('fetch-depth: 0'),
  });
});
