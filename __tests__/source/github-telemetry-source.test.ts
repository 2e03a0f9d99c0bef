import { randomBytes } from 'node:crypto';
import { secondaryRateLimit } from '../../src/demo/github/answer.js';
import type { LocalGitHubSettings } from '../../src/demo/github/local-github.js';
import type { SeedFile } from '../../src/demo/github/seeding.js';
import { createReadClient } from '../../src/source/github-client.js';
import { openGitHubTelemetry } from '../../src/source/github-telemetry-source.js';
import type { TelemetryContent, TelemetryDirectory } from '../../src/source/telemetry-source.js';
import { TELEMETRY, registered, startGitHub, toBytes } from './github-fixture.js';

const directory = 'telemetry/v1/repos/northwind-labs_storefront';

async function startTelemetry(files: Readonly<Record<string, string>>, settings: Partial<LocalGitHubSettings> = {}) {
  const fixture = await startGitHub(settings);
  const commit = fixture.github.commitFiles(TELEMETRY, 'main', toBytes(files), 'Telemetry');
  const open = (ref?: string, token = 'ghp_reader') =>
    openGitHubTelemetry(createReadClient(fixture.client(token)), TELEMETRY, ref);
  const openStorefront = async (ref?: string) => {
    const opened = await (await open(ref)).open(registered('storefront'));
    if (opened === null) throw new Error('There is no directory.');
    return opened;
  };
  return { ...fixture, commit, open, openStorefront };
}

async function readAll({ read, entries }: Pick<TelemetryDirectory, 'read' | 'entries'>): Promise<TelemetryContent[]> {
  const contents: TelemetryContent[] = [];
  for await (const content of read(entries.filter(({ kind }) => kind === 'file'))) contents.push(content);
  return contents;
}

function toTexts(contents: readonly TelemetryContent[]): (string | Error)[] {
  return contents.map((content) => ('bytes' in content ? Buffer.from(content.bytes).toString() : content.error));
}

test('gives every file of the directory, byte for byte, in order', async () => {
  const { github, openStorefront } = await startTelemetry({ 'README.md': 'Telemetry' });
  const binary = randomBytes(700_000);
  const files = new Map<string, SeedFile>([
    [`${directory}/2026-01-15.jsonl`, Buffer.from('{"a":1}\n')],
    [`${directory}/2026-01-16.jsonl`, binary],
    [`${directory}/run/2026-01-17.jsonl`, Buffer.from([0xff, 0xfe, 0])],
    [`${directory}/empty.jsonl`, Buffer.from('')],
    [`${directory}/link.jsonl`, { symlink: '2026-01-15.jsonl' }],
    [`${directory}/sub`, { submodule: 'a'.repeat(40) }],
    [`${directory}x/2026-01-15.jsonl`, Buffer.from('foreign')],
  ]);
  github.commitFiles(TELEMETRY, 'main', files, 'More');
  const opened = await openStorefront();
  expect(opened.tree).toBe(github.treeId(TELEMETRY, 'main', directory));
  expect(opened.entries.map(({ path, kind, size }) => `${path} ${kind} ${size}`)).toEqual([
    '2026-01-15.jsonl file 8',
    '2026-01-16.jsonl file 700000',
    'empty.jsonl file 0',
    'link.jsonl symlink 16',
    'run/2026-01-17.jsonl file 3',
    'sub submodule null',
  ]);
  const bytes = (await readAll(opened)).map((content) => ('bytes' in content ? Buffer.from(content.bytes) : null));
  expect(bytes).toEqual([Buffer.from('{"a":1}\n'), binary, Buffer.from(''), Buffer.from([0xff, 0xfe, 0])]);
});

test('stays at the commit that it was opened at', async () => {
  const { github, open, commit } = await startTelemetry({ [`${directory}/a.jsonl`]: 'then' });
  const source = await open();
  github.commitFiles(
    TELEMETRY,
    'main',
    toBytes({ [`${directory}/a.jsonl`]: 'now', [`${directory}/b.jsonl`]: 'b' }),
    'More',
  );
  const opened = await source.open(registered('storefront'));
  expect(source.commit).toBe(commit);
  expect(opened && toTexts(await readAll(opened))).toEqual(['then']);
});

test('takes a branch, a tag, a full ref or a commit id', async () => {
  const { github, open, commit } = await startTelemetry({ 'README.md': 'Telemetry' });
  const next = github.commitFiles(TELEMETRY, 'next', toBytes({ 'README.md': 'Next' }), 'Next');
  github.createTag(TELEMETRY, 'v1', 'main', 'One');
  const refs = [undefined, 'main', 'v1', 'refs/tags/v1', 'refs/heads/next', 'heads/next', commit];
  const commits = await Promise.all(refs.map(async (ref) => (await open(ref)).commit));
  expect(commits).toEqual([commit, commit, commit, commit, next, next, commit]);
});

test('knows no telemetry where there is none', async () => {
  const { github, open } = await startTelemetry({
    'telemetry/v1/repos/NORTHWIND-LABS_STOREFRONT/a.jsonl': 'another case',
    'telemetry/v1/repos/northwind-labs_file': 'not a directory',
  });
  github.commitFiles(
    TELEMETRY,
    'main',
    new Map([['telemetry/v1/repos/northwind-labs_link', { symlink: 'NORTHWIND-LABS_STOREFRONT' }]]),
    'Link',
  );
  const source = await open();
  for (const name of ['storefront', 'file', 'link', 'absent']) expect(await source.open(registered(name))).toBeNull();
});

test.each(['telemetry', 'telemetry/v1', 'other'])('knows none either in a tree that ends at %s', async (path) => {
  const { open } = await startTelemetry({ [`${path}/README.md`]: 'x' });
  expect(await (await open()).open(registered('storefront'))).toBeNull();
});

test('an empty telemetry repository holds no telemetry', async () => {
  const { client } = await startGitHub();
  const source = await openGitHubTelemetry(createReadClient(client('ghp_reader')), TELEMETRY);
  expect(source.commit).toBeNull();
  expect(await source.open(registered('storefront'))).toBeNull();
});

test('walks to the directories once for all repositories', async () => {
  const { github, open } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'a',
    'telemetry/v1/repos/northwind-labs_b/b.jsonl': 'b',
  });
  const source = await open();
  await Promise.all(['storefront', 'b', 'absent'].map((name) => source.open(registered(name))));
  const listings = github.requests.filter(({ path }) => path.includes('/git/trees/'));
  expect(listings).toHaveLength(4 + 2);
});

test('lists a directory level by level when GitHub cuts the listing', async () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c/d', 'c/e', 'c/f/g', 'c/f/h', 'i', 'j/k'].map((name) => [`${directory}/${name}.jsonl`, name]),
  );
  const { openStorefront, github } = await startTelemetry(files, { limits: { treeEntries: 6 } });
  const opened = await openStorefront();
  expect(toTexts(await readAll(opened))).toEqual(['a', 'b', 'c/d', 'c/e', 'c/f/g', 'c/f/h', 'i', 'j/k']);
  expect(opened.tree).toBe(github.treeId(TELEMETRY, 'main', directory));
});

test.each([
  ['the directory', /recursive/],
  ['the way to it', /trees/],
])('refuses a listing of %s that is not the tree', async (_, path) => {
  const { github, open } = await startTelemetry({ [`${directory}/a.jsonl`]: 'a' });
  const source = await open();
  const bytes = Buffer.from(JSON.stringify({ sha: 'x', truncated: false, tree: [] }));
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, bytes };
  github.faults.add({ path, effect: { kind: 'answer', answer } });
  await expect(source.open(registered('storefront'))).rejects.toThrow('entries are missing or changed');
});

test.each([
  ['wrong once', 1],
  ['wrong twice', 2],
])('reads bytes again that are %s', async (_, times) => {
  const { github, openStorefront } = await startTelemetry({ [`${directory}/a.jsonl`]: 'right' });
  const answer = { status: 200, headers: { 'content-type': 'application/octet-stream' }, bytes: Buffer.from('wrong') };
  github.faults.add({ path: /blobs/, times, effect: { kind: 'answer', answer } });
  expect(toTexts(await readAll(await openStorefront()))).toEqual(['right']);
});

test('a file that is wrong again and again is an error of that file only', async () => {
  const { github, openStorefront } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'a',
    [`${directory}/b.jsonl`]: 'b',
  });
  const opened = await openStorefront();
  const answer = { status: 200, headers: {}, bytes: Buffer.from('far too many wrong bytes') };
  github.faults.add({
    path: new RegExp(`${opened.entries[0]?.id}`),
    times: Infinity,
    effect: { kind: 'answer', answer },
  });
  expect(toTexts(await readAll(opened))).toEqual([expect.objectContaining({ name: 'BlobMismatchError' }), 'b']);
});

test('so is a file that is too large for the API', async () => {
  const { openStorefront } = await startTelemetry(
    { [`${directory}/a.jsonl`]: 'x'.repeat(200), [`${directory}/b.jsonl`]: 'b' },
    { limits: { blobBytes: 100 } },
  );
  expect(toTexts(await readAll(await openStorefront()))).toEqual([expect.objectContaining({ status: 403 }), 'b']);
});

test('survives a connection that breaks in the middle of a file', async () => {
  const { github, openStorefront } = await startTelemetry({ [`${directory}/a.jsonl`]: 'x'.repeat(100_000) });
  github.faults.add({ path: /blobs/, times: 2, effect: { kind: 'cut-body' } });
  expect(toTexts(await readAll(await openStorefront()))).toEqual(['x'.repeat(100_000)]);
});

test('a connection that keeps breaking, or a lost permission, stops the repository instead of hiding a file', async () => {
  const { github, openStorefront, clock } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'x',
    [`${directory}/b.jsonl`]: 'y',
  });
  const opened = await openStorefront();
  github.faults.add({ path: /blobs/, times: 100, effect: { kind: 'cut-body' } });
  await expect(readAll(opened)).rejects.toThrow('The connection broke 3 times');
  github.faults.clear();
  const bytes = Buffer.from('{"message":"Resource not accessible by integration"}');
  const answer = { status: 403, headers: { 'content-type': 'application/json' }, bytes };
  github.faults.add({ path: /blobs/, effect: { kind: 'answer', answer } });
  await expect(readAll(opened)).rejects.toThrow(`telemetry-token cannot read ${TELEMETRY} (403`);
  expect(clock.sleeps).toEqual([]);
});

test('waits for a rate limit in the middle of reading', async () => {
  const { github, openStorefront, clock } = await startTelemetry({ [`${directory}/a.jsonl`]: 'x' });
  github.faults.add({ path: /blobs/, effect: { kind: 'answer', answer: secondaryRateLimit(3) } });
  expect(toTexts(await readAll(await openStorefront()))).toEqual(['x']);
  expect(clock.sleeps).toEqual([3000]);
});

test('cannot be made to read what is not its own', async () => {
  const { open, github } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'own',
    'telemetry/v1/repos/northwind-labs_b/b.jsonl': 'foreign',
  });
  const source = await open();
  const own = await source.open(registered('storefront'));
  const other = await source.open(registered('b'));
  const before = github.requests.length;
  expect(() => own?.read(other?.entries ?? [])).toThrow('is not a file of this telemetry directory');
  await expect(source.open({ ...registered('b'), telemetryRepository: 'other/telemetry' })).rejects.toThrow(
    'is not in',
  );
  expect(github.requests).toHaveLength(before);
});

test.each([
  ['a ref that does not exist', 'no-such-branch', 'ghp_reader', '"no-such-branch" names no branch, tag or commit'],
  ['a commit that does not exist', 'f'.repeat(40), 'ghp_reader', `names no branch, tag or commit of ${TELEMETRY}`],
  ['a token without access', undefined, 'ghp_stranger', `telemetry-token cannot read ${TELEMETRY} (404)`],
  ['an expired token', undefined, 'ghp_expired', `GitHub does not accept telemetry-token for ${TELEMETRY} (401`],
])('fails without a retry for %s', async (_, ref, token, message) => {
  const { open, clock } = await startTelemetry({ 'README.md': 'x' });
  await expect(open(ref, token)).rejects.toThrow(message);
  expect(clock.sleeps).toEqual([]);
});

test('does not follow a repository that was renamed', async () => {
  const { client, github } = await startGitHub({
    repositories: [{ owner: 'elsewhere', name: 'moved', formerNames: [TELEMETRY] }],
  });
  github.commitFiles('elsewhere/moved', 'main', toBytes({ 'README.md': 'x' }), 'x');
  await expect(openGitHubTelemetry(createReadClient(client('ghp_reader')), TELEMETRY)).rejects.toThrow(
    `${TELEMETRY} is now called elsewhere/moved`,
  );
});

test('tells what GitHub says of the repository, except a push right that it cannot know', async () => {
  const { open } = await startTelemetry({ 'README.md': 'x' });
  expect((await open()).facts).toMatchObject({ private: true, fullName: TELEMETRY, canPush: false });
  expect((await open(undefined, 'ghs_reader')).facts.canPush).toBeNull();
});
