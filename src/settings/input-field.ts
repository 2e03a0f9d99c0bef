import { z } from 'zod';
import { echo, holdsSecret } from '../redaction/echo.js';
import { isFullName, isOwnerName, isRepositoryName } from './github-name.js';

/** Download formats of a dashboard's events, in listing order. */
export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const MAX_QUOTE_LENGTH = 80;

/** Error message for a wrong value: `expected never, error or warning, got "sometimes"`. */
export function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => `expected ${what}, got ${quote(input)}`;
}

/** An outside value, safe for a one-line message: redacted, escaped and shortened. Arrays and objects are only named. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) ? 'an array' : 'an object';
  const characters = [...echo(value)];
  return JSON.stringify(
    characters.length > MAX_QUOTE_LENGTH ? `${characters.slice(0, MAX_QUOTE_LENGTH).join('')}…` : characters.join(''),
  );
}

/* Field types of the inputs. Each parses an input's text, or says in one sentence what it expected. */

/** Text that `accepts` allows and that contains no secret, because settings are logged, published and sent. */
function textField(what: string, accepts: (text: string) => boolean) {
  return z
    .string({ error: expected(what) })
    .refine(accepts, { error: expected(what), abort: true })
    .refine((text) => !holdsSecret(text), { error: ({ input }) => toSecretProblem(input) });
}

function toSecretProblem(value: unknown): string {
  return `contains what looks like a secret, got ${quote(value)}; only the token inputs accept secrets`;
}

export const ownerField = textField('the name of a GitHub account', isOwnerName);

export const repositoryField = textField('a repository as owner/name', isFullName);

/** Repositories: `auto`, `all`, or names separated by commas or newlines. */
export const repositoriesField = z.string().transform((text, context): 'auto' | 'all' | string[] => {
  const names = toNames(text);
  const [only] = names;
  if (names.length === 1 && (only === 'auto' || only === 'all')) return only;
  const isName = (name: string) => name !== 'auto' && name !== 'all' && (isRepositoryName(name) || isFullName(name));
  const wrong = names.filter((name) => !isName(name));
  if (names.length === 0) wrong.push(text);
  const message = expected('auto, all, or names of repositories (name or owner/name) separated by commas or newlines');
  for (const input of wrong) context.issues.push({ code: 'custom', input, message: message({ input }) });
  refuseSecrets(
    names.filter((name) => !wrong.includes(name)),
    context,
  );
  return names;
});

/** A branch name, without `refs/heads/`. */
export const branchField = textField('the name of a branch', (text) => isRef(text) && !text.startsWith('refs/'));

export const refField = textField('a branch, a tag or a commit', isRef);

/** Path of a file in a repository. */
export const filePathField = textField('a relative path without "..", "." or ".git"', isPathInside);

/** Directory of a repository; the root is the empty string. */
export const directoryField = z
  .string()
  .transform((text) => text.replace(/^\.(?:\/|$)/, '').replace(/(?<=[^/])\/$/, ''))
  .pipe(textField('a relative path without "..", "." or ".git"', (text) => text === '' || isPathInside(text)));

/** A local directory, absolute or relative to the working directory. */
export const localDirectoryField = textField('a directory', (text) => !text.includes('\0'));

/** True or false as in the YAML 1.2 core schema and `core.getBooleanInput`. */
export const booleanField = textField('true or false', (text) =>
  /^(?:true|True|TRUE|false|False|FALSE)$/.test(text),
).transform((text) => text.toLowerCase() === 'true');

/** A count or a number of days, from 0. */
export const countField = textField(
  'a whole number from 0 to 100000',
  (text) => /^\d{1,6}$/.test(text) && Number(text) <= 100_000,
).transform(Number);

/** Names separated by commas or newlines, without duplicates, sorted. */
export const namesField = z.string().transform((text, context) => {
  const names = [...new Set(toNames(text))].sort();
  refuseSecrets(names, context);
  return names;
});

/** Export formats separated by commas or newlines, in a fixed order; `none` for no exports. */
export const exportsField = z.string().transform((text, context): ExportFormat[] => {
  const names = toNames(text);
  if (names.length === 1 && names[0] === 'none') return [];
  const isWrong = names.length === 0 || names.some((name) => !EXPORT_FORMATS.some((format) => format === name));
  if (isWrong) {
    const message = expected(`none, or formats of ${EXPORT_FORMATS.join(', ')} separated by commas`)({ input: text });
    context.issues.push({ code: 'custom', input: text, message });
  }
  return EXPORT_FORMATS.filter((format) => names.includes(format));
});

/** Address of a site; ends in a slash. */
export const siteUrlField = textField('an https URL without query and fragment', (text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' && [url.username, url.password, url.search, url.hash].every((part) => part === '');
}).transform((text) => new URL(text).href.replace(/(?<!\/)\/*$/, '/'));

/** Address of a GitHub server, without a trailing slash. */
export const serverUrlField = textField('a URL of a GitHub server', (text) => {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}).transform((text) => text.replace(/(?<!\/)\/+$/, ''));

/** A secret: error messages never quote it. */
export const tokenField = z
  .string('is empty: the secret that it refers to does not exist, or is not available to this workflow run')
  .regex(/^[\x21-\x7e]+$/, 'contains whitespace or characters that a secret cannot have');

/** Minimum length of a secret that users choose: a shorter one could be guessed from the data it authenticates. */
const MIN_KEY_LENGTH = 16;

/** A secret that users choose. Like a token, it is never quoted. */
export const cacheKeyField = tokenField.min(
  MIN_KEY_LENGTH,
  `is too short: give at least ${MIN_KEY_LENGTH} characters, such as those of \`openssl rand -hex 32\``,
);

function refuseSecrets(names: readonly string[], context: z.RefinementCtx): void {
  for (const input of names.filter(holdsSecret)) {
    context.issues.push({ code: 'custom', input, message: toSecretProblem(input) });
  }
}

function toNames(text: string): string[] {
  return text.split(/[,\n]/).flatMap((name) => name.trim() || []);
}

function isPathInside(text: string): boolean {
  const isName = (name: string) => !['', '.', '..', '.git'].includes(name.toLowerCase());
  return !/[\\\p{Cc}]/u.test(text) && text.split('/').every(isName);
}

/** The rules of `git check-ref-format`. A leading hyphen is rejected because Git would read it as an option. */
function isRef(text: string): boolean {
  const isName = (name: string) => name !== '' && !name.startsWith('.') && !name.endsWith('.lock');
  return !/[\s\p{Cc}~^:?*[\\]|\.\.|@\{|^@$|^-|\.$/u.test(text) && text.split('/').every(isName);
}
