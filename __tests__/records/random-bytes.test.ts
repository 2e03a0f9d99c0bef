import fc from 'fast-check';
import { agentLine, commandLine, engineLine } from '../derive/events.js';
import { propertyRuns } from '../property-runs.js';
import { RANDOM_RECORDS } from './random-records.js';
import { readBytes } from './read-records.js';
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

const mixed = fc
  .array(fc.oneof(...Object.values(RANDOM_RECORDS)), { maxLength: 3 })
  .map((records) => Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')));

test('whatever the bytes are, the parser does not throw, and everything is accounted for', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, random, values, mixed), (bytes) => {
      const { counts, events, sessions, diagnostics } = readBytes(bytes, '2026-01-15.jsonl');
      expect(counts.parsed).toBe(counts.counted + counts.duplicate + counts.foreign + counts.unrecognised);
      expect(counts.lines).toBe(counts.blank + counts.malformed + counts.parsed - counts.recovered);
      expect(events.length + sessions.length).toBe(counts.counted);
      for (const { line, count } of diagnostics) {
        expect([line === null || line <= counts.lines, count > 0]).toEqual([true, true]);
      }
    }),
    { numRuns: propertyRuns(3000, 200_000) },
  );
});
