import fc from 'fast-check';
import { renderJobSummary } from '../../src/report/job-summary.js';
import {
  createBuilt,
  createFailed,
  createRepository,
  createRunResult,
  createUrgent,
  TODAY,
} from './run-result-fixture.js';

const MARKUP = /<\/?code>|<a href="[^"<>]*">|<\/a>/g;

/** The text as a reader sees it: our tags gone, references resolved. */
function toReadable(markdown: string): string {
  return markdown
    .replace(MARKUP, '')
    .replace(/&#(\d+);/g, (_, codePoint) => String.fromCodePoint(Number(codePoint)))
    .replaceAll('\u200b', '');
}

test('worst first, a row each, then what needs attention, then where all went', () => {
  const malformed = {
    code: 'malformed-line',
    severity: 'warning',
    file: '2026-01-18.jsonl',
    line: 7,
    count: 2,
  } as const;
  const note = {
    code: 'missing-days',
    severity: 'note',
    file: null,
    line: null,
    count: 3,
    message: 'Days are missing.',
  } as const;
  const result = createRunResult({
    repositories: [
      createBuilt('shop'),
      { outcome: 'disabled', repository: createRepository('attic', { state: 'disabled' }), published: true },
      createBuilt('web', {
        status: 'warning',
        counts: { error: 0, warning: 1, note: 2 },
        diagnostics: [{ ...malformed, message: 'The line contains no complete JSON object.' }, note],
      }),
      {
        ...createFailed('api', 'Not allowed.', 'Give it contents: read.'),
        repository: createRepository('api', { context: 'sandbox' }),
      },
      {
        ...createBuilt('new', { status: 'no-telemetry', records: 0, runs: 0, last_timestamp: null }),
        published: false,
        reason: 'A newer run was faster.',
      },
    ],
    publication: { changed: true, commit: 'c'.repeat(40), tree: 't', attempts: 3 },
    removed: ['acme_gone'],
    warnings: ['orgs.other: something is wrong'],
  });
  expect(toReadable(renderJobSummary(result, TODAY))).toBe(`## Telemetry dashboards of acme

**5 repositories** · ❌ failed: 1 · 🟡 telemetry with warnings: 1 · ⚪ no telemetry: 1 · 🟢 healthy telemetry: 1 · ⏸️ disabled: 1

| Repository | Telemetry | Automation | Records | Runs | Actions taken | Last telemetry | Diagnostics | Published |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| acme/api (sandbox) | ❌ failed | – | – | – | – | – | – | no |
| acme/web | 🟡 warning | 🟡 1 of 48 known runs failed (17 Jan – 15 Feb 2026, the last on 3 Feb 2026; 2 runs do not say how they ended); steady as of 15 Feb 2026 | 1,234 | 56 | 7 | 15 Feb 2026, 09:00 UTC | 1 warning, 2 notes | yes |
| acme/new | ⚪ no telemetry | – | 0 | 0 | – | – | none | no |
| acme/shop | 🟢 healthy | 🟡 1 of 48 known runs failed (17 Jan – 15 Feb 2026, the last on 3 Feb 2026; 2 runs do not say how they ended); steady as of 15 Feb 2026 | 1,234 | 56 | 7 | 15 Feb 2026, 09:00 UTC | none | yes |
| acme/attic | ⏸️ disabled | – | – | – | – | – | – | yes |

### Problems

- acme/api: Not allowed. Give it contents: read.
- acme/web: warning malformed-line in 2026-01-18.jsonl:7, 2 times: The line contains no complete JSON object.
- acme/new: A newer run was faster.

### Warnings

- orgs.other: something is wrong

### Sources and target

- Registry: acme/task-assistant-infra:infra/telemetry-registry.v2.json@main
- Telemetry: acme/telemetry at 9fceb02d0ae598e95dc970b74767f19372d61af8, read-only
- Publication: acme/telemetry-dashboards@gh-pages: commit cccccccccccccccccccccccccccccccccccccccc, after 3 attempts
- Site: https://acme.github.io/telemetry-dashboards/
- Removed, no longer registered: acme_gone
`);
});

test('what needs attention is told with its evidence, and what is over after it', () => {
  const text = toReadable(renderJobSummary(createRunResult({ repositories: [createUrgent('web')] }), '2026-02-20'));
  expect(text).toContain('· 🟡 needing attention: 1\n');
  expect(text).toContain('2 runs do not say how they ended); 1 action silent |');
  expect(text).toContain(`### What needs attention

- acme/web: No telemetry since 15 Feb 2026. By its rhythm, more was expected by 18 Feb 2026.
- acme/web: nightly-backup silent since 9 Feb 2026. Came on 50 of 50 expected days up to 8 Feb 2026. Since then missed on 7 expected days.
- acme/web: ctx.search was slower from 20 Jan 2026, over since 2 Feb 2026. Median 130 ms, 95% up to 400 ms, of 50 durations. Before (days compared: 20 Dec 2025 – 8 Feb 2026), median 40 ms, 95% up to 90 ms, of 50 durations.
`);
});

test.each([
  [{ dryRun: true, publication: null }, 'dry run, nothing was written'],
  [{ publication: null }, 'nothing was published'],
  [{ publication: { changed: false, commit: 'c', tree: 't', attempts: 1 } }, 'already up to date'],
  [{ publication: { changed: true, commit: null, tree: 't', attempts: 1 } }, 'files written'],
])('publication: %j', (own, text) => {
  expect(toReadable(renderJobSummary(createRunResult(own), TODAY))).toContain(
    `- Publication: acme/telemetry-dashboards@gh-pages: ${text}\n`,
  );
});

test('what is unchanged keeps its figures, and what was not built says why', () => {
  const { repository, figures } = createBuilt('shop');
  const repositories = [
    { outcome: 'unchanged', repository, figures, published: true } as const,
    { ...createFailed('late', 'Too few requests.'), outcome: 'not-built' } as const,
  ];
  const text = toReadable(renderJobSummary(createRunResult({ repositories }), TODAY));
  expect(text).toContain('| acme/late | ⏳ not built | – | – | – | – | – | – | no |');
  expect(text).toMatch(
    /\| acme\/shop \| 🟢 healthy \| 🟡 1 of 48 known runs failed .* \| 1,234 \| 56 \| .* \| unchanged \|/,
  );
  expect(text).toContain('Too few requests.');
});

test('a run without repositories, page and telemetry commit has no table and no empty lines for them', () => {
  const own = { repositories: [], pageUrl: null, telemetryCommit: null, target: null, publication: null };
  expect(toReadable(renderJobSummary(createRunResult(own), TODAY))).toBe(`## Telemetry dashboards of acme

**0 repositories**

### Sources and target

- Registry: acme/task-assistant-infra:infra/telemetry-registry.v2.json@main
- Telemetry: acme/telemetry, read-only
- Publication: nothing was published
`);
});

test('at most fifty rows, and the number of the rest', () => {
  const repositories = Array.from({ length: 1061 }, (_, index) => createBuilt(`r${String(index).padStart(4, '0')}`));
  const text = renderJobSummary(createRunResult({ repositories }), TODAY);
  expect(text.match(/^\| <code>/gm)).toHaveLength(50);
  expect(toReadable(text)).toContain('\n…and 1,011 more.\n');
});

test('long texts and many of them stay far below what GitHub accepts', () => {
  const long = '💥<'.repeat(5_000);
  const repositories = Array.from({ length: 3000 }, (_, index) => createFailed(`r${index}`, long, long));
  const own = { repositories, removed: repositories.map(() => long), warnings: repositories.map(() => long) };
  expect(Buffer.byteLength(renderJobSummary(createRunResult(own), TODAY))).toBeLessThan(200_000);
});

test('rows are dropped until the text fits', () => {
  const repositories = Array.from({ length: 50 }, (_, index) => createBuilt(`r${index}`));
  const result = createRunResult({ repositories });
  const whole = renderJobSummary(result, TODAY);
  const cut = renderJobSummary(result, TODAY, Buffer.byteLength(whole) - 1);
  expect(cut.match(/^\| <code>/gm)).toHaveLength(25);
  expect(toReadable(cut)).toContain('…and 25 more.');
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</code><script>alert(1)</script>',
  '`code` | cell \\| cell',
  '[text](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '@everyone and #1 and https://evil.example www.evil.example',
  'a\n| b | c |\n# heading\r\n- item\u2028- item',
  '&lt;script&gt; &#60;b&#62;',
  '**bold** _it_ ~~gone~~ <!-- x --> $$x$$ :rocket:',
  '::error::x%0A::set-output name=a::b',
  '\u202egnp.exe\u202c \u2066x',
];

test.each(HOSTILE)('%j changes nothing but the words', (hostile) => {
  const finding = { code: hostile, severity: 'error', message: hostile, file: hostile, line: 1, count: 1 } as const;
  const harmless = { ...finding, code: 'x', message: 'x', file: 'x' };
  const resultOf = (text: string, diagnostic: typeof finding) =>
    createRunResult({
      owner: text,
      registryOrigin: text,
      target: text,
      repositories: [
        createFailed('api', text, text),
        createBuilt('web', { status: 'error', counts: { error: 1, warning: 0, note: 0 }, diagnostics: [diagnostic] }),
      ],
      removed: [text],
      warnings: [text],
    });
  const structureOf = (text: string) => text.replace(/(?:&#\d+;|[\p{L}\p{N} ])+/gu, 'x');
  expect(structureOf(renderJobSummary(resultOf(hostile, finding), TODAY))).toBe(
    structureOf(renderJobSummary(resultOf('x', harmless), TODAY)),
  );
});

test('outside of code, no mention survives the resolution of references', () => {
  const text = renderJobSummary(createRunResult({ warnings: ['ask @octocat'] }), TODAY);
  const resolved = text.replace(/&#(\d+);/g, (_, codePoint) => String.fromCodePoint(Number(codePoint)));
  expect(resolved.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@\w/);
});

test('whatever the texts are, no character of theirs is markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [line = ''] =
        renderJobSummary(createRunResult({ warnings: [text] }), TODAY).match(/(?<=### Warnings\n\n)- .*/) ?? [];
      expect(line).toMatch(/^- (?:&#\d+;|[\p{L}\p{N} ])*$/u);
    }),
  );
});

test('where the formats are that nothing was recognised as: a link, or, without a site, their list', () => {
  const nothing = { file: '2026-01-18.jsonl', line: null, count: 4, message: 'No line is a record.' } as const;
  const built = createBuilt('shop', {
    status: 'error',
    diagnostics: [{ ...nothing, code: 'nothing-recognised', severity: 'error' }],
  });
  const textOf = (pageUrl: string | null) =>
    renderJobSummary(createRunResult({ repositories: [built], pageUrl }), TODAY);
  expect(toReadable(textOf('https://pages.example/'))).toContain(
    'No line is a record. Record formats: https://pages.example/acme_shop/#record-formats\n',
  );
  expect(toReadable(textOf(null))).toMatch(/No line is a record\. Record formats: \w/);
});

test.each([
  [true, 'Site: https://pages.example/, up to date after 12 seconds'],
  [false, 'Site: https://pages.example/, not yet up to date after 12 seconds'],
])('what the site looked like from outside, when somebody looked: live is %s', (isLive, line) => {
  const result = createRunResult({
    pageUrl: 'https://pages.example/',
    site: { url: 'https://pages.example/acme_shop/', isLive, seconds: 12 },
  });
  expect(toReadable(renderJobSummary(result, TODAY))).toContain(line);
});
