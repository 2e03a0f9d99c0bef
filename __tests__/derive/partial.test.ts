import fc from 'fast-check';
import { deriveDashboard } from '../../src/derive/dashboard.js';
import { derivePartial, Partial } from '../../src/derive/partial.js';
import { agentLine, commandLine, engineLine, repository } from './events.js';

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', tree: null };

const time = fc
  .integer({ min: 0, max: 120 * 24 * 60 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString());
const run = fc.integer({ min: 1, max: 6 }).map(String);
const line = fc.oneof(
  fc
    .record({
      time,
      run,
      category: fc.constantFrom('validate', 'enforce', 'preflight'),
      word: fc.constantFrom('success', 'failed', '?'),
    })
    .map(({ time, run, category, word }) =>
      engineLine({
        generated_at: time,
        correlation_id: run,
        event: { category, action: word },
        details: { actions: word === '?' ? [1] : [] },
      }),
    ),
  fc
    .record({ time, run, verdict: fc.constantFrom('accept', 'revise', 'abort', '?') })
    .map(({ time, run, verdict }) => agentLine({ timestamp: time, run_id: run, payload: { verdict } })),
  fc
    .record({ time, run, cmd: fc.string({ minLength: 1, maxLength: 3 }), ms: fc.integer({ min: -2, max: 100_000 }) })
    .map(({ time, run, cmd, ms }) => commandLine({ ts: time, run_id: run, cmd, timing_ms: ms })),
  fc.constantFrom('rubbish', '', '{"a":1}'),
);
const files = fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 6 });

function partialsOf(contents: readonly (readonly string[])[]): Partial[] {
  return contents.map((lines, index) =>
    derivePartial(`part-${index}.jsonl`, Buffer.from(lines.join('\n')), repository),
  );
}

function merged(partials: readonly Partial[]): Partial {
  const total = new Partial();
  for (const partial of partials) total.merge(partial);
  return total;
}

const dashboardOf = (partial: Partial): string => JSON.stringify(deriveDashboard(repository, source, partial, []));

test('merging is commutative and associative: any order and grouping of files gives the same dashboard', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 0, max: 6 }), (contents, cut) => {
      const expected = dashboardOf(merged(partialsOf(contents)));
      expect(dashboardOf(merged(partialsOf(contents).reverse()))).toBe(expected);
      const parts = partialsOf(contents);
      expect(dashboardOf(merged([merged(parts.slice(0, cut)), merged(parts.slice(cut))]))).toBe(expected);
    }),
    { numRuns: 150 },
  );
});

test('the numbers of a dashboard add up', () => {
  fc.assert(
    fc.property(files, (contents) => {
      const { summary, sweeps, diagnostics } = deriveDashboard(repository, source, merged(partialsOf(contents)), []);
      const { records, outcomes, runs, coverage } = summary;
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      expect(records.parsed).toBe(records.counted + records.duplicate + records.foreign + records.unrecognised);
      expect(records.lines).toBe(records.blank + records.malformed + records.parsed - records.recovered);
      expect(sum(Object.values(outcomes))).toBe(records.counted);
      expect(sum(Object.values(records.by_dialect))).toBe(records.counted);
      expect(sum(summary.actions.map((action) => action.count))).toBe(records.counted);
      expect(runs.total).toBe(runs.success + runs.partial + runs.blocked + runs.failed + runs.unknown);
      expect(sum(sweeps.days.map((day) => day.events))).toBe(records.counted);
      expect(sum(sweeps.days.map((day) => day.runs))).toBe(runs.total);
      for (const day of sweeps.days) {
        expect(day.events).toBe(day.success + day.partial + day.blocked + day.failed + day.unknown);
      }
      expect(coverage.days_present + coverage.days_missing.length).toBe(sweeps.days.length);
      expect(sum(Object.values(diagnostics.counts))).toBe(diagnostics.diagnostics.length);
    }),
    { numRuns: 150 },
  );
});

test('merging leaves what is merged as it was', () => {
  const [a, b] = partialsOf([[engineLine()], [engineLine({ correlation_id: '2-1' }), commandLine()]]);
  const before = dashboardOf(merged([b!]));
  a!.merge(b!);
  a!.merge(b!);
  expect(dashboardOf(merged([b!]))).toBe(before);
});
