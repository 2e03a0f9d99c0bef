import { randomBytes } from 'node:crypto';
import { secondaryRateLimit, serverError } from '../../testkit/github/answer.js';
import type { LocalGitHubSettings } from '../../testkit/github/local-github.js';
import type { SeedFile } from '../../testkit/github/git-export.js';
import { createReadClient } from '../../src/github/github-client.js';
import { openGitHubTelemetry } from '../../src/source/github-telemetry-source.js';
import type { TelemetryContent, TelemetryDirectory } from '../../src/source/telemetry-source.js';
import { registered, startGitHub, TELEMETRY, toBytes } from './github-fixture.js';

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
  expect(opened.directories).toEqual([{ directory, tree: github.treeId(TELEMETRY, 'main', directory) }]);
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
    'telemetry/v1/repos/northwind-labs_storefront2/a.jsonl': 'another repository',
    'telemetry/v1/repos/northwind-labs_file': 'not a directory',
  });
  github.commitFiles(
    TELEMETRY,
    'main',
    new Map([['telemetry/v1/repos/northwind-labs_link', { symlink: 'northwind-labs_storefront2' }]]),
    'Link',
  );
  const source = await open();
  for (const name of ['storefront', 'file', 'link', 'absent']) expect(await source.open(registered(name))).toBeNull();
});

test('directories of every spelling are read as one, at the cost of one listing of names', async () => {
  const spelled = 'telemetry/v1/repos/Northwind-Labs_StoreFront';
  const { github, open } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'a',
    [`${spelled}/a.jsonl`]: 'A',
    'telemetry/v1/repos/northwind-labs_other/a.jsonl': 'of another repository',
  });
  const source = await open();
  expect(await source.listNames()).toEqual([
    'Northwind-Labs_StoreFront',
    'northwind-labs_other',
    'northwind-labs_storefront',
  ]);
  const directories = [spelled, directory].map((path) => ({
    directory: path,
    tree: github.treeId(TELEMETRY, 'main', path),
  }));
  expect(await source.identify(registered('storefront'))).toEqual(directories);
  expect(github.requests).toHaveLength(1);
  source.expect([registered('storefront')]);
  const opened = await source.open(registered('storefront'));
  expect(opened?.directories).toEqual(directories);
  expect(opened?.entries.map(({ path }) => path)).toEqual(['../Northwind-Labs_StoreFront/a.jsonl', 'a.jsonl']);
  expect(opened && toTexts(await readAll(opened))).toEqual(['A', 'a']);
  expect(github.requests).toHaveLength(3);
  const other = github.treeId(TELEMETRY, 'main', 'telemetry/v1/repos/northwind-labs_other') ?? '';
  expect(JSON.stringify(github.requests)).not.toContain(other);
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

test('one request for the way to the directories, one for the listings of all, one for their files', async () => {
  const { github, open } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'a',
    'telemetry/v1/repos/northwind-labs_b/b.jsonl': 'b',
    'telemetry/v1/repos/northwind-labs_b/c/c.jsonl': 'c',
  });
  const source = await open();
  const b = 'telemetry/v1/repos/northwind-labs_b';
  expect(await source.identify(registered('b'))).toEqual([{ directory: b, tree: github.treeId(TELEMETRY, 'main', b) }]);
  expect(await source.identify(registered('absent'))).toEqual([]);
  expect(github.requests).toHaveLength(1);
  source.expect([registered('storefront'), registered('b'), registered('absent')]);
  const first = await source.open(registered('storefront'));
  expect(github.requests).toHaveLength(2);
  const second = await source.open(registered('b'));
  expect(github.requests).toHaveLength(3); // the directory within
  const contents = await Promise.all([first, second].map(async (opened) => opened && readAll(opened)));
  expect(contents.map((all) => toTexts(all ?? []))).toEqual([['a'], ['b', 'c']]);
  expect(github.requests.map(({ path }) => path)).toEqual(Array(4).fill('/graphql'));
});

test.each([
  ['a few directories', 8],
  ['many directories', 60],
])('lists %s within a directory, even when GitHub cuts the listing', async (_, count) => {
  const names = Array.from({ length: count }, (_, index) => `d${String(index).padStart(2, '0')}/e/f`);
  const files = Object.fromEntries(['a', ...names].map((name) => [`${directory}/${name}.jsonl`, name]));
  for (const treeEntries of [1000, 61]) {
    const { openStorefront, github } = await startTelemetry(files, { limits: { treeEntries } });
    const opened = await openStorefront();
    expect(toTexts(await readAll(opened))).toEqual(['a', ...names]);
    expect(opened.directories).toEqual([{ directory, tree: github.treeId(TELEMETRY, 'main', directory) }]);
    const isListed = github.requests.some(({ path }) => path.includes('recursive'));
    expect(isListed).toBe(count > 50);
  }
});

/** GraphQL answers that hold nothing of what was asked for. */
const nothing = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  bytes: Buffer.from(JSON.stringify({ data: { repository: {} } })),
};

test('more than a thousand files are a directory like others', async () => {
  const names = Array.from({ length: 1100 }, (_, index) => `${String(index).padStart(4, '0')}.jsonl`);
  const { openStorefront, github } = await startTelemetry(
    Object.fromEntries(names.map((name) => [`${directory}/${name}`, name])),
  );
  expect(toTexts(await readAll(await openStorefront()))).toEqual(names);
  expect(github.requests).toHaveLength(1 + 1 + 11);
});

test('a listing that is not the tree is asked for in another way, and refused when it is not the tree either', async () => {
  const { github, open } = await startTelemetry({ [`${directory}/a.jsonl`]: 'a' });
  const source = await open();
  github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer: nothing } });
  expect((await source.open(registered('storefront')))?.entries).toHaveLength(1);
  const wrong = { ...nothing, bytes: Buffer.from(JSON.stringify({ sha: 'x', truncated: false, tree: [] })) };
  github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer: nothing } });
  github.faults.add({ path: /trees/, effect: { kind: 'answer', answer: wrong } });
  await expect(source.open(registered('storefront'))).rejects.toThrow('entries are missing or changed');
});

test.each(['', 'telemetry', 'telemetry/v1', 'telemetry/v1/repos'])(
  'an answer about "%s" that does not belong to the commit is not believed',
  async (path) => {
    const { github, open, commit } = await startTelemetry({ [`${directory}/a.jsonl`]: 'a' });
    const levels = ['', 'telemetry', 'telemetry/v1', 'telemetry/v1/repos'];
    const level = (at: string) => ({ oid: github.treeId(TELEMETRY, 'main', at), entries: at === path ? [] : null });
    const repository = {
      id: 'R_1',
      nameWithOwner: TELEMETRY,
      isPrivate: true,
      isArchived: false,
      isEmpty: false,
      viewerPermission: 'READ',
      defaultBranchRef: { name: 'main' },
      commit: { oid: commit, tree: { oid: github.treeId(TELEMETRY, 'main') } },
      ...Object.fromEntries(levels.map((at, index) => [`d${index}`, at === path ? { ...level(at) } : null])),
    };
    const answer = { ...nothing, bytes: Buffer.from(JSON.stringify({ data: { repository } })) };
    github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer } });
    const opened = await (await open()).open(registered('storefront'));
    expect(opened?.directories).toEqual([{ directory, tree: github.treeId(TELEMETRY, 'main', directory) }]);
  },
);

const large = 'x'.repeat(512_001);

test.each([
  ['wrong once', 1],
  ['wrong twice', 2],
])('reads bytes again that are %s', async (_, times) => {
  const { github, openStorefront } = await startTelemetry({ [`${directory}/a.jsonl`]: large });
  const answer = { status: 200, headers: { 'content-type': 'application/octet-stream' }, bytes: Buffer.from('wrong') };
  github.faults.add({ path: /blobs/, times, effect: { kind: 'answer', answer } });
  expect(toTexts(await readAll(await openStorefront()))).toEqual([large]);
});

test('a text that GraphQL gives wrongly, or not at all, is read raw', async () => {
  const { github, openStorefront } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'right',
    [`${directory}/b.jsonl`]: 'b',
  });
  const opened = await openStorefront();
  const repository = { o0: { oid: opened.entries[0]?.id, text: 'wrong' }, o1: null };
  const answer = { ...nothing, bytes: Buffer.from(JSON.stringify({ data: { repository } })) };
  github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer } });
  expect(toTexts(await readAll(opened))).toEqual(['right', 'b']);
});

test('what fails alone in a query is asked for in another way', async () => {
  const { github, openStorefront } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'a',
    [`${directory}/b.jsonl`]: 'b',
  });
  const opened = await openStorefront();
  const errors = [{ type: 'NOT_FOUND', path: ['repository', 'o0'], message: 'No' }];
  const repository = { o0: null, o1: { oid: opened.entries[1]?.id, text: 'b' } };
  const answer = { ...nothing, bytes: Buffer.from(JSON.stringify({ data: { repository }, errors })) };
  github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer } });
  expect(toTexts(await readAll(opened))).toEqual(['a', 'b']);
  expect(github.requests.at(-1)?.path).toContain(`/git/blobs/${opened.entries[0]?.id}`);
});

test('a file that is wrong again and again is an error of that file only', async () => {
  const { github, openStorefront } = await startTelemetry({
    [`${directory}/a.jsonl`]: large,
    [`${directory}/b.jsonl`]: 'b',
  });
  const opened = await openStorefront();
  const answer = { status: 200, headers: {}, bytes: Buffer.from('wrong bytes'.repeat(100_000)) };
  github.faults.add({ path: /blobs/, times: Infinity, effect: { kind: 'answer', answer } });
  expect(toTexts(await readAll(opened))).toEqual([expect.objectContaining({ name: 'BlobMismatchError' }), 'b']);
});

test('so is a file that is too large for the API', async () => {
  const { openStorefront } = await startTelemetry(
    { [`${directory}/a.jsonl`]: large, [`${directory}/b.jsonl`]: 'b' },
    { limits: { blobBytes: 512_000 } },
  );
  expect(toTexts(await readAll(await openStorefront()))).toEqual([expect.objectContaining({ status: 403 }), 'b']);
});

test('survives a connection that breaks in the middle of a file', async () => {
  const { github, openStorefront } = await startTelemetry({
    [`${directory}/a.jsonl`]: large,
    [`${directory}/b.jsonl`]: 'b',
  });
  github.faults.add({ path: /blobs/, times: 2, effect: { kind: 'cut-body' } });
  github.faults.add({ path: /graphql/, body: /text/, effect: { kind: 'cut-body' } });
  expect(toTexts(await readAll(await openStorefront()))).toEqual([large, 'b']);
});

test('a connection that keeps breaking, or a lost permission, stops the repository instead of hiding a file', async () => {
  const { github, openStorefront, clock } = await startTelemetry({
    [`${directory}/a.jsonl`]: large,
    [`${directory}/b.jsonl`]: 'y',
  });
  const opened = await openStorefront();
  github.faults.add({ path: /blobs/, times: 100, effect: { kind: 'cut-body' } });
  await expect(readAll(opened)).rejects.toThrow('The connection broke 3 times');
  github.faults.clear();
  const bytes = Buffer.from('{"message":"Resource not accessible by integration"}');
  const answer = { status: 403, headers: { 'content-type': 'application/json' }, bytes };
  github.faults.add({ path: /blobs/, effect: { kind: 'answer', answer } });
  await expect(readAll(opened)).rejects.toThrow(
    new RegExp(`^telemetry-token cannot read ${TELEMETRY} \\(403.*, when reading blob [0-9a-f]{40}\\.$`),
  );
  github.faults.clear();
  const refusal = { ...nothing, bytes: Buffer.from('{"errors":[{"type":"FORBIDDEN","message":"No"}]}') };
  github.faults.add({ path: /graphql/, times: Infinity, effect: { kind: 'answer', answer: refusal } });
  await expect(readAll(opened)).rejects.toThrow(`telemetry-token cannot read ${TELEMETRY} (403`);
  expect(clock.sleeps).toEqual([]);
});

test.each([
  ['raw', large],
  ['in a query', 'x'],
])('waits for a rate limit in the middle of reading, %s', async (_, text) => {
  const { github, openStorefront, clock } = await startTelemetry({ [`${directory}/a.jsonl`]: text });
  const opened = await openStorefront();
  github.faults.add({ path: /blobs|graphql/, effect: { kind: 'answer', answer: secondaryRateLimit(3) } });
  expect(toTexts(await readAll(opened))).toEqual([text]);
  expect(clock.sleeps).toEqual([3000]);
});

test('a batch that is too much for GitHub is made smaller, and stays so', async () => {
  const names = Array.from({ length: 80 }, (_, index) => `${String(index).padStart(2, '0')}.jsonl`);
  const { github, openStorefront, clock } = await startTelemetry(
    Object.fromEntries(names.map((name) => [`${directory}/${name}`, name])),
  );
  const opened = await openStorefront();
  const errors = [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }];
  const refusal = { ...nothing, bytes: Buffer.from(JSON.stringify({ data: { repository: null }, errors })) };
  github.faults.add({ path: /graphql/, body: /o20:/, times: Infinity, effect: { kind: 'answer', answer: refusal } });
  expect(toTexts(await readAll(opened))).toEqual(names);
  const texts = () => github.requests.flatMap(({ graphql }) => graphql?.query.match(/Blob/g)?.length ?? []);
  expect(texts()).toEqual([80, 40, 20, 20, 40, 20, 20]);
  await readAll(opened);
  expect(texts().slice(7)).toEqual([20, 20, 20, 20]);
  expect(clock.sleeps).toEqual([]);
});

test('when nothing goes, little is tried', async () => {
  const names = Array.from({ length: 90 }, (_, index) => `${String(index).padStart(2, '0')}.jsonl`);
  const { github, openStorefront } = await startTelemetry(
    Object.fromEntries(names.map((name) => [`${directory}/${name}`, name])),
  );
  const opened = await openStorefront();
  const before = github.requests.length;
  github.faults.add({ path: /./, times: Infinity, effect: { kind: 'answer', answer: serverError(502) } });
  await expect(readAll(opened)).rejects.toThrow(`The GitHub request for ${TELEMETRY} failed (502`);
  expect(github.requests.length - before).toBeLessThan(30);
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
  ['a ref that does not exist', 'no-such-branch', 'ghp_reader', '"no-such-branch" is not a branch, tag or commit'],
  ['a commit that does not exist', 'f'.repeat(40), 'ghp_reader', `is not a branch, tag or commit of ${TELEMETRY}`],
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
  await expect(openGitHubTelemetry(createReadClient(client('ghp_reader')), TELEMETRY)).rejects.toMatchObject({
    message: `${TELEMETRY} is now called elsewhere/moved.`,
    hint: expect.stringContaining('Use the new name'),
  });
});

test('tells what GitHub says of the repository, except a push right that it cannot know', async () => {
  const { open } = await startTelemetry({ 'README.md': 'x' });
  expect((await open()).facts).toMatchObject({ private: true, fullName: TELEMETRY, canPush: false });
  expect((await open(undefined, 'ghs_reader')).facts.canPush).toBeNull();
});

test('a batch whose connection breaks is made smaller; one that is refused is not', async () => {
  const { github, openStorefront, clock } = await startTelemetry({
    [`${directory}/a.jsonl`]: 'a',
    [`${directory}/b.jsonl`]: 'b',
  });
  const opened = await openStorefront();
  github.faults.add({ path: /graphql/, body: /o1:/, effect: { kind: 'cut' } });
  expect(toTexts(await readAll(opened))).toEqual(['a', 'b']);
  expect(clock.sleeps).toEqual([]);
  const before = github.requests.length;
  const bytes = Buffer.from(JSON.stringify({ message: 'Resource not accessible' }));
  const answer = { status: 403, headers: { 'content-type': 'application/json' }, bytes };
  github.faults.add({ path: /graphql/, times: Infinity, effect: { kind: 'answer', answer } });
  await expect(readAll(opened)).rejects.toMatchObject({ status: 403 });
  expect(github.requests.length - before).toBeLessThanOrEqual(2); // the sizes of batches are remembered
});

test('the look at the repository is repeated when the server fails', async () => {
  const { github, open, clock } = await startTelemetry({ [`${directory}/a.jsonl`]: 'a' });
  github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer: serverError(502) } });
  expect((await open()).commit).toBe(github.head(TELEMETRY, 'main'));
  expect(clock.sleeps).toHaveLength(1);
});

test('a directory with more entries than GitHub lists stops the repository: a part of it is not all of it', async () => {
  const { github, open } = await startTelemetry({ [`${directory}/a.jsonl`]: 'a' });
  const source = await open();
  github.faults.add({ path: /graphql/, effect: { kind: 'answer', answer: nothing } });
  const cut = { ...nothing, bytes: Buffer.from(JSON.stringify({ sha: 'x', truncated: true, tree: [] })) };
  github.faults.add({ path: /git\/trees/, effect: { kind: 'answer', answer: cut } });
  await expect(source.open(registered('storefront'))).rejects.toThrow(
    `A directory of ${TELEMETRY} has more entries than GitHub can list.`,
  );
});

test('large files are read four at a time, however many there are', async () => {
  const { github, client } = await startGitHub();
  const names = Array.from({ length: 16 }, (_, index) => `${index + 10}.jsonl`);
  const files = Object.fromEntries(names.map((name) => [`${directory}/${name}`, `${large}${name}`]));
  github.commitFiles(TELEMETRY, 'main', toBytes(files), 'Telemetry');
  github.faults.add({ path: /git\/blobs/, times: Infinity, effect: { kind: 'delay', milliseconds: 10 } });
  let [underWay, most] = [0, 0];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    most = Math.max(most, (underWay += 1));
    return globalThis.fetch(input, init).finally(() => (underWay -= 1));
  };
  const source = await openGitHubTelemetry(createReadClient({ ...client('ghp_reader'), fetch }), TELEMETRY);
  const opened = await source.open(registered('storefront'));
  most = 0;
  expect(await readAll(opened!)).toHaveLength(16);
  expect(most).toBe(4);
});
