import { createHash } from 'node:crypto';
import { findPrivate, TRIGGERS } from './rules.js';

/** A text that may be published. */
export interface RedactedText {
  readonly text: string;
  /** How many secrets and home directories were removed. */
  readonly secrets: number;
  readonly paths: number;
}

/** Longer texts are truncated to this many characters before redaction, which bounds the cost of a hostile text. */
const MAX_TEXT = 4096;
/** Cache of short texts, such as names: few of them occur again and again. */
const MAX_REMEMBERED = 4096;
const MAX_REMEMBERED_LENGTH = 256;

/** Maximum number of passes over a text. Two suffice for nearly all. */
const MAX_ROUNDS = 8;

const remembered = new Map<string, RedactedText>();

/**
 * Removes secrets and login names in personal paths from a text, and names what was there: `[redacted: GitHub token #1a2b3c]`, `~/src`. The
 * digest distinguishes different secrets; secrets chosen by people have none. The result depends only on the text, is well-formed Unicode,
 * and does not change when it is redacted again. It is cut to 4,096 characters; a secret across the cut is recognised by its remaining
 * part.
 */
export function redactText(text: string): RedactedText {
  const head = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  if (isPlain(head)) return { text: head, secrets: 0, paths: 0 };
  if (head.length > MAX_REMEMBERED_LENGTH) return redact(head.toWellFormed());
  let redacted = remembered.get(head);
  if (redacted !== undefined) return redacted;
  if (remembered.size === MAX_REMEMBERED) remembered.clear();
  remembered.set(head, (redacted = redact(head.toWellFormed())));
  return redacted;
}

/**
 * Text right after a secret may only be recognised once the secret is gone, so repeat until nothing is found. A text crafted to need more
 * passes is cut at the first finding of the last one.
 */
function redact(text: string): RedactedText {
  let redacted: RedactedText = { text, secrets: 0, paths: 0 };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { text: next, secrets, paths } = redactOnce(redacted.text);
    if (secrets + paths === 0) return redacted;
    redacted = { text: next, secrets: redacted.secrets + secrets, paths: redacted.paths + paths };
  }
  const [first] = findPrivate(redacted.text);
  if (first === undefined) return redacted;
  const rest = `[redacted: ${first.rule.what}]`;
  return { ...redacted, text: redacted.text.slice(0, first.start) + rest, secrets: redacted.secrets + 1 };
}

function redactOnce(text: string): RedactedText {
  const pieces: string[] = [];
  let position = 0;
  let secrets = 0;
  let paths = 0;
  for (const { start, end, rule } of findPrivate(text)) {
    const replacement = rule.isPath === true ? '~' : toReplacement(text.slice(start, end), rule);
    if (rule.isPath === true) paths += 1;
    else secrets += 1;
    pieces.push(text.slice(position, start), replacement);
    position = end;
  }
  return { text: pieces.join('') + text.slice(position), secrets, paths };
}

function toReplacement(
  secret: string,
  { what, isRandom }: { readonly what: string; readonly isRandom: boolean },
): string {
  return `[redacted: ${what}${isRandom ? ` #${toDigest(secret)}` : ''}]`;
}

export function toDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

/** Characters of free text that are published (`spec/4 §D` has the same limit for emitters). */
const PREVIEW_LENGTH = 120;

/** Free text for publication: redacted before it is cut, so that no secret becomes unrecognisable by the cut. */
export function toPreview(text: string): RedactedText {
  const redacted = redactText(text);
  return { ...redacted, text: cut(redacted.text, PREVIEW_LENGTH) };
}

/** The first `length` characters; the last one is an ellipsis if there are more. Counts code points, so it never splits one. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const points = Array.from(text.slice(0, 2 * length + 2));
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}

/**
 * Whether no rule can match a text, so that it can be published unchanged. Nearly all names in telemetry are plain, and one pass shows it.
 * Rules only search texts with one of their triggers, so this cannot disagree with them.
 */
export function isPlain(text: string): boolean {
  return !TRIGGERS.hasTrigger(text) && text.isWellFormed();
}

/** The same for ASCII bytes, in place. */
export function isPlainAscii(bytes: Uint8Array, start: number, end: number): boolean {
  return !TRIGGERS.hasTriggerIn(bytes, start, end);
}
