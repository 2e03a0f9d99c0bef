import { DEFAULT_DERIVE_OPTIONS, type DeriveOptions } from '../../src/settings/derive-options.js';
import type { AggregateCache, CachedFile, AggregateKey } from '../../src/derive/aggregate/aggregate-data.js';
import { parseManifest } from '../../src/render/manifest.js';
import { type BuildExtras, buildRepository } from '../../src/run/build-repository.js';
import { blobId, MODE, toTreeId } from '../../src/github/git-objects.js';
import { TELEMETRY_ROOT, type TelemetryEntry, type TelemetrySource } from '../../src/source/telemetry-source.js';
import { agentLine, engineLine, repository } from '../derive/events.js';

type Texts = Readonly<Record<string, string>>;

const options = { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', builderVersion: '0.0.0', siteUrl: null };
const lines = (...runs: readonly string[]): string =>
  runs.map((run) => `${engineLine({ correlation_id: run })}\n`).join('');

/** Directories of these names with these files; `reads` says which ones were read. */
function sourceOf(
  texts: Texts,
  names: readonly string[] = [repository.key],
): { source: TelemetrySource; reads: string[] } {
  const reads: string[] = [];
  const entries = Object.entries(texts).map(([path, text]): TelemetryEntry => {
    const bytes = Buffer.from(text);
    return { path, kind: 'file', id: blobId(bytes), size: bytes.byteLength };
  });
  const tree = toTreeId(entries.map(({ path, id }) => [path, { id, mode: MODE.file }]));
  const directories = names.map((name) => ({ directory: `${TELEMETRY_ROOT}/${name}`, tree })).slice(0, entries.length);
  async function* read(files: readonly TelemetryEntry[]) {
    for (const entry of files) {
      reads.push(entry.path);
      yield await Promise.resolve({ entry, bytes: Buffer.from(texts[entry.path] ?? '') });
    }
  }
  const source: TelemetrySource = {
    listNames: () => Promise.resolve([repository.key]),
    identify: () => Promise.resolve(directories),
    expect: () => {},
    open: () => Promise.resolve(entries.length === 0 ? null : { directories, entries, read }),
  };
  return { source, reads };
}

/** Keeps what is derived of files as it is. */
class MemoryCache implements AggregateCache {
  readonly files = new Map<string, CachedFile>();
  get(key: AggregateKey, wantsRows: boolean): Promise<CachedFile | null> {
    const file = this.files.get(key.blob);
    return Promise.resolve(file === undefined || (wantsRows && file.rows === null) ? null : file);
  }
  set(key: AggregateKey, file: CachedFile): Promise<void> {
    this.files.set(key.blob, file);
    return Promise.resolve();
  }
  trim(): Promise<void> {
    return Promise.resolve();
  }
}

const WITHOUT_STEPS = { runPages: 0 };

async function build(
  texts: Texts,
  extras: BuildExtras = {},
  changed: Partial<DeriveOptions> = {},
  names?: readonly string[],
) {
  const { source, reads } = sourceOf(texts, names);
  const { files, audit, dashboard } = await buildRepository(repository, source, { ...options, ...changed }, extras);
  const bytes = [...files].map(([path, content]) => [path, Buffer.from(content).toString()]);
  return {
    bytes,
    reads,
    audit,
    dashboard,
    manifest: parseManifest(Buffer.from(files.get('manifest.json') ?? []).toString()),
  };
}

const before = { '2026-01-15.jsonl': lines('1', '2'), '2026-01-16.jsonl': lines('3') };
const after = { ...before, '2026-01-16.jsonl': lines('3', '4'), '2026-01-17.jsonl': lines('5') };

test('only files are read of which no partial is at hand, or for the steps of runs, and the dashboard is the same', async () => {
  const cache = new MemoryCache();
  expect((await build(before, { cache })).reads).toEqual(Object.keys(before));
  const incremental = await build(after, { cache });
  expect(incremental.reads).toEqual(['2026-01-16.jsonl', '2026-01-17.jsonl', '2026-01-15.jsonl']);
  expect(incremental.bytes).toEqual((await build(after)).bytes);
  expect((await build(after, { cache })).reads.sort()).toEqual(Object.keys(after));
  expect((await build(after, { cache }, WITHOUT_STEPS)).reads).toEqual([]);
});

test('a published file that has changed is read, though its partial is at hand: the audit needs its bytes', async () => {
  const cache = new MemoryCache();
  const { manifest } = await build(before, { cache });
  const rewritten = { ...before, '2026-01-15.jsonl': lines('2', '1') };
  await build(rewritten, { cache }); // built, but never published
  const { reads, audit } = await build(rewritten, { cache, previous: manifest }, WITHOUT_STEPS);
  expect(reads).toEqual(['2026-01-15.jsonl']);
  expect(audit).toMatchObject([{ code: 'file-rewritten', file: '2026-01-15.jsonl' }]);
});

test('appending, and new files, leave nothing to report', async () => {
  const { manifest } = await build(before);
  expect((await build(after, { previous: manifest })).audit).toEqual([]);
});

test('rewritten, shrunk and vanished files are told, by name', async () => {
  const { manifest } = await build(after);
  const { audit, bytes } = await build(
    { '2026-01-15.jsonl': lines('2', '1'), '2026-01-16.jsonl': lines('4') },
    { previous: manifest },
  );
  expect(audit.map(({ code, file }) => [code, file])).toEqual([
    ['file-rewritten', '2026-01-15.jsonl'],
    ['file-shrunk', '2026-01-16.jsonl'],
    ['file-vanished', '2026-01-17.jsonl'],
  ]);
  // What happened between two publications is no part of what the telemetry says now.
  expect(bytes).toEqual((await build({ '2026-01-15.jsonl': lines('2', '1'), '2026-01-16.jsonl': lines('4') })).bytes);
});

test('the telemetry of another directory is no continuation, and nothing of it is audited', async () => {
  const { manifest } = await build(before);
  const elsewhere = { ...manifest!, source: { ...manifest!.source, repository: 'octo/other-telemetry' } };
  expect((await build({ '2026-01-15.jsonl': lines('x') }, { previous: elsewhere })).audit).toEqual([]);
  expect((await build({}, { previous: manifest })).audit.map(({ code }) => code)).toEqual([
    'file-vanished',
    'file-vanished',
  ]);
});

test('where there is no telemetry any more, all that was published is gone, also when the registry says to look elsewhere', async () => {
  const { manifest } = await build(before);
  const elsewhere = { ...manifest!, source: { ...manifest!.source, repository: 'octo/other-telemetry' } };
  const { audit } = await build({}, { previous: elsewhere });
  expect(audit.map(({ code, file }) => `${code} ${file}`)).toEqual(
    Object.keys(before).map((file) => `file-vanished ${file}`),
  );
});

test('older files than retention-days are not read, which the page says, and have not vanished', async () => {
  const { manifest } = await build(after);
  const { reads, audit, dashboard, bytes } = await build(after, { previous: manifest }, { retentionDays: 2 });
  expect(reads).toEqual(['2026-01-16.jsonl', '2026-01-17.jsonl']);
  expect(audit).toEqual([]);
  expect(dashboard.summary.source).toMatchObject({
    files: 2,
    retention: { days: 2, first_day: '2026-01-16', files_left_out: 1 },
  });
  const page = new Map(bytes.map(([path, text]) => [path, text])).get('index.html');
  expect(page).toContain('1 file from before 16 Jan 2026 not read, because retention-days is 2');
  expect((await build(after, {}, { retentionDays: 3 })).dashboard.summary.source.retention).toMatchObject({
    files_left_out: 0,
  });
});

test.each([
  ['review.feedback_generated', { comments: 2 }, '+12 points'],
  ['review.decision', { verdict: 'revise' }, '−5 points'],
])('the page of a run says by how much %s changed the confidence', async (event, payload, points) => {
  const delta = event === 'review.decision' ? -0.05 : 0.12;
  const record = agentLine({ event, cycle: 1, payload: { ...payload, confidence_delta: delta } });
  const plan = agentLine({ event: 'plan.generated', cycle: 1, payload: { steps: 2 } });
  const { bytes } = await build({ '2026-01-15.jsonl': `${plan}\n${record}\n` });
  const pages = bytes.filter(([path]) => /^days\/2026-01-15\.html$/.test(path!));
  const [text] = pages.map(([, html]) => html!.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
  expect(pages).toHaveLength(1);
  // In short for the cycle, and at the step itself.
  expect(text).toContain(`then ${points}`);
  expect(text).toMatch(new RegExp(`confidence \\${points}`));
});

/** Findings about the directory or the registration, of no file. */
const observationsOf = ({ dashboard }: Awaited<ReturnType<typeof build>>) =>
  dashboard.diagnostics.diagnostics.filter(({ file }) => file === null).map(({ code, message }) => [code, message]);

test('a directory that is spelled otherwise is read and named, and so are several', async () => {
  expect(observationsOf(await build(before))).toEqual([]);
  expect(observationsOf(await build(before, {}, {}, ['Octo_App']))).toEqual([
    ['other-spelling', 'The directory is named Octo_App, the registry has octo_app.'],
  ]);
  expect(observationsOf(await build(before, {}, {}, ['octo_app', 'Octo_App']))).toEqual([
    ['several-spellings', 'All of these were read: octo_app, Octo_App.'],
  ]);
});

test('a directory that is spelled otherwise than it was published is still the same telemetry', async () => {
  const { manifest } = await build(before);
  const former = `${TELEMETRY_ROOT}/Octo_App`;
  const renamed = { ...manifest!, source: { ...manifest!.source, directory: former } };
  // What was below the former directory is beside the one that there is now.
  const beside = Object.fromEntries(Object.entries(before).map(([path, text]) => [`../Octo_App/${path}`, text]));
  expect((await build(beside, { previous: renamed })).audit).toEqual([]);
  expect((await build({ '2026-01-17.jsonl': lines('5') }, { previous: renamed })).audit).toMatchObject(
    Object.keys(beside).map((file) => ({ code: 'file-vanished', file })),
  );
});

test('a repository that is registered without a reason is built, and its page says so', async () => {
  const { source } = sourceOf(before);
  const { dashboard } = await buildRepository({ ...repository, reason: ' ' }, source, options);
  expect(dashboard.summary.records.counted).toBe(3);
  expect(dashboard.diagnostics.diagnostics).toContainEqual({
    code: 'empty-reason',
    severity: 'warning',
    file: null,
    line: null,
    count: 1,
    message: 'The registry entry has no reason.',
  });
});
