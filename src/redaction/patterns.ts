import type { Finding } from './finding.js';

interface Pattern {
  readonly what: string;
  readonly isRandom: boolean;
  /** What the group `secret` holds is the secret; all of it when there is no such group. */
  readonly expression: RegExp;
}

const KEY = String.raw`[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----`;

/**
 * What the preset lacks, or is too strict about: it wants tokens of exactly their length with nothing behind them, and whole private
 * keys, while emitters cut texts and join them. No repetition can fail far behind its beginning, so that no text takes long.
 */
const PATTERNS: readonly Pattern[] = [
  { what: 'GitHub token', isRandom: true, expression: /(?:gh[opusr]|github_pat)_\w{16,}/dg },
  {
    what: 'private key',
    isRandom: true,
    expression: new RegExp(String.raw`-----BEGIN ${KEY}(?:[^]*?-----END ${KEY}|[^]*)`, 'dg'),
  },
  {
    what: 'JSON Web Token',
    isRandom: true,
    expression: /(?<![A-Za-z0-9])eyJ[\w-]{8,512}\.eyJ[\w-]{4,}(?:\.[\w-]*)*/dg,
  },
  { what: 'npm token', isRandom: true, expression: /npm_[A-Za-z0-9]{30,}/dg },
  { what: 'Slack token', isRandom: true, expression: /xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}/dg },
  { what: 'AWS credential', isRandom: true, expression: /(?:AKIA|ASIA)[A-Z0-9]{16}/dg },
  { what: 'API key', isRandom: true, expression: /(?<![A-Za-z0-9])sk-[\w-]{20,}/dg },
  { what: 'Stripe key', isRandom: true, expression: /(?<![A-Za-z0-9])[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/dg },
  { what: 'Google key', isRandom: true, expression: /AIza[\w-]{35}/dg },
  { what: 'PyPI token', isRandom: true, expression: /pypi-[\w-]{40,}/dg },
  {
    what: 'credentials in a URL',
    isRandom: false,
    // Not what stands for a password: `***` as runners mask it, a variable, a place to fill in.
    expression: /:\/\/(?<secret>[^\s/:@?#]{0,256}:(?!\*+@|[$%{<[]|REDACTED@)[^\s/@]{1,256})@/dg,
  },
];

export function findByPattern(text: string): Finding[] {
  return PATTERNS.flatMap(({ what, isRandom, expression }) =>
    Array.from(text.matchAll(expression), ({ indices }) => {
      const [start, end] = indices?.groups?.['secret'] ?? indices![0]!;
      return { start, end, what, isRandom };
    }),
  );
}
