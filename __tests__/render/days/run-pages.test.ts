import fc from 'fast-check';
import { renderDashboard } from '../../../src/render/dashboard-files.js';
import { RUNS_OF_PAGE, toListPages, toRunFile } from '../../../src/render/run-pages/run-file.js';
import { CASES, HOSTILE } from '../cases.js';
import { createRuns, OPTIONS } from '../fixtures.js';
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

describe.each(['month', 'hostile'])('the runs of the case %s', (name) => {
  const pages = pagesOf(name);
  const ofRuns = [...pages].filter(([path]) => path.startsWith('runs/'));

  test('are a list and a page for each replay', () => {
    const { replays } = CASES[name] ?? {};
    expect(pages.has('runs/index.html')).toBe(true);
    expect(ofRuns.filter(([path]) => /-[0-9a-f]{12}\.html$/.test(path)).length).toBe(replays?.size);
  });

  test('are valid HTML that holds no script but ours', async () => {
    for (const [path, html] of ofRuns) {
      expect({ path, problems: await findHtmlProblems(html) }).toEqual({ path, problems: [] });
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+="|<iframe|<object|<form|<img|javascript:[^a]/i);
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  test('lead to each other and to the overview, and nowhere else', () => {
    for (const [path, html] of ofRuns) {
      const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
      for (const [, link = ''] of html.matchAll(/<a[^>]*\shref="([^"]*)"/g)) {
        if (link.startsWith('https://github.com/') || link === '../../index.html') continue;
        if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
        else expect([...pages.keys()]).toContain(new URL(link, `https://a/${path}`).pathname.slice(1));
      }
    }
  });
});

test('the overview leads to the page of each run that has one', () => {
  const { replays } = CASES['month'] ?? {};
  const html = pagesOf('month').get('index.html') ?? '';
  for (const id of replays?.keys() ?? []) expect(html).toContain(`href="runs/${toRunFile(id)}"`);
  expect(html).toContain('href="runs/index.html"');
});

test('a run page and its description in short count the same events', () => {
  const counts = [...pagesOf('month').values()].flatMap((html) => {
    const shown = />([\d,]+ events?), from the first start/.exec(html)?.[1];
    const described = /<meta name="description" content="[^"]*, ([^",]+)\."/.exec(html)?.[1];
    return shown === undefined ? [] : [{ shown, described }];
  });
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.map(({ described }) => described)).toEqual(counts.map(({ shown }) => shown));
});

test('a run page shows cycles, decisions and what is left out', () => {
  const pages = [...pagesOf('month').values()].map((html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
  const shown = pages.join('\n');
  expect(shown).toMatch(/Cycle 1 \d+ steps? · over/);
  expect(shown).toContain('1,234 more records of this run are not shown.');
  expect(shown).toMatch(/Decision Kind Rule Subject Outcome Reason Evidence/);
  expect(shown).toContain('The steps of this run were not read.');
});

test('the name of a page is safe in a path, in small letters, and of one run only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), (a, b) => {
      expect(toRunFile(a)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,39}[a-z0-9])?-[0-9a-f]{12}\.html$/);
      expect(toRunFile(a) === toRunFile(b)).toBe(a === b);
    }),
  );
  expect(new Set([...HOSTILE, '\ud800', '\ud801', 'A', 'a'].map(toRunFile)).size).toBe(HOSTILE.length + 4);
});

test('every run is listed once, newest first, and pages of older ones stay as they are when runs are added', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 700 }),
      fc.integer({ min: 0, max: 700 }),
      fc.nat(120),
      (listed, older, added) => {
        const runs = createRuns(listed).map((run, index) => ({ ...run, id: String(index) }));
        const total = listed + older;
        const pages = toListPages(runs, total);
        expect(pages.flatMap((page) => page.runs)).toEqual(runs);
        expect(
          pages.every(
            (page, index) => page.runs.length > 0 && page.runs.length <= (index === 0 ? 2 : 1) * RUNS_OF_PAGE,
          ),
        );
        expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length);
        const newer = createRuns(added).map((run, index) => ({ ...run, id: `new-${index}` }));
        const later = new Map(toListPages([...newer, ...runs], total + added).map((page) => [page.file, page]));
        for (const page of pages.slice(1)) expect(later.get(page.file)).toEqual(page);
      },
    ),
    { numRuns: 50 },
  );
});
