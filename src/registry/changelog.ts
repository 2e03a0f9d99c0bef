import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { expected } from '../settings/input-field.js';
import { isFullName, isOwnerName, isRepositoryName, withOwner } from '../settings/github-name.js';
import { isObject, parseJson } from './json-document.js';
import { type MadeMutation, type Mutation, PROCESS } from './mutation.js';
import { toProblems } from './place.js';
import { REPOSITORY_CONTEXTS } from './registered-repository.js';

const MAX_LENGTH = 500;
/** One line without control characters that neither starts nor ends in white space. */
export const REASON = new RegExp(`^(?=\\S)[^\\p{Cc}\\p{Zl}\\p{Zp}]{1,${MAX_LENGTH}}(?<=\\S)$`, 'u');

/** What a reason has to be, for messages: if it cannot be explained later, it should not exist now (`spec/2 §10`). */
export const REASON_RULE = `a sentence on one line, of 1 to ${MAX_LENGTH} characters`;

export const CHANGELOG_PATH = 'infra/changelog/infra-changelog.jsonl';

const contextField = z.enum(REPOSITORY_CONTEXTS, { error: expected(REPOSITORY_CONTEXTS.join(' or ')) });
const telemetryField = z
  .string({ error: expected('a repository') })
  .refine((text) => isFullName(text) || isRepositoryName(text), { error: expected('a repository') })
  .describe('owner/name; older lines have only the name, with the owner of the line.');

const ACTIONS = ['register', 'enable', 'disable', 'unregister'] as const;

/** One line of the changelog: one mutation of one repository. Keys stand in the order in which they are written. */
export const changelogEntrySchema = z.discriminatedUnion(
  'action',
  [
    lineSchema(z.literal('register'), contextField, telemetryField),
    lineSchema(z.enum(['enable', 'disable', 'unregister']), contextField.optional(), telemetryField.optional()),
  ],
  { error: expected(`an object whose "action" is ${ACTIONS.join(', ')}`) },
);
type ChangelogEntry = z.infer<typeof changelogEntrySchema>;

export interface NumberedEntry {
  /** 1-based */
  readonly line: number;
  /** Its reason is empty, or breaks the rule, where there is a problem of the line, too. */
  readonly entry: ChangelogEntry;
}

/**
 * Reads a changelog line by line. A wrong line is a problem, which names its place, and no entry; but for one whose reason alone is
 * wrong: other tools of the contract write lines without one, and once such a line is merged nobody can add it.
 */
export function parseChangelog(text: string): { readonly entries: NumberedEntry[]; readonly problems: LineProblem[] } {
  const entries: NumberedEntry[] = [];
  const problems: LineProblem[] = [];
  const lines = toLines(text);
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const { entry, found } = parseLine(content, line);
    problems.push(...found.map((problem) => ({ line, problem })));
    if (entry !== null) entries.push({ line, entry });
  }
  if (text !== '' && !text.endsWith('\n')) {
    problems.push({
      line: lines.length,
      problem: `${CHANGELOG_PATH}, line ${lines.length}: has no newline at the end`,
    });
  }
  return { entries, problems };
}

export interface LineProblem {
  readonly line: number;
  readonly problem: string;
}

/** The lines of a text; what follows the last line end is a line only if it is not empty. */
export function toLines(text: string): string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .slice(0, text === '' ? 0 : undefined);
}

/** What stands in for a reason while the rest of a line is checked. */
const SOME_REASON = 'no reason';

function parseLine(content: string, line: number): { entry: ChangelogEntry | null; found: string[] } {
  try {
    const value = parseJson(content, CHANGELOG_PATH, line);
    const parsed = changelogEntrySchema.safeParse(value);
    if (parsed.success) return { entry: parsed.data, found: [] };
    const found = toProblems(parsed.error, []).map((problem) => `${CHANGELOG_PATH}, line ${line}: ${problem}`);
    const rest = isObject(value) ? changelogEntrySchema.safeParse({ ...value, reason: SOME_REASON }) : parsed;
    if (!rest.success) return { entry: null, found };
    const reason = isObject(value) && 'reason' in value && typeof value.reason === 'string' ? value.reason : '';
    return { entry: { ...rest.data, reason }, found };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { entry: null, found: [error.message] };
  }
}

function lineSchema<Action extends z.ZodType, Context extends z.ZodType, Telemetry extends z.ZodType>(
  action: Action,
  context: Context,
  telemetry: Telemetry,
) {
  return z.strictObject({
    timestamp: z.iso
      .datetime({ precision: 0, error: expected('a UTC timestamp such as "2026-01-15T18:22:24Z"') })
      .describe('Time of the mutation, UTC, to the second.'),
    action: action.describe('The mutation.'),
    owner: z
      .string({ error: expected('an account') })
      .refine(isOwnerName, { error: expected('a GitHub account') })
      .describe('Owner of the repository.'),
    repo: z
      .string({ error: expected('a name') })
      .refine(isRepositoryName, { error: expected('a repository name') })
      .describe('Name of the repository.'),
    context: context.describe('Context of the repository; optional for other mutations than `register`.'),
    telemetry_repo: telemetry,
    reason: z
      .string({ error: expected(REASON_RULE) })
      .regex(REASON, { error: expected(REASON_RULE) })
      .describe('Reason for the mutation.'),
    process: z.literal(PROCESS, { error: expected(`"${PROCESS}"`) }).describe('Tool that made the mutation.'),
    schema_version: z.literal('2.0', { error: expected('"2.0"') }).describe('Version of this format.'),
  });
}

/** The line that records a mutation, in the key order of the contract. Dated to the second. */
export function toChangelogEntry(mutation: MadeMutation, now: Date): ChangelogEntry {
  const timestamp = now.toISOString().replace(/\.\d+Z$/, 'Z');
  const { owner, repo, reason } = mutation;
  const recorded = { reason, process: PROCESS, schema_version: '2.0' } as const;
  if (mutation.action !== 'register') return { timestamp, action: mutation.action, owner, repo, ...recorded };
  const { action, context, telemetryRepository } = mutation;
  return { timestamp, action, owner, repo, context, telemetry_repo: telemetryRepository, ...recorded };
}

/** The mutation that a line records. */
export function toMutation(entry: ChangelogEntry): Mutation {
  const { owner, repo, reason } = entry;
  if (entry.action !== 'register') return { action: entry.action, owner, repo, reason };
  const { telemetry_repo: telemetry, context } = entry;
  const telemetryRepository = withOwner(owner, telemetry);
  return { action: 'register', owner, repo, context, telemetryRepository, reason };
}

/** The changelog with one more line; what was there stays byte for byte. */
export function appendEntry(changelog: string, entry: ChangelogEntry): string {
  const before = changelog === '' || changelog.endsWith('\n') ? changelog : `${changelog}\n`;
  return `${before}${JSON.stringify(entry)}\n`;
}
