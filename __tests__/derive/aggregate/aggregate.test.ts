import fc from 'fast-check';
import { deriveDashboard } from '../../../src/derive/artifacts/dashboard.js';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from '../derive-file.js';
import { renderDashboard } from '../../../src/render/dashboard-files.js';
import { propertyRuns } from '../../property-runs.js';
import { OPTIONS } from '../../render/fixtures.js';
import { commandLine, engineLine, repository } from '../events.js';
import { telemetryFiles } from '../telemetry-files.js';

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };

function partialsOf(contents: readonly (readonly string[])[]): Aggregate[] {
  return contents.map((lines, index) =>
    deriveAggregate(`part-${index}.jsonl`, Buffer.from(lines.join('\n')), repository),
  );
}

function merged(partials: readonly Aggregate[]): Aggregate {
  const total = new Aggregate();
  for (const partial of partials) total.merge(partial);
  return total;
}

const dashboardOf = (partial: Aggregate): string =>
  JSON.stringify(deriveDashboard(repository, source, partial.settle(), []));

test('merging is commutative and associative: any order and grouping of files gives the same dashboard', () => {
  fc.assert(
    fc.property(telemetryFiles, fc.integer({ min: 0, max: 6 }), (contents, cut) => {
      const expected = dashboardOf(merged(partialsOf(contents)));
      expect(dashboardOf(merged(partialsOf(contents).reverse()))).toBe(expected);
      const parts = partialsOf(contents);
      expect(dashboardOf(merged([merged(parts.slice(0, cut)), merged(parts.slice(cut))]))).toBe(expected);
    }),
    { numRuns: propertyRuns(150, 1500) },
  );
});

test('adding files to one partial, one after the other, gives what merging a partial of each gives', () => {
  fc.assert(
    fc.property(telemetryFiles, fc.integer({ min: 0, max: 6 }), (contents, cut) => {
      const added = (parts: typeof contents, from: number): Aggregate => {
        const partial = new Aggregate();
        for (const [index, lines] of parts.entries()) {
          partial.addFile(`part-${from + index}.jsonl`, Buffer.from(lines.join('\n')), repository);
        }
        return partial;
      };
      const expected = dashboardOf(merged(partialsOf(contents)));
      expect(dashboardOf(added(contents, 0))).toBe(expected);
      const groups = [added(contents.slice(0, cut), 0), added(contents.slice(cut), Math.min(cut, contents.length))];
      expect(dashboardOf(merged(groups))).toBe(expected);
    }),
    { numRuns: propertyRuns(150, 1500) },
  );
});

test('the published bytes are the same in any order of the files', () => {
  const bytesOf = (partials: readonly Aggregate[]): string[] =>
    [...renderDashboard(deriveDashboard(repository, source, merged(partials).settle(), []), OPTIONS)].map(
      ([path, bytes]) => `${path} ${Buffer.from(bytes).toString('base64')}`,
    );
  fc.assert(
    fc.property(telemetryFiles, fc.integer({ min: 0, max: 5 }), (contents, turn) => {
      const parts = partialsOf(contents);
      const turned = [...parts.slice(turn), ...parts.slice(0, turn)];
      expect(bytesOf(turned)).toEqual(bytesOf(partialsOf(contents)));
    }),
    { numRuns: propertyRuns(15, 300) },
  );
});

test('the numbers of a dashboard add up', () => {
  fc.assert(
    fc.property(telemetryFiles, (contents) => {
      const { summary, sweeps, diagnostics } = deriveDashboard(
        repository,
        source,
        merged(partialsOf(contents)).settle(),
        [],
      );
      const { records, outcomes, runs, coverage } = summary;
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      const { counted, duplicate, foreign, unrecognised, copies, withheld } = records;
      expect(records.parsed).toBe(counted + duplicate + foreign + unrecognised + copies + withheld);
      expect(records.lines).toBe(records.blank + records.malformed + records.parsed - records.recovered);
      expect(sum(Object.values(outcomes))).toBe(summary.events);
      expect(sum(Object.values(records.by_dialect))).toBe(records.counted);
      expect(sum(summary.actions.map((action) => action.count)) + (summary.rest_of_actions?.count ?? 0)).toBe(
        summary.events,
      );
      expect(runs.total).toBe(runs.success + runs.partial + runs.blocked + runs.failed + runs.unknown);
      expect(sum(sweeps.days.map((day) => day.events))).toBe(summary.events);
      expect(sum(sweeps.days.map((day) => day.runs))).toBe(runs.total);
      for (const day of sweeps.days) {
        expect(day.events).toBe(day.success + day.partial + day.blocked + day.failed + day.unknown);
      }
      expect(coverage.days_present + coverage.days_missing.length).toBe(sweeps.days.length);
      expect(sum(Object.values(diagnostics.counts))).toBe(diagnostics.diagnostics.length);
    }),
    { numRuns: propertyRuns(150, 1500) },
  );
});

test('merging leaves what is merged as it was', () => {
  const [a, b] = partialsOf([[engineLine()], [engineLine({ correlation_id: '2-1' }), commandLine()]]);
  const before = dashboardOf(merged([b!]));
  a!.merge(b!);
  a!.merge(b!);
  expect(dashboardOf(merged([b!]))).toBe(before);
});
