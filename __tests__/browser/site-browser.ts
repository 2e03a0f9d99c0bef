import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderAssets } from '../../src/render/assets.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { renderNavigation } from '../../src/render/navigation-page.js';
import { CASES, NAVIGATION } from '../render/cases.js';
import { OPTIONS } from '../render/fixtures.js';

const ORIGIN = 'https://pages.example';
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/atom+xml',
};

export interface Opened {
  readonly page: Page;
  /** What the page wrote to the console, and errors that it did not catch. */
  readonly messages: string[];
  /** Addresses that it asked for and that are not of the site. */
  readonly foreign: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** What the visitor's clock shows; two hours after the last telemetry unless told. */
  readonly now?: string;
}

/** Pages by path: every case in a directory of its name, one more under the key that the navigation links to. */
export function createSite(): ReadonlyMap<string, Uint8Array> {
  const files = new Map(renderAssets());
  files.set('index.html', renderNavigation(NAVIGATION, OPTIONS));
  for (const [name, dashboard] of [...Object.entries(CASES), ['octo-org_task-runner', CASES['month']] as const]) {
    if (dashboard === undefined) throw new Error(`no dashboard for ${name}`);
    for (const [path, bytes] of renderDashboard(dashboard, OPTIONS)) files.set(`${name}/${path}`, bytes);
  }
  return files;
}

/** Opens a page of the site as it is published, with its own security policy in force. */
export async function openPage(
  browser: Browser,
  site: ReadonlyMap<string, Uint8Array>,
  path: string,
  { now = '2026-02-15T20:22:24Z', ...options }: OpenOptions = {},
): Promise<Opened> {
  const page = await browser.newPage(options);
  const messages: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const body = site.get(decodeURIComponent(url.pathname.slice(1)));
    if (url.origin !== ORIGIN || body === undefined) {
      foreign.push(url.href);
      return route.abort();
    }
    return route.fulfill({
      body: Buffer.from(body),
      contentType: CONTENT_TYPES[url.pathname.split('.').pop() ?? ''] ?? '',
    });
  });
  if (options.javaScriptEnabled !== false) await page.clock.install({ time: now });
  await page.goto(`${ORIGIN}/${path}`);
  return { page, messages, foreign };
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe comes in through the debugger, once a page: the page itself lets no script run but its own. */
export async function findViolations(page: Page): Promise<unknown> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(await axe);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => [id, help, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 200))]))`);
}
