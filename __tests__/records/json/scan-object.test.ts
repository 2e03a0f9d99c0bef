import fc from 'fast-check';
import { registerKeys } from '../../../src/records/json/json-keys.js';
import { JsonTape, NOWHERE, ROOT, type JsonNode } from '../../../src/records/json/json-tape.js';
import { isJsonObject } from '../../../src/records/json/json-object.js';
import { scanObject } from '../../../src/records/json/scan-object.js';
import { propertyRuns } from '../../property-runs.js';

/** Names that are read, in a number that has some meet in one bucket of the table. */
const KEY = registerKeys(
  ...(['cmd', 'result', 'status', 'args', 'warnings', 'text', 'timing_ms', 'a', 'ab', 'ba', 'ä', '__proto__'] as const),
  ...(['sessionId', 'schema_version', 'event', 'details', 'x'] as const),
);
const names = Object.keys(KEY) as (keyof typeof KEY)[];

/** Whether the text is one object, as the scan has it. */
function accepts(text: string): boolean {
  const bytes = Buffer.from(text);
  return scanObject(new JsonTape(), bytes, 0) === bytes.length;
}

function isParsed(text: string): boolean {
  try {
    return text.startsWith('{') && text.endsWith('}') && isJsonObject(JSON.parse(text));
  } catch {
    return false;
  }
}

/** What stands on the tape, as values: of objects the members that are read. */
function toValue(tape: JsonTape, node: JsonNode): unknown {
  if (tape.isObject(node)) {
    const entries = names.map((name) => [name, tape.at(node, KEY[name])] as const);
    return Object.fromEntries(
      entries.filter(([, member]) => tape.has(member)).map(([name, member]) => [name, toValue(tape, member)]),
    );
  }
  if (tape.isText(node)) return tape.word(node);
  const number = tape.number(node);
  if (number !== null) return number;
  if (tape.isNullish(node)) return null;
  if (tape.isTrue(node)) return true;
  return tape.isArray(node) ? elementsOf(tape, node) : false;
}

function elementsOf(tape: JsonTape, array: JsonNode): unknown[] {
  const elements: unknown[] = [];
  for (let node = tape.first(array); node !== NOWHERE; node = tape.next(array, node)) {
    elements.push(toValue(tape, node));
  }
  return elements;
}

/** The same of what `JSON.parse` makes of it. */
function withReadMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReadMembers);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(value, name)).map((name) => [name, withReadMembers(value[name])]),
  );
}

const name = fc.oneof(fc.constantFrom(...names), fc.constantFrom('', '__proto__', 'a"b', 'ä', 'x'.repeat(300)));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.constantFrom(null, true, false, 1e21, -0.5, 2 ** 63),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}));
const object = fc.dictionary(name, value, { maxKeys: 8 });
/** Spaces between all tokens, or none; every character of every string escaped, or those that have to be. */
const style = fc.record({ space: fc.constantFrom('', ' ', '\t', '\r ', '  '), escapes: fc.boolean() });
type Style = typeof style extends fc.Arbitrary<infer Generated> ? Generated : never;

function write(value: unknown, how: Style): string {
  const { space, escapes } = how;
  const list = (items: readonly string[]): string => space + items.join(`${space},${space}`) + space;
  if (typeof value === 'string') return escapes ? `"${Array.from(value, toEscapes).join('')}"` : JSON.stringify(value);
  if (Array.isArray(value)) return `[${list(value.map((item) => write(item, how)))}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${write(key, how)}${space}:${space}${write(item, how)}`);
  return `{${list(members)}}`;
}

function toEscapes(character: string): string {
  return Array.from(character.split(''), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

test('what is on the tape is what JSON.parse finds at the names that are read', () => {
  fc.assert(
    fc.property(object, style, (record, how) => {
      const text = write(record, how);
      const bytes = Buffer.from(text);
      const tape = new JsonTape();
      expect(scanObject(tape, bytes, 0)).toBe(bytes.length);
      expect(toValue(tape, ROOT)).toEqual(withReadMembers(JSON.parse(text)));
      expect(tape.toObject()).toEqual(JSON.parse(text));
    }),
    { numRuns: propertyRuns(1000, 50_000) },
  );
});

test('accepts what JSON.parse accepts, and nothing else, however an object is damaged', () => {
  const piece = fc.constantFrom(
    ...['', '{', '}', '[', ']', ',', ':', '"', '\\', '\\u', '\\u00e', '\\x', '0', '-', '.', 'e', 'E+', '1', ' ', '\r'],
    ...['\t', '\u0000', '\u001f', '\u007f', '\u2028', 'null', 'tru', 'true', 'nul', 'a', '\ufeff', '\u00a0', '\v', '/'],
  );
  fc.assert(
    fc.property(object, fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 3 }), (record, damages) => {
      let text = JSON.stringify(record);
      for (const [position, removed, added] of damages) {
        const at = position % (text.length + 1);
        text = text.slice(0, at) + added + text.slice(at + removed);
      }
      if (!/\p{Cs}/u.test(text)) expect([text, accepts(text)]).toEqual([text, isParsed(text)]);
    }),
    { numRuns: propertyRuns(3000, 200_000) },
  );
});

test.each([
  '{"a":0}',
  '{"a":-0}',
  '{"a":-}',
  '{"a":00}',
  '{"a":01}',
  '{"a":1.}',
  '{"a":.5}',
  '{"a":+1}',
  '{"a":1e5}',
  '{"a":1E+5}',
  '{"a":1e}',
  '{"a":1e-}',
  '{"a":0x1}',
  '{"a":Infinity}',
  '{"a":NaN}',
  '{"a":"\\u00e9\\ud83d"}',
  '{"a":"\\u00g0"}',
  '{"a":"\\u00e"}',
  '{"a":"\\b\\f\\n\\r\\t\\/\\\\\\""}',
  '{"a":"\\a"}',
  '{"a":"\t"}',
  '{"a":"\u007f"}',
  '{"a":truefalse}',
  '{"a":fals}',
  '{"a":[1,]}',
  '{"a":[,1]}',
  '{"a":1,}',
  '{,"a":1}',
  '{"a" 1}',
  '{"a":}',
  '{a:1}',
  "{'a':1}",
  '{"a":[}]}',
  '{"a":[1}',
  '{"a":{"b":[]}}',
  '{}',
  '{ }',
  '{"a":[ ]}',
  '{"a":[[],{}]}',
  '{"a":1}}',
  '{"a":1 "b":2}',
  '{"a":"b',
  '{"a":"b\\',
  '{"a":"b\\u00',
  '{"a"',
  '{',
])('%j is an object as JSON.parse has it', (text) => {
  expect(accepts(text)).toBe(isParsed(text));
});

test('a line feed ends a record, wherever it stands', () => {
  expect(accepts('{"a":\n1}')).toBe(false);
  expect(accepts('{"a":1\n}')).toBe(false);
  expect(accepts('{"a":"\n"}')).toBe(false);
});

test('of several members of one name the last one stands, also when its name is escaped', () => {
  const tape = new JsonTape();
  scanObject(tape, Buffer.from('{"cmd":1,"result":{"status":1,"status":"b"},"\\u0063md":"last"}'), 0);
  expect(tape.word(tape.at(ROOT, KEY.cmd))).toBe('last');
  expect(tape.wordAt(tape.at(ROOT, KEY.result), KEY.status)).toBe('b');
});

test('any depth and any length can be read, and a tape used again', () => {
  const tape = new JsonTape();
  const deep = Buffer.from(`{"args":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  expect(scanObject(tape, deep, 0)).toBe(deep.length);
  const long = Buffer.from(`{"warnings":[${'"w",'.repeat(10_000)}"last"],"cmd":"c"}`);
  expect(scanObject(tape, long, 0)).toBe(long.length);
  expect(elementsOf(tape, tape.at(ROOT, KEY.warnings))).toHaveLength(10_001);
  expect(scanObject(tape, Buffer.from('{"cmd":"next"}'), 0)).toBe(14);
  expect([tape.word(tape.at(ROOT, KEY.cmd)), tape.has(tape.at(ROOT, KEY.warnings))]).toEqual(['next', false]);
});

test('"__proto__" is a name like any other', () => {
  const tape = new JsonTape();
  scanObject(tape, Buffer.from('{"__proto__":{"polluted":true}}'), 0);
  expect(Object.getPrototypeOf(tape.toObject())).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('what is no container, text or number has no members, elements or value', () => {
  const tape = new JsonTape();
  scanObject(tape, Buffer.from('{"cmd":null,"text":"t","args":{}}'), 0);
  for (const node of [NOWHERE, tape.at(ROOT, KEY.cmd), tape.at(ROOT, KEY.text)]) {
    expect([tape.at(node, KEY.cmd), tape.first(node), tape.number(node)]).toEqual([NOWHERE, NOWHERE, null]);
  }
  expect([tape.first(tape.at(ROOT, KEY.args)), tape.word(tape.at(ROOT, KEY.args))]).toEqual([NOWHERE, null]);
});

test.each(['0', '-0', '12', '999999999999999', '1234567890123456789', '-5', '0.1', '1e3', '1E-7', '1e999'])(
  'reads %s as JSON.parse does',
  (number) => {
    const tape = new JsonTape();
    scanObject(tape, Buffer.from(`{"timing_ms":${number}}`), 0);
    expect(tape.number(tape.at(ROOT, KEY.timing_ms))).toBe(JSON.parse(number));
  },
);

test('a word is compared, and an id told, whether it is plain, escaped or no text at all', () => {
  const tape = new JsonTape();
  scanObject(
    tape,
    Buffer.from(String.raw`{"cmd":"run","text":"r\u0075n","status":"ruin","result":"ran","args":7,"x":""}`),
    0,
  );
  const isRun = (key: number) => tape.isWord(tape.at(ROOT, key), 'run');
  expect([KEY.cmd, KEY.text, KEY.status, KEY.result, KEY.args, KEY.x, KEY.event].map(isRun)).toEqual([
    ...[true, true],
    ...[false, false, false, false, false],
  ]);
  const idAt = (key: number) => tape.uniqueAt(ROOT, key);
  expect([KEY.cmd, KEY.text, KEY.args, KEY.x, KEY.event].map(idAt)).toEqual(['run', 'run', null, null, null]);
});
