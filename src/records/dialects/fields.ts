import type { Outcome } from '../telemetry-event.js';
import { isJsonObject } from '../line-objects.js';

/** Told of what is wrong within a record that still counts. */
export type ReportProblem = (code: 'invalid-duration' | 'secret-redacted' | 'path-redacted', message: string) => void;

/** Whether a value is a string that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The string at a key of a value that may be anything; null when there is none, or an empty one. */
export function stringAt(value: unknown, key: string): string | null {
  const found = isJsonObject(value) ? value[key] : undefined;
  return isText(found) ? found : null;
}

/** Run ids are strings; a number is taken only while it is exact (2^53 and more are not: two runs could become one). */
export function toIdentifier(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return Number.isSafeInteger(value) ? String(value) : null;
}

export function isNonEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** A duration in milliseconds. Absent is null; negative, not finite or not a number is null and reported (`spec/4`). */
export function toDuration(value: unknown, field: string, report: ReportProblem): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER) return value;
  report('invalid-duration', `${field} is ${typeof value === 'number' ? 'out of range' : 'not a number'}.`);
  return null;
}

const OUTCOME_WORDS: ReadonlyMap<string, Outcome> = new Map([
  ['success', 'success'],
  ['partial', 'partial'],
  ['blocked', 'blocked'],
  ['failed', 'failed'],
]);

/** An outcome word in any case; any other word is unknown. */
export function toOutcome(word: unknown): Outcome {
  return (typeof word === 'string' ? OUTCOME_WORDS.get(word.toLowerCase()) : undefined) ?? 'unknown';
}
