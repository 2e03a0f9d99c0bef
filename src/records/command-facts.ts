/** How much of a file a command reads. */
export const READ_MODES = ['skeleton', 'excerpt', 'raw'] as const;
export type ReadMode = (typeof READ_MODES)[number];

/** What records of commands are counted as, beside their command (`spec/4 §D`). */
export const COMMAND_COUNTERS = [
  'ast_parse',
  'ast_cache_hit',
  'ast_cache_miss',
  'selector_resolve',
  'selector_resolve_success',
  'lsp_spawn',
  'lsp_ready',
  'lsp_timeout',
  'lsp_fallback',
] as const;
export type CommandCounter = (typeof COMMAND_COUNTERS)[number];

/** Tokens that a command record names; null for each that it does not. */
export interface CommandTokens {
  readonly input: number | null;
  readonly output: number | null;
  readonly retrieved: number | null;
  readonly total: number | null;
}

/** What a command record tells beside its outcome and duration (`spec/4 §D`). */
export interface CommandFacts {
  /** Codes of its warnings, as often as the record lists them. */
  readonly warnings: readonly string[];
  /** Warnings that are no code but free text, which is not published. */
  readonly otherWarnings: number;
  /** The bytes it read of files, and in which mode; null when it does not say how many. */
  readonly read: { readonly mode: ReadMode | null; readonly bytes: number } | null;
  readonly counters: readonly CommandCounter[];
  readonly tokens: CommandTokens | null;
  /** Its status when that says nothing of success or failure, and is an identifier; else null. */
  readonly status: string | null;
}
