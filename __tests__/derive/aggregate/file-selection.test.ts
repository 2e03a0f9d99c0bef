import { FAKE_SECRETS } from '../../../testkit/sample/emission.js';
import { selectFiles } from '../../../src/derive/aggregate/file-selection.js';
import type { TelemetryEntry } from '../../../src/source/telemetry-source.js';

const secret = FAKE_SECRETS['github-token'];
const entry = (path: string, kind: TelemetryEntry['kind'] = 'file'): TelemetryEntry => ({
  path,
  kind,
  id: 'x',
  size: 1,
});

test('all .jsonl files are telemetry, at any depth; what else there is is named', () => {
  const { files, ignored } = selectFiles(
    [entry('2026-01-15.jsonl'), entry('a/b.jsonl'), entry('.keep'), entry('s.jsonl', 'symlink')],
    0,
  );
  expect(files.map(({ path }) => path)).toEqual(['2026-01-15.jsonl', 'a/b.jsonl']);
  expect(ignored.map(({ code, file }) => [code, file])).toEqual([
    ['ignored-file', '.keep'],
    ['ignored-file', 's.jsonl'],
  ]);
});

test('a name that holds a secret is published nowhere, so its file is not read, and said to be', () => {
  const { files, ignored } = selectFiles(
    [entry(`2026-01-15/${secret}.jsonl`), entry(secret), entry('2026-01-16.jsonl')],
    0,
  );
  expect(files.map(({ path }) => path)).toEqual(['2026-01-16.jsonl']);
  expect(ignored).toMatchObject([
    { code: 'secret-redacted', file: '2026-01-15/[redacted: GitHub token #46eb12].jsonl' },
    { code: 'secret-redacted', file: '[redacted: GitHub token #46eb12]' },
  ]);
});

test('events/ is reserved: its files are counted, not read, however the directory is spelled', () => {
  const { files, ignored } = selectFiles(
    [
      entry('../octo_App/events/2026-01-15.jsonl'),
      entry('events/2026-01-15.jsonl'),
      entry('events/.keep'),
      entry('2026-01-15/events/a.jsonl'),
      entry('events.jsonl'),
    ],
    0,
  );
  expect(files.map(({ path }) => path)).toEqual(['2026-01-15/events/a.jsonl', 'events.jsonl']);
  expect(ignored).toEqual([
    {
      code: 'reserved-directory',
      file: null,
      line: null,
      count: 3,
      message: 'events/ is reserved: its 3 files were not read.',
    },
  ]);
});

test('of many files that are not read some are named, and all are counted', () => {
  const many = Array.from({ length: 30 }, (_, index) => entry(`2026-01-15/job-${10 + index}/preflight.json`));
  const { ignored } = selectFiles([...many, entry('README.md'), entry('x', 'submodule')], 0);
  expect(ignored).toHaveLength(21);
  expect(ignored[0]).toMatchObject({
    file: '2026-01-15/job-10/preflight.json',
    message: expect.stringContaining('.json'),
  });
  expect(ignored.at(-1)).toMatchObject({
    code: 'ignored-file',
    file: null,
    count: 12,
    message: '12 more were not read. In all, .json files: 30, other files: 1, submodules: 1.',
  });
  expect(ignored.reduce((sum, { count }) => sum + count, 0)).toBe(32);
});
