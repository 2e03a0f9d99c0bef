import { gzipSync } from 'node:zlib';
import { renderAssets } from '../../src/render/assets.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { CASES } from './cases.js';
import { OPTIONS } from './fixtures.js';
import { buildSample } from './sample-site.js';

test('a year of mixed telemetry, with every section, is a page of at most 150 kB, 30 kB packed', async () => {
  const { dashboard, files } = await buildSample('storefront');
  expect(dashboard.sweeps.days.length).toBe(365);
  expect(Object.values(dashboard.summary.records.by_dialect).filter((count) => count > 0).length).toBeGreaterThan(3);
  const page = files.get('index.html') ?? new Uint8Array();
  for (const section of ['attention', 'runs', 'commands', 'usage', 'downloads']) {
    expect(Buffer.from(page).toString()).toContain(`<section class="card" id="${section}"`);
  }
  expect(page.byteLength).toBeGreaterThan(50_000);
  expect(page.byteLength).toBeLessThanOrEqual(150_000);
  expect(gzipSync(page).byteLength).toBeLessThanOrEqual(30_000);
}, 60_000);

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
