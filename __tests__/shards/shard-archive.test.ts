import fc from 'fast-check';
import { packTar, type TarHeader, unpackTar } from 'modern-tar';
import { ActionError } from '../../src/base/action-error.js';
import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import { buildRepository } from '../../src/run/build-repository.js';
import { parseShard, renderShard, type Shard } from '../../src/shards/shard-archive.js';
import { blobId } from '../../src/github/git-objects.js';
import { VERSION } from '../../src/base/version.js';
import { repository } from '../derive/events.js';

const options = { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', builderVersion: VERSION, siteUrl: null };
const nothing = {
  listNames: () => Promise.resolve([]),
  identify: () => Promise.resolve([]),
  expect: () => {},
  open: () => Promise.resolve(null),
};
const { key } = repository;

let shard: Shard;
let archive: Uint8Array;
beforeAll(async () => {
  const { files } = await buildRepository(repository, nothing, options);
  shard = {
    contents: {
      owner: repository.owner,
      target: { label: 'acme/site@gh-pages', directory: '' },
      telemetry: { commit: 'c0ffee', private: true },
      repositories: [
        { key, outcome: 'built', planned_against: null, audit: [], kept: {} },
        { key: 'acme_broken', outcome: 'failed', message: 'No.', hint: null },
      ],
      warnings: ['A warning.'],
    },
    dashboards: new Map([[key, files]]),
  };
  archive = await toBytes(shard);
});

async function toBytes(from: Shard): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of renderShard(from)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await parseShard(bytes, 'shard-1.tar').then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ActionError) return error.message;
  throw error ?? new Error('expected an ActionError');
}

const plain = ({ dashboards }: Shard) =>
  [...dashboards].map(([name, files]) => ({
    name,
    files: Array.from(files, ([path, bytes]) => [path, Buffer.from(bytes)]),
  }));

test('what was built arrives as it was, and the same shard is the same archive', async () => {
  const parsed = await parseShard(archive, 'shard-1.tar');
  expect(parsed.contents).toMatchObject(shard.contents);
  expect(plain(parsed)).toEqual(plain(shard));
  expect(await toBytes(shard)).toEqual(archive);
});

test('files that stay as they are published count to a dashboard, and only those of the manifest', async () => {
  const files = shard.dashboards.get(key)!;
  const rest = new Map([...files].filter(([path]) => path !== 'summary.json'));
  const withKept = (kept: Record<string, string>): Shard => {
    const [built, ...others] = shard.contents.repositories;
    const repositories = [{ ...(built as Extract<typeof built, { outcome: 'built' }>), kept }, ...others];
    return { contents: { ...shard.contents, repositories }, dashboards: new Map([[key, rest]]) };
  };
  const id = blobId(files.get('summary.json')!);
  expect(plain(await parseShard(await toBytes(withKept({ 'summary.json': id })), 'shard-1.tar'))).toEqual(
    plain(withKept({ 'summary.json': id })),
  );
  for (const kept of [{}, { 'summary.json': 'a'.repeat(40) }, { 'summary.json': id, 'more.html': id }]) {
    expect(await problemOf(await toBytes(withKept(kept)))).toMatch(/does not contain the complete dashboard/);
  }
});

test('an archive that is cut anywhere is none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(archive.byteLength - 1), async (length) => {
      expect(await problemOf(archive.subarray(0, length))).toMatch(/^shard-1\.tar/);
    }),
  );
});

test('an archive with a changed byte holds the very dashboards or is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(archive.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const damaged = Uint8Array.from(archive);
      damaged[at] = (damaged[at] ?? 0) ^ change;
      const outcome = await parseShard(damaged, 'shard-1.tar').catch((error: unknown) => error);
      if (outcome instanceof ActionError) return;
      if (outcome instanceof Error) throw outcome;
      expect(plain(await parseShard(damaged, 'shard-1.tar'))).toEqual(plain(shard));
    }),
  );
});

/** The archive with an entry changed, added or left out. */
async function altered(
  change: (entries: { header: TarHeader; body: Uint8Array }[]) => { header: TarHeader; body: Uint8Array }[],
) {
  const entries = (await unpackTar(archive)).map(({ header, data }) => ({ header, body: data ?? new Uint8Array() }));
  return packTar(change(entries));
}

const file = (name: string, text = 'x', rest: Partial<TarHeader> = {}) => {
  const body = Buffer.from(rest.type === undefined ? text : '');
  return { header: { name, size: body.byteLength, type: 'file' as const, ...rest }, body };
};

test.each<[string, ReturnType<typeof file>]>([
  ['a path that climbs out', file(`${key}/../../evil.html`)],
  ['an absolute path', file('/etc/passwd')],
  ['a path into Git', file(`${key}/.git/hooks/post-checkout`)],
  ['a backslash', file(`${key}/..\\evil.html`)],
  ['a directory of another repository', file('acme_other/index.html')],
  ['a file of the root', file('index.html')],
  ['a repository that failed', file('acme_broken/index.html')],
  ['an audit log', file(`${key}/audit.jsonl`)],
  ['a link', file(`${key}/link`, '', { type: 'symlink', linkname: '/etc/passwd' })],
  ['a directory', file(`${key}/empty/`, '', { type: 'directory' })],
  ['a second index.html', file(`${key}/index.html`)],
])('%s is refused', async (_, entry) => {
  expect(await problemOf(await altered((entries) => [...entries, entry]))).toMatch(/^shard-1\.tar contains ".*"/);
});

test('files that the manifest does not answer for are refused, and so is a missing one', async () => {
  const notAsBuilt = `shard-1.tar does not contain the complete dashboard of "${key}".`;
  expect(await problemOf(await altered((entries) => [...entries, file(`${key}/more.html`)]))).toBe(notAsBuilt);
  expect(await problemOf(await altered((entries) => [...entries, file(`${key}/index.html/x`)]))).toBe(notAsBuilt);
  const without = (name: string) => altered((all) => all.filter(({ header }) => header.name !== `${key}/${name}`));
  expect(await problemOf(await without('index.html'))).toBe(notAsBuilt);
  expect(await problemOf(await without('manifest.json'))).toBe(notAsBuilt);
});

test('another version, a stranger and a wrong list are told apart', async () => {
  const withContents = (edit: (text: string) => string) =>
    altered(([first, ...entries]) => {
      const body = Buffer.from(edit(Buffer.from(first?.body ?? []).toString()));
      return [{ header: { name: 'shard.json', size: body.byteLength }, body }, ...entries];
    });
  const version = `"builder_version":"${VERSION}"`;
  expect(await problemOf(await withContents((text) => text.replace(version, '"builder_version":"9.9.9"')))).toContain(
    `was written by version "9.9.9", but this is version ${VERSION}`,
  );
  expect(await problemOf(await withContents(() => '{}'))).toContain('was not written by a stage of this action');
  expect(await problemOf(await withContents((text) => text.replace('acme_broken', key)))).toContain(
    'names a repository twice',
  );
  expect(await problemOf(await withContents((text) => text.replace('"failed"', '"lost"')))).toContain('is damaged');
  expect(await problemOf(await altered((entries) => entries.slice(1)))).toContain('does not begin with shard.json');
});
