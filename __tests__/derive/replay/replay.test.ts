import { isWorthSteps, type Step } from '../../../src/derive/replay/replay.js';
import { NO_DETAIL, type StepDetail } from '../../../src/records/step-detail.js';

const step = (detail: Partial<StepDetail> = {}): Step => ({
  dialect: 'engine',
  group: { kind: 'stage', name: 'validate' },
  action: 'validate',
  outcome: 'success',
  time: 0,
  durationMs: null,
  tookAction: false,
  actor: null,
  file: '2026-01-15.jsonl',
  line: 1,
  detail: { ...NO_DETAIL, ...detail },
});
const nothingLeft = { count: 0, after: 1 };

test.each([
  ['one record that says nothing more', [step()], nothingLeft, false],
  [
    'one record with facts that every record has',
    [step({ facts: [{ name: 'entity', value: 'octo/app' }] })],
    nothingLeft,
    false,
  ],
  ['one record that says why', [step({ text: 'Labels differ.' })], nothingLeft, true],
  [
    'one record with checks',
    [step({ checks: { items: [{ id: 'a', outcome: 'pass', text: null }], more: 0 } })],
    nothingLeft,
    true,
  ],
  ['several records', [step(), step()], nothingLeft, true],
  ['one record of several', [step()], { count: 3, after: 1 }, true],
  ['no record that was found again', [], { count: 3, after: 0 }, true],
])('a run of %s: worth steps %#', (_, steps, left, expected) => {
  expect(isWorthSteps({ steps, left })).toBe(expected);
});
