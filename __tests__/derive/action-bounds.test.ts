import fc from 'fast-check';
import { MAX_ACTIONS } from '../../src/derive/aggregate/bounded-map.js';
import { deriveDashboard } from '../../src/derive/artifacts/dashboard.js';
import { Aggregate } from '../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from './derive-file.js';
import {
  aggregateDataSchema,
  renderAggregateData,
  toAggregate,
  toAggregateData,
} from '../../src/derive/aggregate/aggregate-data.js';
import { propertyRuns } from '../property-runs.js';
import { commandLine, engineLine, repository } from './events.js';

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };

function partialOf(names: readonly string[], path = 'a.jsonl'): Aggregate {
  const lines = names.map((category, index) =>
    engineLine({
      event: { category, action: index % 3 === 0 ? 'failed' : 'success' },
      correlation_id: `run-${index % 7}`,
    }),
  );
  return deriveAggregate(path, Buffer.from(lines.join('\n')), repository);
}

function merged(partials: readonly Aggregate[]): Aggregate {
  const total = new Aggregate();
  for (const partial of partials) total.merge(partial);
  return total;
}

const dashboardOf = (partial: Aggregate) => deriveDashboard(repository, source, partial.settle(), []);
const names = (count: number, prefix = 'task-'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${100_000 + index}`);

test('up to the bound, all actions are told apart and nothing is said', () => {
  const { summary, diagnostics } = dashboardOf(partialOf(names(MAX_ACTIONS)));
  expect(summary.actions).toHaveLength(MAX_ACTIONS);
  expect(summary.rest_of_actions).toBeNull();
  expect(diagnostics.diagnostics).toEqual([]);
});

test('beyond it, what emitters mean by an action stays, and identifiers in names are counted together', () => {
  const { summary, diagnostics, sweeps } = dashboardOf(
    partialOf([...names(4000), 'validate', 'ctx.search', 'enforce']),
  );
  expect(summary.actions).toHaveLength(MAX_ACTIONS);
  expect(summary.actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['validate', 'enforce']));
  expect(summary.rest_of_actions).toMatchObject({ count: 3003, last_timestamp: '2026-01-15T10:00:00Z' });
  const counted = summary.actions.reduce((total, { count }) => total + count, 0);
  expect(counted + summary.rest_of_actions!.count).toBe(summary.records.counted);
  const failed = summary.actions.reduce((total, action) => total + action.failed, 0);
  expect(failed + summary.rest_of_actions!.failed).toBe(summary.outcomes.failed);
  expect(sweeps.days.map(({ events }) => events)).toEqual([4003]);
  expect(diagnostics.diagnostics).toMatchObject([
    {
      code: 'too-many-actions',
      severity: 'note',
      count: 3003,
      message: 'There are more than 1,000 different actions. 3,003 events of the other actions are counted together.',
    },
  ]);
});

test('which actions are kept, and what of runs and days, does not depend on the order of files or their grouping', () => {
  const file = fc
    .tuple(fc.nat(3000), fc.integer({ min: 0, max: 1600 }), fc.constantFrom('', 'x', 'long-'))
    .map(([first, count, prefix]) => names(first + count, prefix).slice(first));
  fc.assert(
    fc.property(fc.array(file, { minLength: 2, maxLength: 4 }), fc.nat(4), (files, cut) => {
      const partials = () => files.map((content, index) => partialOf(content, `${index}.jsonl`));
      const textOf = (partial: Aggregate) => JSON.stringify(dashboardOf(partial));
      const expected = textOf(merged(partials()));
      expect(textOf(merged(partials().reverse()))).toBe(expected);
      expect(textOf(merged([merged(partials().slice(0, cut)), merged(partials().slice(cut))]))).toBe(expected);
      const reread = partials().map((partial) =>
        toAggregate(aggregateDataSchema.parse(JSON.parse(renderAggregateData(toAggregateData(partial))))),
      );
      expect(textOf(merged(reread))).toBe(expected);
    }),
    { numRuns: propertyRuns(6, 100) },
  );
});

test('a run lists eight of its actions, the same ones whatever came first', () => {
  const all = [...names(1500), ...names(12, 'a')];
  const runsOf = (partial: Aggregate) => partial.events.runs.listNewest(10);
  const forwards = runsOf(merged([partialOf(all.slice(0, 700)), partialOf(all.slice(700))]));
  const backwards = runsOf(merged([partialOf(all.slice(700)), partialOf(all.slice(0, 700))]));
  expect(backwards).toEqual(forwards);
  for (const run of forwards) expect(run).toMatchObject({ moreActions: true });
});

test('all days of an action are kept, and windows reach as far as they are long', () => {
  const lines = Array.from({ length: 800 }, (_, day) =>
    commandLine({ ts: new Date(Date.UTC(2024, 0, 1 + day)).toISOString() }),
  );
  const partial = deriveAggregate('all.jsonl', Buffer.from(lines.join('\n')), repository);
  expect(partial.events.actions.days.size).toBe(800);
  expect(dashboardOf(partial).sweeps.actions['90d']).toMatchObject([{ count: 90, previous_count: 90 }]);
});

test('in one file too, what is kept stays kept, with its records from before and after the bound was reached', () => {
  const kept = ['enforce', 'validate', 'ctx.search'];
  const { summary } = dashboardOf(partialOf([...kept, ...names(2 * MAX_ACTIONS), ...kept, ...kept]));
  const counts = new Map(summary.actions.map(({ action, count }) => [action, count]));
  expect(kept.map((name) => counts.get(name))).toEqual([3, 3, 3]);
});
