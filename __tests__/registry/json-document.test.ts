import fc from 'fast-check';
import { ActionError } from '../../src/base/action-error.js';
import { parseJson } from '../../src/registry/json-document.js';

test.each([
  ['{"a": x}', 'unexpected symbol; names and strings need double quotes (line 1, column 7)'],
  ["{'a': 1}", 'unexpected symbol; names and strings need double quotes (line 1, column 2)'],
  ['{\n  "a": 1,\n}', 'expected a name in double quotes (line 3, column 1)'],
  ['[1,\n]', 'expected a value (line 2, column 1)'],
  ['{"a": 1 "b": 2}', 'expected "," or the closing bracket (line 1, column 9)'],
  ['[1 2]', 'expected "," or the closing bracket (line 1, column 4)'],
  ['{"a" 1}', 'expected ":" (line 1, column 6)'],
  ['{"a": 1', 'expected "}" before the end of the document (line 1, column 8)'],
  ['{} {}', 'expected the end of the document (line 1, column 4)'],
  ['{"a": 01}', 'expected "," or the closing bracket (line 1, column 8)'],
  ['[1.]', 'the number lacks digits (line 1, column 2)'],
  ['"a\nb"', 'the string does not end on its line (line 1, column 1)'],
  ['["\t"]', 'unescaped control character in the string (line 1, column 2)'],
  ['["\\x"]', 'unknown escape sequence in the string (line 1, column 2)'],
  ['["\\u00g0"]', 'expected four hexadecimal digits after \\u (line 1, column 2)'],
  ['{} // no', 'JSON has no comments (line 1, column 4)'],
  ['[/* no */]', 'JSON has no comments (line 1, column 2)'],
  ['', 'expected a value (line 1, column 1)'],
  ['{\r\n "a": {\r\n  "b": 1, "b": 2}}', '"b" occurs twice (line 3, column 11)'],
  ['{"a": 1, "\\u0061": 2}', '"a" occurs twice (line 1, column 10)'],
  ['\ufeff{"a": 1,}', 'expected a name in double quotes (line 1, column 9)'],
])('%j is refused with line and column', (text, problem) => {
  expect(() => parseJson(text, 'registry.json')).toThrow(`registry.json is not valid JSON: ${problem}.`);
});

test('a byte order mark is no part of the document', () => {
  expect(parseJson('\ufeff{"a": 1}', 'registry.json')).toEqual({ a: 1 });
});

test('"__proto__" is a name like any other', () => {
  const value = parseJson('{"__proto__": {"polluted": true}}', 'registry.json');
  expect(Object.keys(value as object)).toEqual(['__proto__']);
  expect((value as { polluted?: boolean }).polluted).toBeUndefined();
});

test('the same name in two objects is not given twice', () => {
  const text = '{"a": {"a": [{"a": 1}, {"a": 2}]}, "b": {"a": 3}}';
  expect(parseJson(text, 'registry.json')).toEqual(JSON.parse(text));
});

test('the lines of a document within a larger file are those of the file', () => {
  expect(() => parseJson('{\n"a"}', 'log', 7)).toThrow('log is not valid JSON: expected ":" (line 8, column 4).');
});

test('nesting that would exhaust the stack is refused', () => {
  expect(() => parseJson('['.repeat(1_000_000), 'registry.json')).toThrow('more than 64 levels of nesting');
});

test('a long text that never ends is refused in linear time', () => {
  expect(() => parseJson(`"${'a'.repeat(1_000_000)}`, 'registry.json')).toThrow(ActionError);
});

test('reads what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom('', '\t', 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseJson(text, 'x')).toEqual(JSON.parse(text));
    }),
  );
});

test('accepts and refuses the same texts as JSON.parse, one damaged character at a time', () => {
  const characters = ['', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', 't', '\n', '\u0001', '\u00a0'];
  const damage = fc.record({ at: fc.nat(), character: fc.constantFrom(...characters) });
  // Names that differ from each other keep damage from making duplicates, the one text that only JSON.parse accepts.
  const text = '{"one":[1.5e3,-0,"a\\u00e9\\n"],"two":{"three":null,"four":true},"five":"","six":[]}';
  fc.assert(
    fc.property(damage, ({ at, character }) => {
      const damaged = text.slice(0, at % text.length) + character + text.slice((at % text.length) + 1);
      let parsed: unknown;
      try {
        parsed = JSON.parse(damaged);
      } catch {
        expect(() => parseJson(damaged, 'x')).toThrow(ActionError);
        return;
      }
      expect(parseJson(damaged, 'x')).toEqual(parsed);
    }),
    { numRuns: 2000 },
  );
});
