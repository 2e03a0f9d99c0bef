import fc from 'fast-check';
import { balance, type Load } from '../../src/shards/shard-plan.js';

const ROOMY = { shardCharacters: 100_000, allCharacters: 450_000 };
const loads = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 60 })
  .chain((keys) => fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), weight: fc.nat(1_000_000) }))));

const weigh = (all: readonly Load[], keys: readonly string[]) =>
  all.filter(({ key }) => keys.includes(key)).reduce((sum, { weight }) => sum + weight, 0);

test('every load is in exactly one shard or postponed, whatever the limits', () => {
  const limits = fc.record({
    mostShards: fc.integer({ min: 1, max: 256 }),
    shardWeight: fc.nat(2_000_000),
    shardCharacters: fc.integer({ min: 13, max: 200 }),
    allCharacters: fc.integer({ min: 4000, max: 10_000 }),
  });
  fc.assert(
    fc.property(loads, limits, (all, limit) => {
      const { shards, postponed } = balance(all, limit);
      expect([...shards.flat(), ...postponed].sort()).toEqual(all.map(({ key }) => key).sort());
      expect(shards.length).toBeLessThanOrEqual(limit.mostShards);
      for (const keys of shards) {
        expect(keys.length).toBeGreaterThan(0);
        expect(keys.join(',').length).toBeLessThanOrEqual(limit.shardCharacters);
      }
      expect(shards.flat().join(',').length).toBeLessThanOrEqual(limit.allCharacters);
    }),
  );
});

test('no shard has more to do than the mean and one load', () => {
  fc.assert(
    fc.property(loads, fc.integer({ min: 1, max: 12 }), (all, mostShards) => {
      const { shards } = balance(all, { mostShards, shardWeight: 1, ...ROOMY });
      const mean = weigh(all, shards.flat()) / Math.max(1, shards.length);
      const heaviest = Math.max(0, ...all.map(({ weight }) => weight));
      for (const keys of shards) expect(weigh(all, keys)).toBeLessThanOrEqual(mean + heaviest);
    }),
  );
});

test('the order of the loads plays no part as long as there is room', () => {
  fc.assert(
    fc.property(loads, fc.nat(), (all, seed) => {
      const shuffled = [...all].sort((a, b) => ((a.weight * 31 + seed) % 7) - ((b.weight * 31 + seed) % 7));
      const limits = { mostShards: 5, shardWeight: 1000, ...ROOMY };
      expect(balance(shuffled, limits)).toEqual(balance(all, limits));
    }),
  );
});

test('what is not worth a job of its own gets none', () => {
  const all = ['a', 'b', 'c', 'd'].map((key) => ({ key, weight: 10 }));
  const shardsOf = (shardWeight: number, mostShards = 256) =>
    balance(all, { mostShards, shardWeight, ...ROOMY }).shards;
  expect(shardsOf(1000)).toEqual([['a', 'b', 'c', 'd']]);
  expect(shardsOf(20)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
  expect(shardsOf(1)).toHaveLength(4);
  expect(shardsOf(1, 3)).toHaveLength(3);
  expect(balance([], { mostShards: 3, shardWeight: 1, ...ROOMY })).toEqual({ shards: [], postponed: [] });
});

test('what there is no room for is what comes last', () => {
  const all = ['heavy', 'light', 'later'].map((key, index) => ({ key, weight: [9, 1, 99][index] ?? 0 }));
  const limits = { mostShards: 1, shardWeight: 1, shardCharacters: 17, allCharacters: 1000 };
  expect(balance(all, limits)).toEqual({ shards: [['heavy', 'light']], postponed: ['later'] });
});
