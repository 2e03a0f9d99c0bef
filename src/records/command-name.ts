import { redactText, type RedactedText } from '../redaction/redact-text.js';

/** Programs whose first words say what they do; of all others only the name is published. */
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

/** Characters of a command line that are looked at. */
const READ_LENGTH = 1024;

/**
 * The name of a command without its arguments (`spec/3`: command name, arguments redacted): `npm run lint`, `git diff`, `curl`. Paths to
 * the program and variables set before it are left out.
 * @returns the name as `text`, empty when there is none, and what there was to hide in the command line.
 */
export function toCommandName(command: string): RedactedText {
  // Redacted before anything is cut off: what is left of a secret or a login name may look like a program.
  const redacted = redactText(command.slice(0, READ_LENGTH).toWellFormed());
  // What takes a secret's place is one word then.
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
