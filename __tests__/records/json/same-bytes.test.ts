import fc from 'fast-check';
import { copyBytes, isSameBytes, toView } from '../../../src/records/json/json-keys.js';

test('finds the same bytes the same, and a single other one', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 7 }), fc.nat(), (bytes, shift, at) => {
      const shifted = Uint8Array.from([...new Uint8Array(shift), ...bytes]);
      const same = () => isSameBytes(toView(bytes), 0, toView(shifted), shift, bytes.length);
      expect(same()).toBe(true);
      if (bytes.length === 0) return;
      shifted[shift + (at % bytes.length)]! ^= 1;
      expect(same()).toBe(false);
    }),
  );
});

test('looks at nothing behind the last byte, not even where the memory ends', () => {
  const bytes = Buffer.from('abcdefg');
  for (let length = 0; length <= 7; length += 1)
    expect(isSameBytes(toView(bytes), 7 - length, toView(Buffer.from(bytes)), 7 - length, length)).toBe(true);
});

test('copies all bytes, and none before or behind them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 7 }), (bytes, shift) => {
      const into = new Uint8Array(shift + bytes.length + 4);
      copyBytes(toView(bytes), 0, toView(into), shift, bytes.length);
      expect([...into]).toEqual([...new Uint8Array(shift), ...bytes, 0, 0, 0, 0]);
    }),
  );
});
