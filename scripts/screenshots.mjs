// Photographs every index.html below a directory, in light and dark, from phone to desk: served as on the web, two hours
// after its last telemetry.
//
//   node scripts/screenshots.mjs <site directory> <output directory> [name filter]
//
// CHROMIUM_PATH names another browser than those of find-chromium.mjs.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { launchChromium } from './launch-chromium.mjs';

const [site, output, filter = ''] = process.argv.slice(2);
if (site === undefined || output === undefined) {
  console.error('usage: node scripts/screenshots.mjs <site directory> <output directory> [name filter]');
  process.exit(2);
}

const WIDTHS = [1440, 768, 390, 320];
const SCHEMES = ['light', 'dark'];
const TWO_HOURS = 7_200_000;
const pages = readdirSync(site, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('index.html') && path.includes(filter))
  .sort();

mkdirSync(output, { recursive: true });
const server = createServer(sirv(site, { dev: true }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await launchChromium();
try {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      for (const path of pages) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        const last = readLastTimestamp(path);
        if (last !== null) await page.clock.setFixedTime(Date.parse(last) + TWO_HOURS);
        await page.goto(
          `http://127.0.0.1:${server.address().port}/${path.split('/').map(encodeURIComponent).join('/')}`,
        );
        const name = path.replace(/\/?index\.html$/, '').replaceAll('/', '-') || 'navigation';
        await page.screenshot({ path: join(output, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}

/** @param {string} path of a page below the site */
function readLastTimestamp(path) {
  const summary = join(site, path, '..', 'summary.json');
  return existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')).coverage.last_timestamp : null;
}
