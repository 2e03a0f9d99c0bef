import fc from 'fast-check';
import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import { deriveDashboard } from '../../src/derive/artifacts/dashboard.js';
import { AGGREGATE_VERSION } from '../../src/derive/aggregate/aggregate-data.js';
import { Aggregate } from '../../src/derive/aggregate/aggregate.js';
import {
  isAltered,
  isCurrent,
  parseManifest,
  parseMark,
  parsePageMark,
  parsePreviousManifest,
  renderManifest,
} from '../../src/render/manifest.js';
import { repository } from '../derive/events.js';

const options = { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', siteUrl: null, builderVersion: '1.2.3' };
const directory = 'telemetry/v1/repos/octo_app';
const source = { repository: 'octo/telemetry', directory, directories: [{ directory, tree: 'a'.repeat(40) }] };
const files = [{ path: '2026-01-15.jsonl', blob: 'b'.repeat(40), size: 7 }];
const pages = new Map([['index.html', Buffer.from('<p>')]]);
const dashboard = deriveDashboard(repository, source, new Aggregate().settle(), []);

test('a manifest says what the directory was made from', () => {
  const manifest = parseManifest(
    Buffer.from(renderManifest({ repository, dashboard, read: files, files: pages }, options)).toString(),
  );
  expect(manifest).toMatchObject({
    generator: 'telemetry-dashboard-action',
    builder_version: '1.2.3',
    derive_version: AGGREGATE_VERSION,
    repository: { owner: 'octo', name: 'app', key: 'octo_app' },
    source: { ...source, files },
    settings: { server_url: 'https://github.com', site_url: null },
  });
});

test.each(['', '{', '[]', 'null', '{"generator":"telemetry-dashboard-action"}', '{"name":"web app","icons":[]}'])(
  '%j is no manifest of ours',
  (text) => {
    expect(parseManifest(text)).toBeNull();
  },
);

const text = Buffer.from(renderManifest({ repository, dashboard, read: files, files: pages }, options)).toString();
const MARK = { owner: 'octo', name: 'app' };

test('what telemetry means to the builder is part of what a directory was made from', () => {
  const manifest = parseManifest(text);
  if (manifest === null) throw new Error('it is no manifest');
  const current = (changed: typeof manifest) =>
    isCurrent(changed, repository, source.directories, manifest.output, options);
  expect(current(manifest)).toBe(true);
  expect(current({ ...manifest, derive_version: AGGREGATE_VERSION - 1 })).toBe(false);
});

test('no byte of a manifest can be changed, taken away or added unnoticed', () => {
  expect([parseManifest(text) !== null, isAltered(text), parsePreviousManifest(text) !== null]).toEqual([
    true,
    false,
    true,
  ]);
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.constantFrom('', ' ', '0', 'a', '\n', '"x": 1, '),
      fc.nat(3),
      (at, added, cut) => {
        const edited = `${text.slice(0, at)}${added}${text.slice(at + cut)}`;
        if (edited === text) return;
        expect([parseManifest(edited), parsePreviousManifest(edited)]).toEqual([null, null]);
      },
    ),
  );
  const edited = text.replace('"complete": true', '"complete":  true');
  expect([edited === text, parseManifest(edited), isAltered(edited)]).toEqual([false, null, true]);
});

test('a manifest of another version of the format is older, not altered', () => {
  const older = text
    .replace('"schema_version": "3.2"', '"schema_version": "2.0"')
    .replace(/,\n {2}"digest": "[0-9a-f]*"/, '');
  expect([parseManifest(older), isAltered(older), parsePreviousManifest(older)?.source.files]).toEqual([
    null,
    false,
    files,
  ]);
  expect(parseMark(older)).toEqual(MARK);
});

test('a manifest that was cut short still says whose directory it is, and that it was cut', () => {
  const end = text.indexOf('"key"');
  for (const length of [end, end + 100, text.length - 3]) {
    expect([parseMark(text.slice(0, length)), isAltered(text.slice(0, length))]).toEqual([MARK, true]);
  }
  for (const length of [0, 1, 60]) {
    expect([parseMark(text.slice(0, length)), isAltered(text.slice(0, length))]).toEqual([null, false]);
  }
  const theirs = text.replace('"telemetry-dashboard-action"', '"another"');
  expect([parseMark(theirs), parseMark(theirs.slice(0, -3))]).toEqual([null, null]);
});

test('without a manifest, page and summary together say whose directory it is', () => {
  const page = '<meta name="generator" content="telemetry-dashboard-action"/>';
  const summary = '{"repository":{"owner":"octo","name":"app"}}';
  expect(parsePageMark(page, summary)).toEqual(MARK);
  expect(parsePageMark('<p>', summary)).toBeNull();
  expect(parsePageMark(page, '{"repository":')).toBeNull();
  expect(parsePageMark('', '')).toBeNull();
});
