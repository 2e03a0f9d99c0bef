import { findPrivateTexts, type PrivateTexts } from '../../../src/run/check/private-texts.js';

const TOKEN = `${'gh'}p_${'a1B2c3D4'.repeat(4)}`;

function find(...lines: readonly string[]): PrivateTexts[] {
  const found: PrivateTexts[] = [];
  findPrivateTexts(Buffer.from(lines.join('\n')), (texts) => found.push(texts));
  return found;
}

test('a secret and a home directory are named with their kind and field, and not repeated', () => {
  const found = find(
    '{"a":1}',
    JSON.stringify({ args: { query: `use ${TOKEN}` }, segment: '/home/jane/src' }),
    '{"b":2}',
  );
  expect(found).toEqual([
    {
      line: 2,
      secret: 'A secret (GitHub token) is in args.query.',
      path: 'A path with a login name is in segment.',
    },
  ]);
});

test.each([
  ['escaped slashes', String.raw`{"cwd":"\/home\/jane\/src"}`],
  ['escaped characters', String.raw`{"cwd":"\u002fhome\u002fjane"}`],
  ['JSON in JSON', JSON.stringify({ input: JSON.stringify({ cwd: 'C:\\Users\\Jane\\x' }) })],
  ['a key', '{"files":{"/home/jane/x":1}}'],
  ['a list', '{"files":[["/home/jane/x"]]}'],
  ['what is no JSON', String.raw`{"cwd":"\/home\/jane`],
  ['records on one line', '{"a":1}{"cwd":"/home/jane"}'],
  ['deep nesting', `${'{"a":'.repeat(50_000)}"/home/jane"${'}'.repeat(50_000)}`],
])('a home directory is found in %s', (_, line) => {
  expect(find(line)).toMatchObject([{ line: 1, secret: null, path: expect.not.stringContaining('jane') }]);
});

test.each([
  ['{"password":"correcthorse"}', 'A secret (secret) is in password.'],
  ['{"db":{"pin_password":84736251}}', 'A secret (secret) is in db.pin_password.'],
  [String.raw`{"body":"{\"clientSecret\":\"opensesame\"}"}`, 'A secret (secret) is in body.'],
  [String.raw`{"url":"https:\/\/u:p@ss\/word@example.com"}`, 'A secret (credentials in a URL) is in url.'],
])('a secret is found in %s', (line, secret) => {
  expect(find(line)).toEqual([{ line: 1, secret, path: null }]);
});

test('a key that is private itself is not repeated', () => {
  expect(find(JSON.stringify({ '/home/jane': { [`x ${TOKEN}`]: { cwd: '/home/jane' } } }))).toEqual([
    {
      line: 1,
      secret: expect.stringMatching(/^A secret \(GitHub token\) is in a key of ~\.$/),
      path: expect.stringMatching(
        /^A path with a login name is in a key of the record, ~\.x \[redacted: GitHub token #\w+\]\.cwd\.$/,
      ),
    },
  ]);
});

test('of many kinds and fields the first ones are named', () => {
  const [found] = find(JSON.stringify(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, TOKEN]))));
  expect(found!.secret).toBe('A secret (GitHub token) is in e, d, c and 2 more.');
});

test.each([
  '{"type":"assistant","message":{"content":[{"type":"thinking","thinking":"a","signature":"Er8DCkYIBxgCKkAa1B2c3D4e5F6g7H8i9J0a1B2c3D4e5F6=="}],"usage":{"input_tokens":5321,"output_tokens":12}}}',
  '{"session_id":"5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c","requestId":"req_011CQa1B2c3D4e5F6g7H8i9","id":"toolu_01A1B2c3D4e5F6g7H8i9J0k1"}',
  '{"key":"value","token":"ok","secret":"rotated","password":null,"auth":true,"tokens":{"input":12345678}}',
  '{"cwd":"/home/runner/work/app/app","segment":".","cmd":"ctx.search"}',
  '{"idempotency_key":"5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c","cache_key":"node-modules-4f2a9c1b7d3e5a60","commit":"8f14e45fceea167a5a36dedd4bea2543e1d2b3c4"}',
])('nothing is found in %s', (line) => {
  expect(find(line)).toEqual([]);
});
