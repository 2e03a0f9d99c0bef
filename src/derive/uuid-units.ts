/** Code units of a UUID as it is usually written: lower case, with dashes. */
export const UUID_LENGTH = 36;
/** What it holds, as numbers from 0 to 255. */
export const UUID_BYTES = 16;

/** Where the two digits of each byte stand. */
const PAIRS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const;
const DASHES = [8, 13, 18, 23] as const;
const DASH = 0x2d;

type Units = Uint16Array<ArrayBuffer>;

/**
 * Writes the bytes of a UUID to the beginning of `into`.
 * @param start - Where its code units begin; there are as many as one has.
 * @returns whether they are those of a UUID; no other code units make the same bytes.
 */
export function packUuid(units: Units, start: number, into: Units): boolean {
  for (const dash of DASHES) if (units[start + dash] !== DASH) return false;
  for (let byte = 0; byte < UUID_BYTES; byte += 1) {
    const at = start + PAIRS[byte]!;
    const [high, low] = [toDigit(units[at]!), toDigit(units[at + 1]!)];
    if ((high | low) < 0) return false;
    into[byte] = high * 16 + low;
  }
  return true;
}

/**
 * Writes the code units of a UUID.
 * @param byteAt - Its bytes by their number.
 * @param start - Where the code units begin.
 */
export function unpackUuid(byteAt: (byte: number) => number, into: Units, start: number): void {
  for (const dash of DASHES) into[start + dash] = DASH;
  for (let byte = 0; byte < UUID_BYTES; byte += 1) {
    const at = start + PAIRS[byte]!;
    const value = byteAt(byte);
    into[at] = toUnit(value >>> 4);
    into[at + 1] = toUnit(value & 15);
  }
}

/** -1 when it is none, and capital letters are none. */
function toDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0x61 && unit <= 0x66 ? unit - 0x61 + 10 : -1;
}

function toUnit(digit: number): number {
  return digit < 10 ? digit + 0x30 : digit - 10 + 0x61;
}
