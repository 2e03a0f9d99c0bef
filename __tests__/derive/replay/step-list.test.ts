import fc from 'fast-check';
import { type Step, StepList } from '../../../src/derive/replay/replay.js';
import { NO_DETAIL } from '../../../src/records/step-detail.js';

const toStep = (time: number | null, line: number): Step => ({
  dialect: 'command',
  group: { kind: 'commands', name: '' },
  action: 'ctx.search',
  outcome: 'success',
  time,
  durationMs: null,
  tookAction: false,
  actor: null,
  file: '2026-01-15.jsonl',
  line,
  detail: NO_DETAIL,
});

const listOf = (most: number, steps: readonly Step[]) => {
  const list = new StepList(most);
  for (const step of steps) list.add(step);
  return list;
};

const orders = fc
  .array(fc.option(fc.integer({ min: 0, max: 50 })), { maxLength: 120 })
  .map((times) => times.map(toStep))
  .chain((steps) =>
    fc.tuple(
      fc.constant(steps),
      fc.shuffledSubarray(steps, { minLength: steps.length }),
      fc.integer({ min: 1, max: 40 }),
    ),
  );

test('keeps the beginning and the end of the run, whatever the order in which its steps come', () => {
  fc.assert(
    fc.property(orders, ([steps, shuffled, most]) => {
      const inOrder = [...steps].sort((a, b) => (a.time ?? Infinity) - (b.time ?? Infinity) || a.line - b.line || 0);
      const kept = listOf(most, shuffled).toSteps();
      if (steps.length <= most) {
        expect(kept).toEqual({ steps: inOrder, head: steps.length });
        return;
      }
      const head = Math.ceil(most / 2);
      expect(kept).toEqual({
        steps: [...inOrder.slice(0, head), ...inOrder.slice(head - most || inOrder.length)],
        head,
      });
    }),
  );
});

test('counts all steps and holds few', () => {
  const list = listOf(
    10,
    Array.from({ length: 1000 }, (_, index) => toStep(1000 - index, index)),
  );
  expect(list.count).toBe(1000);
  expect(list.toSteps().steps.map(({ time }) => time)).toEqual([1, 2, 3, 4, 5, 996, 997, 998, 999, 1000]);
});
