import fc from 'fast-check';
import { findTag, hasMoreTags, MAX_TAGS, mergeTags, parseTags, toTagText } from '../../src/records/tags.js';

const pair = fc
  .tuple(fc.constantFrom('a', 'b', 'env', ';', '%3B'), fc.stringMatching(/^[x;%=é]{0,3}$/))
  .map(([key, value]) => `${key}=${value}`);
const tagText = fc.array(pair, { minLength: 1, maxLength: 20 }).map((pairs) => toTagText(pairs)!);

test('tags are one text, sorted, whatever is in them, and are read back from it', () => {
  expect(toTagText(['task=a;b', 'environment=100%', 'agent='])).toBe('agent=;environment=100%25;task=a%3Bb');
  expect(toTagText([])).toBeNull();
  fc.assert(
    fc.property(fc.uniqueArray(pair, { minLength: 1, maxLength: MAX_TAGS }), (pairs) => {
      const read = parseTags(toTagText(pairs)!).map(({ key, value }) => `${key}=${value}`);
      expect(read.sort()).toEqual([...pairs].sort());
    }),
  );
});

test('tags are the same in whatever order and grouping they are merged, and bounded', () => {
  fc.assert(
    fc.property(tagText, tagText, tagText, (a, b, c) => {
      const merged = mergeTags(mergeTags(a, b), c);
      expect(mergeTags(c, mergeTags(b, a))).toBe(merged);
      expect(mergeTags(merged, a)).toBe(merged);
      expect(parseTags(merged).length).toBeLessThanOrEqual(MAX_TAGS);
    }),
  );
});

test('of too many the shortest are kept, and that there were more is said', () => {
  const text = toTagText(Array.from({ length: 14 }, (_, index) => `k${'x'.repeat(index)}=v`))!;
  expect(parseTags(text)).toHaveLength(12);
  expect(parseTags(text).map(({ key }) => key)).not.toContain(`k${'x'.repeat(13)}`);
  expect([hasMoreTags(text), hasMoreTags('a=b')]).toEqual([true, false]);
});

test('the value of a tag is known unless it is empty or withheld', () => {
  const text = 'a=1;b=REDACTED;c=';
  expect(['a', 'b', 'c', 'd'].map((key) => findTag(parseTags(text), key))).toEqual(['1', null, null, null]);
  expect(findTag([], 'a')).toBeNull();
});
