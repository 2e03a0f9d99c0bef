import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveDashboard } from '../../../src/derive/artifacts/dashboard.js';
import { type DerivedFiles, deriveFiles } from '../../../src/derive/aggregate/derived-files.js';
import { renderExportRows } from '../../../src/derive/exports/export-rows.js';
import { MemorySource } from '../../../testkit/memory-source.js';
import { generateRecords } from '../../../testkit/sample/bulk.js';
import { buildRepository } from '../../../src/run/build-repository.js';
import { blobId } from '../../../src/github/git-objects.js';
import type { TelemetryContent, TelemetryDirectory } from '../../../src/source/telemetry-source.js';
import { DerivingThreads, type ThreadLimits } from '../../../src/derive/threads/deriving-threads.js';
import { ACTION_BUNDLE, CLI_BUNDLE } from '../../bundle.js';
import { batchOf } from '../derive-file.js';
import { repository } from '../events.js';
import { OPTIONS } from '../../render/fixtures.js';

const ALWAYS = { threads: 2, thresholdBytes: 0, heapMb: 128 };
const read = [...generateRecords({ bytes: 1_000_000, files: 12, seed: 'threads', emitter: repository })];
/** Every other file is one that is exported. */
const files = read.map(({ path, bytes }, index) => ({ path, bytes, wantsRows: index % 2 === 0 }));
/** Batches of several files and of one. */
const batches = [files.slice(0, 4), files.slice(4, 9), files.slice(9, 11), files.slice(11)].map(batchOf);

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };
const textOf = ({ partial, facts }: DerivedFiles): unknown => [
  JSON.stringify(deriveDashboard(repository, source, partial.settle(), [])),
  facts.map(({ span, rows }) => [span, rows && renderExportRows(rows)]),
];
const derivedHere = batches.map((batch) => textOf(deriveFiles(batch, repository)));

function startThreads(bundle: string, limits: ThreadLimits = ALWAYS): DerivingThreads {
  const threads = new DerivingThreads(bundle, limits);
  threads.expect(10_000_000);
  return threads;
}

/** The bundles of the action and of the command line are what their threads run. */
test.each([ACTION_BUNDLE, CLI_BUNDLE])('threads of %s derive the same', async (bundle) => {
  const threads = startThreads(bundle);
  const derived = await Promise.all(batches.map((batch) => threads.start(batch, repository)));
  expect(derived.map((files) => files && textOf(files))).toEqual(derivedHere);
});

test('threads of a large repository end when nothing more of it is to come', async () => {
  const threads = new DerivingThreads(ACTION_BUNDLE, ALWAYS);
  threads.expect(batches[0]!.byteLength);
  await threads.start(batches[0]!, repository);
  expect(threads.start(batches[1]!, repository)).toBeNull();
  threads.expect(1_000_000);
  expect(textOf((await threads.start(batches[2]!, repository))!)).toEqual(derivedHere[2]);
});

test('threads of many small repositories stay', async () => {
  const sizes = batches.map(({ byteLength }) => byteLength);
  const threads = new DerivingThreads(ACTION_BUNDLE, { ...ALWAYS, thresholdBytes: Math.max(...sizes) });
  const taken: boolean[] = [];
  for (const [index, batch] of batches.entries()) {
    threads.expect(sizes[index]!);
    const started = threads.start(batch, repository);
    taken.push(started !== null);
    await started;
  }
  expect(taken).toEqual([false, true, true, true]);
});

/** Telemetry of which no file is there any more when the next one is asked for, as a source is free to do. */
class ForgetfulSource extends MemorySource {
  override async open(): Promise<TelemetryDirectory | null> {
    const directory = await super.open();
    return directory && { ...directory, read: (files) => forget(directory.read(files)) };
  }
}

async function* forget(contents: AsyncIterable<TelemetryContent>): AsyncGenerator<TelemetryContent, void, undefined> {
  for await (const content of contents) {
    const lent = 'bytes' in content ? { ...content, bytes: Uint8Array.from(content.bytes) } : content;
    yield lent;
    if ('bytes' in lent) lent.bytes.fill(0);
  }
}

test('a repository is built to the same bytes with threads and without', async () => {
  const large = generateRecords({ bytes: 6_000_000, files: 24, seed: 'large', emitter: repository });
  const telemetry = new Map(Array.from(large, ({ path, bytes }) => [path, bytes]));
  const build = async (from: MemorySource, threads?: DerivingThreads) => {
    const { files } = await buildRepository(repository, from, OPTIONS, { threads });
    return Array.from(files, ([path, bytes]) => `${path} ${blobId(bytes)}`);
  };
  const expected = await build(new MemorySource(telemetry, source.directory));
  expect(await build(new ForgetfulSource(telemetry, source.directory))).toEqual(expected);
  expect(
    await build(new ForgetfulSource(telemetry, source.directory), new DerivingThreads(ACTION_BUNDLE, ALWAYS)),
  ).toEqual(expected);
});

test('a few bytes are not worth a thread', () => {
  const threads = startThreads('./no-such-bundle.js', { ...ALWAYS, thresholdBytes: 10_000_000 });
  expect(threads.start(batches[0]!, repository)).toBeNull();
});

async function withProgram(program: string, work: (bundle: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'threads-'));
  try {
    const bundle = join(directory, 'bundle.mjs');
    await writeFile(bundle, program);
    await work(bundle);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test.each([
  [
    'fail',
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('broken'); });",
  ],
  ['end', "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(0));"],
  ['do not start', 'this is no program'],
])('what threads that %s were to do fails, and nothing waits for ever', async (_, program) => {
  await withProgram(program, async (bundle) => {
    const threads = startThreads(bundle);
    const results = await Promise.allSettled(batches.map((batch) => threads.start(batch, repository)));
    expect(results.map(({ status }) => status)).toEqual(Array(4).fill('rejected')); // two threads of two tasks each
    expect(threads.start(batches[0]!, repository)).toBeNull();
  });
});

test('what is too much for the memory of a thread is done here, and another thread goes on', async () => {
  const hoard =
    "import { parentPort } from 'node:worker_threads';" +
    "parentPort.on('message', () => { for (const all = []; ; ) all.push(Array.from({ length: 1000 }, () => ({}))); });";
  await withProgram(hoard, async (bundle) => {
    const threads = startThreads(bundle, { ...ALWAYS, heapMb: 8 });
    const derived = await Promise.all(batches.map((batch) => threads.start(batch, repository)));
    expect(derived.map((files) => files && textOf(files))).toEqual(derivedHere);
    expect(textOf((await threads.start(batches[0]!, repository))!)).toEqual(derivedHere[0]);
  });
});
