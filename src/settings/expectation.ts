import { echo } from '../redaction/echo.js';

const LONGEST_QUOTE = 80;

/** Message of a value that is not what its place asks for: `expected never, error or warning, got "sometimes"`. */
export function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => `expected ${what}, got ${quote(input)}`;
}

/** A value of outside, safe for a one-line message: redacted, escaped, shortened, without its contents when it is a container. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) ? 'an array' : 'an object';
  const characters = [...echo(value)];
  return JSON.stringify(
    characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join(''),
  );
}
