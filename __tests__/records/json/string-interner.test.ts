import fc from 'fast-check';
import { isPlain } from '../../../src/redaction/redact-text.js';
import { toView } from '../../../src/records/json/json-keys.js';
import { type Noted, StringInterner } from '../../../src/records/json/string-interner.js';

/** Texts one behind the other, each as a node of four integers; the text of index 3 is at node 12. */
function toNoted(texts: readonly string[]): Noted {
  const bytes = Buffer.from(texts.join(''));
  const nodes = new Int32Array(texts.length * 4);
  let start = 0;
  for (const [index, { length }] of texts.entries()) {
    nodes.set([0, start, start + length, 0], index * 4);
    start += length;
  }
  return { bytes, view: toView(bytes), nodes };
}

test('gives the text of the bytes, and whether it is plain, whatever was asked for before', () => {
  const pool = new StringInterner();
  // Few characters, so that texts meet at one place and are told apart by every byte.
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '-', '0'), maxLength: 80 }),
    fc.constantFrom('/home/ada/src', 'x'.repeat(70) + '/Users/ada/src'),
  );
  const asked = fc.tuple(fc.nat({ max: 49 }), fc.constantFrom('intern', 'internPlain', 'isPlain'));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 50 }), fc.array(asked), (texts, questions) => {
      const noted = toNoted(texts);
      for (const [number, question] of questions) {
        const index = number % texts.length;
        const expected = texts[index]!;
        const isPublished = isPlain(expected);
        const answers = { intern: expected, internPlain: isPublished ? expected : null, isPlain: isPublished };
        expect(pool[question as 'intern'](noted, index * 4)).toBe(answers[question as 'intern']);
      }
    }),
  );
});

test('tells texts apart that differ only where their place is not looked for', () => {
  const pool = new StringInterner();
  const texts = ['a', 'b', 'c'].map((first) => `${first}${'0'.repeat(40)}`);
  const noted = toNoted([...texts, ...texts]);
  for (const [index, text] of [...texts, ...texts, ...texts].entries())
    expect(pool.intern(noted, (index % 6) * 4)).toBe(text);
});
