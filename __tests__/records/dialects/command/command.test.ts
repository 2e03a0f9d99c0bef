import { FAKE_SECRETS } from '../../../../testkit/sample/emission.js';
import { readEvent, readRecords, readStep } from '../../read-records.js';

const command = { ts: '2026-02-20T21:17:03-0300', run_id: 'run_1', cmd: 'ctx.search', result: {}, timing_ms: 12 };
const factsOf = (record: object) => readEvent({ ...command, ...record }).command;

test('a command record tells of one event', () => {
  expect(readRecords(command)).toMatchObject({ codes: [], sessions: [] });
  expect(readEvent(command)).toEqual({
    dialect: 'command',
    time: Date.UTC(2026, 1, 21, 0, 17, 3),
    action: 'ctx.search',
    outcome: 'unknown',
    run: 'run_1',
    durationMs: 12,
    tookAction: null,
    decidesRun: false,
    phase: null,
    actor: null,
    command: undefined,
  });
});

test.each([
  ...['ok', 'success', 'OK', 'Success'].map((status) => [status, 'success', null] as const),
  ...['error', 'failed', 'timeout', 'FAILED', 'Timeout'].map((status) => [status, 'failed', null] as const),
  ...['validation_failed', 'old_files_error', 'X_FAILED', '_error'].map((status) => [status, 'failed', null] as const),
  ...['degraded', 'allowed', 'failure', 'error_handled', 'timeouts', 'nok', 'Degraded', 'half-done'].map(
    (status) => [status, 'unknown', status] as const,
  ),
  ...['failed: see /tmp/x', 'a b', '', '9', 'x'.repeat(33), 'ä'].map((status) => [status, 'unknown', null] as const),
  ...[null, 1, true, ['ok'], { ok: true }].map((status) => [status, 'unknown', null] as const),
])('status %j is %s, and listed as %p', (status, outcome, word) => {
  expect(readEvent({ ...command, result: { status } }).outcome).toBe(outcome);
  expect(factsOf({ result: { status } })?.status ?? null).toBe(word);
});

test.each([-1, '12', [], 2 ** 60, {}, true])('a duration of %p is absent, with a problem', (timing_ms) => {
  expect(readRecords({ ...command, timing_ms })).toMatchObject({
    events: [{ durationMs: null }],
    codes: ['invalid-duration'],
  });
});

test.each([
  [undefined, null],
  [null, null],
  [0, 0],
  [0.25, 0.25],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
])('a duration of %p is %p without a problem', (timing_ms, durationMs) => {
  expect(readRecords({ ...command, timing_ms })).toMatchObject({ events: [{ durationMs }], codes: [] });
});

test.each([
  [2 ** 53, null],
  [2 ** 53 - 1, String(2 ** 53 - 1)],
  [0, '0'],
  [-7, '-7'],
  [1.5, null],
  ['', null],
  [null, null],
  [['run'], null],
])('run id %p names the run %p: two could become one beyond 2^53', (run_id, run) => {
  expect(readEvent({ ...command, run_id }).run).toBe(run);
});

test.each([
  ['ast.parse', {}, ['ast_parse']],
  ['ast.cache', { cache_hit: true }, ['ast_cache_hit']],
  ['ast.cache', { cache_hit: false }, ['ast_cache_miss']],
  ['ast.cache', { cache_hit: 'true' }, []],
  ['ast.cache.hit', {}, ['ast_cache_hit']],
  ['ast.cache.miss', {}, ['ast_cache_miss']],
  ['selector.resolve', {}, ['selector_resolve']],
  ['selector.resolve', { resolved: true }, ['selector_resolve', 'selector_resolve_success']],
  ['selector.resolve', { resolved: false }, ['selector_resolve']],
  ['lsp.spawn', {}, ['lsp_spawn']],
  ['lsp.ready', {}, ['lsp_ready']],
  ['lsp.state_change', { to_state: 'READY' }, ['lsp_ready']],
  ['lsp.state_change', { state: 'ready' }, ['lsp_ready']],
  ['lsp.state_change', { to_state: 'DEAD', state: 'ready' }, []],
  ['lsp.timeout', {}, ['lsp_timeout']],
  ['lsp.timeout', { fallback_to: 'tree-sitter' }, ['lsp_timeout', 'lsp_fallback']],
  ['lsp.fallback', {}, ['lsp_fallback']],
  ['lsp.definition', { resolved: true }, []],
  ['ctx.search', { cache_hit: true, resolved: true, fallback_to: 'x' }, []],
])('%s with %j counts as %j, wherever the fields are', (cmd, fields, counters) => {
  for (const place of [{ args: fields }, { result: fields }, { x: fields }, fields]) {
    expect(factsOf({ cmd, ...place })?.counters ?? []).toEqual(counters);
  }
});

test.each([
  ['file.read', { mode: 'raw', bytes: 7 }, { mode: 'raw', bytes: 7 }],
  ['file.read', { mode: 'Skeleton', bytes_read: 0 }, { mode: 'skeleton', bytes: 0 }],
  ['file.read', { mode: 'odd', bytes: 7 }, { mode: null, bytes: 7 }],
  ['file.read', { bytes: 7 }, { mode: null, bytes: 7 }],
  ['file.read', { bytes: '7', bytes_read: 8 }, { mode: null, bytes: 8 }],
  ['file.read', { mode: 'raw', bytes: -1 }, null],
  ['file.read', { mode: 'raw', bytes: 2 ** 53 }, null],
  ['file.read', { mode: 'raw' }, null],
  ['ctx.get', { mode: 'raw', bytes: 7 }, null],
])('%s with %j reads %j', (cmd, fields, read) => {
  for (const place of [{ args: fields }, { result: fields }, { x: fields }, fields]) {
    expect(factsOf({ cmd, ...place })?.read ?? null).toEqual(read);
  }
});

test('any command may disclose files, in a known mode', () => {
  const read = (x: object) => factsOf({ cmd: 'ctx.get', x })?.read ?? null;
  expect(read({ disclosure_mode: 'excerpt', bytes: 5 })).toEqual({ mode: 'excerpt', bytes: 5 });
  expect(read({ disclosure_mode: 'odd', bytes: 5 })).toBeNull();
  expect(read({ disclosure_mode: '', bytes: 5 })).toBeNull();
});

test.each([
  [{ input_tokens: 1, output_tokens: 2, retrieved_tokens: 3, total_tokens: 4 }, [1, 2, 3, 4]],
  [{ output_tokens: 0 }, [null, 0, null, null]],
  [{ input_tokens: -1, output_tokens: 1.5, retrieved_tokens: '3', total_tokens: 5 }, [null, null, null, 5]],
  [12, [null, null, null, 12]],
  [0, [null, null, null, 0]],
])('tokens %j are told as %j', (tokens, [input, output, retrieved, total]) => {
  expect(factsOf({ tokens })?.tokens).toEqual({ input, output, retrieved, total });
});

test.each([null, -1, 1.5, 2 ** 53, '12', {}, { input: 3 }, [1], { input_tokens: null }])(
  'tokens %j are none',
  (tokens) => {
    expect(factsOf({ tokens })?.tokens ?? null).toBeNull();
  },
);

test('warnings are codes, or objects with one; others are counted', () => {
  const warnings = ['stale_index', { code: 'zero.hit' }, 'A sentence.', 7, null, { code: 'Upper' }, 'a'.repeat(65)];
  expect(factsOf({ warnings })).toMatchObject({ warnings: ['stale_index', 'zero.hit'], otherWarnings: 5 });
  for (const none of [[], {}, 'stale_index', null]) expect(factsOf({ warnings: none })).toBeUndefined();
});

test('of a warning in words nothing is published, so that nothing of it is reported', () => {
  const warnings = [`The token ${FAKE_SECRETS['github-token']} expires.`];
  expect(readRecords({ ...command, warnings })).toMatchObject({
    events: [{ command: { otherWarnings: 1 } }],
    codes: [],
  });
});

test('a step shows the status, and codes of warnings', () => {
  const step = readStep({ ...command, result: { status: 'half done' }, warnings: ['stale_index', 'zero_hit', 'No.'] });
  expect(step.group).toEqual({ kind: 'commands', name: '' });
  expect(step.facts).toEqual({ status: 'half done', warnings: 'stale_index, zero_hit' });
  expect(readStep(command).facts).toEqual({});
});

test.each([[], '', 5, {}])('a command of %j is unrecognised', (cmd) => {
  expect(readRecords({ ...command, cmd })).toMatchObject({
    events: [],
    diagnostics: [
      { code: 'unrecognised-record', message: expect.stringContaining('Missing or of the wrong type: cmd.') },
    ],
  });
});

test.each([
  [
    'ast.parse',
    { args: { skeleton_bytes: 120 }, result: { reduction_ratio: 0.8 }, x: { cache_status: 'miss' } },
    { skeleton_bytes: 120, reduction_ratio: 0.8, cache_status: 'miss' },
  ],
  [
    'ast.cache',
    { cache_hit: false, x: { prev_sha: 'e3b0c44298fc1c14' } },
    { cache_hit: false, prev_sha: 'e3b0c44298fc1c14' },
  ],
  ['selector.resolve', { result: { resolved: true, matches: [1, 2, 3] } }, { resolved: true, matches: 3 }],
  ['lsp.spawn', { result: { subprocess_pid: 4711 } }, { subprocess_pid: 4711 }],
  ['lsp.initialize', { x: { status: 'ok' } }, { status: 'ok' }],
  ['lsp.ready', { args: { ready_via: 'progress' } }, { ready_via: 'progress' }],
  ['lsp.definition', { result: { resolved: false } }, { resolved: false }],
  [
    'lsp.timeout',
    { args: { method: 'textDocument/definition', timeout_ms: 500, fallback_to: 'ast' } },
    { method: 'textDocument/definition', timeout_ms: 500, fallback_to: 'ast' },
  ],
  ['lsp.diagnostics', { result: { diag_count: 4 } }, { diag_count: 4 }],
  [
    'file.read',
    { args: { mode: 'excerpt', path: '/etc/passwd' }, result: { bytes: 900 } },
    { mode: 'excerpt', bytes: 900 },
  ],
  ['ctx.search', { args: { query: 'private', mode: 'raw', bytes: 7 } }, {}],
  ['lsp.timeout', { args: { method: 'a sentence of somebody', timeout_ms: '500' } }, {}],
])('a step of %s with %j shows its sample fields', (cmd, fields, facts) => {
  expect(readStep({ ts: '2026-01-15T10:00:00Z', cmd, ...fields }).facts).toEqual(facts);
});
