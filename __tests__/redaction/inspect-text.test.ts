import fc from 'fast-check';
import { inspectText, mayBePrivate } from '../../src/redaction/inspect-text.js';
import { findPrivate } from '../../src/redaction/rules.js';
import { nearTexts } from './texts.js';

const TOKEN = `${'gh'}p_${'a1B2c3D4'.repeat(4)}`;

test('kinds are named once, the most exact one first, and nothing is repeated', () => {
  expect(inspectText(`token: ${TOKEN} and token: ${TOKEN} of /home/jane`)).toEqual({
    secrets: ['GitHub token'],
    hasPath: true,
  });
  expect(inspectText('nothing but a text')).toEqual({ secrets: [], hasPath: false });
});

test('all of a long text is looked at, also what is between two pieces of it', () => {
  for (const length of [10, 5000, (1 << 20) - 20, (1 << 20) - 8192, 3_000_000]) {
    expect(inspectText(`${'a '.repeat(length / 2)} ${TOKEN} ${'b '.repeat(1000)}`).secrets).toEqual(['GitHub token']);
  }
});

test('a run of millions of characters is no problem', () => {
  for (const run of ['eyJ', `${'gh'}p_`, '-----BEGIN PRIVATE KEY-----', 'password="', '/home/']) {
    expect(() => inspectText(run + 'a'.repeat(20_000_000))).not.toThrow();
  }
});

test('what redaction finds is found', () => {
  fc.assert(
    fc.property(nearTexts, (text) => {
      const found = findPrivate(text);
      const { secrets, hasPath } = inspectText(text);
      expect(secrets.length > 0 || hasPath).toBe(found.length > 0);
    }),
    { numRuns: 500 },
  );
});

test('whatever the escapes of JSON, a private text in it is noticed', () => {
  const toEscaped = (text: string) =>
    JSON.stringify({ text }).replace(/["'<>&+:=/]/g, (character) =>
      character === '"' ? character : `\\u00${character.charCodeAt(0).toString(16)}`,
    );
  fc.assert(
    fc.property(nearTexts, (text) => {
      if (findPrivate(text).length === 0) return;
      for (const json of [JSON.stringify({ text }), JSON.stringify({ text }).replaceAll('/', '\\/'), toEscaped(text)]) {
        expect(mayBePrivate(Buffer.from(json))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
