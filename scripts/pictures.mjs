// Makes the pictures of the documentation from the demo: node scripts/pictures.mjs [bundle of the command line]
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findRunPage, readVisitTime, servePages, withDemoSite } from './demo-site.mjs';
import { launchChromium } from './launch-chromium.mjs';

const OUTPUT = 'docs/images';
const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const OWNER = 'northwind-labs';
const LARGEST_BYTES = 300_000;

/** Name, repository, page below its directory, and how the visitor looks at it. */
const PICTURES = [
  ['overview-light', 'storefront', 'index.html', { ...DESK, colorScheme: 'light' }],
  ['overview-dark', 'storefront', 'index.html', { ...DESK, colorScheme: 'dark' }],
  ['phone', 'storefront', 'index.html', { ...PHONE, colorScheme: 'light' }],
  ['run', 'agent-lab', 'run', { ...DESK, colorScheme: 'light' }],
  ['no-telemetry', 'new-service', 'index.html', { ...DESK, colorScheme: 'light' }],
  ['errors', 'payments-api', 'index.html', { ...DESK, colorScheme: 'light' }],
];

await withDemoSite(process.argv[2] ?? 'dist/cli/index.js', async (site) => {
  mkdirSync(OUTPUT, { recursive: true });
  const server = await servePages(site);
  const browser = await launchChromium();
  try {
    for (const [name, repository, path, look] of PICTURES) {
      const key = `${OWNER}_${repository}`;
      const page = await browser.newPage({ ...look, reducedMotion: 'reduce' });
      const now = readVisitTime(site, key);
      if (now !== null) await page.clock.setFixedTime(now);
      await page.goto(server.url + (path === 'run' ? findRunPage(site, key, '') : `${key}/${path}`));
      const file = join(OUTPUT, `${name}.png`);
      await page.screenshot({ path: file });
      await page.close();
      const { size } = statSync(file);
      if (size > LARGEST_BYTES) throw new Error(`${file} has ${size} bytes; at most ${LARGEST_BYTES} are wanted.`);
      console.log(`${file}: ${size} bytes`);
    }
  } finally {
    await browser.close();
    server.close();
  }
});
