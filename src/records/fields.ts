import type { ReportProblem } from './dialect.js';
import type { JsonKey } from './json/json-keys.js';
import { type JsonNode, PLAIN, type RecordView } from './json/json-tape.js';
import type { Outcome } from './telemetry-event.js';
import { parsePlainUtc, parseTimestamp } from './timestamp.js';

/** The instant of a timestamp, in milliseconds since the epoch; null when there is no valid one. */
export function timeAt(record: RecordView, node: JsonNode, key: JsonKey): number | null {
  const found = record.at(node, key);
  const plain =
    record.kindOf(found) === PLAIN
      ? parsePlainUtc(record.bytes, record.startOf(found), record.endOf(found))
      : undefined;
  return plain === undefined ? parseTimestamp(record.word(found)) : plain;
}

/** A duration in milliseconds; null when absent. A value that is negative, not finite or not a number is null and reported (`spec/4`). */
export function durationAt(
  record: RecordView,
  node: JsonNode,
  key: JsonKey,
  field: string,
  report: ReportProblem,
): number | null {
  const found = record.at(node, key);
  if (record.isNullish(found)) return null;
  const number = record.number(found);
  if (number !== null) return toDuration(number, field, report);
  report('invalid-duration', `${field} is not a number.`);
  return null;
}

/** A number as a duration; null and reported when it is not a valid one. */
export function toDuration(number: number, field: string, report: ReportProblem): number | null {
  if (number >= 0 && number <= Number.MAX_SAFE_INTEGER) return number;
  report('invalid-duration', `${field} is out of range.`);
  return null;
}

const OUTCOME_WORDS: ReadonlyMap<string, Outcome> = new Map([
  ['success', 'success'],
  ['partial', 'partial'],
  ['blocked', 'blocked'],
  ['failed', 'failed'],
]);

/** An outcome word in any case; any other word is unknown. */
export function toOutcome(word: string | null): Outcome {
  if (word === null) return 'unknown';
  return OUTCOME_WORDS.get(word) ?? OUTCOME_WORDS.get(word.toLowerCase()) ?? 'unknown';
}
