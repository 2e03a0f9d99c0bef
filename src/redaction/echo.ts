import { redactText } from './redact-text.js';

/** GitHub tokens by prefix: truncated, mistyped, or longer than a rule expects. */
const TOKEN = /\b(?:gh[oprsu]_|github_pat_)[\w.-]+/g;

/**
 * Redacts an outside value for messages: no secrets, no login names. Pass the value alone, before it becomes part of a sentence: messages
 * mention tokens, and a rule could mistake the words after them for one.
 */
export function echo(value: string): string {
  return redactText(value.replace(TOKEN, '***')).text;
}

/** Whether a value contains a secret. Login names in paths do not count. */
export function holdsSecret(value: string): boolean {
  return redactText(value).secrets > 0;
}

/** Redacts outside text with several lines, such as a stack trace, for the debug log. */
export function echoLines(text: string): string {
  return text.split('\n').map(echo).join('\n');
}
