import { FAKE_SECRETS } from '../../testkit/sample/emission.js';
import { describeUnrecognised } from '../../src/records/unrecognised.js';
import { toRecord } from './scanned-record.js';

const describeOf = (record: object, recognised?: string) => describeUnrecognised(toRecord(record), recognised);

test('what has no key in common is told what the shortest format needs', () => {
  expect(describeOf({ widget_id: 1, colour: 'teal' })).toBe(
    'The object has the keys widget_id, colour. No known format has any of them. The nearest, engine, needs event, schema_version.',
  );
  expect(describeOf({ widget_id: 1 })).toMatch(/^The object has the key widget_id\. /);
  expect(describeOf({})).toBe('The object is empty.');
});

test.each<[string, object, string]>([
  [
    'a command without its time',
    { cmd: 'ctx.get', result: {}, timing_ms: 1 },
    'command. Missing or of the wrong type: ts.',
  ],
  [
    'a message without a session',
    { type: 'user', uuid: 'u', message: {} },
    'transcript. Missing or of the wrong type: sessionId.',
  ],
  [
    'a session that is a number',
    { type: 'user', uuid: 'u', sessionId: 5 },
    'transcript. Missing or of the wrong type: type, sessionId.',
  ],
  [
    'a decision without a version',
    { action: 'a', actor: 'b', decisions: [] },
    'decision. Missing or of the wrong type: outcome, schema_version.',
  ],
])('%s is compared with the format that has most of its keys', (_, record, nearest) => {
  expect(describeOf(record)).toContain(`The nearest format is ${nearest}`);
});

test('what a format recognises and cannot read is compared with that format', () => {
  expect(describeOf({ event: 'x', cmd: 1, ts: 2 }, 'agent')).toContain(
    'is agent. Missing or of the wrong type: schema_version.',
  );
});

test('keys are telemetry: few are named, and none that could be data', () => {
  const secret = FAKE_SECRETS['github-token'];
  const keys = [
    secret,
    'jane@example.com',
    'a b',
    '<b>',
    'x'.repeat(33),
    '\u202e',
    ...Array.from({ length: 20 }, (_, i) => `k${i}`),
  ];
  const message = describeOf(Object.fromEntries(keys.map((key) => [key, 1])));
  expect(message).toMatch(/^The object has the keys k0, k1, k2, k3, k4, k5, k6, k7 and 18 more\./);
  expect(describeOf({ [secret]: 1 })).toMatch(/^The object has the key that cannot be shown here \(1\)\./);
});
