import { renderDashboard } from '../../../src/render/dashboard-files.js';
import { createDayDigests } from '../../../src/render/days/day-pages.js';
import { CASES } from '../cases.js';
import { OPTIONS } from '../fixtures.js';
import { findHtmlProblems } from '../html-problems.js';

const pagesOf = (name: string): Map<string, string> => {
  const dashboard = CASES[name];
  if (dashboard === undefined) throw new Error(`no case is named ${name}`);
  return new Map(
    Array.from(renderDashboard(dashboard, OPTIONS), ([path, bytes]): [string, string] => [
      path,
      Buffer.from(bytes).toString(),
    ]),
  );
};

describe.each(['month', 'hostile'])('the runs and days of the case %s', (name) => {
  const pages = pagesOf(name);
  const shown = [...pages].filter(([path]) => /^(?:runs|days)\//.test(path));

  test('each day has a page, and each replayed run its steps on one', () => {
    const { days = [], replays = new Map<string, unknown>() } = CASES[name] ?? {};
    expect(pages.has('runs/index.html')).toBe(true);
    for (const { day } of days) expect(pages.has(`days/${day}.html`)).toBe(true);
    const bodies = shown.flatMap(([, html]) => [...html.matchAll(/class="run-body"/g)]);
    const onDays = days.flatMap(({ runs }) => runs.filter(({ id }) => replays.has(id)));
    expect(bodies).toHaveLength(onDays.length);
  });

  test('are valid HTML that holds no script but ours', async () => {
    for (const [path, html] of shown) {
      expect({ path, problems: await findHtmlProblems(html) }).toEqual({ path, problems: [] });
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+="|<iframe|<object|<form|<img|javascript:[^a]/i);
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  test('lead to each other and to the overview, and nowhere else', () => {
    for (const [path, html] of shown) {
      const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
      for (const [, link = ''] of html.matchAll(/<a[^>]*\shref="([^"]*)"/g)) {
        if (link.startsWith('https://github.com/') || link === '../../index.html') continue;
        if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
        else expect([...pages.keys()]).toContain(new URL(link, `https://a/${path}`).pathname.slice(1));
      }
    }
  });
});

test('the overview leads to each listed run on the page of its day, and to that page', () => {
  const html = pagesOf('month').get('index.html') ?? '';
  const [day] = CASES['month']?.days ?? [];
  for (const { id } of day?.runs ?? []) expect(html).toContain(`href="days/${day?.day}.html#run-${id}"`);
  expect(html).toContain(`href="days/${day?.day}.html"`);
  expect(html).toContain('href="runs/index.html"');
});

test('a day shows cycles, decisions and what is left out', () => {
  const pages = [...pagesOf('month').values()].map((html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
  const shown = pages.join('\n');
  expect(shown).toMatch(/Cycle 1 \d+ steps? · over/);
  expect(shown).toContain('1,234 more records of this run are not shown.');
  expect(shown).toMatch(/Decision Kind Rule Subject Outcome Reason Evidence/);
  expect(shown).toContain('The steps of this run were not read.');
});

test('days whose pages are published already are not rendered', () => {
  const dashboard = CASES['month']!;
  const [first, second] = dashboard.days.map(({ day }) => day);
  const whole = renderDashboard(dashboard, OPTIONS);
  const rest = renderDashboard(dashboard, OPTIONS, new Set([first!]));
  const isOf = (day: string | undefined) => (path: string) => path.startsWith(`days/${day}`);
  expect([...rest.keys()].filter(isOf(first))).toEqual([]);
  expect([...rest.keys()].filter(isOf(second))).not.toEqual([]);
  for (const [path, bytes] of rest) expect(bytes).toEqual(whole.get(path));
  expect([...whole.keys()].filter((path) => !rest.has(path)).every(isOf(first))).toBe(true);
});

describe('the digest of a day', () => {
  const { days, summary } = CASES['month']!;
  const [day] = days;
  const sources = { files: [['2026-02-14.jsonl', 'a'.repeat(40)]], steps: [[]] } as const;
  const digestOf = createDayDigests(summary.repository, summary.source, OPTIONS)(day!, sources);

  test('is the same of the same', () => {
    const again = createDayDigests({ ...summary.repository }, { ...summary.source }, { ...OPTIONS });
    expect(again({ ...day! }, { ...sources })).toBe(digestOf);
  });

  test.each([
    ['a file has other content', {}, {}, {}, { files: [['2026-02-14.jsonl', 'b'.repeat(40)]] }],
    ['a figure is another', {}, {}, { usual: { failed: 1, known: 77 } }, {}],
    ['the state is another', { state: 'disabled' as const }, {}, {}, {}],
    ['the server is another', {}, { serverUrl: 'https://ghe.example.com' }, {}, {}],
    ['the site is elsewhere', {}, { siteUrl: 'https://octo.github.io/' }, {}, {}],
    ['the builder is another', {}, { builderVersion: '9.9.9' }, {}, {}],
  ] as const)('is another when %s', (_, repository, options, change, read) => {
    const other = createDayDigests({ ...summary.repository, ...repository }, summary.source, {
      ...OPTIONS,
      ...options,
    });
    expect(other({ ...day!, ...change }, { ...sources, ...read })).not.toBe(digestOf);
  });
});
