import { type RedactedText, redactText } from '../redaction/redact-text.js';

/** Programs whose subcommands are published; of all others only the program's name is. */
const TAKES_SUBCOMMAND: ReadonlySet<string> = new Set([
  'bun',
  'cargo',
  'docker',
  'dotnet',
  'gh',
  'git',
  'go',
  'helm',
  'kubectl',
  'make',
  'npm',
  'npx',
  'pip',
  'pnpm',
  'poetry',
  'terraform',
  'uv',
  'yarn',
]);
const MAX_WORDS = 3;
const SUBCOMMAND = /^[a-z][a-z:-]{0,23}$/;

/** Maximum characters of a command line that are read. */
const READ_LENGTH = 1024;

/**
 * The name of a command without its arguments (`spec/3`: command name, arguments redacted): `npm run lint`, `git diff`, `curl`.
 * The path to the program and variables set before it are left out.
 * @returns the name as `text`, empty when there is none, and the counts of what was redacted in the command line.
 */
export function toCommandName(command: string): RedactedText {
  // Redacted before anything is cut off, because the rest of a secret or a login name may look like a program.
  const redacted = redactText(command.slice(0, READ_LENGTH).toWellFormed());
  // Each placeholder of a secret becomes one word.
  const words = redacted.text
    .replace(/\[redacted: [^\]]*\]/g, '[redacted]')
    .trim()
    .split(/\s+/);
  return { ...redacted, text: toName(words) };
}

function toName(words: readonly string[]): string {
  const first = words.findIndex((word) => !/^\w+=/.test(word));
  const program = words[first]?.replace(/^.*[/\\]/, '');
  if (program === undefined || !/^[\w.@:+-]{1,64}$/.test(program)) return '';
  if (!TAKES_SUBCOMMAND.has(program)) return program;
  const rest = words.slice(first + 1, first + MAX_WORDS);
  const end = rest.findIndex((word) => !SUBCOMMAND.test(word));
  return [program, ...(end === -1 ? rest : rest.slice(0, end))].join(' ');
}

/** How much of a file a command reads. */
export const READ_MODES = ['skeleton', 'excerpt', 'raw'] as const;
export type ReadMode = (typeof READ_MODES)[number];

/** Counters that command records increment, in addition to their command (`spec/4 §D`). */
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

/** Tokens that a command record names; null for each kind that it does not name. */
export interface CommandTokens {
  readonly input: number | null;
  readonly output: number | null;
  readonly retrieved: number | null;
  readonly total: number | null;
}

/** What a command record says in addition to its outcome and duration (`spec/4 §D`). */
export interface CommandFacts {
  /** Codes of its warnings, as often as the record lists them. */
  readonly warnings: readonly string[];
  /** Number of warnings that are free text instead of a code; the text is not published. */
  readonly otherWarnings: number;
  /** The bytes it read from files, and in which mode; null when it does not say how many. */
  readonly read: { readonly mode: ReadMode | null; readonly bytes: number } | null;
  readonly counters: readonly CommandCounter[];
  readonly tokens: CommandTokens | null;
  /** Its status, if that is an identifier and means neither success nor failure; else null. */
  readonly status: string | null;
}
