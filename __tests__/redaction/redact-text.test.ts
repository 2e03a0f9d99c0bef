import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import fc from 'fast-check';
import { FAKE_SECRETS } from '../../testkit/sample/emission.js';
import { cut, redactText, toPreview } from '../../src/redaction/redact-text.js';
import { PRESET_SAMPLES, REMAINDER } from './preset-samples.js';
import { nearTexts } from './texts.js';

/** What makes a text too long to be remembered: it is looked at each time. */
const LONG_END = ' and so on'.repeat(30);

const SECRETS = [...Object.values(FAKE_SECRETS), ...Object.values(PRESET_SAMPLES)];

test('every rule of the preset has a sample here, also those that are not used', () => {
  const ids = rules.map(({ meta }) => meta.id.replace('@secretlint/secretlint-rule-', ''));
  expect(ids.filter((id) => id !== 'filter-comments').sort()).toEqual(Object.keys(PRESET_SAMPLES).sort());
});

test.each(Object.entries({ ...PRESET_SAMPLES, ...FAKE_SECRETS }))(
  '%s is taken out, wherever it stands',
  (_, secret) => {
    for (const text of [
      secret,
      `Login failed with ${secret}`,
      `(${secret}) `,
      `"${secret}",`,
      `token: ${secret} again ${secret}`,
    ]) {
      const redacted = redactText(text);
      expect(redacted.text).not.toMatch(REMAINDER);
      expect(redacted.text).toContain('[redacted: ');
      expect(redacted.secrets).toBeGreaterThan(0);
    }
  },
);

test.each([
  ['github', 'Login failed with [redacted: GitHub token #2bdbf6]'],
  ['basicauth', 'Login failed with https://[redacted: credentials in a URL]@example.com'],
])('what takes its place says what was there: %s', (name, expected) => {
  for (const end of ['', LONG_END]) {
    expect(redactText(`Login failed with ${PRESET_SAMPLES[name]}${end}`).text).toBe(expected + end);
  }
});

test('different tokens stay different, and the same ones the same', () => {
  const [one, other] = [`${'gh'}p_${'a'.repeat(36)}`, `${'gh'}p_${'b'.repeat(36)}`];
  expect(redactText(`run ${one}`).text).not.toBe(redactText(`run ${other}`).text);
  expect(redactText(`run ${one}`)).toEqual(redactText(`run ${one}`));
});

test('a token that something is joined to, or that is cut, is taken out', () => {
  const token = PRESET_SAMPLES['github']!;
  for (const text of [`${token}_attempt_2`, `x${token}`, `${token.slice(0, 28)}…`, `failed: ${token}abc`]) {
    expect(redactText(text).text).not.toContain(token.slice(4, 28));
  }
});

test.each(['\\n', '\\t', '%3D', '%3d', '\\u003d', '=', ' '])('a token right behind %j is taken out', (before) => {
  const token = `tvly-${'a1B2c3D4'.repeat(3)}`;
  for (const end of ['', LONG_END]) {
    expect(redactText(`a${before}${token}${end}`).text).toBe(`a${before}[redacted: Tavily key #0c1b71]${end}`);
  }
});

test('a private key that is cut off is taken out to the end', () => {
  expect(redactText(PRESET_SAMPLES['privatekey']!.slice(0, 90)).text).toMatch(
    /^\[redacted: private key #[0-9a-f]{6}\]$/,
  );
});

test('secrets right behind one another are two', () => {
  const key = `-----BEGIN ${'PRIVATE'} KEY-----abc-----END ${'PRIVATE'} KEY-----`;
  expect(redactText(key + PRESET_SAMPLES['github']! + LONG_END)).toEqual({
    text: expect.stringMatching(/^\[redacted: private key #\w{6}\]\[redacted: GitHub token #\w{6}\] and/) as string,
    secrets: 2,
    paths: 0,
  });
});

test.each([
  [8, ''],
  [9, '[redacted: Pulumi token]'],
  [100, '[redacted: Pulumi token]'],
])('of %i tokens that are found only one behind the other, none is left', (count, end) => {
  const token = `pul-${'0a1b2c3d4e5f678'.repeat(2)}`;
  const { text, secrets } = redactText(token.repeat(count));
  expect(text).toBe('[redacted: Pulumi token #5c3206]'.repeat(8) + end);
  expect(secrets).toBe(Math.min(count, 9));
  expect(redactText(text)).toEqual({ text, secrets: 0, paths: 0 });
});

test('telemetry cannot switch the rules off', () => {
  const secret = PRESET_SAMPLES['gitlab']!;
  expect(redactText(`secretlint-disable ${secret}`).text).not.toContain(secret);
  expect(redactText(`secretlint-disable-line\n${secret} // secretlint-disable-line`).text).not.toContain(secret);
});

test.each([
  ['NPM_CONFIG_TOKEN=abcDEF123456', 'NPM_CONFIG_TOKEN=[redacted: secret]'],
  ['{"password": "hunter22x"}', '{"password": "[redacted: secret]"}'],
  ['deploy --api-key abcd1234efgh now', 'deploy --api-key [redacted: secret] now'],
  ['Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer [redacted: credential]'],
  ['authorization: token abc123abc123abc1', 'authorization: token [redacted: credential]'],
  [
    'https://example.com/?X-Amz-Signature=abc123def456&x=1',
    'https://example.com/?X-Amz-Signature=[redacted: secret]&x=1',
  ],
  ['ssh://nobody:pass@example.com', 'ssh://[redacted: credentials in a URL]@example.com'],
])('what is assigned to a secret name is taken out: %s', (text, expected) => {
  for (const end of ['', LONG_END]) {
    expect(redactText(text + end)).toEqual({ text: expected + end, secrets: 1, paths: 0 });
  }
});

test.each([
  'max_tokens=4096',
  'token_count: 12345678',
  'author: someone1234',
  'password: incorrect',
  'token: 2026-01-15T18:22:24Z',
  'NPM_TOKEN=${NPM_TOKEN}',
  'password=[redacted: secret]',
  'https://x-access-token:***@github.com/octo/app',
  'workflow:Nightly build',
  'design:0123456789ab',
  'ctx.search',
  'mcp__tracker__search_issues',
  'NotebookEdit',
  '5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c',
  '2025-10-06T12-30-00Z/refactor-config-loader',
  '21088-1',
  'run_1771632000',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  '8f14e45fceea167a5a36dedd4bea2543e1d2b3c4',
])('what is no secret is left as it is: %s', (text) => {
  expect(redactText(text)).toEqual({ text, secrets: 0, paths: 0 });
});

test.each([
  ['/Users/jane.nobody/src/app', '~/src/app'],
  ['/home/jane', '~'],
  ['cd /home/jane && ls', 'cd ~ && ls'],
  ['PATH=/usr/bin:/home/jane/bin', 'PATH=/usr/bin:~/bin'],
  ['file:///home/jane/x', '~/x'],
  ['/var/home/jane/x', '~/x'],
  ['/mnt/c/Users/Jane/x', '~/x'],
  ['/c/Users/jane', '~'],
  ['C:/Users/Jane/x', '~/x'],
  ['C:\\Users\\Jane Nobody\\x', '~\\x'],
  ['C:\\\\Users\\\\Jane\\\\x', '~\\\\x'],
  ['c:\\Documents and Settings\\Jane', '~'],
  ['\\\\server\\Users\\Jane\\x', '~\\x'],
  ['"/home/jane"', '"~"'],
  ['transcript./home/jane/x', 'transcript.~/x'],
])('a home directory is published as ~: %s', (text, expected) => {
  expect(redactText(text)).toEqual({ text: expected, secrets: 0, paths: 1 });
});

test.each([
  'src/home/index.ts',
  './home/page',
  '../home/page',
  'https://api.example.com/users/42/home/x',
  'https://example.com/home/page',
  '/homepage',
  '/rooted',
  '/usr/local/bin',
  '/srv/root/x',
  '/home/',
])('what is no home directory is left as it is: %s', (text) => {
  expect(redactText(text)).toEqual({ text, secrets: 0, paths: 0 });
});

test('what is redacted is left as it is when it is redacted again', () => {
  fc.assert(
    fc.property(fc.oneof(nearTexts, fc.string({ unit: 'binary' })), (text) => {
      const once = redactText(text).text;
      expect(once.isWellFormed()).toBe(true);
      expect(redactText(once)).toEqual({ text: once, secrets: 0, paths: 0 });
    }),
    { numRuns: 2000 },
  );
});

test('nothing is left of a secret between any other texts that stand apart from it', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.constantFrom(...SECRETS),
      fc.string({ maxLength: 200 }),
      (before, secret, after) => {
        expect(redactText(`${before} ${secret} ${after}`).text).not.toMatch(REMAINDER);
      },
    ),
  );
});

test('of a hostile text no more is looked at than its first 4,096 characters, so that none takes long', () => {
  const pieces = [
    'eyJ',
    '-----BEGIN PRIVATE KEY-----',
    'xoxb-a-',
    'gh',
    'token',
    '--token ',
    '://a:',
    '/home/',
    '\\Users\\',
    'a-',
    '-',
    ':',
    'mongodb://',
  ];
  for (const piece of pieces) {
    const hostile = `→${piece.repeat(1_000_000)}`;
    const redacted = redactText(hostile);
    expect(redacted).toEqual(redactText(hostile.slice(0, 4096)));
    expect(redactText(`${hostile} ${PRESET_SAMPLES['github']}`)).toEqual(redacted);
  }
});

test('a preview is redacted first and cut then', () => {
  expect(toPreview('y'.repeat(120)).text).toBe('y'.repeat(120));
  expect(toPreview('y'.repeat(121)).text).toBe(`${'y'.repeat(119)}…`);
  expect(toPreview(`${'y '.repeat(50)}${PRESET_SAMPLES['github']}`)).toEqual({
    text: `${'y '.repeat(50)}[redacted: GitHub t…`,
    secrets: 1,
    paths: 0,
  });
});

test.each([
  ['abcd', 'abcd'],
  ['abcde', 'abc…'],
  ['😀😀😀😀', '😀😀😀😀'],
  ['😀😀😀😀😀', '😀😀😀…'],
  ['a😀😀😀b', 'a😀😀…'],
  ['abcde'.repeat(9), 'abc…'],
])('%s cut to four characters is %s', (text, expected) => {
  expect(cut(text, 4)).toBe(expected);
});
