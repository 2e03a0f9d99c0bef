const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const UUID_LENGTH = 36;

/** The longest word, of small letters but for the first, or number: there is no chance in it. */
const LONGEST_WORD = 20;
/** Characters, all in all, in words that mix digits and letters: what time stamps and short ids need. */
const MOST_MIXED = 12;

const [DIGIT, LOWER, UPPER] = [1, 2, 4];
const COLON = 0x3a;

/**
 * Whether a text is made of words, numbers and short ids alone, such as `repo.prepare`, `21088-1`, `run_1771632000`,
 * `2025-10-06T12-30-00Z/fix-ci` or a UUID, so that there is room neither for a secret nor for a path from the root. Nearly all names
 * in telemetry are, and need not be looked at any closer: that would take a hundred times as long.
 */
export function isPlain(text: string): boolean {
  if (text.length === UUID_LENGTH && UUID.test(text)) return true;
  let mixed = 0;
  let length = 0;
  let classes = 0;
  let assigns = false;
  for (let index = 0; index <= text.length; index += 1) {
    const code = text.charCodeAt(index); // NaN behind the end
    const kind = toKind(code);
    if (kind !== 0) {
      // A capital letter counts as a small one when it begins a word.
      classes |= kind === UPPER && length === 0 ? LOWER : kind;
      length += 1;
      continue;
    }
    if (length > LONGEST_WORD) return false;
    if (classes !== DIGIT && classes !== LOWER) mixed += length;
    if (mixed > MOST_MIXED) return false;
    if (index < text.length && !isSeparator(code, length)) return false;
    if (code === COLON) assigns = true;
    if (assigns && mixed > 0) return false;
    length = 0;
    classes = 0;
  }
  return true;
}

function toKind(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return LOWER;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  return code >= 0x41 && code <= 0x5a ? UPPER : 0;
}

/** @param before - Characters of the word in front of it, which a path, an option or an address would not have. */
function isSeparator(code: number, before: number): boolean {
  switch (code) {
    case 0x20: // space
    case 0x2e: // .
    case 0x5f: // _
      return true;
    case 0x2d: // -
    case 0x2f: // /
    case COLON:
      return before > 0;
    default:
      return false;
  }
}
