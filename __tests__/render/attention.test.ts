import type { Attention } from '../../src/derive/attention/attention-schema.js';
import type { Dashboard } from '../../src/derive/artifacts/dashboard.js';
import { toIncident } from '../../src/render/attention-text.js';
import { toBadge } from '../../src/render/badge.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { renderFeed } from '../../src/render/feed.js';
import { renderMetrics } from '../../src/render/metrics.js';
import { ATTENTION_ITEMS, createDashboard, createDays, OPTIONS } from './fixtures.js';

const [FAILING, OVER] = ATTENTION_ITEMS as [Attention['items'][number], Attention['items'][number]];
const SILENT: Attention['items'][number] = {
  ...FAILING,
  kind: 'silent',
  action: 'nightly-backup',
  since: '2026-02-04',
  during: null,
  rhythm: { last_day: '2026-02-03', expected: 60, came: 59, missed: 11 },
};

function withItems(items: Attention['items'], days = 60): Dashboard {
  const dashboard = createDashboard(createDays(days));
  return { ...dashboard, attention: { ...dashboard.attention, items } };
}

/** The words of the section, one space between them. */
function sectionOf(dashboard: Dashboard): string {
  const html = Buffer.from(renderDashboard(dashboard, OPTIONS).get('index.html') ?? []).toString();
  const section = /<section class="card" id="attention".*?<\/section>/s.exec(html)?.[0] ?? '';
  return section.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test('the section says what, since when, and what that rests on', () => {
  const shown = sectionOf(withItems([FAILING, SILENT, OVER]));
  expect(shown).toContain('2 actions need attention');
  expect(shown).toContain(
    'Failing repo.prepare.labels.reconcile failing since 9 Feb 2026 20 of 64 known outcomes failed. ' +
      'Before (days compared: 20 Dec 2025 – 8 Feb 2026), 2 of 50 known outcomes failed.',
  );
  expect(shown).toContain(
    'Silent nightly-backup silent since 4 Feb 2026 Came on 59 of 60 expected days up to 3 Feb 2026. ' +
      'Since then missed on 11 expected days.',
  );
  expect(shown).toContain(
    'Over codex.execute was slower from 20 Jan 2026, over since 2 Feb 2026 Median 1.3 s, 95% up to 2.6 s, of 120 durations. ' +
      'Before (days compared: 20 Dec 2025 – 8 Feb 2026), median 400 ms, 95% up to 840 ms, of 98 durations.',
  );
  expect(shown).toContain('one bad day, a slow drift or a weekend does not count');
});

test('nothing to tell is told from too little to say', () => {
  expect(sectionOf(withItems([]))).toContain('No action clearly fails more often');
  expect(sectionOf(createDashboard(createDays(30)))).toContain('Steady as of 15 Feb 2026');
  expect(sectionOf(createDashboard(createDays(10)))).toMatch(
    /Too little telemetry to say: \d+ days within the last 180, but 14 are needed\./,
  );
});

test('of many items ten are in view', () => {
  const items = Array.from({ length: 25 }, (_, index) => ({ ...FAILING, action: `action-${10 + index}` }));
  const shown = sectionOf(withItems(items));
  expect(shown).toContain('25 actions need attention');
  expect(shown.indexOf('15 more')).toBeGreaterThan(shown.indexOf('action-19'));
  expect(shown.indexOf('15 more')).toBeLessThan(shown.indexOf('action-20'));
});

test('runs to look at are links, the first failed one and the latest', () => {
  const dashboard = createDashboard(createDays(60));
  const [latest, first] = [dashboard.runs[0]!, dashboard.runs[5]!];
  const shown = withItems([{ ...FAILING, runs: [first.id, latest.id] }]);
  const html = Buffer.from(renderDashboard(shown, OPTIONS).get('index.html') ?? []).toString();
  expect(html).toMatch(
    /<a href="(?:runs|days)\/[^"]*#run-[^"]*">First failed run<\/a><a href="days\/[^"]*#run-[^"]*">Latest failed run<\/a>/,
  );
});

test('the feed has an entry when it begins and another one when it is over, under ids that stay', () => {
  const idsOf = (items: Attention['items']) =>
    [
      ...Buffer.from(renderFeed(withItems(items), OPTIONS))
        .toString()
        .matchAll(/<id>[^<]*\/(attention\/[^<]*)<\/id>/g),
    ].map(([, id]) => id);
  const begun = { ...OVER, until: null };
  expect(idsOf([begun])).toEqual(['attention/slower/2026-01-20/codex.execute']);
  expect(idsOf([OVER]).sort()).toEqual([
    'attention/slower/2026-01-20/codex.execute',
    'attention/slower/2026-01-20/codex.execute/over',
  ]);
  const feed = Buffer.from(renderFeed(withItems([OVER]), OPTIONS)).toString();
  expect(feed).toContain(
    '<title>codex.execute slower since 20 Jan 2026</title>\n<updated>2026-01-20T00:00:00Z</updated>',
  );
  expect(feed).toContain(
    '<title>codex.execute was slower from 20 Jan 2026, over since 2 Feb 2026</title>\n<updated>2026-02-02T00:00:00Z</updated>',
  );
});

test('the badge counts what is not over', () => {
  const { summary } = createDashboard(createDays(60));
  expect(toBadge(summary).message).toMatch(/^healthy · 1 action failing · .* runs failed · 15 Feb 2026$/);
  expect(toBadge(createDashboard(createDays(30)).summary).message).not.toContain('steady');
});

test('metrics have what is not over, by kind and each with its first day', () => {
  const text = Buffer.from(renderMetrics(withItems([FAILING, OVER]))).toString();
  expect(text).toMatch(/telemetry_attention_items\{[^}]*kind="failing"[^}]*\} 1\n/);
  expect(text).toMatch(/telemetry_attention_items\{[^}]*kind="silent"[^}]*\} 0\n/);
  const since = text.split('\n').filter((line) => line.startsWith('telemetry_attention_since_timestamp_seconds{'));
  expect(since).toEqual([expect.stringMatching(/action="repo\.prepare\.labels\.reconcile".*\} 1770595200$/)]);
});

test('an incident reads on from the name of its action', () => {
  expect(toIncident(FAILING)).toBe('failing since 9 Feb 2026');
  expect(toIncident(OVER)).toBe('was slower from 20 Jan 2026, over since 2 Feb 2026');
});
