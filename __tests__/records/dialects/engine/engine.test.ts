import { LIST_LENGTH } from '../../../../src/records/step-detail.js';
import { readEvent, readRecords, readStep } from '../../read-records.js';

const engine = {
  schema_version: '1.0',
  generated_at: '2026-01-15T18:22:24Z',
  correlation_id: '21041817218-1',
  source: { workflow: 'engine-validate', job: 'validate' },
  entity: { type: 'repository', owner: 'octo', repo: 'app' },
  event: { category: 'validate', action: 'success', reason: null },
  details: {},
};

test('an engine event tells of one event', () => {
  expect(readRecords(engine)).toMatchObject({ codes: [], sessions: [] });
  expect(readEvent(engine)).toEqual({
    dialect: 'engine',
    time: Date.UTC(2026, 0, 15, 18, 22, 24),
    action: 'validate',
    outcome: 'success',
    run: '21041817218-1',
    durationMs: null,
    tookAction: false,
    decidesRun: false,
    phase: null,
    actor: 'engine-validate',
    command: undefined,
  });
});

test.each([
  ['success', 'success'],
  ['failed', 'failed'],
  ['failure', 'failed'],
  ['SUCCESS', 'success'],
  ['Failure', 'failed'],
  ['partial', 'unknown'],
  ['blocked', 'unknown'],
  ['self-test', 'unknown'],
  ['', 'unknown'],
  [null, 'unknown'],
  [{ success: true }, 'unknown'],
])('the word %j of an engine event is %s', (action, outcome) => {
  expect(readEvent({ ...engine, event: { category: 'dispatch', action } }).outcome).toBe(outcome);
});

test.each([
  [{ actions: [{ id: 'phase.labels.pruned' }] }, true],
  [{ actions: ['label.add'], mode: 'apply' }, true],
  [{ labels: { created: ['bug'] } }, true],
  [{ labels: { updated: ['bug'] } }, true],
  [{ milestones: { created: ['v1'] } }, true],
  [{ milestones: { updated: ['v1'] } }, false],
  [{ labels: { skipped: ['bug'] } }, false],
  [{ labels: { created: [], updated: [], skipped: ['bug'] }, milestones: { created: [] }, actions: [] }, false],
  [{ labels: { created: 'bug' }, actions: 'many' }, false],
  [{ actions: [{ id: 'x' }], mode: 'dry-run' }, false],
  [{ labels: { created: ['bug'] }, milestones: { created: ['v1'] }, mode: 'dry-run' }, false],
  [null, false],
])('details %j took an action: %p', (details, tookAction) => {
  expect(readEvent({ ...engine, details }).tookAction).toBe(tookAction);
});

test('the repository of an engine event is name or owner/name, in any case', () => {
  const entities = [
    { owner: 'octo', repo: 'app' },
    { owner: 'OCTO', repo: 'App' },
    { repo: 'octo/app' },
    { owner: 'x', repo: 'octo/app' },
    { repo: 'app' },
    { owner: 'x' },
    'other/repository',
  ];
  for (const entity of entities) expect([entity, readRecords({ ...engine, entity }).codes]).toEqual([entity, []]);
  const others = [
    { owner: 'octo', repo: 'other' },
    { repo: 'other' },
    { owner: 'evil', repo: 'app' },
    { repo: 'evil/app' },
  ];
  for (const entity of others) {
    expect(readRecords({ ...engine, entity })).toMatchObject({ events: [], codes: ['foreign-record'] });
  }
});

test('a step tells what was checked and what was really changed', () => {
  const step = readStep({
    ...engine,
    event: { category: 'enforce', action: 'success', reason: ' ' },
    details: {
      ok: true,
      summary: 'Labels were reconciled',
      ...{ mode: 'apply', status: 'done', tool: 'labeller', version: '2.1' },
      checks: [
        { id: 'config.load', outcome: 'PASS' },
        { id: 'size', outcome: 'warn', details: null },
        { id: 'track', outcome: 'FAIL', details: 'two tracks' },
        { id: 'odd', outcome: 'SKIPPED' },
        { id: '', outcome: 'PASS' },
        'no check',
      ],
      actions: [
        { id: 'label.add', label: 'priority/high' },
        { action: 'close', target: 'issue 7' },
        { type: 'rename', name: 7, title: 'v1' },
        'pruned',
        { label: 'of nothing' },
        { id: ' ' },
      ],
      labels: { created: ['a'], updated: [{ name: 'b' }], skipped: ['c'] },
      milestones: { created: ['m', {}], updated: ['n'], skipped: [] },
      issue: { number: 12 },
    },
  });
  expect(step.group).toEqual({ kind: 'stage', name: 'enforce' });
  expect(step.facts).toEqual({
    ...{ job: 'validate', mode: 'apply', status: 'done', tool: 'labeller', version: '2.1', entity: 'issue #12' },
  });
  expect(step.detail.text).toBe('Labels were reconciled');
  expect(step.detail.checks).toEqual({
    items: [
      { id: 'config.load', outcome: 'pass', text: null },
      { id: 'size', outcome: 'warn', text: null },
      { id: 'track', outcome: 'fail', text: 'two tracks' },
      { id: 'odd', outcome: 'unknown', text: null },
    ],
    more: 0,
  });
  expect(step.detail.changes).toEqual({
    items: [
      { what: 'label.add', subject: 'priority/high' },
      { what: 'close', subject: 'issue 7' },
      { what: 'rename', subject: 'v1' },
      { what: 'pruned', subject: null },
      { what: 'label created', subject: 'a' },
      { what: 'label updated', subject: 'b' },
      { what: 'milestone created', subject: 'm' },
      { what: 'milestone created', subject: null },
    ],
    more: 0,
  });
});

test('the reason comes before the summary', () => {
  const event = { category: 'enforce', reason: 'Because' };
  expect(readStep({ ...engine, event, details: { summary: 'Instead' } }).detail.text).toBe('Because');
});

test.each([
  ['exactly as many as are shown', LIST_LENGTH, 0],
  ['one more', LIST_LENGTH + 1, 1],
  ['a thousand', 1000, 1000 - LIST_LENGTH],
])('of %s the list says how many it lacks', (_, length, more) => {
  const checks = Array.from({ length }, (_, index) => ({ id: `check-${index}`, outcome: 'PASS' }));
  const { detail } = readStep({ ...engine, details: { checks } });
  expect([detail.checks.items.length, detail.checks.more]).toEqual([LIST_LENGTH, more]);
});

test('the lists of changes are bounded together', () => {
  const names = (length: number) => Array.from({ length }, (_, index) => `name-${index}`);
  const details = {
    actions: names(15),
    labels: { created: names(4), updated: names(3) },
    milestones: { created: ['m'] },
  };
  const { changes } = readStep({ ...engine, details }).detail;
  expect([changes.items.length, changes.more]).toEqual([LIST_LENGTH, 3]);
  expect(changes.items.at(-1)).toEqual({ what: 'label updated', subject: 'name-0' });
});

test.each([
  [{ ...engine, event: { action: 'success' } }, 'Missing or of the wrong type: event.category.'],
  [{ ...engine, event: { category: '' } }, 'Missing or of the wrong type: event.category.'],
  [{ ...engine, schema_version: 1, event: {} }, 'Missing or of the wrong type: schema_version, event.category.'],
])('%j is unrecognised', (record, message) => {
  expect(readRecords(record)).toMatchObject({
    events: [],
    diagnostics: [{ code: 'unrecognised-record', message: expect.stringContaining(message) }],
  });
});
