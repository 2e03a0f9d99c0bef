import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DirectoryTelemetrySource } from '../../src/source/directory-telemetry-source.js';
import { createReadClient } from '../../src/github/github-client.js';
import { openGitHubTelemetry } from '../../src/source/github-telemetry-source.js';
import type { TelemetryContent } from '../../src/source/telemetry-source.js';
import { registered, startGitHub, TELEMETRY, toBytes } from './github-fixture.js';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'telemetry-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

const directory = 'telemetry/v1/repos/northwind-labs_storefront';

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

async function collect(contents: AsyncIterable<TelemetryContent> | undefined): Promise<TelemetryContent[]> {
  const all: TelemetryContent[] = [];
  for await (const content of contents ?? []) all.push(content);
  return all;
}

test('a checkout and GitHub give the same directory', async () => {
  const files = {
    [`${dirname(directory)}/northwind-labs_Storefront/2026-01-15.jsonl`]: '{"b":1}\n',
    [`${directory}/2026-01-15.jsonl`]: '{}\n',
    [`${directory}/a/b.jsonl`]: '',
    [`${directory}/a.jsonl`]: 'é',
  };
  await write({ ...files, [`${directory}/.git/config`]: 'not telemetry' });
  const { github, client } = await startGitHub();
  github.commitFiles(TELEMETRY, 'main', toBytes(files), 'Telemetry');
  const remote = await (
    await openGitHubTelemetry(createReadClient(client('ghp_reader')), TELEMETRY)
  ).open(registered('storefront'));
  const local = await new DirectoryTelemetrySource(root).open(registered('storefront'));
  expect(local).toMatchObject({ directories: remote?.directories, entries: remote?.entries });
  expect(await collect(local?.read(local.entries))).toEqual(await collect(remote?.read(remote.entries)));
});

test('a file that changed or vanished since it was listed is an error of that file', async () => {
  await write({ [`${directory}/a.jsonl`]: 'a', [`${directory}/b.jsonl`]: 'b', [`${directory}/c.jsonl`]: 'c' });
  const opened = await new DirectoryTelemetrySource(root).open(registered('storefront'));
  await write({ [`${directory}/a.jsonl`]: 'A' });
  await rm(join(root, directory, 'b.jsonl'));
  const [a, b, c] = await collect(opened?.read(opened.entries));
  expect(a).toMatchObject({ error: { name: 'BlobMismatchError' } });
  expect(b).toMatchObject({ error: { cause: { code: 'ENOENT' } } });
  expect(c).toMatchObject({ bytes: Buffer.from('c') });
});

test('neither a link nor an empty directory is telemetry', async () => {
  await write({ [`${directory}/a.jsonl`]: 'a' });
  const repos = join(root, dirname(directory));
  await symlink('northwind-labs_storefront', join(repos, 'northwind-labs_link'));
  await mkdir(join(repos, 'northwind-labs_empty'));
  const source = new DirectoryTelemetrySource(root);
  for (const name of ['link', 'empty', 'absent']) expect(await source.open(registered(name))).toBeNull();
});

test('directories of every spelling are read as one, and by nobody else', async () => {
  const repos = dirname(directory);
  await write({
    [`${directory}/a.jsonl`]: 'a',
    [`${repos}/Northwind-Labs_StoreFront/a.jsonl`]: 'A',
    [`${repos}/northwind-labs_storefronts/a.jsonl`]: 'another repository',
    [`${repos}/northwind-labs_\u212aiosk/a.jsonl`]: 'the sign of kelvin is no letter of a name',
  });
  const source = new DirectoryTelemetrySource(root);
  const opened = await source.open(registered('storefront'));
  expect(opened?.directories.map(({ directory: path }) => path)).toEqual([
    `${repos}/Northwind-Labs_StoreFront`,
    directory,
  ]);
  expect(opened?.directories).toEqual(await source.identify(registered('storefront')));
  const contents = await collect(opened?.read(opened.entries));
  expect(contents.map((content) => [content.entry.path, 'bytes' in content && content.bytes.toString()])).toEqual([
    ['../Northwind-Labs_StoreFront/a.jsonl', 'A'],
    ['a.jsonl', 'a'],
  ]);
  expect(await source.open(registered('kiosk'))).toBeNull();
  expect(await source.listNames()).toHaveLength(4);
});

test('links inside are listed, not followed, and not handed out', async () => {
  await write({ [`${directory}/a.jsonl`]: 'a', 'secret.txt': 'secret' });
  await symlink('../../../../secret.txt', join(root, directory, 'b.jsonl'));
  const opened = await new DirectoryTelemetrySource(root).open(registered('storefront'));
  expect(opened?.entries.map(({ path, kind }) => `${path} ${kind}`)).toEqual(['a.jsonl file', 'b.jsonl symlink']);
  expect(() => opened?.read(opened.entries)).toThrow('"b.jsonl" is not a file');
});

test('a directory that is not there is an error, not "no telemetry"', async () => {
  await expect(new DirectoryTelemetrySource(join(root, 'none')).open(registered('storefront'))).rejects.toThrow(
    'cannot be read',
  );
});
