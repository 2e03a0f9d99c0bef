import fc from 'fast-check';
import { TextTable, toTextData, toTexts } from '../../../src/derive/aggregate/text-table.js';

/** Any code units: telemetry may hold halves of characters. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 6,
});
/** UUIDs, what looks like one, and the characters that stand for its bytes. */
const uuid = fc.uuid().chain((id) => {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1');
  return fc.constantFrom(id, id, id.toUpperCase(), `${id.slice(0, -1)}g`, `${id}0`, bytes);
});
const texts = fc.array(fc.oneof(anyText, uuid), { maxLength: 300 });

test('each text has one number, in the order of first appearance', () => {
  fc.assert(
    fc.property(texts, (added) => {
      const table = new TextTable();
      const ids = added.map((text) => table.idOf(text));
      const distinct = [...new Set(added)];
      expect(ids).toEqual(added.map((text) => distinct.indexOf(text)));
      expect(table.size).toBe(distinct.length);
      expect(distinct.map((_, id) => table.textOf(id))).toEqual(distinct);
      expect(toTexts(table.toData())).toEqual(distinct);
    }),
  );
});

test('a table takes over the texts of another, each under one number', () => {
  fc.assert(
    fc.property(texts, texts, (known, taken) => {
      const [table, other] = [new TextTable(), new TextTable()];
      for (const text of known) table.idOf(text);
      for (const text of taken) other.idOf(text);
      const ids = table.addAll(other.toData());
      expect([...ids].map((id) => table.textOf(id))).toEqual([...new Set(taken)]);
      expect(toTexts(table.toData())).toEqual([...new Set([...known, ...taken])]);
    }),
  );
});

test('texts are handed on unchanged', () => {
  fc.assert(fc.property(texts, (given) => expect(toTexts(toTextData(given.join(''), toEnds(given)))).toEqual(given)));
});

test('many texts keep their numbers', () => {
  const table = new TextTable();
  const names = Array.from({ length: 20_000 }, (_, index) => `run-${index}`);
  for (const [id, name] of names.entries()) expect(table.idOf(name)).toBe(id);
  for (const [id, name] of names.entries()) expect(table.idOf(name)).toBe(id);
});

test.each([
  ['short of the text', 'abc', [2]],
  ['beyond the text', 'abc', [4]],
  ['that go back', 'abc', [2, 1, 3]],
])('ends %s are refused', (_, all, ends) => {
  expect(() => toTextData(all, Uint32Array.from(ends))).toThrow(RangeError);
});

function toEnds(texts: readonly string[]): Uint32Array<ArrayBuffer> {
  let end = 0;
  return Uint32Array.from(texts, (text) => (end += text.length));
}
