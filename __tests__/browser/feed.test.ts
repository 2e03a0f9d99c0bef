import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { CASES } from '../render/cases.js';
import { createSite, openPage } from './site-browser.js';

const ATOM = 'http://www.w3.org/2005/Atom';
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

interface Feed {
  readonly error: string | null;
  readonly namespace: string;
  readonly entries: readonly (readonly [id: string, title: string, updated: string, link: string])[];
  /** How often each element that RFC 4287 wants exactly once occurs at its place. */
  readonly counts: readonly number[];
  readonly updated: string;
}

const site = createSite();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);

afterAll(() => browser.close());

/** Read by the browser's own XML parser. */
const READ = `(text) => {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const feed = document.documentElement;
  const own = (parent, name) => [...parent.children].filter((child) => child.localName === name);
  const value = (parent, name) => own(parent, name)[0]?.textContent ?? '';
  const link = (parent) => own(parent, 'link').find((child) => child.getAttribute('rel') === 'alternate')?.getAttribute('href') ?? '';
  const entries = own(feed, 'entry');
  return {
    error: document.querySelector('parsererror')?.textContent ?? null,
    namespace: feed.namespaceURI,
    entries: entries.map((entry) => [value(entry, 'id'), value(entry, 'title'), value(entry, 'updated'), link(entry)]),
    counts: [feed, ...entries].flatMap((parent) => ['id', 'title', 'updated'].map((name) => own(parent, name).length)),
    updated: value(feed, 'updated'),
  };
}`;

test('every feed is an Atom feed whose links lead to a page and a place on it', async () => {
  const { page } = await openPage(browser, site, 'index.html');
  for (const name of Object.keys(CASES)) {
    const text = Buffer.from(site.get(`${name}/feed.xml`) ?? []).toString();
    const feed = (await page.evaluate(`(${READ})(${JSON.stringify(text)})`)) as Feed;
    expect({ name, error: feed.error, namespace: feed.namespace }).toEqual({ name, error: null, namespace: ATOM });
    expect(new Set(feed.counts)).toEqual(new Set([1]));
    expect(feed.updated).toMatch(RFC_3339);
    expect(new Set(feed.entries.map(([id]) => id)).size).toBe(feed.entries.length);
    for (const [id, title, updated, link] of feed.entries) {
      expect(id).toMatch(
        /^tag:github\.com,2026:telemetry-dashboard\/octo-org_task-runner\/(run|diagnostic|attention)\//,
      );
      expect(title).not.toBe('');
      expect(updated).toMatch(RFC_3339);
      const [path = '', anchor] = link.split('#');
      const html = Buffer.from(site.get(`${name}/${path}`) ?? []).toString();
      expect(html).toContain(anchor === undefined ? '<main' : ` id="${anchor}"`);
    }
  }
  await page.close();
});

test('the badge is a picture of its own size that says what it shows', async () => {
  const { page, messages, foreign } = await openPage(browser, site, 'ninety-diagnostics/badge.svg');
  const text = page.locator('text').last();
  const [inner, outer] = [await text.boundingBox(), await page.locator('rect').last().boundingBox()];
  expect(await text.textContent()).toBe('errors · 17 of 132 runs failed · 15 Feb 2026');
  expect(inner?.x).toBeGreaterThan(outer?.x ?? Infinity);
  expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThan((outer?.x ?? 0) + (outer?.width ?? 0));
  expect({ messages, foreign }).toEqual({ messages: [], foreign: [] });
  await page.close();
});
