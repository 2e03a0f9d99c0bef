import { runSoak } from '../../testkit/soak/soak.js';
import { ACTION_BUNDLE } from '../bundle.js';
import { executeWarm } from './warm-bundle.js';

/*
 * A small part of `node scripts/soak.mjs`: the committed bundle, run by several processes at a time into one branch, while
 * requests fail at random and others push to the same branch.
 */

// At the same time: most of it is waiting, as GitHub asks for.
test.concurrent.each([
  ['keep', 7],
  ['squash', 5],
] as const)(
  'nothing is lost between publishers of one branch (publish-history: %s)',
  async (history, seed) => {
    const report = await runSoak({
      bundle: ACTION_BUNDLE,
      publishers: 3,
      publications: 4,
      seed,
      history,
      execute: executeWarm,
    });
    expect(report.problems).toEqual([]);
    expect(report.gaveUp).toEqual([]);
    expect(report.faults.size).toBeGreaterThan(0); // it was a soak
    // Every publication and every push of others is a commit, or there is but the last one and what was pushed on it.
    const pushes = report.siblings + 1;
    if (history === 'keep') expect(report.commits).toBeGreaterThanOrEqual(12 + pushes);
    else expect(report.commits).toBeLessThanOrEqual(pushes);
  },
  180_000,
);
