import type { Automation } from '../../src/derive/artifacts/automation.js';
import { STATUSES } from '../../src/derive/artifacts/diagnostics-schema.js';
import { toVerdicts } from '../../src/render/verdicts.js';

const AUTOMATION: Automation = {
  verdict: 'attention',
  attention: { failing: 1, slower: 2, silent: 0 },
  of: 'runs',
  first_day: '2026-01-17',
  last_day: '2026-02-15',
  total: 149,
  known: 149,
  failed: 21,
  last_failed_day: '2026-01-23',
};
const judge = (parts: Partial<Automation>) =>
  toVerdicts({ status: 'healthy', automation: { ...AUTOMATION, ...parts } });

test('both verdicts are given together', () => {
  expect(judge({})).toEqual({
    telemetry: 'healthy',
    automation: '21 of 149 runs failed',
    evidence: '17 Jan – 15 Feb 2026, the last on 23 Jan 2026',
    attention: '1 action failing, 2 slower',
    sentences:
      'Telemetry: healthy. Automation: 21 of 149 runs failed (17 Jan – 15 Feb 2026, the last on 23 Jan 2026). ' +
      'Attention: 1 action failing, 2 slower.',
    level: 'warning',
  });
});

test('what does not say how it ended is a figure of its own', () => {
  const few = judge({ verdict: 'unknown', known: 3, failed: 0, last_failed_day: null });
  expect(few.automation).toBe('none of 3 known runs failed');
  expect(few.evidence).toBe('17 Jan – 15 Feb 2026; 146 runs do not say how they ended; too few to judge');
  expect(judge({ known: 148, failed: 1 }).evidence).toContain('1 run does not say how it ended');
  expect(judge({ known: 0, failed: 0 }).automation).toBe('no run says how it ended');
  expect(judge({ of: 'events', total: 1, known: 1, failed: 1 }).automation).toBe('1 of 1 event failed');
});

test('nothing is judged without anything to judge', () => {
  expect(judge({ total: 0, known: 0, failed: 0, verdict: 'unknown', last_failed_day: null }).automation).toBe(
    'nothing to judge',
  );
  expect(toVerdicts({ status: 'no-telemetry', automation: AUTOMATION })).toEqual({
    telemetry: 'none available',
    automation: null,
    evidence: null,
    attention: null,
    sentences: 'No telemetry available.',
    level: 'no-telemetry',
  });
});

test('a repository whose runs fail never looks healthy', () => {
  for (const status of STATUSES) {
    const { level } = toVerdicts({ status, automation: AUTOMATION });
    expect(level).toBe(status === 'healthy' ? 'warning' : status);
  }
  expect(judge({ verdict: 'steady', failed: 0 }).level).toBe('healthy');
  expect(judge({ verdict: 'steady', failed: 1 }).level).toBe('warning');
});

test('a verdict carries its day, and too little telemetry none', () => {
  expect(judge({ verdict: 'steady' }).attention).toBe('steady as of 15 Feb 2026');
  expect(judge({ verdict: 'unknown' }).attention).toBeNull();
});
