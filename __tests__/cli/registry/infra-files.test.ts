import { mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { readInfraFiles, writeInfraFiles } from '../../../src/cli/registry/infra-files.js';
import { CHANGELOG, createDirectory, openRepository, REGISTRY } from './infra-repository.js';

const BEFORE = { registry: 'registry before', changelog: 'changelog before' };
const AFTER = { registry: 'registry after', changelog: 'changelog after' };

const filesBelow = async (root: string): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('both files are written, directories and all, and nothing else stays', async () => {
  const root = await createDirectory();
  expect(await readInfraFiles(root)).toEqual({ registry: null, changelog: null });
  await writeInfraFiles(root, BEFORE);
  await writeInfraFiles(root, AFTER);
  expect(await readInfraFiles(root)).toEqual(AFTER);
  expect((await filesBelow(root)).sort()).toEqual(['infra-changelog.jsonl', 'telemetry-registry.v2.json']);
});

test.each([
  [BEFORE, 'changelog'],
  [BEFORE, 'registry'],
  [null, 'changelog'],
  [null, 'registry'],
])('after %j, when the %s cannot be replaced, both are as before', async (before, failing) => {
  const root = await createDirectory();
  if (before !== null) await writeInfraFiles(root, before);
  const replace = (from: string, to: string): Promise<void> =>
    to.includes(failing) ? Promise.reject(new Error('no space left on device')) : rename(from, to);
  const work = writeInfraFiles(root, AFTER, replace);
  await expect(work).rejects.toMatchObject({
    message: 'Cannot write the registry and its changelog. Nothing was changed.',
    hint: 'no space left on device',
  });
  expect(await readInfraFiles(root)).toEqual(before ?? { registry: null, changelog: null });
  expect(await filesBelow(root)).toHaveLength(before === null ? 0 : 2);
});

test('a link in place of a file is refused', async () => {
  const root = await createDirectory();
  await mkdir(join(root, 'infra'));
  await symlink('/etc/hostname', join(root, REGISTRY));
  await expect(readInfraFiles(root)).rejects.toThrow(`${REGISTRY} is not a regular file.`);
});

test('what is not UTF-8 is refused', async () => {
  const root = await createDirectory();
  await writeInfraFiles(root, BEFORE);
  await openRepository(root).write(CHANGELOG, Buffer.from([0x7b, 0xff]));
  await expect(readInfraFiles(root)).rejects.toThrow(`${CHANGELOG} is not UTF-8 text.`);
});

test('a file in place of a directory is refused', async () => {
  const root = await createDirectory();
  await openRepository(root).write('infra', '');
  await expect(readInfraFiles(root)).rejects.toThrow(`${REGISTRY} cannot be read.`);
});
