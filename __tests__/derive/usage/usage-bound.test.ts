import fc from 'fast-check';
import { Usage } from '../../../src/derive/usage/usage.js';
import { deriveUsage } from '../../../src/derive/usage/usage-artifact.js';
import type { Invoked, TelemetryEvent } from '../../../src/records/telemetry-event.js';
import { propertyRuns } from '../../property-runs.js';

const DAY = 86_400_000;
const FIRST_DAY = Math.floor(Date.UTC(2026, 0, 15) / DAY);

const EVENT: TelemetryEvent = {
  dialect: 'transcript',
  time: FIRST_DAY * DAY,
  action: 'Tool',
  outcome: 'success',
  run: 's',
  durationMs: null,
  tookAction: null,
  decidesRun: false,
  phase: null,
  actor: null,
};

type Use = readonly [event: TelemetryEvent, invoked: Invoked];

function usageOf(uses: readonly Use[]): Usage {
  const usage = new Usage();
  for (const [event, invoked] of uses) usage.addInvocation(event, invoked);
  return usage;
}

/** Some use of tools or skills whose names follow each other, in one session. */
const burst = fc
  .record({
    session: fc.constantFrom('s', 't', 'u', null),
    day: fc.constantFrom(0, 1, 30, 61, 62, 130, null),
    kind: fc.constantFrom('tool' as const, 'skill' as const),
    first: fc.integer({ min: 0, max: 4000 }),
    uses: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 2500 })),
    outcome: fc.constantFrom('failed' as const, 'blocked' as const, 'success' as const),
  })
  .map(({ session, day, kind, first, uses, outcome }) =>
    Array.from({ length: uses }, (_, index): Use => {
      const name = `n${first + index}`;
      const time = day === null ? null : (FIRST_DAY + day) * DAY + index * 1000;
      const invoked = kind === 'tool' ? { kind, tool: name, item: null } : { kind, tool: 'Skill', item: name };
      return [{ ...EVENT, run: session, time, outcome }, invoked];
    }),
  );

test('which of too many usages are counted apart does not depend on the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(burst, { minLength: 1, maxLength: 6 }), fc.nat(5), (bursts, turn) => {
      const uses = bursts.flat();
      const times = uses.flatMap(([{ time }]) => time ?? []);
      const [firstTime, lastTime] = times.length === 0 ? [null, null] : [Math.min(...times), Math.max(...times)];
      const artifactOf = (usage: Usage): unknown => {
        if (lastTime !== null) usage.dropOldDays(Math.floor(lastTime / DAY));
        return deriveUsage({ usage, firstTime, lastTime }, 1, []);
      };
      const expected = artifactOf(usageOf(uses));
      expect(artifactOf(usageOf(uses.toReversed()))).toEqual(expected);
      const turned = [...bursts.slice(turn), ...bursts.slice(0, turn)];
      expect(artifactOf(usageOf(turned.flat()))).toEqual(expected);
    }),
    { numRuns: propertyRuns(15, 300) },
  );
});

test('what is beyond the bound is counted together, and takes nobody’s place', () => {
  const uses = Array.from({ length: 2500 }, (_, index): Use => [
    EVENT,
    { kind: 'tool', tool: `t${index}`, item: null },
  ]);
  const usage = usageOf(uses);
  usage.bound();
  expect(usage.usages).toHaveLength(1001);
  expect(usage.usages.find(({ tool }) => tool === null)?.invocations).toBe(1500);
});
