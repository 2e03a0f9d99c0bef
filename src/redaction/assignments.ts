import type { Finding } from './finding.js';

/** Words that end, or nearly end, the name of something secret: `NPM_TOKEN`, `--api-key`, `clientSecret`, `X-Amz-Signature`. */
const WORD = String.raw`passw(?:or)?d|passphrase|pwd|secret|token|(?:api|access|auth|private|signing)[_-]?key|credentials?|signature|(?<![a-z])sig`;
const VALUE = String.raw`["']?(?<value>[^\s"'\`&,;<>()[\]{}]{8,})`;

const EXPRESSIONS = [
  new RegExp(String.raw`(?:${WORD})(?:[_-]\w{0,24})?["']?\s{0,3}(?:=>|[:=])\s{0,3}${VALUE}`, 'dgi'),
  new RegExp(String.raw`(?<=--[\w-]{0,24})(?:${WORD})\s{1,3}${VALUE}`, 'dgi'),
  /(?:bearer|basic|authorization:)\s{1,3}(?:(?:bearer|basic|token)\s{1,3})?(?<value>[\w.~+/=-]{16,})/dgi,
];

/** Different characters that a value has at least that chance, and nobody, has made up. */
const DIFFERENT = 6;
const DATE = /^\d{4}-\d{2}-\d{2}/;

/**
 * Values that look made up by chance, assigned to names that sound secret: `token=…`, `"password": "…"`, `--api-key …`, `Bearer …`. Of
 * eight characters or more, letters and digits both, six of them different: a word, a count or a date is none.
 */
export function findAssignments(text: string): Finding[] {
  return EXPRESSIONS.flatMap((expression) =>
    Array.from(text.matchAll(expression)).flatMap(({ groups, indices }) => {
      const [start, end] = indices!.groups!['value']!;
      return isByChance(groups!['value']!) ? [{ start, end, what: 'secret', isRandom: false }] : [];
    }),
  );
}

function isByChance(value: string): boolean {
  return /[A-Za-z]/.test(value) && /\d/.test(value) && new Set(value).size >= DIFFERENT && !DATE.test(value);
}
