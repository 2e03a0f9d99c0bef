import fc from 'fast-check';
import { agentSchema, isAgentRecord } from '../../src/records/dialects/agent.js';
import { commandSchema, isCommandRecord } from '../../src/records/dialects/command.js';
import { decisionSchema, isDecisionRecord } from '../../src/records/dialects/decision.js';
import { engineSchema, isEngineRecord } from '../../src/records/dialects/engine.js';
import {
  isMessageRecord,
  isTranscriptRecord,
  messageSchema,
  transcriptSchema,
} from '../../src/records/dialects/transcript.js';
import { toRecord } from './scanned-record.js';

/** Values of every kind that JSON has, those that decide often among them. */
const value = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'text',
    0,
    true,
    [],
    {},
    { category: '' },
    { category: 'plan' },
    { category: 1 },
  ),
  fc.jsonValue(),
);
const record = fc.dictionary(
  fc.constantFrom(
    ...['schema_version', 'event', 'action', 'outcome', 'cmd', 'ts', 'type', 'sessionId', 'message', '__proto__'],
  ),
  value,
);

test.each([
  ['decision', decisionSchema, isDecisionRecord],
  ['engine', engineSchema, isEngineRecord],
  ['agent', agentSchema, isAgentRecord],
  ['command', commandSchema, isCommandRecord],
  ['transcript', transcriptSchema, isTranscriptRecord],
  ['message', messageSchema, isMessageRecord],
])('what the schema of a %s accepts is what is accepted', (_, schema, accepts) => {
  fc.assert(
    fc.property(record, (fields) => expect(accepts(toRecord(fields))).toBe(schema.safeParse(fields).success)),
    { numRuns: 2000 },
  );
});
