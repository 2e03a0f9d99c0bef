import fc from 'fast-check';
import { readEvent, readRecords, readStep } from '../../read-records.js';

const agent = {
  schema_version: '0.1',
  timestamp: '2025-10-06T12:34:56.789Z',
  source: 'planner',
  run_id: '2025-10-06T12-30-00Z/refactor',
  cycle: 2,
  event: 'plan.generated',
  payload: { steps: 5 },
};
const eventOf = (event: string, payload: unknown) => readEvent({ ...agent, event, payload });
const stepOf = (event: string, payload: unknown) => readStep({ ...agent, event, payload });

test('an agent event tells of one event', () => {
  expect(readRecords(agent)).toMatchObject({ codes: [], sessions: [] });
  expect(readEvent(agent)).toEqual({
    dialect: 'agent',
    time: Date.UTC(2025, 9, 6, 12, 34, 56, 789),
    action: 'plan.generated',
    outcome: 'unknown',
    run: '2025-10-06T12-30-00Z/refactor',
    durationMs: null,
    tookAction: null,
    decidesRun: false,
    phase: 'opens',
    actor: 'planner',
    command: undefined,
    tags: undefined,
    measures: undefined,
  });
});

test.each([
  [{ environment: 'ci', agent: 'default', retries: 2, dry: false }, 'agent=default;dry=false;environment=ci;retries=2'],
  [{ nested: {}, list: [1], none: null, '': 'x' }, undefined],
  [{ task: 'REDACTED' }, 'task=REDACTED'],
  [{ 'a;b': 'c;d', __proto__: 'x' }, 'a%3Bb=c%3Bd'],
  ['ci', undefined],
  [{ home: '/home/alice/src' }, 'home=~/src'],
])('tags %j are %j', (tags, text) => {
  expect(readEvent({ ...agent, tags }).tags).toBe(text);
});

test('a secret in a tag is not published, and reported for every record', () => {
  const record = { ...agent, tags: { api_key: 'hunter2hunter2hunter2' } };
  const { events, codes } = readRecords(record, { ...record, cycle: 3 });
  expect(events.map(({ tags }) => tags)).not.toEqual(expect.arrayContaining([expect.stringContaining('hunter2')]));
  expect(codes).toEqual(['secret-redacted']);
});

test('tags that redacted_fields names keep their keys only, and none when it names all', () => {
  const tags = { environment: 'ci', task: 'secret-task', agent: 'default' };
  const withheld = (...fields: string[]) => readEvent({ ...agent, tags, payload: { redacted_fields: fields } }).tags;
  expect(withheld('tags.task', 'agent')).toBe('agent=REDACTED;environment=ci;task=REDACTED');
  expect(withheld('tags')).toBeUndefined();
});

test('every record has its own tags, however many different ones there were before', () => {
  const tagsOf = (index: number) => ({ task: `t-${index % 300}`, agent: 'default' });
  const records = Array.from({ length: 900 }, (_, cycle) => ({ ...agent, cycle, tags: tagsOf(cycle) }));
  const { events } = readRecords(...records);
  expect(events.map(({ tags }) => tags)).toEqual(records.map(({ tags: { task } }) => `agent=default;task=${task}`));
});

test('tags that were shown before are withheld from the record on that names them', () => {
  const record = { ...agent, tags: { task: 'refactor', agent: 'default' } };
  const withheld = { ...record, payload: { redacted_fields: ['tags.task'] } };
  const { events } = readRecords(record, withheld, { ...record, cycle: 5 });
  expect(events.map(({ tags }) => tags)).toEqual([
    'agent=default;task=refactor',
    'agent=default;task=REDACTED',
    'agent=default;task=refactor',
  ]);
});

test.each([
  [
    'plan.generated',
    { confidence: 0.61 },
    { confidence: 0.61, tokensPerSecond: null, latencyMs: null, hardware: null },
  ],
  ['plan.generated', { confidence: 61 }, undefined],
  ['plan.generated', { confidence: 0.61, redacted_fields: ['confidence'] }, undefined],
  [
    'optimizer.benchmark_completed',
    { throughput: 80, latency_ms: 12, hardware: 'gpu-1' },
    { confidence: null, tokensPerSecond: 80, latencyMs: 12, hardware: 'gpu-1' },
  ],
  ['optimizer.benchmark_completed', { throughput: -1, latency_ms: 'fast' }, undefined],
  ['memory.recalled', { confidence: 0.5 }, undefined],
])('%s with %j measures %j', (event, payload, measures) => {
  expect(eventOf(event, payload).measures).toEqual(measures);
});

test('of a review what it says is shown, redacted, and how much there is of it', () => {
  const payload = {
    comments: ['Name the constant', { text: 'In /home/alice/src', line: 3 }, { line: 4 }, 7],
    blocking_issues: ['REDACTED', { message: 'The cache is never cleared' }],
  };
  const { facts, detail } = stepOf('review.feedback_generated', payload);
  expect(facts).toEqual({ comments: 4, blocking_issues: 2 });
  expect(detail.remarks).toEqual({
    items: [
      { kind: 'blocking issue', text: null },
      { kind: 'blocking issue', text: 'The cache is never cleared' },
      { kind: 'comment', text: 'Name the constant' },
      { kind: 'comment', text: 'In ~/src' },
    ],
    more: 0,
  });
  expect(stepOf('review.feedback_generated', { comments: 'All good' }).detail.remarks.items).toEqual([
    { kind: 'comment', text: 'All good' },
  ]);
  expect(stepOf('review.feedback_generated', { comments: Array(25).fill('x') }).detail.remarks.more).toBe(5);
  const withheld = { comments: ['private'], redacted_fields: ['comments'] };
  expect(stepOf('review.feedback_generated', withheld)).toMatchObject({
    facts: { withheld: 1, withheld_fields: 'comments' },
    detail: { remarks: { items: [] } },
  });
});

test('a secret in a comment of a review is reported', () => {
  const payload = { comments: ['password=hunter2hunter2'] };
  expect(readRecords({ ...agent, event: 'review.feedback_generated', payload }).codes).toEqual(['secret-redacted']);
});

test('of a command the number of arguments and the digests of its output are shown, never what they are', () => {
  expect(stepOf('executor.command_started', { command: 'npm', arguments: ['--token', 'x'] }).facts).toEqual({
    command: 'npm',
    arguments: 2,
  });
  expect(stepOf('executor.command_started', { command: 'npm', arguments: 'REDACTED' }).facts).toEqual({
    command: 'npm',
    withheld: 1,
    withheld_fields: 'arguments',
  });
  const digests = { stdout_digest: `sha256:${'0a'.repeat(32)}`, stderr_digest: 'e3b0c44298fc1c14' };
  expect(stepOf('executor.command_completed', { exit_code: 0, ...digests }).facts).toEqual({
    exit_code: 0,
    ...digests,
  });
  const texts = { stdout_digest: 'All 12 tests passed', stderr_digest: 'x'.repeat(101) };
  expect(stepOf('executor.command_completed', { exit_code: 0, ...texts }).facts).toEqual({ exit_code: 0 });
});

test.each<[event: string, payload: unknown, outcome: string]>([
  ['review.decision', { verdict: 'accept' }, 'success'],
  ['review.decision', { decision: 'revise' }, 'partial'],
  ['review.decision', { verdict: 'abort' }, 'failed'],
  ['review.decision', { verdict: null, decision: 'accept' }, 'success'],
  ['review.decision', { verdict: 'abort', decision: 'accept' }, 'failed'],
  ['review.decision', { verdict: 'ACCEPT' }, 'unknown'],
  ['review.decision', {}, 'unknown'],
  ['executor.error', { handled: true }, 'partial'],
  ['executor.error', { handled: false }, 'failed'],
  ['executor.error', { handled: 'true' }, 'failed'],
  ['executor.error', {}, 'failed'],
  ['executor.error', null, 'failed'],
  ['executor.command_completed', { exit_code: 0 }, 'success'],
  ['executor.command_completed', { exit_code: 137 }, 'failed'],
  ['executor.command_completed', { exit_code: -1 }, 'failed'],
  ['executor.command_completed', { exit_code: '0' }, 'unknown'],
  ['executor.command_completed', {}, 'unknown'],
  ...['success', 'succeeded', 'completed', 'ok', 'Completed'].map((status): [string, unknown, string] => [
    'plan.step_completed',
    { status },
    'success',
  ]),
  ['plan.step_completed', { status: 'partial' }, 'partial'],
  ['plan.step_completed', { status: 'blocked' }, 'blocked'],
  ...['failed', 'failure', 'error', 'FAILED'].map((status): [string, unknown, string] => [
    'plan.step_completed',
    { status },
    'failed',
  ]),
  ['plan.step_completed', { status: 'paused' }, 'unknown'],
  ['plan.step_completed', { status: true }, 'unknown'],
  ['plan.step_completed', {}, 'unknown'],
  ['memory.compacted', { exit_code: 1, status: 'failed', verdict: 'abort' }, 'unknown'],
  ['acme.review.decision', { verdict: 'abort' }, 'unknown'],
])('event %s with %j is %s', (event, payload, outcome) => {
  expect(eventOf(event, payload).outcome).toBe(outcome);
});

test('only a verdict decides a run', () => {
  expect(eventOf('review.decision', { verdict: 'revise' }).decidesRun).toBe(true);
  expect(eventOf('review.decision', { verdict: 'perhaps' }).decidesRun).toBe(false);
  expect(eventOf('executor.error', {}).decidesRun).toBe(false);
});

test.each([
  ['plan.generated', {}, 'opens'],
  ['plan.step_started', {}, 'opens'],
  ['executor.command_started', {}, 'opens'],
  ['plan.step_completed', { status: 'failed' }, null],
  ['executor.command_completed', { exit_code: 1 }, null],
  ['executor.error', { handled: true }, null],
  ['executor.error', { handled: false }, 'closes'],
  ['review.decision', { verdict: 'revise' }, 'closes'],
  ['review.decision', {}, 'closes'],
  ['review.feedback_generated', {}, null],
  ['memory.compacted', {}, null],
])('event %s with %j %s', (event, payload, phase) => {
  expect(eventOf(event, payload).phase).toBe(phase);
});

test.each([
  [
    'plan.generated',
    { steps: 3, confidence: 0.61, reasoning_score: 0.5 },
    { steps: 3, confidence: 0.61, reasoning_score: 0.5 },
  ],
  ['plan.generated', { steps: [{}, {}], tools: ['edit', '', 7, 'shell'] }, { steps: 2, tools: 'edit, shell' }],
  ['plan.generated', { steps: 'many', selected_tools: ['edit'] }, { tools: 'edit' }],
  ['plan.generated', { tools: Array<string>(23).fill('t') }, { tools: `${'t, '.repeat(20)}3 more` }],
  ['plan.generated', { tools: Array<string>(20).fill('t') }, { tools: `${'t, '.repeat(19)}t` }],
  ['plan.step_started', { step_index: 0, tool: 'shell' }, { step: 0, tool: 'shell' }],
  ['plan.step_completed', { step: 's1', index: 4, status: 'ok' }, { step: 's1', status: 'ok' }],
  ['executor.command_started', { command_name: 'git diff --stat' }, { command: 'git diff' }],
  [
    'executor.command_completed',
    { command: 'npm test -- --token=x', exit_code: 1 },
    { command: 'npm test', exit_code: 1 },
  ],
  ['executor.command_started', { command: ['npm', 'test'] }, {}],
  ['executor.error', { exception_class: 'TypeError', handled: false }, { exception: 'TypeError', handled: false }],
  [
    'review.feedback_generated',
    { confidence_delta: -0.05, comments: ['a'], blocking_issues: 0 },
    { confidence_delta: -0.05, comments: 1, blocking_issues: 0 },
  ],
  [
    'review.decision',
    { decision: 'revise', confidence: 0.4, confidence_delta: 0.1 },
    { verdict: 'revise', confidence: 0.4, confidence_delta: 0.1 },
  ],
  [
    'optimizer.profile_selected',
    { profile_name: 'fast', hardware_signature: 'gpu-1' },
    { profile: 'fast', hardware: 'gpu-1' },
  ],
  [
    'optimizer.benchmark_completed',
    { throughput: 80, latency_ms: 12 },
    { throughput_tokens_per_s: 80, latency_ms: 12 },
  ],
  ['memory.compacted', { summary: 'x', status: 'ok' }, {}],
])('of %s with %j the facts are shown', (event, payload, facts) => {
  expect(stepOf(event, payload).facts).toEqual(facts);
});

test.each([
  ['plan.generated', { reasoning: 'because' }, 'because'],
  ['plan.step_started', { description: null, step_description: 'a step' }, 'a step'],
  ['plan.step_completed', { result: 'a result' }, 'a result'],
  ['executor.error', { message: 'went wrong' }, 'went wrong'],
  ['review.feedback_generated', { summary: 'so so' }, 'so so'],
  ['review.decision', { reason: 'tests fail' }, 'tests fail'],
  ['review.decision', { reason: '   ' }, null],
  ['memory.compacted', { summary: 'private' }, null],
])('of %s with %j the text is shown', (event, payload, text) => {
  expect(stepOf(event, payload).detail.text).toBe(text);
});

test.each([
  [2, '2'],
  [0, '0'],
  [-1, ''],
  [1.5, ''],
  ['2', ''],
  [undefined, ''],
])('cycle %p is group %j', (cycle, name) => {
  expect(readStep({ ...agent, cycle }).group).toEqual({ kind: 'cycle', name });
});

test('a field that redacted_fields names is not read, whatever it holds, and that is said', () => {
  const payload = {
    verdict: 'accept',
    duration_ms: 5,
    reason: 'r',
    redacted_fields: ['payload.duration_ms', 'verdict', 7],
  };
  const record = { ...agent, event: 'review.decision', payload };
  expect(readEvent(record)).toMatchObject({ outcome: 'unknown', decidesRun: false, durationMs: null });
  expect(readStep(record)).toMatchObject({ facts: { withheld: 2 }, detail: { text: 'r' } });
});

test('redacted_fields may name fields of the envelope, too', () => {
  const payload = { redacted_fields: ['source', 'run_id', 'event'] };
  expect(readEvent({ ...agent, event: 'executor.error', payload })).toMatchObject({
    ...{ action: 'REDACTED', run: null, actor: null, outcome: 'unknown', phase: null },
  });
});

test('what emitters have replaced is not shown, and said to be withheld', () => {
  const payload = { tool: 'REDACTED', step: 3, description: 'REDACTED', step_description: 'shown' };
  expect(stepOf('plan.step_started', payload)).toMatchObject({
    facts: { step: 3, withheld: 2, withheld_fields: 'tool, description' },
    detail: { text: 'shown' },
  });
  expect(stepOf('plan.step_started', { tool: 'REDACTED', step: 3 }).facts).not.toHaveProperty('tool');
});

test.each([
  [{ ...agent, event: '' }, 'Missing or of the wrong type: event.'],
  [{ event: 'plan.generated' }, 'Missing or of the wrong type: schema_version.'],
])('%j is unrecognised', (record, message) => {
  expect(readRecords(record)).toMatchObject({
    events: [],
    diagnostics: [{ code: 'unrecognised-record', message: expect.stringContaining(message) }],
  });
});

test('an envelope of version 1 is not guessed at', () => {
  expect(readRecords({ ...agent, schema_version: '1.0' }).diagnostics).toMatchObject([
    { message: 'schema_version is 1.0; this builder reads 0.x.' },
  ]);
});

test('no payload of any shape makes a step throw, or grow', () => {
  const events = ['plan.generated', 'plan.step_completed', 'executor.command_started', 'review.feedback_generated'];
  const names = ['steps', 'step', 'tools', 'command', 'confidence', 'comments', 'status', 'redacted_fields'];
  fc.assert(
    fc.property(
      fc.constantFrom(...events),
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), fc.array(fc.string({ minLength: 300 })))),
      (event, payload) => expect(JSON.stringify(stepOf(event, payload)).length).toBeLessThan(6000),
    ),
  );
});
