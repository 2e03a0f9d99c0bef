import fc from 'fast-check';
import { propertyRuns } from '../property-runs.js';
import { forEachLine, MAX_LINE_BYTES, type Line } from '../../src/records/lines.js';

function linesOf(bytes: Uint8Array, chunkBytes?: number): Line[] {
  const lines: Line[] = [];
  forEachLine(bytes, (line) => lines.push(line), undefined, chunkBytes);
  return lines;
}

const texts = (text: string): string[] => linesOf(Buffer.from(text)).map((line) => line.text);

test('splits on "\\n" only, whatever else a line holds', () => {
  expect(texts('a\nb\u2028c\u2029d\re\x0bf\n')).toEqual(['a', 'b\u2028c\u2029d\re\x0bf']);
  expect(texts('')).toEqual([]);
  expect(texts('\n\n')).toEqual(['', '']);
  expect(texts('a\r\nb\r\n')).toEqual(['a', 'b']);
});

test('says when the last line has no newline', () => {
  expect(linesOf(Buffer.from('a\nb')).map((line) => line.terminated)).toEqual([true, false]);
  expect(linesOf(Buffer.from('a\nb\n')).map((line) => line.terminated)).toEqual([true, true]);
});

test('skips a byte order mark at the start of the file only', () => {
  expect(texts('\ufeffa\n\ufeffb')).toEqual(['a', '\ufeffb']);
});

test('a line of invalid UTF-8 does not touch its neighbours', () => {
  const lines = linesOf(Buffer.concat([Buffer.from('é\n'), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('ü')]));
  expect(lines.map((line) => line.text)).toEqual(['é', '\ufffd\ufffd', 'ü']);
  expect(lines.map((line) => line.valid)).toEqual([true, false, true]);
});

test('a line over the limit is told, not decoded; the next ones are read', () => {
  const lines = linesOf(Buffer.concat([Buffer.alloc(MAX_LINE_BYTES + 1, 'x'), Buffer.from('\nnext\n')]));
  expect(lines.map(({ text, oversized }) => [text, oversized])).toEqual([
    ['', true],
    ['next', false],
  ]);
});

test('lines are the same whatever the bytes and the size of chunks are', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc.constantFrom('\n', '\r\n', '\ufeff', 'ä', '\u2028', '{"a":1}').map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 64 }), (pieces, chunkBytes) => {
      const bytes = Buffer.concat(pieces);
      expect(linesOf(bytes, chunkBytes)).toEqual(linesOf(bytes));
    }),
    { numRuns: propertyRuns(500, 20_000) },
  );
});

test('lines are the same wherever chunks happen to end', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constant('x'.repeat(300_000)),
    fc.constant('ä'.repeat(200_000)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const expected = pieces.map((text) =>
        text
          .replaceAll('\n', ' ')
          .replace(/\r$/, '')
          .replace(/^\ufeff/, ''),
      );
      const lines = linesOf(Buffer.from(expected.map((text) => `${text}\n`).join('')));
      expect(lines.map((line) => line.text)).toEqual(expected.map((text) => text.replace(/\r$/, '')));
      expect(lines.map((line) => line.number)).toEqual(expected.map((_, index) => index + 1));
    }),
    { numRuns: 40 },
  );
});
