import { redactText } from '../../redaction/redact-text.js';

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
const MOST_WORDS = 3;
const SUBCOMMAND = /^[a-z][a-z:-]{0,23}$/;

/**
 * The name of a command without its arguments (`spec/3`: command name, arguments redacted): `npm run lint`, `git diff`, `curl`. Paths to
 * the program and variables set before it are left out.
 */
export function toCommandName(command: unknown): string | null {
  if (typeof command !== 'string') return null;
  // Redacted before anything is cut off: what is left of a secret or a login name may look like a program.
  // What takes a secret's place is one word then.
  const words = redactText(command.slice(0, 1024))
    .text.replace(/\[redacted: [^\]]*\]/g, '[redacted]')
    .trim()
    .split(/\s+/);
  const first = words.findIndex((word) => !/^\w+=/.test(word));
  const program = words[first]?.replace(/^.*[/\\]/, '');
  if (program === undefined || !/^[\w.@:+-]{1,64}$/.test(program)) return null;
  if (!TAKES_SUBCOMMAND.has(program)) return program;
  const rest = words.slice(first + 1, first + MOST_WORDS);
  const end = rest.findIndex((word) => !SUBCOMMAND.test(word));
  return [program, ...(end === -1 ? rest : rest.slice(0, end))].join(' ');
}
