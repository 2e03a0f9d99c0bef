import type { Dashboard } from '../../../src/derive/artifacts/dashboard.js';
import { blobId } from '../../../src/github/git-objects.js';
import { renderDashboard, renderUpdate } from '../../../src/render/dashboard-files.js';
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

describe('pages that are published already', () => {
  const dashboard = CASES['month']!;
  const whole = renderUpdate(dashboard, OPTIONS, null);
  const idsOf = (files: ReadonlyMap<string, Uint8Array>) =>
    new Map(Array.from(files, ([path, bytes]) => [path, blobId(bytes)]));
  const published = { digests: whole.days, ids: idsOf(whole.files) };
  const isOfDay = (path: string) => path.startsWith('days/');

  test('are not rendered again, and named with the ids that rendering would give', () => {
    const update = renderUpdate(dashboard, OPTIONS, published);
    expect([...update.files.keys()].filter(isOfDay)).toEqual([]);
    expect(new Map([...idsOf(update.files), ...update.kept])).toEqual(published.ids);
    expect(update.days).toEqual(whole.days);
  });

  test('are rendered when one of a day is gone, and only those of that day', () => {
    const [lost = ''] = [...published.ids.keys()].filter(isOfDay);
    const ids = new Map([...published.ids].filter(([path]) => path !== lost));
    const { files } = renderUpdate(dashboard, OPTIONS, { ...published, ids });
    const day = lost.slice('days/'.length, 'days/2026-01-01'.length);
    expect([...files.keys()].filter(isOfDay)).toEqual(
      [...whole.files.keys()].filter((path) => path.includes(`/${day}`)),
    );
  });

  test.each([
    ['a step says something else', { replays: changeStep(dashboard) }, OPTIONS, 1],
    ['the server has another address', {}, { ...OPTIONS, serverUrl: 'https://ghe.example.com' }, Infinity],
    ['the builder is another', {}, { ...OPTIONS, builderVersion: '9.9.9' }, Infinity],
  ])('are rendered again when %s', (_, change, options, most) => {
    const changed = { ...dashboard, ...change };
    const { files, kept } = renderUpdate(changed, options, published);
    const rendered = [...files.keys()].filter(isOfDay);
    expect(rendered.length).toBeGreaterThan(0);
    expect(new Set(rendered.map((path) => path.slice(0, 15))).size).toBeLessThanOrEqual(most);
    const fresh = renderUpdate(changed, options, null).files;
    expect(new Map([...idsOf(files), ...kept])).toEqual(idsOf(fresh));
  });
});

/** The replays of a dashboard, of which one run has another outcome in its first step. */
function changeStep({ replays, days }: Dashboard): Dashboard['replays'] {
  const { id } = days.flatMap(({ runs }) => runs).find((run) => replays.has(run.id))!;
  const replay = replays.get(id)!;
  const [first, ...others] = replay.steps;
  return new Map([...replays, [id, { ...replay, steps: [{ ...first!, durationMs: 123_456 }, ...others] }]]);
}
