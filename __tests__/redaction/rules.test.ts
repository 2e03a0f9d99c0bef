import { rules as presetRules } from '@secretlint/secretlint-rule-preset-recommend';
import { PRESET_ROWS, toPresetId, UNUSED_PRESET_IDS } from '../../src/redaction/preset-rules.js';
import { redactText } from '../../src/redaction/redact-text.js';
import { RULES, TRIGGERS } from '../../src/redaction/rules.js';
import { toHidden, toText, toTitle, withHidden } from './rule-examples.js';

const AROUND = [
  ['', ''],
  ['see ', ' there'],
  ['(', ')'],
  ['line\n', '\nline'],
  // What is found in short texts is remembered, in long ones it is looked for each time.
  ['see ', ` there${' and so on'.repeat(30)}`],
] as const;

test('every rule of the preset is used or left out on purpose, so that a new one is thought of', () => {
  expect(presetRules.map(toPresetId).sort()).toEqual([...Object.keys(PRESET_ROWS), ...UNUSED_PRESET_IDS].sort());
});

describe.each(RULES.map((rule) => [toTitle(rule), rule] as const))('%s', (_, rule) => {
  test('has examples, and finds them by itself', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
    const texts = [...rule.examples, ...rule.counterExamples];
    expect(texts).not.toContain('');
    expect(new Set(texts).size).toBe(texts.length);
    for (const example of rule.examples) {
      const text = `see ${toText(example)} there`;
      expect(TRIGGERS.select(text)).toContain(rule);
      expect([...rule.find(text)].map(([start, end]) => text.slice(start, end))).toEqual(toHidden(example));
    }
  });

  test.each(rule.examples)('hides %s and nothing around it', (example) => {
    for (const [before, after] of AROUND) {
      const { text, secrets, paths } = redactText(before + toText(example) + after);
      const shown = rule.isPath === true ? '~' : '[redacted]';
      expect(text.replace(/\[redacted: [^\]]*\]/g, '[redacted]')).toBe(before + withHidden(example, shown) + after);
      expect(rule.isPath === true ? paths : secrets).toBe(toHidden(example).length);
    }
  });

  test.each(rule.counterExamples)('leaves %s as it is', (counterExample) => {
    for (const [before, after] of AROUND) {
      const text = before + toText(counterExample) + after;
      expect(redactText(text)).toEqual({ text, secrets: 0, paths: 0 });
    }
  });
});
