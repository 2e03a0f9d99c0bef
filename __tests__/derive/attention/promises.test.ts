import { measureScenario, measureUnchanged, SCENARIOS, toPrecision } from '../../../testkit/attention/measure.js';

/**
 * A small part of `npm run bench -- --only attention`, from the same seeds: the figures depend on the code alone. Its table is in
 * docs/ATTENTION.md.
 */
const SERIES = 20;
const promised = SCENARIOS.filter((scenario) => scenario.promised !== null);

test.each(promised.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  const result = measureScenario(scenario, SERIES);
  expect((100 * result.withinTwo) / SERIES).toBeGreaterThanOrEqual(scenario.promised! - 10);
  expect(result.sinceRight / result.found).toBeGreaterThanOrEqual(0.9);
  expect(result.recoveriesNamed / result.ended).toBeGreaterThanOrEqual(0.9);
  expect(result.oversWrong).toBeLessThanOrEqual(1);
});

test('hardly anything is said of series in which nothing was planted', () => {
  const unchanged = measureUnchanged(200);
  const { failing, slower, silent } = unchanged.everSaid;
  expect(unchanged.weeks).toBeGreaterThan(2000);
  expect((1000 * (failing + slower + silent)) / unchanged.weeks).toBeLessThanOrEqual(3);
  expect((1000 * unchanged.listedAtEnd) / unchanged.weeks).toBeLessThanOrEqual(1.5);
  expect(toPrecision([], unchanged)).toBe(0);
});
