import type { Dashboard } from '../../src/derive/artifacts/dashboard.js';
import type { Run } from '../../src/derive/runs/run.js';
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
  expect(titles.slice(0, 2)).toEqual([
    'warning: empty-reason',
    'Run 0f8c3a1e-77b4-4c15-9a51-6f2d1e0b4c15 failed: config.load: the file is missing',
  ]);
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
  expect(
    links(render(MONTH)).every((link) =>
      /^(feed\.xml|index\.html(#[\w.-]+)?|(?:days\/[\d-]+|runs\/index)\.html#run-[\w.-]+)$/.test(link),
    ),
  ).toBe(true);
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

const linkOf = (feed: string, title: string) =>
  feed.split('<entry>').flatMap((entry) => (entry.includes(title) ? (/ href="([^"]*)"/.exec(entry)?.[1] ?? []) : []));
const failedRun = (overrides: Partial<Run>): Dashboard => {
  const [run] = createRuns(1);
  const runs = [{ ...run!, id: 'job-1', outcome: 'failed' as const, events: 3, failed: 2, ...overrides }];
  return { ...MONTH, runs, days: MONTH.days.slice(0, 1).map((day) => ({ ...day, day: '2026-02-15', runs })) };
};

test('a failed run leads to its steps, and names what it failed at and why', () => {
  const feed = render(failedRun({ cause: { action: 'config.load', reason: 'the <file> is missing' } }));
  const title = 'Run job-1 failed: config.load: the &lt;file&gt; is missing</title>';
  expect(linkOf(feed, title)).toEqual(['days/2026-02-15.html#run-job-1']);
  expect(feed).toContain('2 of 3 events failed.</summary>');
});

test('a run of which no record says why names the step alone', () => {
  const feed = render(failedRun({ cause: { action: 'ast.parse', reason: null } }));
  expect(feed).toContain('<title>Run job-1 failed: ast.parse</title>');
});

test('a run that is on the page of no day leads to its row in the list', () => {
  const cause = { action: 'ast.parse', reason: null };
  const runs = createRuns(1450).map((run, index) => ({
    ...run,
    id: `run ${index}`,
    ...(index === 1400 ? { outcome: 'failed' as const, cause } : { outcome: 'success' as const, cause: null }),
  }));
  const summary = { ...MONTH.summary, runs: { ...MONTH.summary.runs, total: 1450 } };
  expect(linkOf(render({ ...MONTH, summary, runs, days: [] }), 'Run run 1400 failed: ast.parse</title>')).toEqual([
    'runs/older-0.html#run-run_20_1400',
  ]);
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
      tags: null,
      cause: null,
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
