import { redactText } from '../redaction/redact-text.js';
import type { ReportProblem } from './dialects/fields.js';
import { readRedactedFields, withoutFields } from './dialects/redacted-fields.js';
import { isJsonObject, type JsonObject } from './line-objects.js';
import { reportRedaction } from './redacted-event.js';
import type { Dialect } from './telemetry-event.js';

/** Fields of an agent event's payload that hold sentences. */
const SENTENCES = [
  'summary',
  'reasoning',
  'description',
  'step_description',
  'result_summary',
  'result',
  'message',
  'reason',
] as const;

/**
 * Reports what there is to hide in a record's free text. An event has none, but the replay of a run shows it, redacted: it is told
 * of here, where every record comes by, so that what is said of a file does not depend on which runs are replayed.
 */
export function reportFreeText(dialect: Dialect, record: JsonObject, report: ReportProblem): void {
  for (const text of freeTextOf(dialect, record)) {
    if (typeof text === 'string') reportRedaction(redactText(text), report);
  }
}

function freeTextOf(dialect: Dialect, record: JsonObject): readonly unknown[] {
  switch (dialect) {
    case 'decision':
      return [record['reason'], ...listAt(record, 'decisions').map((decision) => objectOf(decision)['reason'])];
    case 'engine':
      return [objectOf(record['event'])['reason'], objectOf(record['details'])['summary']];
    case 'agent': {
      const payload = objectOf(record['payload']);
      const shown = withoutFields(payload, readRedactedFields(payload));
      return SENTENCES.map((name) => shown[name]);
    }
    case 'command':
    case 'transcript':
      return [];
  }
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listAt(record: JsonObject, key: string): readonly unknown[] {
  const value = record[key];
  return Array.isArray(value) ? value : [];
}
