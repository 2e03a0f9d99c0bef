import fc from 'fast-check';
import { toTagText } from '../../../src/records/tags.js';
import { RunTags } from '../../../src/derive/runs/run-tags.js';

const ROWS = 5;
const found = fc.array(
  fc.record({
    row: fc.nat(ROWS - 1),
    tags: fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 14 })
      .map((numbers) => toTagText(numbers.map((number) => `${'k'.repeat(1 + (number % 7))}=${number}`))!),
  }),
  { maxLength: 30 },
);

function collect(entries: readonly { readonly row: number; readonly tags: string }[]): RunTags {
  const tags = new RunTags();
  for (const entry of entries) tags.add(entry.row, entry.tags);
  return tags;
}
const contents = (tags: RunTags) => Array.from({ length: ROWS }, (_, row) => tags.tagsOf(row));
const SAME_ROWS = Array.from({ length: ROWS }, (_, row) => row);

test('the tags of a run are the same in whatever order and grouping they come, also when they were written down', () => {
  fc.assert(
    fc.property(found, fc.nat(30), (entries, cut) => {
      const whole = contents(collect(entries));
      expect(contents(collect([...entries].reverse()))).toEqual(whole);
      const merged = collect(entries.slice(cut));
      merged.merge(collect(entries.slice(0, cut)), SAME_ROWS);
      expect(contents(merged)).toEqual(whole);
      const reread = new RunTags();
      reread.load(merged.toData(), ROWS);
      expect(contents(reread)).toEqual(whole);
    }),
  );
});

test('sets of tags that no run bears any more are not held', () => {
  const tags = new RunTags();
  for (let index = 0; index < 1000; index += 1) tags.add(0, `id=${'x'.repeat(index)}`);
  expect(tags.toData().sets).toHaveLength(1);
  expect(tags.tagsOf(1)).toBeNull();
});
