const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const UUID_LENGTH = 36;

/** The longest word, of small letters but for the first, or number: there is no chance in it. */
const LONGEST_WORD = 20;
/** Characters, all in all, in words that mix digits and letters: what time stamps and short ids need. */
const MOST_MIXED = 12;

const [DIGIT, LOWER, UPPER] = [1, 2, 4];
/** What an ASCII character is in a word; 0 for those that are in none. */
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/.test(character) ? LOWER : /[0-9]/.test(character) ? DIGIT : /[A-Z]/.test(character) ? UPPER : 0;
});
const COLON = 0x3a;
/** What may stand anywhere, and what only behind a word. */
const AROUND = toCodes(' ._,;!?()\'"`');
const BETWEEN = toCodes('-/:');
/** Stands behind the last character as a separator that is allowed there. */
const END = 0x20;

/** Plain texts that are remembered at a time, of those short enough to be names: few are seen again and again. */
const MOST_REMEMBERED = 8192;
const LONGEST_REMEMBERED = 64;

const remembered = new Set<string>();

/**
 * Whether a text is made of words, numbers and short ids alone, such as `repo.prepare`, `21088-1`, `run_1771632000`,
 * `2025-10-06T12-30-00Z/fix-ci` or a UUID, so that there is room neither for a secret nor for a path from the root. Nearly all names
 * in telemetry are, and need not be looked at any closer: that would take a hundred times as long.
 */
export function isPlain(text: string): boolean {
  if (text.length > LONGEST_REMEMBERED) return isPlainOnce(text);
  if (remembered.has(text)) return true;
  if (!isPlainOnce(text)) return false;
  if (remembered.size === MOST_REMEMBERED) remembered.clear();
  remembered.add(text);
  return true;
}

/** The same of a text that is ASCII, where it stands. */
export function isPlainAscii(bytes: Uint8Array, start: number, end: number): boolean {
  if (isMadeOfWords(bytes, start, end)) return true;
  return end - start === UUID_LENGTH && UUID.test(Buffer.from(bytes.subarray(start, end)).toString('latin1'));
}

let codes = new Uint8Array(2 * LONGEST_REMEMBERED);

/** The same of a text that will hardly be seen again: it is not remembered. */
export function isPlainOnce(text: string): boolean {
  if (text.length > codes.length) codes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= KINDS.length) return false; // words are ASCII
    codes[index] = code;
  }
  return isPlainAscii(codes, 0, text.length);
}

function isMadeOfWords(bytes: Uint8Array, start: number, end: number): boolean {
  let mixed = 0;
  let length = 0;
  let classes = 0;
  let assigns = false;
  for (let index = start; index <= end; index += 1) {
    const code = index === end ? END : bytes[index]!;
    const kind = KINDS[code]!;
    if (kind !== 0) {
      // A capital letter counts as a small one when it begins a word.
      classes |= kind === UPPER && length === 0 ? LOWER : kind;
      length += 1;
      continue;
    }
    if (length > LONGEST_WORD) return false;
    if (classes !== DIGIT && classes !== LOWER) mixed += length;
    if (code === COLON) assigns = true;
    if (mixed > (assigns ? 0 : MOST_MIXED)) return false;
    if (!isSeparator(code, length)) return false;
    length = 0;
    classes = 0;
  }
  return true;
}

/** @param before - Characters of the word in front of it, which a path, an option or an address would not have. */
function isSeparator(code: number, before: number): boolean {
  return AROUND[code] === 1 || (before > 0 && BETWEEN[code] === 1);
}

function toCodes(characters: string): Uint8Array {
  return Uint8Array.from(KINDS, (_, code) => (characters.includes(String.fromCharCode(code)) ? 1 : 0));
}
