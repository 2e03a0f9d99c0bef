import { TRIGGERS } from './rules.js';

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
