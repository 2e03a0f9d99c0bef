/** The position of private text, in code units; the end is exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
}

/** A kind of private text: how to detect it quickly, how to find it, and what to call it. */
export interface Rule {
  /** Name of the kind, as shown in the replacement: `GitHub token`. */
  readonly what: string;
  /** A home directory reveals a login name. It is replaced by `~` and does not count as a secret. */
  readonly isPath?: boolean;
  /**
   * Whether the secret is machine-generated with enough randomness that a short digest reveals nothing. The digest of a password chosen by
   * a person would make it easier to guess.
   */
  readonly isRandom: boolean;
  /** A cheap test: a text without any of these is not searched. Every text with a match must contain one. */
  readonly triggers: readonly Trigger[];
  /** Takes time linear in the length of the text, for any text. */
  find(text: string): Iterable<Span>;
  /**
   * Texts with the private part between `«` and `»`. Tests replace braces by random characters: `{36}` by 36 letters and digits, `{40x}` by
   * hexadecimal digits, `{16A}` by capital letters and digits, `{20a}` by letters, `{9d}` by digits.
   */
  readonly examples: readonly string[];
  /** Similar texts that are published unchanged. */
  readonly counterExamples: readonly string[];
}

export type Span = readonly [start: number, end: number];

export interface Trigger {
  /** At least three ASCII characters. Not case-sensitive. */
  readonly literal: string;
  /** Whether the literal must not follow a letter or digit. */
  readonly isWord?: boolean;
  /** A further test of the surrounding text: the literal begins at `at`, the text ends at `end`. */
  readonly accepts?: (codes: Codes, at: number, end: number) => boolean;
}

/** Bytes of ASCII or UTF-8, or code units of a string, where those that do not fit a byte are 0xff. */
export type Codes = Uint8Array;
