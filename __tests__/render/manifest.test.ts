import { DEFAULT_DERIVE_OPTIONS } from '../../src/derive/derive-options.js';
import { deriveDashboard } from '../../src/derive/dashboard.js';
import { Partial } from '../../src/derive/partial.js';
import { parseManifest, renderManifest } from '../../src/render/manifest.js';
import { repository } from '../derive/events.js';

const options = { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', siteUrl: null, builderVersion: '1.2.3' };
const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', tree: 'a'.repeat(40) };
const files = [{ path: '2026-01-15.jsonl', blob: 'b'.repeat(40), size: 7 }];
const pages = new Map([['index.html', Buffer.from('<p>')]]);
const dashboard = deriveDashboard(repository, source, new Partial(), []);

test('a manifest says what the directory was made from', () => {
  const manifest = parseManifest(
    Buffer.from(renderManifest({ repository, dashboard, read: files, files: pages }, options)).toString(),
  );
  expect(manifest).toMatchObject({
    generator: 'telemetry-dashboard-action',
    builder_version: '1.2.3',
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
