import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { CASES } from '../render/cases.js';
import { createSite, findViolations, openPage } from './site-browser.js';

/** Newest first. */
const DAYS = ['month', 'hostile'].flatMap((name) =>
  (CASES[name]?.days ?? []).slice(0, 3).map(({ day }) => `${name}/days/${day}.html`),
);
const RUNS = ['month', 'hostile'].flatMap((name) => [`${name}/runs/index.html`, `${name}/runs/failed.html`]);
const PAGES = [
  'month',
  'year',
  'agents',
  'only-errors',
  'no-telemetry',
  'ninety-diagnostics',
  'hostile',
  'one-record',
  'outlier',
];
/** Every width and either scheme once: what is wrong with a page does not depend on both at once. */
const LOOKS = [
  ['light', 320],
  ['dark', 768],
  ['light', 1440],
] as const;

const site = createSite();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);

afterAll(() => browser.close());

test.each(['index.html', ...PAGES.map((name) => `${name}/index.html`), ...RUNS, ...DAYS])(
  '%s is accessible, fits every width and is silent, in light and dark',
  async (path) => {
    const { page, messages, foreign } = await openPage(browser, site, path);
    for (const [colorScheme, width] of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const found = { colorScheme, width, violations: await findViolations(page) };
      expect(found).toEqual({ colorScheme, width, violations: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    expect(messages).toEqual([]);
    expect(foreign).toEqual([]);
    await page.close();
  },
  60_000,
);

test('the navigation leads to a dashboard and back', async () => {
  const { page } = await openPage(browser, site, 'index.html');
  await page.click('a[href^="octo-org_task-runner/"]');
  expect(new URL(page.url()).pathname).toBe('/octo-org_task-runner/index.html');
  await page.click('text=All repositories');
  expect(new URL(page.url()).pathname).toBe('/index.html');
  await page.close();
});

describe('without a script', () => {
  const open = (path: string) => openPage(browser, site, path, { javaScriptEnabled: false });

  test('nothing is shown that needs one, and nothing is missing', async () => {
    const { page, messages } = await open('year/index.html');
    expect(await page.locator('button, select, input, .stale, .age, .read-out').count()).toBe(0);
    expect(await page.locator('figure').count()).toBe(5);
    expect(await page.locator('figure table').count()).toBe(5);
    expect(messages).toEqual([]);
    await page.close();
  });

  test('further rows open', async () => {
    const { page } = await open('thousand-actions/index.html');
    const row = page.locator('#actions details tbody tr').first();
    expect(await row.isVisible()).toBe(false);
    await page.click('#actions summary');
    expect(await row.isVisible()).toBe(true);
    await page.close();
  });

  test('the address of a day and of a run leads to it, wherever it is folded away', async () => {
    for (const id of ['day-2025-07-14', 'run-22029908883-1']) {
      const { page } = await open(`year/index.html#${id}`);
      const target = page.locator(`#${id}`);
      expect(await target.isVisible()).toBe(true);
      const { y } = (await target.boundingBox()) ?? { y: -1 };
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(720);
      await page.close();
    }
  });
});

test('on paper everything is within the width, and nothing is a control', async () => {
  const { page, messages } = await openPage(browser, site, 'year/index.html', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 720, height: 1000 });
  expect(await page.locator('.theme:visible, .filter:visible, .more:visible, nav:visible a').count()).toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(720);
  expect(await page.evaluate('getComputedStyle(document.querySelector(".card")).backgroundColor')).toBe(
    'rgb(255, 255, 255)',
  );
  expect(messages).toEqual([]);
  await page.close();
});

/** How far things moved while a page was loaded: the sum of its layout shifts. */
async function measureShift(): Promise<number> {
  const { page } = await openPage(browser, site, 'year/index.html', { now: '2026-09-01T00:00:00Z' });
  expect(await page.locator('.stale').isVisible()).toBe(true);
  const shift = await page.evaluate(`new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += entry.value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  })`);
  await page.close();
  return Number(shift);
}

test('the top of a page does not move while it loads', async () => {
  // On a busy machine a page is sometimes painted before it has arrived as far as the script waits for. What moves always fails this.
  const shifts = [await measureShift(), await measureShift(), await measureShift()];
  expect(Math.min(...shifts)).toBeLessThan(0.02);
});

test('the security policy lets no other script run', async () => {
  const { page, messages } = await openPage(browser, site, 'month/index.html');
  await page.evaluate(`(() => {
    const inline = document.createElement('script');
    inline.textContent = 'window.broken = true';
    const other = document.createElement('script');
    other.src = '../index.html';
    document.body.append(inline, other);
  })()`);
  expect(await page.evaluate('window.broken')).toBeUndefined();
  expect(messages.length).toBe(2);
  expect(messages.join()).toContain('Content Security Policy');
  await page.close();
});

test('the check finds what is wrong', async () => {
  const { page } = await openPage(browser, site, 'month/index.html');
  await page.evaluate(`document.querySelector('h1').outerHTML = '<img src="x.png"><p style="color:#eee">pale</p>'`);
  expect(JSON.stringify(await findViolations(page))).toMatch(/image-alt/);
  await page.close();
});

test('a run is read off its timeline by keyboard, and a bar leads to its step', async () => {
  const [run] = CASES['month']?.days[0]?.runs.filter(({ id }) => CASES['month']?.replays.has(id)) ?? [];
  const anchor = `run-${run?.id}`;
  const { page, messages } = await openPage(browser, site, `${DAYS[0]}#${anchor}`);
  const plot = page.locator(`svg[role=slider][data-run="${anchor}"]`);
  await plot.focus();
  await page.keyboard.press('Home');
  expect(await plot.getAttribute('aria-valuetext')).toMatch(/^[\w.]+, At \+/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(`#${anchor}-step-2`);
  expect(await page.locator(`[id="${anchor}-step-2"]`).isVisible()).toBe(true);
  expect(messages).toEqual([]);
  await page.close();
});

test.each([true, false])('the address of a run opens it (script: %p)', async (javaScriptEnabled) => {
  const [run] = CASES['month']?.days[0]?.runs.filter(({ id }) => CASES['month']?.replays.has(id)) ?? [];
  const { page } = await openPage(browser, site, `${DAYS[0]}#run-${run?.id}`, { javaScriptEnabled });
  const steps = page.locator(`[id="run-${run?.id}"]`);
  expect(await steps.isVisible()).toBe(true);
  expect(await page.locator('details .run-body:visible').count()).toBe(1);
  await page.close();
});
