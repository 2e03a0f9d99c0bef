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
  for (const [index, run] of runs.entries()) {
    const known = month.runs[index]!;
    const [path = '', anchor = ''] = run.page?.split('#') ?? [];
    if (run.page !== undefined) expect(textOf(files, path)).toContain(`id="${anchor}"`);
    expect(run.cause).toEqual(
      known.cause === null ? undefined : { step: 'config.load', reason: 'the file is missing' },
    );
    expect(run).toMatchObject({ outcome: known.outcome, events: known.events });
    expect([run.failed ?? 0, run.actions_taken ?? 0]).toEqual([known.failed, known.actionsTaken]);
    expect([run.actor ?? null, run.tags ?? null, run.started ?? null]).toEqual([
      known.actor,
      known.tags,
      known.started,
    ]);
  }
  expect(runs.some(({ page }) => page !== undefined)).toBe(true);
});

test('a run that is named by a workflow run and its attempt leads to it, and no other does', () => {
  const files = renderDashboard(CASES['month']!, OPTIONS);
  const { runs } = runsSchema.parse(JSON.parse(textOf(files, 'runs.json')));
  const { owner, name } = CASES['month']!.summary.repository;
  for (const { id, workflow_run: url } of runs) {
    const [, run] = /^(\d+)-1$/.exec(id) ?? [];
    expect(url).toBe(
      run === undefined ? undefined : `https://github.com/${owner}/${name}/actions/runs/${run}/attempts/1`,
    );
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
  const named = failed.filter(({ cause }) => cause !== null);
  expect(html.match(/config\.load: the file is missing/g)).toHaveLength(named.length);
  const without = { ...dashboard, runs: dashboard.runs.filter(({ outcome }) => outcome !== 'failed') };
  expect(renderDashboard(without, OPTIONS).has('runs/failed.html')).toBe(false);
});
