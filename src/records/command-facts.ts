/** How much of a file a command reads. */
export const READ_MODES = ['skeleton', 'excerpt', 'raw'] as const;
export type ReadMode = (typeof READ_MODES)[number];

/** What a command record tells beside its outcome and duration (`spec/4 §D`). */
export interface CommandFacts {
  /** Codes of its warnings, as often as they stand there. */
  readonly warnings: readonly string[];
  /** Warnings that are no code but free text, which is not published. */
  readonly otherWarnings: number;
  /** The bytes it read of files, and in which mode; null when it does not say both. */
  readonly read: { readonly mode: ReadMode; readonly bytes: number } | null;
}
