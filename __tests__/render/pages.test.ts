import { diagnosticsSchema } from '../../src/derive/artifacts/diagnostics-schema.js';
import { summarySchema } from '../../src/derive/artifacts/summary-schema.js';
import { sweepsSchema } from '../../src/derive/artifacts/sweeps-schema.js';
import { renderAssets, SCRIPT_INTEGRITY, SCRIPT_PATH } from '../../src/render/assets.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { LISTED_RUNS } from '../../src/render/components/runs-table.js';
import type { DiagnosticCode } from '../../src/records/diagnostic.js';
import { renderNavigation } from '../../src/render/navigation-page.js';
import { CASES, HOSTILE, NAVIGATION } from './cases.js';
import { createDashboard, createDays, createDiagnostics, createRepository, OPTIONS } from './fixtures.js';
import { findHtmlProblems } from './html-problems.js';

const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const renderPage = (name: string) => text(renderDashboard(CASES[name] ?? fail(name), OPTIONS).get('index.html'));
const fail = (name: string): never => {
  throw new Error(`no case is named ${name}`);
};
const toText = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe.each(Object.keys(CASES))('the page of the case %s', (name) => {
  const html = renderPage(name);

  test('is valid HTML', async () => {
    expect(await findHtmlProblems(html)).toEqual([]);
  });

  test('holds our script only, no style, no number that is none, and links only to itself and the server', () => {
    const script = `<script src="../${SCRIPT_PATH}" integrity="${SCRIPT_INTEGRITY}"></script>`;
    expect(html.split(script).length).toBe(2);
    expect(html).toContain(`script-src '${SCRIPT_INTEGRITY}';`);
    expect(html.replace(script, '')).not.toMatch(/<script|<style|\sstyle=|\son\w+="|<iframe|<object|<form/i);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => link ?? '');
    expect(
      links.filter(
        (link) => !/^(https:\/\/github\.com\/|data:image\/svg\+xml,|#[\w.-]+$|(?!\/)[\w./-]+(#[\w.-]+)?$)/.test(link),
      ),
    ).toEqual([]);
  });

  test('refers only to ids that it has, each once', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...html.matchAll(/(?:href="#|url\(#)([\w.-]+)/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('shows what every dashboard must show', () => {
    const { summary } = CASES[name] ?? fail(name);
    const shown = toText(html);
    for (const title of ['Diagnostics', 'Last telemetry', 'Data coverage', 'What was done', 'telemetry v1']) {
      expect(shown).toContain(title);
    }
    expect(shown).toContain(summary.repository.context);
    expect(html).toContain(summary.actions_taken.statement.replace(/</g, '&lt;'));
  });
});

test('artifacts are published as the schemas have them, in their key order', () => {
  for (const dashboard of Object.values(CASES)) {
    const files = renderDashboard(dashboard, OPTIONS);
    expect([...files.keys()].filter((path) => !/^(?:runs\/|days\/|actions\/|data\/events-)/.test(path))).toEqual([
      'index.html',
      'summary.json',
      'diagnostics.json',
      'sweeps.json',
      'attention.json',
      ...(dashboard.usage === null ? [] : ['usage.json']),
      ...(dashboard.commands === null ? [] : ['commands.json']),
      ...(dashboard.summary.status === 'no-telemetry' ? [] : ['series.json']),
      'badge.json',
      'badge.svg',
      'feed.xml',
      'metrics.prom',
      ...(dashboard.summary.status === 'no-telemetry' ? [] : ['data/index.json']),
      ...(dashboard.summary.status === 'no-telemetry' || dashboard.runs.length === 0 ? [] : ['runs.json']),
    ]);
    expect(summarySchema.parse(JSON.parse(text(files.get('summary.json'))))).toEqual(wellFormed(dashboard.summary));
    expect(diagnosticsSchema.parse(JSON.parse(text(files.get('diagnostics.json'))))).toEqual(dashboard.diagnostics);
    expect(sweepsSchema.parse(JSON.parse(text(files.get('sweeps.json'))))).toEqual(wellFormed(dashboard.sweeps));
  }
  const summary = text(renderDashboard(CASES['month'] ?? fail('month'), OPTIONS).get('summary.json'));
  expect(summary).toMatch(
    /^\{\n {2}"schema_version": "4\.1",\n {2}"telemetry_version": "v1",\n {2}"repository": \{\n {4}"owner"/,
  );
  expect(summary).toMatch(/\n\}\n$/);
});

test('an artifact that breaks its schema is not published', () => {
  const dashboard = createDashboard(createDays(3));
  const broken = { ...dashboard, summary: { ...dashboard.summary, runs: { ...dashboard.summary.runs, total: NaN } } };
  expect(() => renderDashboard(broken, OPTIONS)).toThrow();
});

test('the same dashboard gives the same bytes in any time zone', () => {
  const render = () =>
    Object.values(CASES).map((dashboard) => text(renderDashboard(dashboard, OPTIONS).get('index.html')));
  const zone = process.env['TZ'];
  try {
    const [first, ...others] = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((name) => {
      process.env['TZ'] = name;
      return render();
    });
    for (const other of others) expect(other).toEqual(first);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('a page says what it is where a link to it is shown', () => {
  const html = renderPage('month');
  const description =
    'Telemetry: healthy. Automation: 1 of 58 runs failed (17 Jan – 15 Feb 2026, the last on 17 Jan 2026). Attention: steady as of 15 Feb 2026. 191 events in 58 runs ' +
    'on 29 of 30 days up to 15 Feb 2026. Actions were taken in ';
  expect(html).toContain(`<meta name="description" content="${description}`);
  expect(html).toContain(`<meta property="og:description" content="${description}`);
  expect(html).toContain('<meta property="og:title" content="octo-org/task-runner telemetry"');
  expect(html).toContain('type="application/atom+xml"');
  expect(html).not.toMatch(/og:url|canonical/);
  const placed = renderDashboard(CASES['month'] ?? fail('month'), { ...OPTIONS, siteUrl: 'https://octo.github.io/' });
  expect(text(placed.get('index.html'))).toContain(
    '<meta property="og:url" content="https://octo.github.io/octo-org_task-runner/"',
  );
  expect(text(placed.get('runs/index.html'))).toContain(
    '<link rel="canonical" href="https://octo.github.io/octo-org_task-runner/runs/index.html"',
  );
  expect(renderPage('no-telemetry')).toContain('<meta name="description" content="No telemetry available."');
});

test('the picture of the tab tells the states apart', () => {
  const icons = ['one-record', 'year', 'ninety-diagnostics', 'no-telemetry'].map((name) =>
    /<link rel="icon" href="([^"]*)"/.exec(renderPage(name))?.at(1),
  );
  expect(new Set(icons).size).toBe(4);
});

test('every day, action, run and finding on a page has an address', () => {
  for (const name of ['year', 'hostile', 'ninety-diagnostics', 'thousand-actions']) {
    const { summary, sweeps, runs, diagnostics } = CASES[name] ?? fail(name);
    const html = renderPage(name);
    const count = (kind: string) => html.split(` id="${kind}-`).length - 1;
    expect(count('day')).toBe(Math.min(365, sweeps.days.length));
    expect(count('action')).toBe(Math.min(500, summary.actions.length));
    expect(count('run')).toBe(Math.min(LISTED_RUNS, runs.length));
    const codes = new Set(diagnostics.diagnostics.map(({ code }) => code));
    const places = diagnostics.diagnostics.filter(({ file }) => file !== null);
    expect(count('diagnostic')).toBe(codes.size + places.length);
  }
  expect(renderPage('year')).toContain('<td id="day-2026-01-18"');
  expect(renderPage('year')).toContain('<article class="diagnostic severity-warning" id="diagnostic-malformed-line">');
});

test('of many places with the same finding the page names some and says where the others are', () => {
  const findings = Array.from({ length: 60 }, (_, index): [DiagnosticCode, string, number, number] => [
    'malformed-line',
    `${index}.jsonl`,
    1,
    1,
  ]);
  const dashboard = createDashboard(createDays(3), { diagnostics: createDiagnostics(findings) });
  const html = text(renderDashboard(dashboard, OPTIONS).get('index.html'));
  expect(html.split('id="diagnostic-malformed-line.').length - 1).toBe(25);
  expect(toText(html)).toContain('35 more places are in diagnostics.json');
});

test('names from telemetry are text and nothing else', () => {
  const html = renderPage('hostile');
  expect(html).toContain('>&lt;script>alert(1)&lt;/script></bdi>');
  expect(html).toContain('<bdi>\\u{202e}hcraes.xtc</bdi>');
  expect(html).toContain('<bdi>a\\u{0}b\\u{1b}[31m</bdi>');
  expect(html).toContain('<abbr title="a blank name">');
  expect(html).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
  expect(html).not.toContain('x'.repeat(200));
  expect(html).toContain('blob/HEAD/telemetry/v1/repos/%3Cscript%3E/%20x%3F%23.jsonl?plain=1#L2');
  expect(HOSTILE.length).toBeGreaterThan(10);
});

test('a dashboard without telemetry says so and shows no figures', () => {
  const shown = toText(renderPage('no-telemetry'));
  expect(shown).toContain('No telemetry available');
  expect(shown).not.toContain('No actions were taken.');
  expect(shown).toContain('Unknown without telemetry.');
  expect(shown).toContain('There is no directory');
  expect(shown).not.toContain('Failure rate');
});

test('a repository where nothing was done says so', () => {
  expect(toText(renderPage('one-record'))).toContain('No actions were taken.');
});

test('periods that cannot be compared say so instead of showing a change', () => {
  const shown = toText(renderPage('month'));
  expect(shown).toContain('Too little telemetry before it to compare.');
  expect(shown).not.toMatch(/[↑↓→]|before: too few/);
  expect(toText(renderPage('year'))).toMatch(/[↑↓] .{1,8} [\d.,]+ ?% from/);
});

test('what is not shown of long lists is named', () => {
  const shown = toText(renderPage('thousand-actions'));
  expect(shown).toContain('Show 475 more actions');
  expect(shown).toContain('500 more actions are in summary.json');
  expect(toText(renderPage('eight-years'))).toContain('the last 53 weeks');
});

test('diagnostics stand with the worst first and link to their line', () => {
  const html = renderPage('ninety-diagnostics');
  const severities = [...html.matchAll(/class="diagnostic severity-(\w+)"/g)].map(([, severity]) => severity);
  expect(severities).toEqual(['error', 'error', 'error', 'warning', 'warning', 'warning', 'note', 'note', 'note']);
  expect(html).toContain(
    'href="https://github.com/octo-org/telemetry/blob/HEAD/telemetry/v1/repos/octo-org_task-runner/2026-01-10.jsonl?plain=1#L3"',
  );
  expect(toText(html)).toContain('Resolve the conflict in the telemetry file');
});

test('a code of a later version is shown with its own message', () => {
  const diagnostics = createDiagnostics([['malformed-line', 'a.jsonl', 1, 1]]);
  const later = {
    ...diagnostics,
    diagnostics: diagnostics.diagnostics.map((entry) => ({ ...entry, code: 'toString' })),
  };
  const html = text(renderDashboard(createDashboard(createDays(3), { diagnostics: later }), OPTIONS).get('index.html'));
  expect(html).toContain('<code>toString</code>');
  expect(html).toContain('Unexpected end of JSON input after 212 bytes.');
});

test('an account that does not add up is shown as such', () => {
  const dashboard = createDashboard(createDays(3));
  const records = { ...dashboard.summary.records, duplicate: 7 };
  const html = text(
    renderDashboard({ ...dashboard, summary: { ...dashboard.summary, records } }, OPTIONS).get('index.html'),
  );
  expect(html).toContain('≠');
  expect(renderPage('month')).not.toContain('≠');
});

test('a server address that is not http(s) is never linked to', () => {
  const dashboard = CASES['ninety-diagnostics'] ?? fail('ninety-diagnostics');
  const html = text(renderDashboard(dashboard, { ...OPTIONS, serverUrl: 'javascript:alert(1)' }).get('index.html'));
  expect(html).not.toContain('javascript:');
  expect(toText(html)).toContain('2026-01-10.jsonl');
});

describe('the navigation page', () => {
  const html = text(renderNavigation(NAVIGATION, OPTIONS));

  test('is valid HTML', async () => {
    expect(await findHtmlProblems(html)).toEqual([]);
  });

  test('lists repositories by name and links to those that have a page', () => {
    const names = [...html.matchAll(/<bdi[^>]*>([^<]*)<\/bdi><\/(?:a|span)>/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'octo-org');
    expect(names).toEqual([...names].sort((a = '', b = '') => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(html).toContain('href="octo-org_task-runner/index.html"');
    expect(html).toContain('href="octo-org_retired/index.html"');
    expect(html).not.toContain('octo-org_Documentation');
    expect(toText(html)).toContain('Documentation production not built yet');
    expect(toText(html)).toMatch(/retired production \s*disabled last page kept/);
    expect(toText(html)).toMatch(/\.github sandbox \s*disabled never built/);
  });

  test('does not depend on the order of the registry and does not change it', () => {
    const reversed = [...NAVIGATION].reverse();
    const before = [...reversed];
    expect(text(renderNavigation(reversed, OPTIONS))).toBe(html);
    expect(reversed).toEqual(before);
  });

  test('shows neither process nor reason of an entry', () => {
    const page = text(
      renderNavigation(
        [{ repository: createRepository('a', { reason: 'because', process: 'by-hand' }), published: true }],
        OPTIONS,
      ),
    );
    expect(page).not.toMatch(/because|by-hand/);
  });

  test('says that an empty registry is empty', () => {
    expect(toText(text(renderNavigation([], OPTIONS)))).toContain('No repositories are registered.');
  });
});

test('the assets are named for their content, and the style loads nothing', () => {
  const [[path, bytes] = []] = [...renderAssets()];
  expect(path).toMatch(/^assets\/style\.[0-9a-f]{16}\.css$/);
  expect(text(bytes)).not.toMatch(/@import|https?:|url\((?!#)/);
  expect(renderPage('month')).toContain(`href="../${path}"`);
});

/** JSON.stringify writes lone surrogates as escapes, so they come back as they were; nothing else may differ. */
function wellFormed<T>(artifact: T): unknown {
  return JSON.parse(JSON.stringify(artifact));
}

test.each([
  ['nothing-recognised', 'No recognised records'],
  ['all-foreign', 'All records belong to other repositories'],
  ['all-private', 'All telemetry is private'],
  ['no-telemetry', 'No telemetry available'],
] as const)('the page of %s says why it shows nothing', (name, title) => {
  const html = renderPage(name);
  expect(html).toContain(`<h2 id="empty-title">${title}</h2>`);
  expect(html.includes('id="record-formats"')).toBe(name === 'nothing-recognised');
});
