import fc from 'fast-check';
import { toAnchor } from '../../src/render/links.js';
import { HOSTILE } from './cases.js';

test('plain names stay readable', () => {
  expect(toAnchor('day', '2026-01-18')).toBe('day-2026-01-18');
  expect(toAnchor('action', 'ctx.search')).toBe('action-ctx.search');
  expect(toAnchor('run', 'a b/ü')).toBe('run-a_20_b_2f__fc_');
  expect(toAnchor('diagnostic', 'malformed-line', '2026-01-18.jsonl')).toBe(
    'diagnostic-malformed-line.2026-01-18.jsonl',
  );
});

test('names of any length and kind have ids of their own that need no escaping', () => {
  const isPlain = (id: string) => /^run-[\w.-]{0,62}$/.test(id);
  expect(HOSTILE.map((name) => toAnchor('run', name)).every(isPlain)).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(isPlain(toAnchor('run', a))).toBe(true);
      expect(toAnchor('run', a) === toAnchor('run', b)).toBe(a === b);
    }),
  );
  const [long, longer] = ['x'.repeat(5000), 'x'.repeat(5001)];
  expect(toAnchor('run', long)).not.toBe(toAnchor('run', longer));
  expect(toAnchor('run', '\ud800')).not.toBe(toAnchor('run', '\ufffd'));
});
