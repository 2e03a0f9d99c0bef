import { renderAssets } from '../../src/render/assets.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { renderNavigation } from '../../src/render/navigation-page.js';
import { CASES } from './cases.js';
import { createRepository, OPTIONS } from './fixtures.js';

const names = Object.keys(CASES);
const files = new Map<string, string>();
const add = (path: string, bytes: Uint8Array) => files.set(path, Buffer.from(bytes).toString());

for (const [path, bytes] of renderAssets()) add(path, bytes);
const entries = names.map((key) => ({ repository: createRepository(key, { key }), published: true }));
add('index.html', renderNavigation(entries, OPTIONS));
for (const [key, dashboard] of Object.entries(CASES)) {
  for (const [path, bytes] of renderDashboard(dashboard, OPTIONS)) add(`${key}/${path}`, bytes);
}

/** Addresses within the site that a page leads to or loads, as `path` and `id`. */
function linksOf(path: string): { to: string; id: string }[] {
  const html = files.get(path) ?? '';
  return [...html.matchAll(/<(?:a|link|script)\s[^>]*?(?:href|src)="([^"]*)"/g)].flatMap(([, link = '']) => {
    const url = new URL(link, `https://site/${path}`);
    if (url.host !== 'site') return [];
    return [{ to: decodeURIComponent(url.pathname.slice(1)), id: decodeURIComponent(url.hash.slice(1)) }];
  });
}

const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

test('every link of every page leads to something that is published, and to a place that is there', () => {
  const ids = new Map(
    Array.from(files, ([path, text]) => [path, new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))]),
  );
  const broken = pages.flatMap((from) =>
    linksOf(from)
      .filter(({ to, id }) => !files.has(to) || (id !== '' && ids.get(to)?.has(id) !== true))
      .map(({ to, id }) => `${from} → ${to}#${id}`),
  );
  expect(broken).toEqual([]);
});

test('every page can be reached from the navigation, and all data from the overview', () => {
  const reached = new Set(['index.html']);
  for (const path of reached) for (const { to } of linksOf(path)) reached.add(to);
  expect(pages.filter((path) => !reached.has(path))).toEqual([]);
  for (const file of ['summary.json', 'metrics.prom', 'feed.xml', 'data/index.json', 'usage.json', 'commands.json']) {
    expect(reached).toContain(`agents/${file}`);
  }
});

test('a day of the overview leads to its page, or else to its newest run in the list of runs', () => {
  expect(files.get('year/index.html')).toContain(`<a href="days/${CASES['year']!.days[0]!.day}.html">`);
  const [, file = '', day = '', text = ''] =
    /<a href="(runs\/[\w.-]+)#(day-[\d-]+)">([^<]*)</.exec(files.get('year/index.html') ?? '') ?? [];
  const list = files.get(`year/${file}`) ?? '';
  const row = new RegExp(`<tr [^>]*>(?:(?!</tr>).)*id="${day}"(?:(?!</tr>).)*</tr>`).exec(list)?.[0] ?? '';
  expect(row).toContain(`${text}, `);
  expect(list.indexOf(`>${text}, `)).toBeGreaterThan(list.indexOf(row));
});
