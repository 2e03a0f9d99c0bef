import fc from 'fast-check';
import { derivePartial } from '../derive/derive-file.js';
import { agentLine, commandLine, engineLine, repository } from '../derive/events.js';
import { propertyRuns } from '../property-runs.js';
import { transcriptLine } from './transcript-lines.js';

const valid = [
  engineLine(),
  agentLine({ payload: { decision: 'accept', duration_ms: 3 } }),
  commandLine({ result: { status: 'ok' } }),
  transcriptLine('assistant', { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'Read' }] }),
  `${engineLine()}${commandLine()}`,
].map((text) => Buffer.from(`${text}\n`));

/** Records that were cut, overwritten and run into each other. */
const damaged = fc
  .array(fc.tuple(fc.constantFrom(...valid), fc.nat(), fc.nat(255), fc.nat()), { maxLength: 6 })
  .map((pieces) =>
    Buffer.concat(
      pieces.map(([line, position, byte, cut]) => {
        const bytes = Buffer.from(line);
        bytes[position % bytes.length] = byte;
        return cut % 3 === 0 ? bytes.subarray(cut % bytes.length) : bytes;
      }),
    ),
  );
const random = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
const values = fc
  .array(fc.jsonValue(), { maxLength: 5 })
  .map((all) => Buffer.from(all.map((value) => JSON.stringify(value)).join('\n')));

test('whatever the bytes are, the parser does not throw, and everything is accounted for', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, random, values), (bytes) => {
      const { records, outcomes, dialects } = derivePartial('2026-01-15.jsonl', bytes, repository);
      const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
      expect(records.parsed).toBe(records.counted + records.duplicate + records.foreign + records.unrecognised);
      expect(records.lines).toBe(records.blank + records.malformed + records.parsed - records.recovered);
      expect([sum(outcomes), sum(dialects)]).toEqual([records.counted, records.counted]);
    }),
    { numRuns: propertyRuns(3000, 200_000) },
  );
});
