import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { createSite, findViolations, openPage, type OpenOptions } from './site-browser.js';

const site = createSite();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 30_000);

afterAll(() => browser.close());

/** Opens a page; afterwards it must have been silent and must have asked for nothing of others. */
async function visit(path: string, use: (page: Page) => Promise<void>, options: OpenOptions = {}): Promise<void> {
  const { page, messages, foreign } = await openPage(browser, site, path, options);
  await use(page);
  expect({ messages, foreign }).toEqual({ messages: [], foreign: [] });
  await page.close();
}

const texts = async (cells: Locator): Promise<string[]> => (await cells.allTextContents()).map((text) => text.trim());

async function isInView(element: Locator): Promise<boolean> {
  const { y, height } = (await element.boundingBox()) ?? { y: -1, height: 0 };
  return y >= 0 && y + height <= (element.page().viewportSize()?.height ?? 0);
}

describe('tables', () => {
  const names = (page: Page) => texts(page.locator('#actions tbody tr:visible th'));

  test('a column sorts both ways by keyboard, what is not known last, and says so', async () => {
    await visit('month/index.html', async (page) => {
      const head = page.locator('#actions thead th', { hasText: 'p95' });
      expect(await head.getAttribute('aria-sort')).toBeNull();
      await head.locator('button').focus();
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      const falling = await texts(page.locator('#actions tbody td:nth-child(8)'));
      expect(falling.slice(0, 3)).toEqual(['12 s', '1.4 s', '462 ms']);
      expect(falling.slice(-3)).toEqual(['–', '–', '–']);
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      const rising = await texts(page.locator('#actions tbody td:nth-child(8)'));
      expect(rising.slice(0, 2)).toEqual(['1.9 ms', '1.9 ms']);
      expect(rising.slice(-3)).toEqual(['–', '–', '–']);
      expect(await page.locator('[aria-sort]').count()).toBe(1);
    });
  });

  test('words sort by letters, runs by the severity of their outcome', async () => {
    await visit('month/index.html', async (page) => {
      await page.click('#actions button:has-text("Action")');
      const sorted = await names(page);
      expect(sorted).toEqual([...sorted].sort());
      await page.click('#runs button:has-text("Outcome")');
      const outcomes = await texts(page.locator('#runs tbody tr:visible td:nth-child(2)'));
      expect([...new Set(outcomes)]).toEqual(['failed', 'blocked', 'partial', 'success']);
    });
  });

  test('the field finds rows by their words, also those that were not shown', async () => {
    await visit('thousand-actions/index.html', async (page) => {
      expect((await names(page)).length).toBe(25);
      await page.getByLabel('Filter actions').fill('tool-49 PLUGIN:1');
      expect(await names(page)).toEqual(['plugin:1.tool-491', 'plugin:1.tool-498']);
      expect(await page.locator('#actions [role=status]').innerText()).toBe('2 of 500 actions');
      await page.getByLabel('Filter actions').fill('');
      expect((await names(page)).length).toBe(25);
      await page.click('text=Show all 500 actions');
      expect((await names(page)).length).toBe(500);
      await page.click('text=Show 25 actions only');
      expect((await names(page)).length).toBe(25);
    });
  });

  test('a row tells its address, and the address leads to a row that was not shown', async () => {
    await visit('thousand-actions/index.html', async (page) => {
      const anchor = page.locator('#action-plugin_3a_3\\.tool-10 a');
      expect(await anchor.getAttribute('aria-label')).toBe('Link to plugin:3.tool-10');
      await anchor.focus();
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#action-plugin_3a_3.tool-10');
      await page.evaluate(`location.hash = 'action-plugin_3a_6.tool-300'`);
      const row = page.locator('#action-plugin_3a_6\\.tool-300');
      await row.waitFor({ state: 'visible' });
      expect(await isInView(row)).toBe(true);
    });
  });
});

describe('the theme', () => {
  const background = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');

  test('can be chosen, lasts, and is there before anything is painted', async () => {
    await visit(
      'month/index.html',
      async (page) => {
        const light = await background(page);
        await page.getByLabel('Theme').selectOption('Dark');
        const dark = await background(page);
        expect(dark).not.toBe(light);
        await page.addInitScript(`new MutationObserver(() => {
          if (document.body) window.themeAtBody ??= document.documentElement.dataset.theme;
        }).observe(document, { childList: true, subtree: true })`);
        await page.click('text=All repositories');
        await page.waitForURL(({ pathname }) => pathname === '/index.html');
        expect(await page.evaluate('window.themeAtBody')).toBe('dark');
        expect(await background(page)).toBe(dark);
        expect(await page.getByLabel('Theme').inputValue()).toBe('dark');
        await page.getByLabel('Theme').selectOption('System theme');
        expect(await background(page)).toBe(light);
      },
      { colorScheme: 'light' },
    );
  });

  test.each(['light', 'dark'] as const)('%s against the system is accessible', async (theme) => {
    await visit(
      'month/index.html',
      async (page) => {
        await page.getByLabel('Theme').selectOption(theme);
        expect(await findViolations(page)).toEqual([]);
      },
      { colorScheme: theme === 'light' ? 'dark' : 'light' },
    );
  });
});

describe('times', () => {
  const last = (page: Page) => page.locator('.fact-time .age').innerText();

  test('are told by the visitor’s clock, and go on', async () => {
    await visit('month/index.html', async (page) => {
      expect(await last(page)).toBe('(2 hours ago)');
      expect(await page.locator('.stale').isVisible()).toBe(false);
      await page.clock.fastForward('03:00:00');
      expect(await last(page)).toBe('(5 hours ago)');
    });
  });

  test.each([
    ['2026-02-17T23:59:59Z', false, '(2 days ago)'],
    ['2026-02-18T00:00:00Z', true, '(2 days ago)'],
    ['2027-02-18T00:00:00Z', true, '(12 months ago)'],
    ['2026-02-15T18:22:25Z', false, '(just now)'],
    ['2026-02-14T00:00:00Z', false, ''],
  ])('at %s more telemetry should have come: %s', async (now, stale, age) => {
    await visit(
      'month/index.html',
      async (page) => {
        expect(await last(page)).toBe(age);
        expect(await page.locator('.stale').isVisible()).toBe(stale);
        if (stale) expect(await findViolations(page)).toEqual([]);
      },
      { now },
    );
  });

  test('the banner says for how long none came, and when more was expected', async () => {
    await visit(
      'month/index.html',
      async (page) => {
        expect(await page.locator('.stale').innerText()).toContain(
          'No telemetry for 8 days. By its rhythm, more was expected by 17 Feb 2026.',
        );
      },
      { now: '2026-02-24T06:00:00Z' },
    );
  });
});

describe('read-outs', () => {
  const box = (page: Page, id: string) => page.locator(`#${id} .read-out`).first();

  test('the pointer reads a day off a chart as its table has it', async () => {
    await visit('month/index.html', async (page) => {
      const plot = page.locator('#outcomes .plot');
      const { width = 0 } = (await plot.boundingBox()) ?? {};
      await plot.hover({ position: { x: width - 2, y: 60 } });
      const [day = '', records = ''] = await texts(page.locator('#outcomes tbody tr:first-child > *'));
      expect(day).toBe('15 Feb 2026');
      const shown = await box(page, 'outcomes').innerText();
      expect(shown).toContain(`${day}\nEvents\n${records}`);
      await page.mouse.move(0, 0);
      expect(await box(page, 'outcomes').isVisible()).toBe(false);
    });
  });

  test('arrow keys walk through the days, and the chart says them', async () => {
    await visit('month/index.html', async (page) => {
      const plot = page.locator('#latency .plot');
      // The way there is by keyboard, too.
      await page.locator('#latency .anchor').focus();
      await page.keyboard.press('Tab');
      expect(await page.locator('#latency .plot:focus').count()).toBe(1);
      expect(await plot.getAttribute('aria-valuetext')).toMatch(/^15 Feb 2026, p50 \d+ ms, p95 /);
      await page.keyboard.press('ArrowLeft');
      expect(await plot.getAttribute('aria-valuetext')).toMatch(/^14 Feb 2026, /);
      await page.keyboard.press('Home');
      expect(await plot.getAttribute('aria-valuetext')).toMatch(/^17 Jan 2026, /);
      expect(await box(page, 'latency').isVisible()).toBe(true);
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await box(page, 'latency').isVisible()).toBe(false);
    });
  });

  test('the calendar reads days, steps over weeks and gives their address', async () => {
    await visit('year/index.html', async (page) => {
      const calendar = page.locator('.calendar');
      await page.locator('#coverage .scroll').first().focus();
      await page.keyboard.press('Tab');
      expect(await calendar.getAttribute('aria-valuetext')).toMatch(/^Sun, 15 Feb 2026, Events \d+, /);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowUp');
      expect(await calendar.getAttribute('aria-valuetext')).toMatch(/^Sat, 7 Feb 2026, Events \d+, /);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#day-2026-02-07');
      await page.keyboard.press('Home');
      expect(await calendar.getAttribute('aria-valuetext')).toMatch(/^Sun, 16 Feb 2025, Events \d+$/);
    });
  });

  test('the address of a day shows the day in the calendar', async () => {
    await visit('year/index.html#day-2025-07-14', async (page) => {
      const shown = box(page, 'coverage');
      await shown.waitFor({ state: 'visible' });
      expect(await shown.innerText()).toContain('Mon, 14 Jul 2025');
      expect(await isInView(shown)).toBe(true);
    });
  });

  test.each([
    'one-record',
    'two-days',
    'only-errors',
    'sparse',
    'no-durations',
    'eight-years',
    'hostile',
    'no-time-stamps',
    'no-telemetry',
  ])('%s: every drawing can be read from end to end', async (name) => {
    await visit(`${name}/index.html`, async (page) => {
      for (const plot of await page.locator('[role=slider]').all()) {
        await plot.focus();
        for (const key of ['End', 'ArrowRight', 'Home', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
        expect(await plot.getAttribute('aria-valuetext')).toMatch(/20[12]\d/);
      }
    });
  });
});

test('a keyboard reaches everything in the order of the page', async () => {
  await visit('one-record/index.html', async (page) => {
    const reached: string[] = [];
    for (let step = 0; step < 100; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(
        `document.activeElement === document.body ? '' : document.activeElement.ariaLabel || document.activeElement.textContent.trim() || document.activeElement.className.baseVal`,
      );
      if (name === '') break;
      reached.push(String(name));
    }
    for (const name of [
      'Skip to content',
      'All repositories',
      'Theme',
      'Link to Actions',
      'Filter actions',
      'p95',
      'summary.json',
    ])
      expect(reached).toContain(name);
    expect(reached[0]).toBe('Skip to content');
    expect(reached.at(-1)).toBe('badge.json');
    expect(reached.indexOf('Theme')).toBeLessThan(reached.indexOf('Link to Actions'));
  });
});
