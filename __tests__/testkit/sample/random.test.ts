import fc from 'fast-check';
import { Random } from '../../../testkit/sample/random.js';

const draw = <T>(count: number, next: () => T): T[] => Array.from({ length: count }, next);

test('the same seed gives the same values, another seed gives others', () => {
  const words = (seed: string): number[] => {
    const random = new Random(seed);
    return draw(20, () => random.word());
  };
  expect(words('storefront')).toEqual(words('storefront'));
  expect(words('storefront')).not.toEqual(words('storefronT'));
  expect(words('storefront').slice(0, 2)).toMatchSnapshot();
});

test('integers cover their range, both ends included', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 0, max: 5 }),
      (seed, minimum, width) => {
        const random = new Random(seed);
        const drawn = new Set(draw(400, () => random.integer(minimum, minimum + width)));
        expect([...drawn].toSorted((a, b) => a - b)).toEqual(Array.from({ length: width + 1 }, (_, i) => minimum + i));
      },
    ),
    { numRuns: 30 },
  );
});

test('around gives whole numbers with the average asked for', () => {
  const random = new Random('around');
  const drawn = draw(4000, () => random.around(2.25));
  expect(new Set(drawn)).toEqual(new Set([2, 3]));
  expect(drawn.reduce((a, b) => a + b) / drawn.length).toBeCloseTo(2.25, 1);
});

test('weights are kept to, and a weight of zero is never picked', () => {
  const random = new Random('weights');
  const items = [
    { name: 'often', weight: 9 },
    { name: 'never', weight: 0 },
    { name: 'seldom', weight: 1 },
  ];
  const drawn = draw(4000, () => random.pickWeighted(items).name);
  expect(drawn).not.toContain('never');
  expect(drawn.filter((name) => name === 'often').length / drawn.length).toBeCloseTo(0.9, 1);
});

test('nothing can be picked from nothing', () => {
  expect(() => new Random('').pick([])).toThrow(RangeError);
});

test('latencies are positive integers around the median, with a long tail', () => {
  const random = new Random('latency');
  const drawn = draw(10_000, () => random.latency(100)).toSorted((a, b) => a - b);
  expect(drawn.every((ms) => Number.isInteger(ms) && ms >= 1)).toBe(true);
  expect(drawn[5000]).toBeGreaterThan(95);
  expect(drawn[5000]).toBeLessThan(105);
  expect(drawn[9500]).toBeGreaterThan(250);
  expect(drawn[9999]).toBeGreaterThan(600);
  expect(drawn[9999]).toBeLessThanOrEqual(1200);
  expect(random.latency(0)).toBe(1);
});

test('identifiers have the form of random UUIDs and do not repeat', () => {
  const random = new Random('uuid');
  const drawn = draw(1000, () => random.uuid());
  expect(new Set(drawn).size).toBe(1000);
  for (const uuid of drawn) expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(random.hex(13)).toMatch(/^[\da-f]{13}$/);
});
