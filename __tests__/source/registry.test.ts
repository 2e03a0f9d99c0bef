import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGitHubRegistry, readRegistryFile } from '../../src/source/registry-text.js';
import { createReadClient } from '../../src/github/github-client.js';
import { startGitHub, toBytes } from './github-fixture.js';

const INFRA = 'northwind-labs/task-assistant-infra';
const path = 'infra/telemetry-registry.v2.json';

async function startRegistry(files: Readonly<Record<string, string>> = { [path]: '{"ü": 1}\r\n' }) {
  const { github, client } = await startGitHub({
    repositories: [{ owner: 'northwind-labs', name: 'task-assistant-infra', private: true }],
    tokens: { ghp_reader: { access: { [INFRA]: 'read' } }, ghp_stranger: { access: {} } },
  });
  if (Object.keys(files).length > 0) github.commitFiles(INFRA, 'main', toBytes(files), 'Registry');
  const read = (location: { path?: string; ref?: string } = {}, token = 'ghp_reader') =>
    readGitHubRegistry(createReadClient(client(token, 'registry-token')), { repository: INFRA, path, ...location });
  return { github, read };
}

test('reads the registry as it is', async () => {
  const { read } = await startRegistry();
  expect(await read()).toEqual({ text: '{"ü": 1}\r\n', origin: `${INFRA}:${path}@main` });
});

test('with one request', async () => {
  const { github, read } = await startRegistry();
  await read();
  expect(github.requests.map((request) => request.path)).toEqual(['/graphql']);
});

test('whole, even when GraphQL would cut it or alter it', async () => {
  const text = `{"text":"${'é'.repeat(300_000)}"}`;
  const { github, read } = await startRegistry({ [path]: text });
  expect((await read()).text).toBe(text);
  expect(github.requests.map((request) => request.path)).toEqual([
    '/graphql',
    expect.stringMatching(/\/git\/blobs\/[0-9a-f]{40}$/),
  ]);
});

test('says so when the token could push, unless it is of an app', async () => {
  const tokens = Object.fromEntries(
    ['ghp_user', 'github_pat_user', 'ghs_app'].map((token) => [token, { access: { [INFRA]: 'write' } } as const]),
  );
  const { github, client } = await startGitHub({
    repositories: [{ owner: 'northwind-labs', name: 'task-assistant-infra', private: true }],
    tokens,
  });
  github.commitFiles(INFRA, 'main', toBytes({ [path]: '{}' }), 'Registry');
  const warningsWith = async (token: string) =>
    (await readGitHubRegistry(createReadClient(client(token, 'registry-token')), { repository: INFRA, path })).warnings;
  expect(await warningsWith('ghp_user')).toEqual([expect.stringMatching(/^registry-token .* could push to .*`repo`/)]);
  expect(await warningsWith('github_pat_user')).toEqual([expect.stringContaining('if it has `contents: write`')]);
  expect(await warningsWith('ghs_app')).toBeUndefined();
});

test('reads it at a ref and from the root', async () => {
  const { github, read } = await startRegistry();
  github.commitFiles(INFRA, 'next', toBytes({ 'registry.json': '{}' }), 'Next');
  expect(await read({ ref: 'next', path: 'registry.json' })).toEqual({
    text: '{}',
    origin: `${INFRA}:registry.json@next`,
  });
});

test.each<[string, { path?: string; ref?: string }, string, string]>([
  ['no such file', { path: 'infra/none.json' }, 'ghp_reader', `There is no file at ${INFRA}:infra/none.json@main`],
  ['no such directory', { path: 'none/none.json' }, 'ghp_reader', `There is no file at ${INFRA}:none/none.json@main`],
  ['a directory', { path: 'infra' }, 'ghp_reader', `There is a directory or a link at ${INFRA}:infra@main`],
  ['no such ref', { ref: 'none' }, 'ghp_reader', `"none" is not a branch, tag or commit of ${INFRA}`],
  ['no permission', {}, 'ghp_stranger', `registry-token cannot read ${INFRA} (404)`],
])('names repository, path, ref or token: %s', async (_, location, token, message) => {
  const { read } = await startRegistry();
  await expect(read(location, token)).rejects.toThrow(message);
});

test('an empty repository holds no registry', async () => {
  const { read } = await startRegistry({});
  await expect(read()).rejects.toThrow(`There is no file at ${INFRA}:${path}@HEAD`);
});

test('bytes that are not text are no registry', async () => {
  const { github, read } = await startRegistry();
  github.commitFiles(INFRA, 'main', new Map([[path, Buffer.from([0xff])]]), 'Broken');
  await expect(read()).rejects.toThrow('is not UTF-8 text');
});

test('reads a local file, and says which one it cannot read', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'registry-'));
  const file = join(directory, 'registry.json');
  await expect(readRegistryFile(file)).rejects.toThrow(`Cannot read the registry ${file}`);
  await writeFile(file, '{"ü": 1}');
  expect(await readRegistryFile(file)).toEqual({ text: '{"ü": 1}', origin: file });
  await writeFile(file, Buffer.from([0xff]));
  await expect(readRegistryFile(file)).rejects.toThrow('is not UTF-8 text');
  await rm(directory, { recursive: true });
});
