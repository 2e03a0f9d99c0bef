// Photographs every index.html below a directory, in light and dark, from phone to desk.
//
//   node scripts/screenshots.mjs <site directory> <output directory> [name filter]
//
// CHROMIUM_PATH names another browser than /usr/bin/chromium.
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [site, output, filter = ''] = process.argv.slice(2);
if (site === undefined || output === undefined) {
  console.error('usage: node scripts/screenshots.mjs <site directory> <output directory> [name filter]');
  process.exit(2);
}

const WIDTHS = [1440, 768, 390, 320];
const SCHEMES = ['light', 'dark'];
const pages = readdirSync(site, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('index.html') && path.includes(filter))
  .sort();

mkdirSync(output, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const path of pages) {
        await page.goto(pathToFileURL(resolve(site, path)).href);
        const name = path.replace(/\/?index\.html$/, '').replaceAll('/', '-') || 'navigation';
        await page.screenshot({ path: join(output, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}
