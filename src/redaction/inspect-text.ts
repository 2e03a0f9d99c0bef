import type { Rule } from './finding.js';
import { isPlainAscii } from './redact-text.js';
import { findPrivate, TRIGGERS } from './rules.js';

/** Private texts found in a text. */
export interface Inspection {
  /** Kinds of secrets, each once: `GitHub token`. */
  readonly secrets: readonly string[];
  readonly hasPath: boolean;
}

const NOTHING: Inspection = { secrets: [], hasPath: false };

/** Regular expressions keep state for each character of a run, and a single run of 16 million characters exhausts memory. */
const MAX_PIECE = 1 << 20;
/** Pieces overlap, so that a match across the end of one is found in the next. */
const OVERLAP = 1 << 13;

/** Checks a text of any length in linear time. Reports the kinds found, not where or how often. */
export function inspectText(text: string): Inspection {
  if (text.length <= MAX_PIECE) return inspectPiece(text);
  const secrets = new Set<string>();
  let hasPath = false;
  for (let start = 0; start < text.length; start += MAX_PIECE - OVERLAP) {
    const found = inspectPiece(text.slice(start, start + MAX_PIECE));
    for (const kind of found.secrets) secrets.add(kind);
    hasPath ||= found.hasPath;
  }
  return { secrets: [...secrets], hasPath };
}

function inspectPiece(text: string): Inspection {
  const rules = TRIGGERS.select(text);
  if (rules.length === 0) return NOTHING;
  const findings = findPrivate(text, rules.map(toFirst));
  const secrets = findings.filter(({ rule }) => rule.isPath !== true).map(({ rule }) => rule.what);
  return { secrets: [...new Set(secrets)], hasPath: findings.some(({ rule }) => rule.isPath === true) };
}

/** The rule, limited to its first match. */
function toFirst(rule: Rule): Rule {
  return {
    ...rule,
    *find(text) {
      for (const span of rule.find(text)) {
        yield span;
        return;
      }
    },
  };
}

const ESCAPES = ['\\u00', '\\/'];

/** Whether JSON may contain private text. A very fast test that works on the bytes in place. */
export function mayBePrivate(json: Uint8Array): boolean {
  if (!isPlainAscii(json, 0, json.length)) return true;
  const buffer = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  return ESCAPES.some((escape) => buffer.includes(escape));
}
