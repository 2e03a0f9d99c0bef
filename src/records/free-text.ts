import { isPlain, isPlainAscii } from '../redaction/plain-text.js';
import { redactText } from '../redaction/redact-text.js';
import type { ReportProblem } from './dialects/fields.js';
import { readRedactedFields } from './dialects/redacted-fields.js';
import { KEY } from './json/json-keys.js';
import { NOWHERE, PLAIN, ROOT, type JsonNode, type JsonTape } from './json/json-tape.js';
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
export function reportFreeText(dialect: Dialect, record: JsonTape, report: ReportProblem): void {
  switch (dialect) {
    case 'decision': {
      reportText(record, record.at(ROOT, KEY.reason), report);
      const decisions = record.at(ROOT, KEY.decisions);
      for (let item = record.first(decisions); item !== NOWHERE; item = record.next(decisions, item)) {
        reportText(record, record.at(item, KEY.reason), report);
      }
      return;
    }
    case 'engine':
      reportText(record, record.at(record.at(ROOT, KEY.event), KEY.reason), report);
      reportText(record, record.at(record.at(ROOT, KEY.details), KEY.summary), report);
      return;
    case 'agent': {
      const payload = record.at(ROOT, KEY.payload);
      const redacted = readRedactedFields(record, payload);
      for (const name of SENTENCES) {
        if (!redacted.has(name)) reportText(record, record.at(payload, KEY[name]), report);
      }
      return;
    }
    case 'command':
    case 'transcript':
  }
}

/** Nearly all texts are seen to be plain where they stand, without making a string of them. */
function reportText(record: JsonTape, node: JsonNode, report: ReportProblem): void {
  if (!record.isText(node)) return;
  if (record.kindOf(node) === PLAIN && isPlainAscii(record.bytes, record.startOf(node), record.endOf(node))) return;
  const text = record.text(node) ?? '';
  if (!isPlain(text)) reportRedaction(redactText(text), report);
}
