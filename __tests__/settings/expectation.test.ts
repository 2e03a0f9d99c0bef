import { quote } from '../../src/settings/input-field.js';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [2, '2'],
  [true, 'true'],
  [['secret'], 'an array'],
  [{ a: 'secret' }, 'an object'],
  ['a "b"\n::error::c', '"a \\"b\\"\\n::error::c"'],
  ['💥'.repeat(81), `"${'💥'.repeat(80)}…"`],
])('%j is quoted as %s', (value, text) => {
  expect(quote(value)).toBe(text);
});

test.each([
  ['ghp', 'x'.repeat(36)],
  ['ghs', 'x'.repeat(36)],
  // Installation tokens can be JSON Web Tokens behind the prefix.
  ['ghs', `${'x'.repeat(100)}.${'y-'.repeat(150)}.${'z'.repeat(100)}`],
  ['github_pat', 'x'.repeat(82)],
])('a token that begins with %s is not quoted', (prefix, rest) => {
  expect(quote(`token ${prefix}_${rest}!`)).toBe('"token ***!"');
});
