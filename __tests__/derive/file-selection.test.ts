import { FAKE_SECRETS } from '../../src/demo/sample/fake-secrets.js';
import { selectFiles } from '../../src/derive/file-selection.js';
import type { TelemetryEntry } from '../../src/source/telemetry-source.js';

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
