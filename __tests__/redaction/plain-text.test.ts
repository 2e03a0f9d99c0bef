import fc from 'fast-check';
import { isPlain, isPlainAscii, redactText } from '../../src/redaction/redact-text.js';
import { findPrivate, RULES, TRIGGERS } from '../../src/redaction/rules.js';
import { nearTexts } from './texts.js';

test('no rule finds anything in a text that has none of its triggers', () => {
  fc.assert(
    fc.property(nearTexts, (text) => {
      const selected = new Set(TRIGGERS.select(text));
      for (const rule of RULES) if (!selected.has(rule)) expect([text, ...rule.find(text)]).toEqual([text]);
    }),
    { numRuns: 500 },
  );
});

test('a text is plain only when all rules find nothing in it, and it is published as it is', () => {
  fc.assert(
    fc.property(fc.oneof(nearTexts, fc.string({ unit: 'binary', maxLength: 12 })), (text) => {
      expect(isPlain(text)).toBe(TRIGGERS.select(text).length === 0 && text.isWellFormed());
      if (!isPlain(text)) return;
      expect(findPrivate(text, RULES)).toEqual([]);
      expect(redactText(text)).toEqual({ text, secrets: 0, paths: 0 });
    }),
    { numRuns: 500 },
  );
});

test('bytes are plain when their text is', () => {
  fc.assert(
    fc.property(nearTexts, fc.nat(3), fc.nat(3), (text, before, after) => {
      const bytes = Buffer.from(`${'s'.repeat(before)}${text}${'='.repeat(after)}`);
      expect(isPlainAscii(bytes, before, bytes.length - after)).toBe(TRIGGERS.select(text).length === 0);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'nightly.sync',
  'repo.prepare',
  'ctx.search.zero_hit',
  '21088-1',
  '22029908898-1',
  'run_1771632000',
  '5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c',
  '8f14e45fceea167a5a36dedd4bea2543e1d2b3c4',
  'workflow:build',
  'workflow:Nightly build',
  'session-abc12',
  'design:0123456789ab',
  '2025-10-06T12-30-00Z/refactor-config-loader',
  '2026-01-15T18:22:24.123456Z',
  'fix/token-refresh',
  'secret-scanning',
  'auth.login',
  'config.load',
  'docker.login',
  'task-assistant',
  'octo/app',
  'ghcr.io/acme/app@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'mcp__tracker__search_issues',
  'claude-opus-4-5-20251101',
  'jane-nobody[bot]',
  'src/records/json/scan-object.ts',
  '日本語の名前',
])('nothing but one pass is needed for %s', (text) => {
  expect(isPlain(text)).toBe(true);
});

test('a half of a surrogate pair is not published', () => {
  expect(isPlain('a\ud83d')).toBe(false);
  expect(redactText('a\ud83d')).toEqual({ text: 'a\ufffd', secrets: 0, paths: 0 });
  expect(redactText(`${'a'.repeat(4095)}\u{1f600}`).text).toBe(`${'a'.repeat(4095)}\ufffd`);
});
