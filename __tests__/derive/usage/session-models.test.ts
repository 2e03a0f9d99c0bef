import fc from 'fast-check';
import { byKeeping } from '../../../src/derive/action-order.js';
import { SessionModels } from '../../../src/derive/usage/session-models.js';

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

test('of many models the same ones are told apart in any order and any grouping', () => {
  fc.assert(
    fc.property(messages, messages, (a, b) => {
      const ab = modelsOf(a);
      ab.merge(modelsOf(b), 3, [0, 1, 2]);
      const ba = modelsOf(b.toReversed());
      ba.merge(modelsOf(a), 3, [0, 1, 2]);
      const reread = new SessionModels();
      reread.load(ab.toData(3), 3);
      for (const models of [ab, ba, reread, modelsOf([...a, ...b])]) {
        for (const session of [0, 1, 2]) {
          expect(models.primaryOf(session)).toBe(primaryOf([...a, ...b], session));
        }
      }
    }),
  );
});

test('names of models that no session has kept are forgotten', () => {
  const better = Array.from({ length: 5000 }, (_, index): Message => [1, `model-${20_000 - index}`]);
  const { names, cells, ends } = modelsOf([[0, 'other'], ...better]).toData(2);
  const kept = Array.from(
    cells.filter((_, at) => at % 2 === 0),
    (name) => names[name],
  );
  const first = Array.from({ length: 8 }, (_, index) => `model-${15_001 + index}`);
  expect([kept[0], kept.slice(1).sort(), ends]).toEqual(['other', first, Uint32Array.of(1, 9)]);
  expect(names.length).toBeLessThan(100);
});

test.each([
  ['a name that is not there', { names: ['m'], cells: Uint32Array.of(1, 1), ends: Uint32Array.of(1) }],
  ['a model without messages', { names: ['m'], cells: Uint32Array.of(0), ends: Uint32Array.of(1) }],
  ['other sessions', { names: ['m'], cells: Uint32Array.of(0, 1), ends: Uint32Array.of(0, 1) }],
])('data with %s is refused', (_, data) => {
  expect(() => new SessionModels().load(data, 1)).toThrow(RangeError);
});
