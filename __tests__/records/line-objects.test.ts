import fc from 'fast-check';
import { JsonTape } from '../../src/records/json/json-tape.js';
import { recoverObjects } from '../../src/records/lines.js';

const read = (text: string): [unknown[], boolean] => {
  const line = Buffer.from(text);
  const { objects, remainder } = recoverObjects(new JsonTape(), line);
  return [objects.map(({ start, end }): unknown => JSON.parse(line.toString('utf8', start, end))), remainder];
};

test('one object is one record', () => {
  expect(read('{"a":1}')).toEqual([[{ a: 1 }], false]);
  expect(read('  {"a":1}\r')).toEqual([[{ a: 1 }], false]);
});

test('several objects on a line are several records, braces in strings or not', () => {
  expect(read('{"a":"}{"}{"b":"\\"{"} {"c":{}}')).toEqual([[{ a: '}{' }, { b: '"{' }, { c: {} }], false]);
});

test('rubbish around records is told apart from them', () => {
  expect(read('žée{"a":1}')).toEqual([[{ a: 1 }], true]);
  expect(read('\0\0\0{"a":1}')).toEqual([[{ a: 1 }], true]);
  expect(read('{"a":1}{"b":')).toEqual([[{ a: 1 }], true]);
  expect(read('{"a":1}rest')).toEqual([[{ a: 1 }], true]);
});

test.each(['žée', '{"a":', '[1]', '5', '"text"', 'null', '[{"a":1}', '{"a":1,}', '<<<<<<< HEAD', '{"a":{"b":1}'])(
  '%s yields no record',
  (text) => {
    expect(read(text)).toEqual([[], true]);
  },
);

test('a piece of a cut record is never taken for a record', () => {
  // The tail of a record whose beginning was lost: the inner object is not a record.
  expect(read('"details":{"ok":true}}{"a":1}')).toEqual([[], true]);
});

test('objects run together are found again, and nothing ever throws', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(object, { minLength: 1, maxLength: 4 }), (objects) => {
      const [found, remainder] = read(objects.map((value) => JSON.stringify(value)).join(''));
      expect(found.map((value) => JSON.stringify(value))).toEqual(objects.map((value) => JSON.stringify(value)));
      expect(remainder).toBe(false);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void read(text)));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', '"', '\\', 'a', ':', '[', ']') }),
      (text) => void read(text),
    ),
  );
});
