/** Where a text holds what must not be published. Code units; the end is exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** What it is, as the text that takes its place says it: `GitHub token`. */
  readonly what: string;
  /**
   * Whether it was made by a machine, out of so much chance that a short digest of it gives nothing away. The digest of a password that
   * a person thought of would help to guess it.
   */
  readonly isRandom: boolean;
}
