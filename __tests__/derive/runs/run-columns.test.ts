import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from '../derive-file.js';
import { toAggregate, toAggregateData } from '../../../src/derive/aggregate/aggregate-data.js';
import { PAGE_ROWS } from '../../../src/derive/runs/run-page.js';
import { engineLine, repository } from '../events.js';

const RUNS = 2 * PAGE_ROWS + 5;

/** One record of each run, the first `failed` of them failed. */
function createFile(name: string, runs: Iterable<number>, failed: number): Aggregate {
  const lines = Array.from(runs, (run) =>
    engineLine({
      correlation_id: `run-${run}`,
      generated_at: new Date(Date.UTC(2026, 0, 15) + run * 1000).toISOString(),
      event: { category: 'validate', action: run < failed ? 'failed' : 'success' },
    }),
  );
  return deriveAggregate(name, Buffer.from(lines.join('\n')), repository);
}

test('runs beyond a page are kept, merged and written down like the others', () => {
  const numbers = [...Array(RUNS).keys()];
  const ascending = createFile('a.jsonl', numbers, 0);
  const descending = createFile('b.jsonl', numbers.toReversed(), PAGE_ROWS + 1);
  for (const order of [
    [ascending, descending],
    [descending, ascending],
    [toAggregate(toAggregateData(descending)), toAggregate(toAggregateData(ascending))],
  ]) {
    const total = new Aggregate();
    for (const partial of order) total.merge(partial);
    const outcomes = { failed: PAGE_ROWS + 1, success: RUNS - PAGE_ROWS - 1, partial: 0, blocked: 0, unknown: 0 };
    expect(total.events.runs.countOutcomes()).toEqual(outcomes);
    expect([...total.events.runs.countByDay(0)].map(([, runs]) => runs)).toEqual([outcomes]);
    const newest = total.events.runs.listNewest(RUNS);
    expect(newest.map(({ id }) => id)).toEqual(numbers.toReversed().map((run) => `run-${run}`));
    expect(newest.every(({ events }) => events === 2)).toBe(true);
    expect(newest.at(-1)).toMatchObject({ failed: 1, actions: ['validate'], started: '2026-01-15T00:00:00Z' });
  }
});
