import { gzipSync } from 'node:zlib';
import { createSample } from '../../src/demo/sample/sample.js';
import { deriveDashboard } from '../../src/derive/dashboard.js';
import { derivePartial, Partial } from '../../src/derive/partial.js';
import { renderAssets } from '../../src/render/assets.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { telemetryDirectory } from '../../src/source/telemetry-source.js';
import { CASES } from './cases.js';
import { createRepository, OPTIONS } from './fixtures.js';

test('a year of mixed telemetry is a page of at most 150 kB, 30 kB packed', () => {
  const sample = createSample();
  const repository = createRepository('storefront', {
    owner: sample.owner,
    key: `${sample.owner}_storefront`,
    telemetryRepository: sample.telemetryRepository,
  });
  const directory = telemetryDirectory(repository);
  const total = new Partial();
  for (const [path, file] of sample.telemetry) {
    if (path.startsWith(`${directory}/`) && file instanceof Uint8Array) {
      total.merge(derivePartial(path.slice(directory.length + 1), file, repository));
    }
  }
  const source = {
    repository: repository.telemetryRepository,
    directory,
    tree: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  };
  const dashboard = deriveDashboard(repository, source, total, []);
  expect(dashboard.sweeps.days.length).toBe(365);
  expect(Object.values(dashboard.summary.records.by_dialect).filter((count) => count > 0).length).toBeGreaterThan(3);
  const page = renderDashboard(dashboard, OPTIONS).get('index.html') ?? new Uint8Array();
  expect(page.byteLength).toBeGreaterThan(50_000);
  expect(page.byteLength).toBeLessThanOrEqual(150_000);
  expect(gzipSync(page).byteLength).toBeLessThanOrEqual(30_000);
});

test('style and script together are at most 30 kB', () => {
  const sizes = [...renderAssets().values()].map((bytes) => bytes.byteLength);
  expect(sizes.length).toBe(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000);
});

test('no page is much larger than its telemetry needs', () => {
  for (const dashboard of Object.values(CASES)) {
    expect(renderDashboard(dashboard, OPTIONS).get('index.html')?.byteLength).toBeLessThan(330_000);
  }
});
