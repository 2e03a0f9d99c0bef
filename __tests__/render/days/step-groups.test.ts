import type { Step } from '../../../src/derive/replay/replay.js';
import { NO_DETAIL } from '../../../src/records/step-detail.js';
import { toElapsed, toGroups } from '../../../src/render/days/step-groups.js';

const START = Date.UTC(2026, 0, 15, 10);

/** @param time - Seconds from the start. @param seconds - How long it took. */
const step = (dialect: string, group: string, time: number | null, seconds: number | null): Step => ({
  dialect,
  group: { kind: 'cycle', name: group },
  action: 'work',
  outcome: 'success',
  time: time === null ? null : START + 1000 * time,
  durationMs: seconds === null ? null : 1000 * seconds,
  tookAction: false,
  actor: null,
  file: '2026-01-15.jsonl',
  line: 1,
  detail: NO_DETAIL,
});
const groupsOf = (steps: readonly Step[]) => toGroups({ steps, left: { count: 0, after: steps.length } });

test('a group takes from its first begin to its last end, whatever a timestamp is of', () => {
  const ends = [step('agent', '1', 60, 60), step('agent', '1', 70, 5), step('agent', '2', 75, null)];
  expect(groupsOf(ends).map(toElapsed)).toEqual([70_000, 0]);
  const begins = [step('transcript', '1', 0, 60), step('transcript', '1', 10, 5), step('transcript', '2', 80, 7)];
  expect(groupsOf(begins).map(toElapsed)).toEqual([60_000, 7000]);
  expect(groupsOf([step('agent', '1', null, 60)]).map(toElapsed)).toEqual([null]);
});

test('a step says when it began, counted from the first begin of the run, and how long nothing was recorded before', () => {
  const [group] = groupsOf([step('agent', '1', 60, 10), step('agent', '1', 70, 40), step('agent', '1', 90, 5)]);
  expect(group?.steps.map(({ offset, gap }) => [offset, gap])).toEqual([
    [20_000, null],
    [0, 0],
    [55_000, 15_000],
  ]);
});
