import type { Dashboard } from '../../src/derive/artifacts.js';
import { renderFeed } from '../../src/render/feed.js';
import { CASES, HOSTILE } from './cases.js';
import { createDashboard, createDays, createDiagnostics, createRuns, OPTIONS } from './fixtures.js';

const SITE_URL = 'https://octo-org.github.io/dashboards/';

const render = (dashboard: Dashboard, options = {}) =>
  Buffer.from(renderFeed(dashboard, { ...OPTIONS, ...options })).toString();
const all = (feed: string, name: string) =>
  [...feed.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
const caseOf = (name: string): Dashboard => CASES[name] ?? createDashboard([]);

const MONTH = createDashboard(createDays(30), {
  diagnostics: createDiagnostics([
    ['foreign-record', '2026-02-02.jsonl', 7, 2],
    ['malformed-line', '2026-01-18.jsonl', 14, 1],
    ['empty-reason', null, null, 1],
    ['missing-days', null, null, 4],
  ]),
  runs: createRuns(60),
});

test('errors, warnings and failed runs are entries, the newest first; notes are none', () => {
  const [, ...titles] = all(render(MONTH), 'title');
  expect(titles.slice(0, 2)).toEqual(['warning: empty-reason', 'Run 0f8c3a1e-77b4-4c15-9a51-6f2d1e0b4c15 failed']);
  expect(titles).toContain('error: foreign-record in 2026-02-02.jsonl, line 7');
  expect(titles).toContain('warning: malformed-line in 2026-01-18.jsonl, line 14');
  expect(titles.filter((title) => title?.startsWith('Run ')).length).toBe(7);
  expect(titles.join()).not.toContain('missing-days');
  const [, ...updated] = all(render(MONTH), 'updated');
  expect(updated).toEqual([...updated].sort().reverse());
});

test('ids and times do not change when telemetry is added', () => {
  const later = { ...MONTH, summary: { ...createDashboard(createDays(31)).summary } };
  const entries = (feed: string) =>
    feed
      .split('<entry>')
      .slice(1)
      .filter((entry) => !entry.includes('empty-reason'));
  expect(entries(render(later))).toEqual(entries(render(MONTH)));
  expect(render(MONTH)).toContain(
    '<id>tag:github.com,2026:telemetry-dashboard/octo-org_task-runner/diagnostic/malformed-line/2026-01-18.jsonl</id>',
  );
});

test('links are absolute where the site’s address is known, else relative', () => {
  const links = (feed: string) => [...feed.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link ?? '');
  expect(links(render(MONTH)).every((link) => /^(feed\.xml|index\.html(#[\w.-]+)?)$/.test(link))).toBe(true);
  const absolute = links(render(MONTH, { siteUrl: SITE_URL }));
  expect(absolute.every((link) => link.startsWith(`${SITE_URL}octo-org_task-runner/`))).toBe(true);
  expect(links(render(MONTH, { siteUrl: null }))).toEqual(links(render(MONTH)));
});

test('there are at most fifty entries, the worst findings and the newest runs', () => {
  const runs = createRuns(200).map((run) => ({ ...run, outcome: 'failed' as const }));
  const feed = render({ ...caseOf('ninety-diagnostics'), runs });
  expect(feed.split('<entry>').length - 1).toBe(50);
  expect(feed.split('error: ').length - 1).toBe(25);
  expect(feed).toContain(`Run ${runs[0]?.id ?? ''} failed`);
  expect(feed).not.toContain(`Run ${runs[25]?.id ?? ''} failed`);
});

test('a run that the page does not list is linked to the list', () => {
  const runs = createRuns(60).map((run, index) => ({
    ...run,
    outcome: index === 50 ? ('failed' as const) : run.outcome,
  }));
  expect(render({ ...MONTH, runs })).toContain('index.html#runs"');
});

test('without telemetry the feed is there, and empty', () => {
  const feed = render(caseOf('no-telemetry'));
  expect(feed).not.toContain('<entry>');
  expect(all(feed, 'updated')).toEqual(['1970-01-01T00:00:00Z']);
});

test('names from telemetry cannot break out', () => {
  const runs = [...HOSTILE, ']]>', '\ufffe\uffff', '\u0007'].map((id) => ({
    ...(createRuns(1)[0] ?? {
      started: null,
      ended: null,
      events: 0,
      failed: 0,
      actionsTaken: 0,
      actionsNotRecorded: 0,
      actions: [],
      moreActions: false,
      unfinished: false,
      actor: null,
    }),
    id,
    outcome: 'failed' as const,
  }));
  const feed = render({ ...MONTH, runs });
  expect(feed).not.toMatch(/<script|<img|\]\]>|[\u0000-\u0008\ufffe\uffff]/);
});

test('ids belong to the server that the repositories are on', () => {
  expect(render(MONTH, { serverUrl: 'https://git.example.com:8443' })).toContain('<id>tag:git.example.com,2026:');
  expect(render(MONTH, { serverUrl: 'javascript:alert(1)' })).toContain('<id>tag:github.com,2026:');
});
