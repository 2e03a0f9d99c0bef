import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { renderAssets } from '../../src/render/assets.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { renderNavigation } from '../../src/render/navigation-page.js';
import { CASES, NAVIGATION } from '../render/cases.js';
import { OPTIONS } from '../render/fixtures.js';

const ORIGIN = 'https://pages.example';
const PAGES = ['month', 'year', 'no-telemetry', 'ninety-diagnostics', 'hostile', 'one-record', 'outlier'];
const WIDTHS = [320, 768, 1440];
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  json: 'application/json',
};

interface Opened {
  readonly page: Page;
  readonly messages: string[];
  readonly foreign: string[];
}

const site = createSite();
let browser: Browser;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
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
}, 30_000);

afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(['index.html', ...PAGES.map((name) => `${name}/index.html`)])(
    '%s is accessible, fits every width and is silent',
    async (path) => {
      const { page, messages, foreign } = await open(path, colorScheme);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect({ width, violations: await findViolations(page) }).toEqual({ width, violations: [] });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
      expect(messages).toEqual([]);
      expect(foreign).toEqual([]);
      await page.close();
    },
    30_000,
  );
});

test('the navigation leads to a dashboard and back', async () => {
  const { page } = await open('index.html', 'light');
  await page.click('a[href^="octo-org_task-runner/"]');
  expect(new URL(page.url()).pathname).toBe('/octo-org_task-runner/index.html');
  await page.click('text=All repositories');
  expect(new URL(page.url()).pathname).toBe('/index.html');
  await page.close();
});

test('further rows open without a script', async () => {
  const { page } = await open('thousand-actions/index.html', 'light');
  const row = page.locator('#actions details tbody tr').first();
  expect(await row.isVisible()).toBe(false);
  await page.click('#actions summary');
  expect(await row.isVisible()).toBe(true);
  await page.close();
});

/** Pages by path: every case in a directory of its name, one more under the key that the navigation links to. */
function createSite(): ReadonlyMap<string, Uint8Array> {
  const files = new Map(renderAssets());
  files.set('index.html', renderNavigation(NAVIGATION, OPTIONS));
  for (const [name, dashboard] of [...Object.entries(CASES), ['octo-org_task-runner', CASES['month']] as const]) {
    if (dashboard === undefined) throw new Error(`no dashboard for ${name}`);
    for (const [path, bytes] of renderDashboard(dashboard, OPTIONS)) files.set(`${name}/${path}`, bytes);
  }
  return files;
}

async function open(path: string, colorScheme: 'light' | 'dark'): Promise<Opened> {
  const page = await browser.newPage({ colorScheme });
  const messages: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const body = site.get(url.pathname.slice(1));
    if (url.origin !== ORIGIN || body === undefined) {
      foreign.push(url.href);
      return route.abort();
    }
    return route.fulfill({
      body: Buffer.from(body),
      contentType: CONTENT_TYPES[url.pathname.split('.').pop() ?? ''] ?? '',
    });
  });
  await page.goto(`${ORIGIN}/${path}`);
  return { page, messages, foreign };
}

/** Axe comes in through the debugger: the page itself lets no script run. */
async function findViolations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => [id, help, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 200))]))`);
}

test('the check finds what is wrong', async () => {
  const { page } = await open('month/index.html', 'light');
  await page.evaluate(`document.querySelector('h1').outerHTML = '<img src="x.png"><p style="color:#eee">pale</p>'`);
  expect(JSON.stringify(await findViolations(page))).toMatch(/image-alt/);
  await page.close();
});
