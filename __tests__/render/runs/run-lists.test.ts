import fc from 'fast-check';
import { RUNS_OF_LIST, toListPages } from '../../../src/render/runs/run-addresses.js';
import { runsSchema } from '../../../src/derive/runs/runs-schema.js';
import { renderDashboard } from '../../../src/render/dashboard-files.js';
import { CASES } from '../cases.js';
import { createDashboard, createDays, createRuns, OPTIONS } from '../fixtures.js';

const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string) => Buffer.from(files.get(path) ?? []).toString();

test('every run is listed once, newest first, and pages of older ones stay as they are when runs are added', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2500 }),
      fc.integer({ min: 0, max: 2500 }),
      fc.nat(600),
      (listed, older, added) => {
        const runs = createRuns(listed).map((run, index) => ({ ...run, id: String(index) }));
        const total = listed + older;
        const pages = toListPages(runs, total);
        expect(pages.flatMap((page) => page.runs)).toEqual(runs);
        for (const [index, page] of pages.entries()) {
          expect(page.runs.length).toBeGreaterThan(0);
          expect(page.runs.length).toBeLessThanOrEqual((index === 0 ? 2 : 1) * RUNS_OF_LIST);
        }
        expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length);
        const newer = createRuns(added).map((run, index) => ({ ...run, id: `new-${index}` }));
        const later = new Map(toListPages([...newer, ...runs], total + added).map((page) => [page.file, page]));
        for (const page of pages.slice(1)) expect(later.get(page.file)).toEqual(page);
      },
    ),
    { numRuns: 20 },
  );
});

test('runs.json says of each run how it went, why, and where it is shown', () => {
  const month = CASES['month']!;
  const files = renderDashboard(month, OPTIONS);
  const { total, runs } = runsSchema.parse(JSON.parse(textOf(files, 'runs.json')));
  expect(total).toBe(month.summary.runs.total);
  expect(runs.map(({ id }) => id)).toEqual(month.runs.map(({ id }) => id));
  for (const run of runs) {
    const [path = '', anchor = ''] = run.page.split('#');
    expect(textOf(files, path)).toContain(`id="${anchor}"`);
    expect(run.cause === null || month.replays.has(run.id)).toBe(true);
  }
  const cause = month.replays.get(runs[5]!.id)?.steps.findIndex(({ outcome }) => outcome === 'failed') ?? -1;
  expect(runs[5]?.cause?.step ?? 0).toBe(cause + 1);
});

test('a run that is named by a workflow run and its attempt leads to it, and no other does', () => {
  const files = renderDashboard(CASES['month']!, OPTIONS);
  const { runs } = runsSchema.parse(JSON.parse(textOf(files, 'runs.json')));
  const { owner, name } = CASES['month']!.summary.repository;
  for (const { id, workflow_run: url } of runs) {
    const [, run] = /^(\d+)-1$/.exec(id) ?? [];
    expect(url).toBe(run === undefined ? null : `https://github.com/${owner}/${name}/actions/runs/${run}/attempts/1`);
  }
  expect(textOf(files, 'runs/index.html')).toContain('/attempts/1">workflow run</a>');
});

test('failed runs have a list of their own, which says how many of them there are', () => {
  const dashboard = createDashboard(createDays(200));
  const failed = dashboard.runs.filter(({ outcome }) => outcome === 'failed');
  const html = textOf(renderDashboard(dashboard, OPTIONS), 'runs/failed.html');
  expect(failed.length).toBeGreaterThan(0);
  expect(html).toContain(`${failed.length} of the newest ${dashboard.runs.length} runs`);
  expect(html.match(/<tr id="run-/g)).toHaveLength(failed.length);
  const without = { ...dashboard, runs: dashboard.runs.filter(({ outcome }) => outcome !== 'failed') };
  expect(renderDashboard(without, OPTIONS).has('runs/failed.html')).toBe(false);
});
