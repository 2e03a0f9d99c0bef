import fc from 'fast-check';
import { deriveUsage } from '../../../src/derive/usage/usage-artifact.js';
import { renderUsageData, usageDataSchema } from '../../../src/derive/usage/usage-data.js';
import { Usage } from '../../../src/derive/usage/usage.js';
import type { TelemetryEvent } from '../../../src/records/telemetry-event.js';
import type { TranscriptFacts } from '../../../src/records/transcript-facts.js';
import { propertyRuns } from '../../property-runs.js';

const DAY = 86_400_000;
const FIRST_DAY = Math.floor(Date.UTC(2026, 0, 15) / DAY);

const EVENT: TelemetryEvent = {
  dialect: 'transcript',
  time: FIRST_DAY * DAY,
  action: 'assistant',
  outcome: 'success',
  run: 's',
  durationMs: null,
  tookAction: false,
  decidesRun: false,
  actor: null,
  repository: null,
};

type Message = readonly [event: TelemetryEvent, facts: TranscriptFacts];
type File = readonly Message[];

function addFile(usage: Usage, file: File): void {
  for (const [event, facts] of file) usage.add(event, facts);
}

function usageOf(file: File): Usage {
  const usage = new Usage();
  addFile(usage, file);
  return usage;
}

function mergeAll(parts: readonly Usage[]): Usage {
  const total = new Usage();
  for (const part of parts) total.merge(part);
  return total;
}

function reread(usage: Usage): Usage {
  const read = new Usage();
  const written = renderUsageData(usage.toData());
  read.load(usageDataSchema.parse(JSON.parse(JSON.stringify(written))));
  expect(renderUsageData(read.toData())).toEqual(written);
  return read;
}

/** A file whose records use these tools. */
const usesOf = (tools: readonly string[]): File =>
  tools.map((tool) => [
    EVENT,
    { speaker: null, model: null, invocations: [{ kind: 'tool', tool, item: null, outcome: 'success' }] },
  ]);

function countsOf(total: Usage): string[] {
  total.bound();
  return total.usages.map(({ tool, invocations }) => `${tool} ${invocations}`).sort();
}

test('which of too many usages are told apart does not depend on the order of the files, be they of usages or not', () => {
  for (let offset = 0; offset < 20; offset += 1) {
    const many = usageOf(usesOf(Array.from({ length: 1_001 + offset }, (_, index) => `tool-${offset}-${index}`)));
    const none = new Usage();
    const few = usageOf(usesOf([`other-${offset}`]));
    const expected = countsOf(mergeAll([many, none, few, none]));
    expect(countsOf(mergeAll([none, many, few]))).toEqual(expected);
    expect(countsOf(mergeAll([few, none, many]))).toEqual(expected);
    expect(countsOf(mergeAll([many, few]))).toEqual(expected);
  }
});

/** Some use of tools or skills whose names follow each other, by one session, each by a message of another model. */
const burst = fc.record({
  session: fc.constantFrom('s', 't', 'u', null),
  day: fc.constantFrom(0, 1, 30, 61, 62, 130, null),
  kind: fc.constantFrom('tool', 'skill'),
  first: fc.integer({ min: 0, max: 4000 }),
  uses: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 2500 })),
  models: fc.integer({ min: 1, max: 30 }),
  failed: fc.boolean(),
} as const);

type Burst = typeof burst extends fc.Arbitrary<infer Value> ? Value : never;

function toFile(bursts: readonly Burst[]): File {
  return bursts.flatMap(({ session, day, kind, first, uses, models, failed }) =>
    Array.from({ length: uses }, (_, index): Message => {
      const name = `n${first + index}`;
      const time = day === null ? null : (FIRST_DAY + day) * DAY + index * 60_000 * (index % 11);
      return [
        { ...EVENT, run: session, time },
        {
          speaker: 'assistant',
          model: `m${(first + index) % models}`,
          invocations: [
            {
              kind,
              tool: kind === 'tool' ? name : 'Skill',
              item: kind === 'tool' ? null : name,
              outcome: failed ? 'failed' : 'success',
            },
          ],
        },
      ];
    }),
  );
}

const files = fc.array(fc.array(burst, { maxLength: 3 }).map(toFile), { minLength: 1, maxLength: 5 });

test('files added to one usage, one after the other, are the files merged, in any order and beyond all bounds', () => {
  fc.assert(
    fc.property(files, fc.nat(4), (contents, cut) => {
      const records = contents.flat();
      const times = records.flatMap(([{ time }]) => (time === null ? [] : [time]));
      const lastTime = times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b));
      const firstTime = times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b));
      const artifactOf = (usage: Usage): unknown => {
        if (lastTime !== null) usage.dropOldDays(Math.floor(lastTime / DAY));
        return deriveUsage({ usage, firstTime, lastTime }, records.length, []);
      };
      const expected = artifactOf(mergeAll(contents.map(usageOf)));

      const one = new Usage();
      for (const file of contents) addFile(one, file);
      expect(artifactOf(one)).toEqual(expected);
      const turned = new Usage();
      for (const file of contents.toReversed()) addFile(turned, file);
      expect(artifactOf(turned)).toEqual(expected);

      const [head, tail] = [contents.slice(0, cut), contents.slice(cut)];
      const added = usageOf(head.flat());
      added.merge(reread(usageOf(tail.flat())));
      expect(artifactOf(added)).toEqual(expected);
      const dropped = new Usage();
      for (const file of contents.toReversed()) {
        dropped.merge(reread(usageOf(file)));
        const last = file.reduce((day, [{ time }]) => Math.max(day, Math.floor((time ?? 0) / DAY)), 0);
        dropped.dropOldDays(last);
      }
      expect(artifactOf(dropped)).toEqual(expected);
    }),
    { numRuns: propertyRuns(15, 300) },
  );
});

test('merging leaves what is merged as it was', () => {
  const part = usageOf(usesOf(Array.from({ length: 1500 }, (_, index) => `tool-${index}`)));
  const before = countsOf(mergeAll([part]));
  mergeAll([part, part]).merge(part);
  expect(part.usages).toHaveLength(1500);
  expect(countsOf(mergeAll([part]))).toEqual(before);
});
