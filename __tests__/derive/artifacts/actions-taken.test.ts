import { toTakenStatement } from '../../../src/derive/artifacts/automation.js';

test('what was done has three answers', () => {
  expect(toTakenStatement({ events: 1200, taken: 3, notRecorded: 0 })).toBe('Actions were taken in 3 of 1,200 events.');
  expect(toTakenStatement({ events: 5, taken: 0, notRecorded: 0 })).toBe('No actions were taken.');
  expect(toTakenStatement({ events: 1200, taken: 0, notRecorded: 1100 })).toBe(
    'Whether anything was changed is not recorded for 1,100 of 1,200 events.',
  );
});

test('what is known of some is not said of others, and nothing of no events', () => {
  expect(toTakenStatement({ events: 9, taken: 1, notRecorded: 1 })).toBe(
    'Actions were taken in 1 of 9 events; for 1 other it is not recorded.',
  );
  expect(toTakenStatement({ events: 0, taken: 0, notRecorded: 0 })).toBe(
    'Whether anything was changed is not recorded: there are no events.',
  );
});
