import fc from 'fast-check';
import { packUuid, unpackUuid, UUID_BYTES, UUID_LENGTH } from '../../../src/derive/aggregate/text-table.js';

const toUnits = (text: string) => Uint16Array.from(text, (unit) => unit.charCodeAt(0));
const toText = (units: Uint16Array) => String.fromCharCode(...units);

test('a UUID comes out as it went in', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(5), (uuid, start) => {
      const bytes = new Uint16Array(UUID_BYTES);
      expect(packUuid(toUnits('?'.repeat(start) + uuid), start, bytes)).toBe(true);
      expect(bytes).toEqual(Uint16Array.from(Buffer.from(uuid.replaceAll('-', ''), 'hex')));
      const units = toUnits('?'.repeat(start + UUID_LENGTH));
      unpackUuid((byte) => bytes[byte]!, units, start);
      expect(toText(units)).toBe('?'.repeat(start) + uuid);
    }),
  );
});

test('what differs from a UUID in one code unit is none', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(UUID_LENGTH - 1), fc.nat(0xffff), (uuid, index, unit) => {
      const units = toUnits(uuid);
      units[index] = unit;
      const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(toText(units));
      expect(packUuid(units, 0, new Uint16Array(UUID_BYTES))).toBe(isUuid);
    }),
    { examples: [['00000000-0000-4000-8000-00000000000a', 35, 0x41]] },
  );
});
