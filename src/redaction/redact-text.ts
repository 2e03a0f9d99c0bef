import { createHash } from 'node:crypto';
import { findAssignments } from './assignments.js';
import type { Finding } from './finding.js';
import { findByPattern } from './patterns.js';
import { hideHomes } from './personal-paths.js';
import { isPlain } from './plain-text.js';
import { findByPreset } from './preset-rules.js';

/** A text as it may be published. */
export interface RedactedText {
  readonly text: string;
  /** How many secrets and how many home directories are not in it any more. */
  readonly secrets: number;
  readonly paths: number;
}

/** Characters of a text that are looked at; what comes behind is never published. Bounds what a hostile text can cost. */
const LONGEST_TEXT = 4096;
/** Texts that are remembered at a time, of those short enough to be names: few are seen again and again. */
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 256;

const MOST_ROUNDS = 8;

const remembered = new Map<string, RedactedText>();

/**
 * Takes secrets and the login names in personal paths out of a text, and says in their places what was there: `[redacted: GitHub
 * token #1a2b3c]`, `~/src`. The digest keeps apart what is different; secrets that people choose have none. The result depends
 * on the text alone, and is left as it is when it is redacted again. It is cut to 4,096 characters: a secret that the cut goes
 * through is recognised by what is left of it.
 */
export function redactText(text: string): RedactedText {
  if (isPlain(text)) return { text: text.slice(0, LONGEST_TEXT), secrets: 0, paths: 0 };
  if (text.length > LONGEST_REMEMBERED) return redact(text.slice(0, LONGEST_TEXT));
  let redacted = remembered.get(text);
  if (redacted !== undefined) return redacted;
  if (remembered.size === MOST_REMEMBERED) remembered.clear();
  remembered.set(text, (redacted = redact(text)));
  return redacted;
}

/** What stands right behind a secret may be recognised only when that is gone, so it is looked at until nothing is found. */
function redact(text: string): RedactedText {
  let redacted: RedactedText = { text, secrets: 0, paths: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { text: next, secrets, paths } = redactOnce(redacted.text);
    if (secrets + paths === 0) break;
    redacted = { text: next, secrets: redacted.secrets + secrets, paths: redacted.paths + paths };
  }
  return redacted;
}

function redactOnce(text: string): RedactedText {
  const findings = toDisjoint([...findByPreset(text), ...findByPattern(text), ...findAssignments(text)]);
  let redacted = '';
  let position = 0;
  for (const { start, end, what, isRandom } of findings) {
    const digest = isRandom ? ` #${toDigest(text.slice(start, end))}` : '';
    redacted += `${text.slice(position, start)}[redacted: ${what}${digest}]`;
    position = end;
  }
  const { text: hidden, count } = hideHomes(redacted + text.slice(position));
  return { text: hidden, secrets: findings.length, paths: count };
}

/** Findings that overlap are one, called by the first; of those that begin together the one found first, which is the most exact. */
function toDisjoint(findings: readonly Finding[]): Finding[] {
  const disjoint: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const last = disjoint.at(-1);
    if (last === undefined || finding.start >= last.end) disjoint.push(finding);
    else if (finding.end > last.end)
      disjoint.splice(-1, 1, { ...last, end: finding.end, isRandom: last.isRandom && finding.isRandom });
  }
  return disjoint;
}

export function toDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
