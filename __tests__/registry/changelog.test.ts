import fc from 'fast-check';
import { appendEntry, parseChangelog, toChangelogEntry, toLines, toMutation } from '../../src/registry/changelog.js';
import type { MadeMutation } from '../../src/registry/mutation.js';

const NOW = new Date('2026-03-01T12:00:00.987Z');
const FILE = 'infra/changelog/infra-changelog.jsonl';
const register: MadeMutation = {
  action: 'register',
  owner: 'acme',
  repo: 'shop',
  context: 'production',
  telemetryRepository: 'acme/telemetry',
  reason: 'The shop',
};

const line = (own: Record<string, unknown> = {}): string =>
  JSON.stringify({ ...toChangelogEntry(register, NOW), ...own });

test('a line holds the keys of the contract, in their order', () => {
  expect(appendEntry('', toChangelogEntry(register, NOW))).toBe(
    '{"timestamp":"2026-03-01T12:00:00Z","action":"register","owner":"acme","repo":"shop","context":"production",' +
      '"telemetry_repo":"acme/telemetry","reason":"The shop","process":"infra-cli","schema_version":"2.0"}\n',
  );
  const disable = toChangelogEntry({ action: 'disable', owner: 'acme', repo: 'shop', reason: 'Paused' }, NOW);
  expect(Object.keys(disable)).toEqual(['timestamp', 'action', 'owner', 'repo', 'reason', 'process', 'schema_version']);
});

test('what is appended is read as it was made, and what was there stays', () => {
  const names = fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/);
  const reason = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .map((text) => `r ${text}.`.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''));
  const mutation: fc.Arbitrary<MadeMutation> = fc.oneof(
    fc.record({ action: fc.constantFrom('enable', 'disable', 'unregister'), owner: names, repo: names, reason }),
    fc
      .record({ owner: names, repo: names, reason, context: fc.constantFrom('sandbox', 'production') })
      .map((own) => ({ ...own, action: 'register', telemetryRepository: `${own.owner}/t` }) as const),
  );
  fc.assert(
    fc.property(fc.array(mutation), (mutations) => {
      let text = '';
      for (const made of mutations) {
        const longer = appendEntry(text, toChangelogEntry(made, NOW));
        expect(longer.startsWith(text)).toBe(true);
        text = longer;
      }
      const { entries, problems } = parseChangelog(text);
      expect(problems).toEqual([]);
      expect(entries.map(({ entry }) => toMutation(entry))).toEqual(mutations);
    }),
  );
});

test('a last line without an end is ended first', () => {
  const text = appendEntry(line(), toChangelogEntry(register, NOW));
  expect(text).toBe(`${line()}\n${line()}\n`);
});

test('older lines name the telemetry repository without its owner', () => {
  const [found] = parseChangelog(`${line({ telemetry_repo: 'telemetry' })}\n`).entries;
  expect(found && toMutation(found.entry)).toEqual(register);
});

test.each([
  ['{', `${FILE} is not valid JSON: expected "}" before the end of the document (line 2, column 2).`],
  ['', `${FILE} is not valid JSON: expected a value (line 2, column 1).`],
  [
    line().replace('"acme"', '"acme","owner":"acme"'),
    `${FILE} is not valid JSON: "owner" occurs twice (line 2, column 72).`,
  ],
  [
    '[]',
    `${FILE}, line 2: the document: expected an object whose "action" is register, enable, disable, unregister, got an array`,
  ],
  [
    line({ action: 'rename' }),
    `${FILE}, line 2: action: expected an object whose "action" is register, enable, disable, unregister, got an object`,
  ],
  [
    line({ timestamp: '2026-03-01' }),
    `${FILE}, line 2: timestamp: expected a UTC timestamp such as "2026-01-15T18:22:24Z", got "2026-03-01"`,
  ],
  [line({ owner: 'a b' }), `${FILE}, line 2: owner: expected a GitHub account, got "a b"`],
  [line({ repo: undefined }), `${FILE}, line 2: repo: expected a name, got nothing`],
  [line({ context: undefined }), `${FILE}, line 2: context: expected sandbox or production, got nothing`],
  [line({ telemetry_repo: 'a/b/c' }), `${FILE}, line 2: telemetry_repo: expected a repository, got "a/b/c"`],
  [line({ reason: ' ' }), `${FILE}, line 2: reason: expected a sentence on one line, of 1 to 500 characters, got " "`],
  [
    line({ reason: 'a\u0007b' }),
    `${FILE}, line 2: reason: expected a sentence on one line, of 1 to 500 characters, got "a\\u0007b"`,
  ],
  [line({ process: 'me' }), `${FILE}, line 2: process: expected "infra-cli", got "me"`],
  [line({ schema_version: '1.0' }), `${FILE}, line 2: schema_version: expected "2.0", got "1.0"`],
  [line({ note: 1 }), `${FILE}, line 2: the document: has unknown keys: "note"`],
])('the line %s is a problem, and the other lines are read', (wrong, problem) => {
  const { entries, problems } = parseChangelog(`${line()}\n${wrong}\n${line()}\n`);
  expect(problems).toEqual([{ line: 2, problem }]);
  // A wrong reason alone does not keep a line from being read.
  expect(entries.map((entry) => entry.line)).toEqual(problem.includes(': reason: ') ? [1, 2, 3] : [1, 3]);
});

test('a last line without an end is a problem', () => {
  expect(parseChangelog(`${line()}\n${line()}`).problems).toEqual([
    { line: 2, problem: `${FILE}, line 2: has no newline at the end` },
  ]);
});

test.each([
  ['', []],
  ['\n', ['']],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\n\nb', ['a', '', 'b']],
])('the lines of %j', (text, lines) => {
  expect(toLines(text)).toEqual(lines);
});
