import fc from 'fast-check';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import {
  renderAggregateData,
  aggregateDataSchema,
  toAggregate,
  toAggregateData,
} from '../../../src/derive/aggregate/aggregate-data.js';
import type { RunCause } from '../../../src/derive/runs/run-causes.js';
import { agentLine, commandLine, engineLine, repository } from '../events.js';

const aggregateOf = (lines: readonly string[], path = '2026-01-15.jsonl'): Aggregate => {
  const aggregate = new Aggregate();
  aggregate.addFile(path, Buffer.from(lines.join('\n')), repository);
  return aggregate;
};
const causesOf = (aggregate: Aggregate): Record<string, RunCause | null> =>
  Object.fromEntries(
    aggregate
      .settle()
      .runs.listNewest(100)
      .map(({ id, cause }) => [id, cause]),
  );
const at = (second: number): string => new Date(Date.parse('2026-01-15T10:00:00Z') + 1000 * second).toISOString();
const command = (second: number, overrides: Record<string, unknown>) => commandLine({ ts: at(second), ...overrides });

test('a run failed at the first event that failed, with the reason that its record gives', () => {
  const lines = [
    engineLine({ generated_at: at(9), event: { category: 'dashboard', action: 'failure', reason: 'No space left' } }),
    engineLine({ generated_at: at(3), event: { category: 'enforce', action: 'failure', reason: 'Token expired' } }),
    engineLine({ generated_at: at(1) }),
  ];
  expect(causesOf(aggregateOf(lines))).toEqual({ '1-1': { action: 'enforce', reason: 'Token expired' } });
});

test('a verdict decides, the last one, and not what it was decided upon', () => {
  const lines = [
    agentLine({ timestamp: at(1), event: 'executor.command_completed', payload: { exit_code: 1 } }),
    agentLine({ timestamp: at(2), payload: { decision: 'abort' } }),
  ];
  expect(causesOf(aggregateOf(lines))['agent-1']).toMatchObject({ action: 'review.decision' });
});

test('a run that did not fail has no cause', () => {
  expect(causesOf(aggregateOf([commandLine()]))).toEqual({ run_1: null });
});

test('reasons that are too long for a line are cut', () => {
  const checks = ['a', 'b'].map((id) => ({ id, outcome: 'FAIL', details: `${id} `.repeat(55) }));
  const event = { category: 'enforce', action: 'failure' };
  const [cause] = Object.values(causesOf(aggregateOf([engineLine({ event, details: { checks } })])));
  expect(cause?.reason).toMatch(/^check a \((?:a )+a\); check b \((?:b )+b?…$/);
  expect(cause?.reason).toHaveLength(160);
});

test('secrets in a reason are redacted', () => {
  const event = { category: 'enforce', action: 'failure', reason: `token ghp_${'a1'.repeat(18)} refused` };
  const [cause] = Object.values(causesOf(aggregateOf([engineLine({ event })])));
  expect(cause?.reason).not.toContain('ghp_');
  expect(cause?.reason).toContain('refused');
});

test('causes are the same in whatever files and order records come, and after they were written down', () => {
  const record = fc.record({
    run: fc.constantFrom('run_1', 'run_2', 'run_3'),
    second: fc.nat(5),
    failed: fc.boolean(),
    cmd: fc.constantFrom('a.b', 'a.c'),
    error: fc.constantFrom('E1', 'E2'),
  });
  const toLine = ({
    run,
    second,
    failed,
    cmd,
    error,
  }: {
    run: string;
    second: number;
    failed: boolean;
    cmd: string;
    error: string;
  }) =>
    command(second, { run_id: run, cmd, result: failed ? { status: 'error', error_code: error } : { status: 'ok' } });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(record, fc.nat(2)), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (placed, isWritten) => {
        const lines = placed.map(([found]) => toLine(found));
        const whole = causesOf(aggregateOf(lines));
        const parts = [2, 0, 1].map((part) =>
          aggregateOf(lines.filter((_, index) => placed[index]![1] === part).reverse()),
        );
        const merged = new Aggregate();
        for (const part of parts) {
          const data = toAggregateData(part);
          const read = isWritten ? aggregateDataSchema.parse(JSON.parse(renderAggregateData(data))) : data;
          merged.merge(toAggregate(read));
        }
        expect(causesOf(merged)).toEqual(whole);
        for (const [run, cause] of Object.entries(whole)) {
          const failed = placed.map(([found]) => found).filter((found) => found.run === run && found.failed);
          expect(cause === null).toBe(failed.length === 0);
          const first = Math.min(...failed.map(({ second }) => second));
          if (cause !== null) {
            expect(failed.filter(({ second }) => second === first).map(({ cmd }) => cmd)).toContain(cause.action);
          }
        }
      },
    ),
  );
});
