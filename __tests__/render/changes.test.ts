import type { Sweeps } from '../../src/derive/artifacts/sweeps-schema.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { createDashboard, createDays, OPTIONS } from './fixtures.js';

/** The words of the section, one space between them. */
function sectionOf(days: number, overrides: Partial<Sweeps> = {}): string {
  const dashboard = createDashboard(createDays(days));
  const sweeps = { ...dashboard.sweeps, ...overrides };
  const html = Buffer.from(renderDashboard({ ...dashboard, sweeps }, OPTIONS).get('index.html') ?? []).toString();
  const section = /<section class="card" id="changes".*?<\/section>/s.exec(html)?.[0] ?? '';
  return section.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test('what got worse and what got better is told in words, with its numbers', () => {
  const shown = sectionOf(60);
  for (const [action, ...words] of [
    ['repo.prepare.labels.reconcile', 'Fails more often 31% failed 20 of 64 known 4% failed 2 of 50 known', '7 days'],
    ['codex.execute', 'Faster p95 840 ms of 120 durations p95 2.6 s of 98 durations', '30 days'],
  ] as const) {
    const row = shown.slice(shown.indexOf(action), shown.indexOf(' days ', shown.indexOf(action)) + 6);
    for (const word of words) expect(row).toContain(word);
  }
});

test('the rule is on the page', () => {
  expect(sectionOf(60)).toContain('p95 is at least 1.5 times that of the period before and at least 50 ms more');
});

test('nothing to call out is told from nothing to compare with', () => {
  expect(sectionOf(60, { changes: [] })).toContain('No action became clearly slower or faster');
  expect(sectionOf(60, { changes: [] })).toContain('Compared: the last 7, 30 days with as many days before');
  expect(sectionOf(13)).toContain('Comparing periods takes at least 14 days of telemetry.');
});

test('of many changes some are shown, and all are counted', () => {
  const [change] = createDashboard(createDays(60)).sweeps.changes;
  const changes = Array.from({ length: 100 }, (_, index) => ({ ...change!, action: `action-${index}` }));
  const shown = sectionOf(60, { changes, changes_left_out: 7 });
  expect(shown).toContain('action-19 ');
  expect(shown).not.toContain('action-20 ');
  expect(shown).toContain('87 more changes');
});
