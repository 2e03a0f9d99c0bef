import { FAKE_HOME_PATHS, FAKE_SECRETS } from '../../src/demo/sample/fake-secrets.js';
import { NAME_LENGTH, redactEvent } from '../../src/records/redacted-event.js';
import type { Dialect, Outcome, TelemetryEvent } from '../../src/records/telemetry-event.js';
import { parseTelemetryFile } from '../../src/records/telemetry-file.js';
import type { Invocation } from '../../src/records/transcript-facts.js';

const event: TelemetryEvent = {
  dialect: 'command',
  time: 0,
  action: 'ctx.search',
  outcome: 'success',
  run: 'run_1771632000',
  durationMs: 5,
  tookAction: false,
  decidesRun: false,
  actor: 'workflow:Nightly',
  repository: null,
  command: { warnings: ['stale_index'], otherWarnings: 0, read: { mode: 'raw', bytes: 1 } },
};

function redact(changed: Partial<TelemetryEvent>) {
  const codes: string[] = [];
  return { event: redactEvent({ ...event, ...changed }, (code) => codes.push(code)), codes };
}

test('an event without anything to hide is itself', () => {
  expect(redactEvent(event, () => expect('').toBe('told'))).toBe(event);
});

test('names are redacted, and said so', () => {
  const { event: redacted, codes } = redact({
    action: `${FAKE_HOME_PATHS[0]}/run`,
    actor: FAKE_SECRETS['github-token'],
  });
  expect(redacted).toMatchObject({ action: '~/src/payments-api/run', actor: '[redacted: GitHub token #46eb12]' });
  expect(codes).toEqual(['path-redacted', 'secret-redacted']);
});

test('texts within facts are redacted and cut, however deep they are; the event given is left as it was', () => {
  const warnings = ['ok', FAKE_SECRETS['slack-token'], 'x '.repeat(100)];
  const { event: redacted } = redact({ command: { warnings, otherWarnings: 2, read: null } });
  const published = redacted.command?.warnings ?? [];
  expect(published[0]).toBe('ok');
  expect(published[1]).toMatch(/^\[redacted: Slack token #/);
  expect(published[2]).toHaveLength(120);
  expect(warnings[1]).toBe(FAKE_SECRETS['slack-token']);
  expect(redacted.command?.otherWarnings).toBe(2);
});

test('names that are too long are cut, and stay apart', () => {
  const [one, other] = ['a', 'b'].map((end) => redact({ run: `${'long '.repeat(1000)}${end}` }).event.run ?? '');
  expect(one).not.toBe(other);
  expect(one).toHaveLength(NAME_LENGTH);
});

test('a file tells the first line with a secret, and how often there is one', () => {
  const record = (fields: object) => JSON.stringify({ ts: '2026-01-15T10:00:00Z', cmd: 'ctx.search', ...fields });
  const lines = [
    record({}),
    record({ run_id: FAKE_SECRETS['github-token'] }),
    record({ cmd: `ls ${FAKE_HOME_PATHS[1]}` }),
    record({ run_id: FAKE_SECRETS['github-token'], timing_ms: 1 }),
  ];
  const { diagnostics } = parseTelemetryFile(
    '2026-01-15.jsonl',
    Buffer.from(lines.join('\n')),
    { owner: 'octo', name: 'app' },
    () => {},
  );
  expect(diagnostics.map(({ code, line, count }) => [code, line, count])).toEqual([
    ['secret-redacted', 2, 2],
    ['path-redacted', 3, 1],
  ]);
});

test('what free text holds is told of, although no event has any', () => {
  const { reason, sentence } = { reason: FAKE_SECRETS['json-web-token'], sentence: `in ${FAKE_HOME_PATHS[0]}` };
  const at = '2026-01-15T10:00:00Z';
  const lines = [
    { schema_version: '1.0', action: 'a.b', outcome: 'failed', generated_at: at, reason, decisions: [{ reason }] },
    {
      schema_version: '1.0',
      event: { category: 'x', reason: sentence },
      generated_at: at,
      details: { summary: reason },
    },
    { schema_version: '0.1', event: 'plan.step_completed', timestamp: at, payload: { summary: sentence } },
    { schema_version: '0.1', event: 'executor.error', timestamp: at, payload: { message: reason } },
    { schema_version: '0.1', event: 'x.y', timestamp: at, payload: { summary: reason, redacted_fields: ['summary'] } },
  ].map((record) => JSON.stringify(record));
  const bytes = Buffer.from(lines.join('\n'));
  const { diagnostics } = parseTelemetryFile('2026-01-15.jsonl', bytes, { owner: 'octo', name: 'app' }, () => {});
  expect(diagnostics.map(({ code, line, count }) => [code, line, count])).toEqual([
    ['secret-redacted', 1, 4],
    ['path-redacted', 2, 2],
  ]);
});

test('no field of an event is forgotten, whatever its dialect', () => {
  const secret = FAKE_SECRETS['github-token'];
  const fields: Record<TextField, Partial<TelemetryEvent>> = {
    action: { action: secret },
    run: { run: secret },
    actor: { actor: secret },
    repository: { repository: secret },
    command: { command: { warnings: [secret], otherWarnings: 0, read: null } },
    transcript: { transcript: { speaker: 'assistant', model: secret, invocations: [] } },
  };
  const invocation: Invocation = { kind: 'skill', tool: 'Skill', item: 'review', outcome: 'success' };
  for (const changed of [{ tool: secret }, { item: secret }]) {
    const invocations = [invocation, { ...invocation, ...changed }];
    expect(redact({ transcript: { speaker: null, model: null, invocations } }).codes).toEqual(['secret-redacted']);
  }
  for (const [field, changed] of Object.entries(fields)) {
    expect([field, redact(changed).codes]).toEqual([field, ['secret-redacted']]);
  }
});

/** Fields that can hold a text which the builder did not choose. */
type TextField = {
  [Field in keyof TelemetryEvent]-?: [Exclude<TelemetryEvent[Field], null | undefined>] extends [
    number | boolean | Dialect | Outcome,
  ]
    ? never
    : Field;
}[keyof TelemetryEvent];
