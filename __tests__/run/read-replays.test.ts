import { deriveAggregate } from '../derive/derive-file.js';
import { REPLAY_BYTES, selectReplayFiles } from '../../src/derive/replay/replay-collector.js';
import type { Run } from '../../src/derive/runs/run.js';
import { Aggregate } from '../../src/derive/aggregate/aggregate.js';
import { selectDays } from '../../src/derive/days/select-days.js';
import { toDay } from '../../src/records/timestamp.js';
import { readReplays, type ReplayReading } from '../../src/run/read-replays.js';
import { RecentFiles } from '../../src/run/batched-deriving.js';
import { blobId } from '../../src/github/git-objects.js';
import type { TelemetryDirectory, TelemetryEntry } from '../../src/source/telemetry-source.js';
import { engineLine, repository } from '../derive/events.js';

const NONE = new RecentFiles([]);

/** All runs of the newest days, as many as there may be. */
const daysOf = ({ settled }: ReturnType<typeof readingOf>, most: number) =>
  selectDays({
    days: Array.from(settled.days.keys(), toDay),
    runs: settled.runs.listNewest(100),
    hasAllRuns: true,
    most,
  });

const line = (day: string, run: string, hour = '12') =>
  `${engineLine({ correlation_id: run, generated_at: `${day}T${hour}:00:00Z` })}\n`;

function readingOf(texts: Readonly<Record<string, string>>, options: { unreadable?: string } = {}) {
  const total = new Aggregate();
  const spans = new Map<string, { first: number; last: number }>();
  const files = Object.entries(texts).map(([path, text]): TelemetryEntry => {
    const bytes = Buffer.from(text);
    const partial = deriveAggregate(path, bytes, repository);
    total.merge(partial);
    if (partial.events.span !== null) {
      spans.set(path, partial.events.span);
    }
    return { path, kind: 'file', id: blobId(bytes), size: bytes.byteLength };
  });
  const reads: string[] = [];
  async function* read(wanted: readonly TelemetryEntry[]) {
    for (const entry of wanted) {
      reads.push(entry.path);
      const isLost = entry.path === options.unreadable;
      yield await Promise.resolve(
        isLost ? { entry, error: new Error('Lost.') } : { entry, bytes: Buffer.from(texts[entry.path] ?? '') },
      );
    }
  }
  const directory: TelemetryDirectory = { directories: [], entries: files, read };
  const settled = total.settle();
  const visitSessionEvents: ReplayReading['visitSessionEvents'] = (isWanted, visit) =>
    settled.visitSessionEvents(isWanted, visit);
  return { settled, visitSessionEvents, spans, files, directory, reads };
}

/** One record, but one that says why. */
const B = line('2026-01-15', 'b').replace(/\}\n$/, ',"details":{"summary":"Labels differ."}}\n');

const TEXTS = {
  '2026-01-13.jsonl': line('2026-01-13', 'old'),
  '2026-01-14.jsonl': line('2026-01-14', 'a', '23'),
  '2026-01-15.jsonl': line('2026-01-15', 'a', '01') + B + B,
};

test('reads the files only that runs are in, newest first', async () => {
  const reading = readingOf(TEXTS);
  const { directory, reads } = reading;
  const days = daysOf(reading, 2);
  expect(days.map(({ day, total }) => [day, total])).toEqual([
    ['2026-01-15', 1],
    ['2026-01-14', 1],
  ]);
  const { replays } = await readReplays(directory, days, { ...reading, repository, recent: NONE });
  expect(reads).toEqual(['2026-01-15.jsonl', '2026-01-14.jsonl']);
  expect([...replays.keys()]).toEqual(['b', 'a']);
  expect(replays.get('a')?.steps.map(({ file, line }) => [file, line])).toEqual([
    ['2026-01-14.jsonl', 1],
    ['2026-01-15.jsonl', 1],
  ]);
  // The second of two identical records is a duplicate, here as in the counts.
  expect(replays.get('b')).toMatchObject({ steps: [{ line: 2 }], left: { count: 0 } });
});

test('what was read just now is not read again, and gives the same', async () => {
  const reading = readingOf(TEXTS);
  const { files, directory, reads } = reading;
  const days = daysOf(reading, 3);
  const recent = new RecentFiles(files);
  for (const [path, text] of Object.entries(TEXTS)) recent.keep(path, Buffer.from(text));
  const kept = await readReplays(directory, days, { ...reading, repository, recent });
  expect(reads).toEqual([]);
  const read = await readReplays(directory, days, { ...reading, repository, recent: NONE });
  expect([...kept.replays]).toEqual([...read.replays]);
});

test('a file that cannot be read any more is told, and its records are said to be missing', async () => {
  const reading = readingOf(TEXTS, { unreadable: '2026-01-14.jsonl' });
  const options = { ...reading, repository, recent: NONE };
  const { replays, unreadable } = await readReplays(reading.directory, daysOf(reading, 2), options);
  expect(unreadable).toMatchObject([{ code: 'unreadable-file', file: '2026-01-14.jsonl' }]);
  expect(replays.get('a')).toMatchObject({ steps: [{ file: '2026-01-15.jsonl' }], left: { count: 1, after: 1 } });
});

test('no runs, nothing to read', async () => {
  const { visitSessionEvents, spans, files, directory, reads } = readingOf(TEXTS);
  const { replays } = await readReplays(directory, [], { repository, visitSessionEvents, files, spans, recent: NONE });
  expect(replays.size).toBe(0);
  expect(reads).toEqual([]);
});

test('a run that goes on for months is followed as far back as the bytes reach', () => {
  const days = Array.from({ length: 9 }, (_, index) => `2026-01-0${index + 1}`);
  const files = days.map((day): TelemetryEntry => ({
    path: `${day}.jsonl`,
    kind: 'file',
    id: '',
    size: REPLAY_BYTES / 4,
  }));
  const spans = new Map(days.map((day) => [`${day}.jsonl`, { first: Date.parse(day), last: Date.parse(day) + 1000 }]));
  const run = { started: '2026-01-01T00:00:00Z', ended: '2026-01-09T00:00:00Z' } as Run;
  const newest = ['2026-01-09.jsonl', '2026-01-08.jsonl', '2026-01-07.jsonl', '2026-01-06.jsonl'];
  const pathsOf = (from: readonly TelemetryEntry[]) =>
    selectReplayFiles(from, spans, new Map([['2026-01-01', [run]]])).map(({ entry }) => entry.path);
  expect(pathsOf(files)).toEqual(newest);
  const large = files.map((file) => ({ ...file, size: 2 * REPLAY_BYTES }));
  expect(pathsOf(large)).toEqual(['2026-01-09.jsonl']);
});

test('of the files that are read the last are kept between the two readings, as many as fit', () => {
  const megabyte = 1024 * 1024;
  const sizes = { '0': 1, '1': 1, '2': 1, '3': 1, large: 5, '4': 1, '5': 1 };
  const files = Object.entries(sizes).map(([path, size]): TelemetryEntry => ({
    path,
    kind: 'file',
    id: '',
    size: size * megabyte,
  }));
  const recent = new RecentFiles(files);
  for (const { path, size } of files) recent.keep(path, new Uint8Array(size ?? 0));
  expect(files.map(({ path }) => path).filter((path) => recent.get(path) !== undefined)).toEqual(['2', '3', '4', '5']);
});
