import fc from 'fast-check';
import { TextPool } from '../../../src/records/json/text-pool.js';

test('gives the text of the bytes, whatever was asked for before', () => {
  const pool = new TextPool();
  // Few characters, so that texts meet at one place and are told apart by every byte.
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', '0'), maxLength: 80 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 50 }), (texts) => {
      const bytes = Buffer.from(texts.join(''));
      let start = 0;
      for (const expected of texts) {
        const end = start + expected.length;
        expect(pool.textOf(bytes, start, end)).toBe(expected);
        start = end;
      }
    }),
  );
});

test('tells texts apart that differ only where their place is not looked for', () => {
  const pool = new TextPool();
  const texts = ['a', 'b', 'c'].map((first) => `${first}${'0'.repeat(40)}`);
  for (const text of [...texts, ...texts]) expect(pool.textOf(Buffer.from(text), 0, text.length)).toBe(text);
});
