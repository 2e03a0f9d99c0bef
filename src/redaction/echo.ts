import { redactText } from './redact-text.js';

/** GitHub's token formats by their beginnings, for those that were cut or mistyped, or go on behind what a rule knows. */
const TOKEN = /\b(?:gh[oprsu]_|github_pat_)[\w.-]+/g;

/**
 * A value from outside as messages repeat it: without secrets and login names. Give it the value alone, before it becomes
 * part of a sentence: our own sentences name tokens, and a rule could take the words behind them for one.
 */
export function echo(value: string): string {
  return redactText(value.replace(TOKEN, '***')).text;
}

/** Whether a value holds a secret; login names in paths are none. */
export function holdsSecret(value: string): boolean {
  return redactText(value).secrets > 0;
}

/** A text of several lines from outside, such as a stack, for the debug log. */
export function echoLines(text: string): string {
  return text.split('\n').map(echo).join('\n');
}
