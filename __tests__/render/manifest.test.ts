import { DEFAULT_DERIVE_OPTIONS } from '../../src/derive/derive-options.js';
import { deriveDashboard } from '../../src/derive/dashboard.js';
import { PARTIAL_VERSION } from '../../src/derive/partial-data.js';
import { Partial } from '../../src/derive/partial.js';
import { isCurrent, parseManifest, renderManifest } from '../../src/render/manifest.js';
import { repository } from '../derive/events.js';

const options = { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', siteUrl: null, builderVersion: '1.2.3' };
const directory = 'telemetry/v1/repos/octo_app';
const source = { repository: 'octo/telemetry', directory, directories: [{ directory, tree: 'a'.repeat(40) }] };
const files = [{ path: '2026-01-15.jsonl', blob: 'b'.repeat(40), size: 7 }];
const pages = new Map([['index.html', Buffer.from('<p>')]]);
const dashboard = deriveDashboard(repository, source, new Partial().settle(), []);

test('a manifest says what the directory was made from', () => {
  const manifest = parseManifest(
    Buffer.from(renderManifest({ repository, dashboard, read: files, files: pages }, options)).toString(),
  );
  expect(manifest).toMatchObject({
    generator: 'telemetry-dashboard-action',
    builder_version: '1.2.3',
    derive_version: PARTIAL_VERSION,
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

test('what telemetry means to the builder is part of what a directory was made from', () => {
  const text = Buffer.from(renderManifest({ repository, dashboard, read: files, files: pages }, options)).toString();
  const current = (manifest: string) => {
    const parsed = parseManifest(manifest);
    return parsed !== null && isCurrent(parsed, repository, source.directories, parsed.output, options);
  };
  const field = `"derive_version": ${PARTIAL_VERSION}`;
  expect(text).toContain(field);
  expect(current(text)).toBe(true);
  expect(current(text.replace(field, `"derive_version": ${PARTIAL_VERSION - 1}`))).toBe(false);
  expect(current(text.replace(`${field},`, ''))).toBe(false);
});
