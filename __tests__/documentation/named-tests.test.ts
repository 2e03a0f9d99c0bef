import { existsSync, readFileSync } from 'node:fs';
import { readProse, readTable } from './markdown.js';
import { PAGES } from './pages.js';

/** `` `end-to-end/nightly` › a night without new telemetry makes no commit `` in a cell of a table. */
const NAMED = /`([\w/-]+)` › (.+?)(?=<br>| *\|)/g;

const named = PAGES.flatMap((page) =>
  Array.from(readProse(page).matchAll(NAMED), ([, file = '', title = '']) => ({ page, file, title })),
);

test('every test that the documentation names is there', () => {
  expect(named.length).toBeGreaterThan(60);
  const missing = named.filter(({ file, title }) => {
    const path = `__tests__/${file}.test.ts`;
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return !['’', "'"].some((mark) =>
      [`'${title}'`, `"${title}"`].some((name) => text.includes(name.replaceAll("'", mark))),
    );
  });
  expect(missing).toEqual([]);
});

test.each([
  ['docs/SECURITY.md', 'Guarantee'],
  ['docs/COMPLIANCE.md', 'Line'],
  ['docs/COMPLIANCE.md', 'Sentence'],
  ['docs/COMPLIANCE.md', 'Condition'],
  ['docs/COMPLIANCE.md', 'Guarantee'],
  ['docs/COMPLIANCE.md', 'Rule'],
  ['docs/FAILURE_MODES.md', 'Condition'],
])('%s: behind every line of the tables by %s there is a test', (page, header) => {
  const rows = readTable(page, header);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((cells) => !/^`[\w/-]+` › /.test(cells.at(-1) ?? ''))).toEqual([]);
});

test('every line of the checklist of the contract is in the table', () => {
  expect(readTable('docs/COMPLIANCE.md', 'Line').map(([line]) => line)).toEqual([
    'No host-repo telemetry reads',
    'Telemetry repo is sole data source',
    'Derived artifacts are ephemeral',
    'Per-repo dashboards only',
    'Read-only guarantees enforced',
    'Failure modes documented',
  ]);
});

test('files that ARCHITECTURE.md says hold an invariant are there', () => {
  const cells = readTable('ARCHITECTURE.md', 'Invariant').map(([, files = '']) => files);
  const files = cells.flatMap((cell) => Array.from(cell.matchAll(/`([\w/-]+)`/g), ([, file = '']) => file));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(`__tests__/${file}.test.ts`))).toEqual([]);
});

test('no line of the contracts is met in part without the reason', () => {
  const rows = ['Line', 'Sentence', 'Condition', 'Guarantee', 'Rule'].flatMap((header) =>
    readTable('docs/COMPLIANCE.md', header),
  );
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.flat().filter((cell) => /\bpart(?:ly|ially)\b/i.test(cell) && !/\bbecause\b/.test(cell))).toEqual([]);
});
