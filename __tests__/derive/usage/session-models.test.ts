import fc from 'fast-check';
import { byKeeping } from '../../../src/derive/aggregate/bounded-map.js';
import { SessionModels } from '../../../src/derive/usage/session-usages.js';

type Message = readonly [session: number, model: string];

function modelsOf(messages: readonly Message[]): SessionModels {
  const models = new SessionModels();
  for (const [session, model] of messages) models.add(session, model, 1);
  return models;
}

/** By definition: of the first eight names the one with most messages, of several the first. */
function primaryOf(messages: readonly Message[], session: number): string | null {
  const counts = new Map<string, number>();
  for (const [of, model] of messages) if (of === session) counts.set(model, (counts.get(model) ?? 0) + 1);
  const kept = [...counts.keys()].sort(byKeeping).slice(0, 8).sort();
  return kept.reduce<string | null>((a, b) => (a === null || counts.get(b)! > counts.get(a)! ? b : a), null);
}

const name = fc.oneof(
  fc.integer({ min: 0, max: 14 }).map((number) => `m${number}`),
  fc.integer({ min: 0, max: 500 }).map((number) => `model-${number}`),
);
const messages = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), name), { maxLength: 150, size: 'max' });

test('of many models the same ones are told apart in any order', () => {
  fc.assert(
    fc.property(messages, messages, (a, b) => {
      const both = [...a, ...b];
      for (const models of [modelsOf(both), modelsOf([...b.toReversed(), ...a])]) {
        for (const session of [0, 1, 2]) {
          expect(models.primaryOf(session)).toBe(primaryOf([...a, ...b], session));
        }
      }
    }),
  );
});
