import { FAKE_HOME_PATHS, FAKE_SECRETS } from '../../testkit/sample/emission.js';
import { registerKeys } from '../../src/records/json/json-keys.js';
import { ROOT } from '../../src/records/json/json-tape.js';
import { NAME_LENGTH, TextPublisher } from '../../src/records/published-text.js';
import { readLines, readRecords } from './read-records.js';
import { toRecord } from './scanned-record.js';

const { action: ACTION } = registerKeys('action');

/** What a publisher makes of a value, and what it reports. */
function publish<Published>(action: unknown, how: (publisher: TextPublisher, node: number) => Published) {
  const codes: string[] = [];
  const publisher = new TextPublisher((code) => codes.push(code));
  publisher.record = toRecord({ action });
  return { published: how(publisher, publisher.record.at(ROOT, ACTION)), codes };
}
const nameOf = (value: unknown) => publish(value, (publisher, node) => publisher.name(node));
const textOf = (value: unknown) => publish(value, (publisher, node) => publisher.text(node));

test.each(['repo.prepare', 'run_1771632000', 'workflow:Nightly', 'Ünïcode "quoted"', 'x'.repeat(NAME_LENGTH)])(
  'the name %j is itself',
  (name) => expect(nameOf(name)).toEqual({ published: name, codes: [] }),
);

test.each([undefined, null, '', 7, true, [], {}])('%j is no name, and no text', (value) => {
  expect(nameOf(value)).toEqual({ published: null, codes: [] });
  expect(textOf(value)).toEqual({ published: null, codes: [] });
});

test('names and texts are redacted, and that is reported', () => {
  const [home] = FAKE_HOME_PATHS;
  const token = FAKE_SECRETS['github-token'];
  for (const made of [nameOf, textOf]) {
    expect(made(`${home}/run`)).toEqual({ published: '~/src/payments-api/run', codes: ['path-redacted'] });
    const { published, codes } = made(token);
    expect(published).toMatch(/^\[redacted: GitHub token #[\da-f]{6}\]$/);
    expect(codes).toEqual(['secret-redacted']);
    expect(made(`${token} in ${home}`).codes).toEqual(['secret-redacted', 'path-redacted']);
  }
  expect(publish('', (publisher) => publisher.nameOf(token)).codes).toEqual(['secret-redacted']);
});

test('a name that is told again is redacted and reported again', () => {
  const codes: string[] = [];
  const publisher = new TextPublisher((code) => codes.push(code));
  const token = FAKE_SECRETS['github-token'];
  const names = [token, token, 'repo.prepare', token].map((name) => publisher.nameOf(name));
  expect(new Set(names)).toEqual(new Set([nameOf(token).published, 'repo.prepare']));
  expect(codes).toEqual(['secret-redacted', 'secret-redacted', 'secret-redacted']);
});

test('names that are too long are cut, and stay apart', () => {
  const [one, other] = ['a', 'b'].map((end) => nameOf(`${'long '.repeat(1000)}${end}`).published ?? '');
  expect(one).not.toBe(other);
  expect([one?.length, other?.length]).toEqual([NAME_LENGTH, NAME_LENGTH]);
  expect(nameOf('x'.repeat(NAME_LENGTH + 1)).published).toMatch(/… #[\da-f]{6}$/);
});

test.each([
  [' a \n\t b ', 'a b'],
  ['   ', null],
  ['x'.repeat(120), 'x'.repeat(120)],
  ['y '.repeat(121), `${'y '.repeat(60).slice(0, 119)}…`],
])('the text %j is shown as %j', (value, published) => {
  expect(textOf(value)).toEqual({ published, codes: [] });
});

test('a half surrogate is never published', () => {
  expect(nameOf('a\ud83d').published?.isWellFormed()).toBe(true);
  expect(textOf(`${'a'.repeat(119)}😀b`).published?.isWellFormed()).toBe(true);
});

test('what is looked at is reported as what is shown', () => {
  for (const value of [...Object.values(FAKE_SECRETS), ...FAKE_HOME_PATHS, 'plain', ' ', '', 7, null, 'a b\nc']) {
    expect(publish(value, (publisher, node) => publisher.inspect(node)).codes).toEqual(textOf(value).codes);
  }
});

test('a file tells the first line with a secret, and how often there is one', () => {
  const record = (fields: object) => ({ ts: '2026-01-15T10:00:00Z', cmd: 'ctx.search', ...fields });
  const { diagnostics } = readRecords(
    record({}),
    record({ run_id: FAKE_SECRETS['github-token'] }),
    record({ cmd: `ls ${FAKE_HOME_PATHS[1]}` }),
    record({ run_id: FAKE_SECRETS['github-token'], timing_ms: 1 }),
  );
  expect(diagnostics.map(({ code, line, count }) => [code, line, count])).toEqual([
    ['secret-redacted', 2, 2],
    ['path-redacted', 3, 1],
  ]);
});

/** Texts that leave a record of each dialect: the record with a text at each of its places. */
const PLACES: readonly (readonly [string, (text: string) => object])[] = [
  ...['action', 'correlation_id', 'actor', 'reason'].map(
    (name) => [`decision ${name}`, (text: string) => ({ ...DECISION, [name]: text })] as const,
  ),
  ['decision inputs.mode', (mode) => ({ ...DECISION, inputs: { mode } })],
  ['decision execution.runner', (runner) => ({ ...DECISION, execution: { runner } })],
  ['decision entity.type', (type) => ({ ...DECISION, entity: { type } })],
  ...['kind', 'rule', 'subject', 'decision', 'reason'].map(
    (name) =>
      [`decision decisions[].${name}`, (text: string) => ({ ...DECISION, decisions: [{ [name]: text }] })] as const,
  ),
  ['decision evidence[].key', (key) => ({ ...DECISION, decisions: [{ evidence: [{ key }] }] })],
  ['engine correlation_id', (text) => ({ ...ENGINE, correlation_id: text })],
  ['engine event.category', (category) => ({ ...ENGINE, event: { category } })],
  ['engine event.reason', (reason) => ({ ...ENGINE, event: { category: 'c', reason } })],
  ['engine source.workflow', (workflow) => ({ ...ENGINE, source: { workflow } })],
  ['engine source.job', (job) => ({ ...ENGINE, source: { job } })],
  ...['summary', 'mode', 'status', 'tool', 'version'].map(
    (name) => [`engine details.${name}`, (text: string) => ({ ...ENGINE, details: { [name]: text } })] as const,
  ),
  ['engine checks[].id', (id) => ({ ...ENGINE, details: { checks: [{ id }] } })],
  ['engine checks[].details', (details) => ({ ...ENGINE, details: { checks: [{ id: 'c', details }] } })],
  ['engine actions[]', (text) => ({ ...ENGINE, details: { actions: [text] } })],
  ...['id', 'action', 'type'].map(
    (name) =>
      [
        `engine actions[].${name}`,
        (text: string) => ({ ...ENGINE, details: { actions: [{ [name]: text }] } }),
      ] as const,
  ),
  ...['label', 'milestone', 'name', 'title', 'subject', 'target'].map(
    (name) =>
      [
        `engine actions[].${name}`,
        (text: string) => ({ ...ENGINE, details: { actions: [{ id: 'a', [name]: text }] } }),
      ] as const,
  ),
  ['engine labels.created[]', (text) => ({ ...ENGINE, details: { labels: { created: [text] } } })],
  ['engine labels.updated[]', (name) => ({ ...ENGINE, details: { labels: { updated: [{ name }] } } })],
  ['engine milestones.created[]', (text) => ({ ...ENGINE, details: { milestones: { created: [text] } } })],
  ...['event', 'source', 'run_id'].map(
    (name) => [`agent ${name}`, (text: string) => ({ ...AGENT, [name]: text })] as const,
  ),
  ...[
    ...['plan.generated tools', 'plan.generated summary', 'plan.generated reasoning', 'plan.generated confidence'],
    ...['plan.step_started step', 'plan.step_started tool', 'plan.step_started description'],
    ...['plan.step_completed status', 'plan.step_completed summary', 'plan.step_completed result'],
    ...['executor.command_started command', 'executor.command_completed command_name', 'executor.error message'],
    ...['executor.command_completed exit_code', 'executor.error exception_class', 'review.feedback_generated summary'],
    ...['review.decision verdict', 'review.decision reason', 'optimizer.profile_selected profile'],
    ...['optimizer.profile_selected hardware', 'optimizer.benchmark_completed latency_ms'],
  ].map((place) => {
    const [event = '', field = ''] = place.split(' ');
    const toValue = (text: string) => (field === 'tools' ? [text] : text);
    return [`agent ${place}`, (text: string) => ({ ...AGENT, event, payload: { [field]: toValue(text) } })] as const;
  }),
  ['command cmd', (cmd) => ({ ...COMMAND, cmd })],
  ['command run_id', (text) => ({ ...COMMAND, run_id: text })],
  ['command result.status', (status) => ({ ...COMMAND, result: { status } })],
  ['transcript sessionId', (sessionId) => ({ ...TRANSCRIPT, sessionId })],
];

const DECISION = { schema_version: '1.0', action: 'a', outcome: 'success', generated_at: '2026-01-15T10:00:00Z' };
const ENGINE = { schema_version: '1.0', event: { category: 'c' }, generated_at: '2026-01-15T10:00:00Z' };
const AGENT = { schema_version: '0.1', event: 'a.b', timestamp: '2026-01-15T10:00:00Z' };
const COMMAND = { ts: '2026-01-15T10:00:00Z', cmd: 'c' };
const TRANSCRIPT = { type: 'user', sessionId: 's', timestamp: '2026-01-15T10:00:00Z' };

describe.each(PLACES)('%s', (place, plant) => {
  test.each(Object.entries(FAKE_SECRETS))('never tells a %s, and reports it', (_, secret) => {
    const read = readRecords(plant(secret));
    expect([read.counts.counted, read.codes]).toEqual([1, ['secret-redacted']]);
    expect(JSON.stringify([read.events, read.steps, read.sessions])).not.toContain(secret);
  });

  test.each(FAKE_HOME_PATHS)('never tells the login name in %s, and reports it', (path) => {
    const read = readRecords(plant(path));
    expect([read.counts.counted, read.codes]).toEqual([1, ['path-redacted']]);
    expect(JSON.stringify([read.events, read.steps, read.sessions])).not.toMatch(/nobody/i);
  });

  // The name of a command is its program, whatever comes behind.
  if (!/ command(_name)?$/.test(place)) {
    test('tells a text that holds nothing to hide, and reports nothing', () => {
      const read = readRecords(plant('visible'));
      expect(read.codes).toEqual([]);
      expect(JSON.stringify([read.events, read.steps, read.sessions])).toContain('visible');
    });
  }
});

/** Names of tools and the like are identifiers, so that only what looks like one can be a secret. */
test.each([
  ['a tool', (name: string) => [{ type: 'tool_use', id: 't', name }]],
  ['a subagent', (name: string) => [{ type: 'tool_use', id: 't', name: 'Task', input: { subagent_type: name } }]],
  ['a skill', (name: string) => [{ type: 'tool_use', id: 't', name: 'Skill', input: { skill: name } }]],
  ['a command', (name: string) => [{ type: 'tool_use', id: 't', name: 'SlashCommand', input: { command: name } }]],
  ['a server', (name: string) => [{ type: 'tool_use', id: 't', name: `mcp__${name}__search` }]],
  ['a slash command', (name: string) => `<command-name>/${name}</command-name>`],
])('a transcript never tells a secret as the name of %s, and reports it', (_, toContent) => {
  const token = FAKE_SECRETS['github-token'];
  const read = readRecords({ ...TRANSCRIPT, message: { role: 'user', content: toContent(token) } });
  expect(read.codes).toEqual(['secret-redacted']);
  expect(JSON.stringify(read.sessions)).not.toContain(token);
});

test('neither does it as that of a model', () => {
  const token = FAKE_SECRETS['github-token'];
  const read = readRecords({ ...TRANSCRIPT, type: 'assistant', message: { model: token, content: 'x' } });
  expect(read.codes).toEqual(['secret-redacted']);
  expect(JSON.stringify(read.sessions)).not.toContain(token);
});

test('a code or a status that is redacted is no code and no status any more', () => {
  const token = FAKE_SECRETS['openai-key'];
  const { events } = readLines(
    JSON.stringify({ ...COMMAND, warnings: [token], result: { status: 'AK' + 'IA' + 'X'.repeat(16) } }),
  );
  expect(events[0]?.command).toMatchObject({ warnings: [], otherWarnings: 1, status: null });
});
