import { isPlain } from '../redaction/plain-text.js';
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
  switch (dialect) {
    case 'decision': {
      const { reason, decisions } = record;
      reportText(reason, report);
      if (Array.isArray(decisions)) for (const decision of decisions) reportTextAt(decision, 'reason', report);
      return;
    }
    case 'engine':
      reportTextAt(record['event'], 'reason', report);
      reportTextAt(record['details'], 'summary', report);
      return;
    case 'agent': {
      const { payload } = record;
      if (!isJsonObject(payload)) return;
      const shown = withoutFields(payload, readRedactedFields(payload));
      for (const name of SENTENCES) reportText(shown[name], report);
      return;
    }
    case 'command':
    case 'transcript':
  }
}

function reportTextAt(value: unknown, key: string, report: ReportProblem): void {
  if (isJsonObject(value)) reportText(value[key], report);
}

function reportText(text: unknown, report: ReportProblem): void {
  if (typeof text === 'string' && !isPlain(text)) reportRedaction(redactText(text), report);
}
