import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveFile, type DerivedFile } from '../../src/derive/derived-file.js';
import { renderExportRows } from '../../src/derive/export-rows-data.js';
import { renderPartialData, toPartialData } from '../../src/derive/partial-data.js';
import { generateRecords } from '../../src/demo/sample/bulk.js';
import { blobId } from '../../src/source/git-object.js';
import { createPartialThreads } from '../../src/threads/partial-threads.js';
import { ACTION_BUNDLE, CLI_BUNDLE } from '../bundle.js';
import { repository } from '../derive/events.js';

const ALWAYS = { threads: 2, thresholdBytes: 0, heapMb: 128 };
const files = [...generateRecords({ bytes: 1_000_000, files: 12, seed: 'threads', emitter: repository })];
const hash = ({ partial, rows }: DerivedFile): string =>
  blobId(Buffer.from(renderPartialData(toPartialData(partial)) + (rows === null ? '' : renderExportRows(rows))));
/** Every other file is one that is exported. */
const wantsRows = (index: number): boolean => index % 2 === 0;

/** The bundles of the action and of the command line are what their threads run. */
test.each([ACTION_BUNDLE, CLI_BUNDLE])('threads of %s give the same partials', async (bundle) => {
  const start = createPartialThreads(bundle, ALWAYS);
  const started: Promise<DerivedFile>[] = [];
  for (const [index, { path, bytes }] of files.entries()) {
    const memory = Uint8Array.from(bytes);
    started.push((await start(path, memory, repository, wantsRows(index))).derived);
    memory.fill(0); // not needed any more
  }
  const derived = await Promise.all(started);
  expect(derived.map(hash)).toEqual(
    files.map(({ path, bytes }, index) => hash(deriveFile(path, bytes, repository, wantsRows(index)))),
  );
});

test('a few bytes are not worth a thread', async () => {
  const start = createPartialThreads('./no-such-bundle.js', { ...ALWAYS, thresholdBytes: 2_000_000 });
  const { derived } = await start('2026-01-15.jsonl', files[0]!.bytes, repository, false);
  expect((await derived).partial.records.counted).toBeGreaterThan(0);
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
    const start = createPartialThreads(bundle, ALWAYS);
    const tasks = files
      .slice(0, 6)
      .map(async ({ path, bytes }) => (await start(path, bytes, repository, true)).derived);
    const results = await Promise.allSettled(tasks);
    // Two threads of two files each; this one has parsed the others itself.
    expect(results.map(({ status }) => status)).toEqual([...Array(4).fill('rejected'), ...Array(2).fill('fulfilled')]);
  });
});

test('what is too much for the memory of a thread is done here', async () => {
  const hoard =
    "import { parentPort } from 'node:worker_threads';" +
    "parentPort.on('message', () => { for (const all = []; ; ) all.push(Array.from({ length: 1000 }, () => ({}))); });";
  await withProgram(hoard, async (bundle) => {
    const start = createPartialThreads(bundle, { ...ALWAYS, heapMb: 8 });
    const tasks = files
      .slice(0, 6)
      .map(async ({ path, bytes }) => (await start(path, bytes, repository, true)).derived);
    const derived = await Promise.all(tasks);
    expect(derived.map(hash)).toEqual(
      files.slice(0, 6).map(({ path, bytes }) => hash(deriveFile(path, bytes, repository, true))),
    );
  });
});
