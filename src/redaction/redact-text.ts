import { createHash } from 'node:crypto';
import { findPrivate, TRIGGERS } from './rules.js';

/** A text as it may be published. */
export interface RedactedText {
  readonly text: string;
  /** How many secrets and how many home directories are not in it any more. */
  readonly secrets: number;
  readonly paths: number;
}

/** Characters of a text that are looked at; what comes behind is never published. Bounds what a hostile text can cost. */
const MAX_TEXT = 4096;
/** Texts that are remembered at a time, of those short enough to be names: few are seen again and again. */
const MAX_REMEMBERED = 4096;
const MAX_REMEMBERED_LENGTH = 256;

/** How often a text is looked at. Two times are enough for nearly all. */
const MAX_ROUNDS = 8;

const remembered = new Map<string, RedactedText>();

/**
 * Takes secrets and the login names in personal paths out of a text, and says in their places what was there: `[redacted: GitHub
 * token #1a2b3c]`, `~/src`. The digest keeps apart what is different; secrets that people choose have none. The result depends
 * on the text alone, is well-formed Unicode, and is left as it is when it is redacted again. It is cut to 4,096 characters: a secret
 * that the cut goes through is recognised by what is left of it.
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
 * What is right behind a secret may be recognised only when that is gone, so it is looked at until nothing is found. A text that is made
 * to be found piece by piece is cut at what the last look finds.
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

/** Characters of free text that are published (`spec/4 §D` names the same number for what emitters cut). */
const PREVIEW_LENGTH = 120;

/** Free text as it may be published: redacted first and cut then, so that no secret is cut until nothing recognises it. */
export function toPreview(text: string): RedactedText {
  const redacted = redactText(text);
  return { ...redacted, text: cut(redacted.text, PREVIEW_LENGTH) };
}

/** The first `length` characters, of which the last is an ellipsis when there are more. Code points: no half of one is left. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const points = Array.from(text.slice(0, 2 * length + 2));
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}

/**
 * Whether no rule could find anything in a text, so that it can be published as it is. Nearly all names in telemetry are plain, which one
 * pass tells. A rule looks only at texts that have one of its triggers, so that this cannot disagree with the rules.
 */
export function isPlain(text: string): boolean {
  return !TRIGGERS.hasTrigger(text) && text.isWellFormed();
}

/** The same of a text that is ASCII, where it stands. */
export function isPlainAscii(bytes: Uint8Array, start: number, end: number): boolean {
  return !TRIGGERS.hasTriggerIn(bytes, start, end);
}
