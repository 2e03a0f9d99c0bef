// Holds overview and run page of the demo to Lighthouse's four categories, as seen from a phone on a slow network; median of three:
//
//   node scripts/lighthouse.mjs [bundle of the command line]
//
// Lighthouse is not among the packages of this project: npx fetches it, in the last version for Node.js 20.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findRunPage, servePages, withDemoSite } from './demo-site.mjs';
import { findChromium } from './find-chromium.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const [ROUNDS, LEAST] = [3, 98];
const KEY = 'northwind-labs_storefront';
const run = promisify(execFile);
const scores = await withDemoSite(process.argv[2] ?? 'dist/cli/index.js', async (site) => {
  const server = await servePages(site);
  try {
    const pages = { overview: `${KEY}/index.html`, run: findRunPage(site, KEY, 'run_') };
    const results = [];
    for (const [name, path] of Object.entries(pages)) results.push([name, await measure(server.url + path)]);
    return results;
  } finally {
    server.close();
  }
});
for (const [name, medians] of scores) {
  console.log(`${name}: ${CATEGORIES.map((category, index) => `${category} ${medians[index]}`).join(', ')}`);
}
if (scores.some(([, medians]) => medians.some((score) => score < LEAST))) process.exitCode = 1;

/** @param {string} url @returns {Promise<number[]>} the median of each category, 0 … 100 */
async function measure(url) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await audit(url));
  return CATEGORIES.map((_, index) => {
    const sorted = rounds.map((scores) => scores[index]).sort((a, b) => a - b);
    return sorted[Math.floor(ROUNDS / 2)];
  });
}

/** @param {string} url */
async function audit(url) {
  const { stdout } = await run(
    'npx',
    [
      ...['-y', '-p', LIGHTHOUSE, 'lighthouse', url, '--output=json', '--quiet'],
      ...[`--only-categories=${CATEGORIES.join(',')}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu'],
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories } = JSON.parse(stdout);
  return CATEGORIES.map((category) => Math.round(100 * categories[category].score));
}
