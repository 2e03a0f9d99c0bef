/** Where a text holds what must not be published. Code units; the end is exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
}

/** A kind of private text: how to notice that a text may hold one, how to find it, and how to name it. */
export interface Rule {
  /** The name of the kind, as the replacement shows it: `GitHub token`. */
  readonly what: string;
  /** A home directory gives a login name away. It is replaced by `~`, and is no secret. */
  readonly isPath?: boolean;
  /**
   * Whether a machine made the secret, out of so much chance that a short digest of it gives nothing away. The digest of a password that
   * a person thought of would help to guess it.
   */
  readonly isRandom: boolean;
  /** The cheap test: a text without any of these is not searched. Every text that `find` finds something in has one of them. */
  readonly triggers: readonly Trigger[];
  /** Takes time in proportion to the length of the text, whatever it holds. */
  find(text: string): Iterable<Span>;
  /**
   * Texts with what is hidden between `«` and `»`. Braces stand for characters that are made up when they are tested: `{36}` is 36 letters
   * and digits, `{40x}` hexadecimal digits, `{16A}` capital letters and digits, `{20a}` letters, `{9d}` digits.
   */
  readonly examples: readonly string[];
  /** Texts that look alike, and are published as they are. */
  readonly counterExamples: readonly string[];
}

export type Span = readonly [start: number, end: number];

export interface Trigger {
  /** At least three ASCII characters. Letter case does not matter. */
  readonly literal: string;
  /** Whether a letter or digit right before the literal rules it out. */
  readonly isWord?: boolean;
  /** A further test of what is around the literal: `at` is where it begins, `end` where the text ends. */
  readonly accepts?: (codes: Codes, at: number, end: number) => boolean;
}

/** Bytes of ASCII or UTF-8, or code units of a string that do not fit a byte replaced by 0xff. */
export type Codes = Uint8Array;
