import fc from 'fast-check';
import type { ActionChange } from '../../../src/derive/artifacts/sweeps-schema.js';
import { groupChanges, isWorse } from '../../../src/render/components/changes.js';
import { WINDOW_DAYS, WINDOW_NAMES } from '../../../src/derive/aggregate/comparison.js';
import { renderDashboard } from '../../../src/render/dashboard-files.js';
import { createDashboard, createDays, createSweeps, OPTIONS } from '../fixtures.js';

const change = (parts: Partial<ActionChange>): ActionChange => ({
  ...{ window: '7d', action: 'ctx.search', verdict: 'slower', value: 164, previous_value: 47 },
  ...{ samples: 200, previous_samples: 169, failed: null, previous_failed: null },
  ...parts,
});

const days = createDays(70);
const toText = (changes: readonly ActionChange[], leftOut = 0): string => {
  const sweeps = { ...createSweeps(days), changes: [...changes], changes_left_out: leftOut };
  const html = renderDashboard(createDashboard(days, { sweeps }), OPTIONS).get('index.html') ?? new Uint8Array();
  return Buffer.from(html)
    .toString()
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
};

const RATES = { value: 0.1134, previous_value: 0, samples: 97, previous_samples: 88, failed: 11, previous_failed: 0 };

test('what became worse is said on top, and once', () => {
  const shown = toText([
    change({ window: '30d' }),
    change({ window: '90d', value: 110, previous_value: 49 }),
    change({ action: 'dashboard', verdict: 'failing-more', ...RATES }),
    change({ action: 'codex', verdict: 'faster' }),
  ]);
  expect(shown).toContain('2 actions got worse: ctx.search was slower in the last 30 days: p95 164 ms, before 47 ms');
  expect(shown).toContain(
    'dashboard failed more often in the last 7 days: 11% (11 of 97 known), before 0% (0 of 88 known)',
  );
  expect(shown).toMatch(
    /ctx\.search Slower p95 164 ms of 200 durations p95 47 ms of 169 durations 30 days also over 90/,
  );
  expect(shown).not.toContain('110 ms');
});

test('nothing is said when nothing became worse', () => {
  expect(toText([change({ verdict: 'faster' }), change({ verdict: 'failing-less', value: 0.1 })])).not.toContain(
    'got worse',
  );
});

test('of many the first three are named and the others counted', () => {
  const shown = toText(
    ['a', 'b', 'c', 'd', 'e'].map((action) => change({ action })),
    7,
  );
  expect(shown).toMatch(/5 actions or more got worse: a was slower.*; and 2 more\. See the changes/);
});

const changes = fc.array(
  fc.record({
    window: fc.constantFrom(...WINDOW_NAMES),
    action: fc.constantFrom('a', 'b', 'c'),
    verdict: fc.constantFrom('slower' as const, 'faster' as const, 'failing-more' as const, 'failing-less' as const),
  }),
);

test('groups hold every change once, with the shortest period first and the worse before the better', () => {
  fc.assert(
    fc.property(changes, (parts) => {
      const all = parts.map(change);
      const groups = groupChanges(all);
      expect(groups.flatMap((group) => group.days).length).toBe(all.length);
      expect(new Set(groups.map((group) => `${group.change.verdict} ${group.change.action}`)).size).toBe(groups.length);
      for (const group of groups) {
        expect([...group.days].sort((a, b) => a - b)).toEqual(group.days);
        expect(WINDOW_DAYS[group.change.window]).toBe(group.days[0]);
      }
      const worse = groups.map((group) => isWorse(group.change));
      expect([...worse].sort((a, b) => Number(b) - Number(a))).toEqual(worse);
    }),
  );
});
