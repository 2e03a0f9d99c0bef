import fc from 'fast-check';
import { parseTelemetryFile } from '../../src/records/telemetry-file.js';
import type { TelemetryEvent } from '../../src/records/telemetry-event.js';
import { assistantLine, at, resultLine, transcriptLine, useLine, userLine } from './transcript-lines.js';

function parse(...lines: string[]) {
  const events: TelemetryEvent[] = [];
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const file = parseTelemetryFile('2026-01-15.jsonl', bytes, { owner: 'octo', name: 'app' }, (event) =>
    events.push(event),
  );
  return { ...file, events, codes: file.diagnostics.map(({ code }) => code) };
}
const only = (...lines: string[]): TelemetryEvent => parse(...lines).events.at(-1)!;
const outcomes = (...lines: string[]) => parse(...lines).events.map(({ action, outcome }) => [action, outcome]);

test('every line is one record: those without usage too, with or without a message', () => {
  const lines = [
    userLine('Hello'),
    assistantLine([{ type: 'text', text: 'Hi' }]),
    transcriptLine('tool_use_result', { content: [] }),
    ...['system', 'summary', 'progress', 'queue-operation'].map((type) => transcriptLine(type, undefined)),
    transcriptLine('of-a-newer-client', undefined),
  ];
  const { counts, events, codes } = parse(...lines);
  expect([counts.parsed, counts.counted, counts.unrecognised]).toEqual([8, 8, 0]);
  expect(codes).toEqual([]);
  expect(events.map(({ action }) => action)).toEqual([
    'transcript.user',
    'transcript.assistant',
    'transcript.tool_use_result',
    'transcript.system',
    'transcript.summary',
    'transcript.progress',
    'transcript.queue-operation',
    'transcript.of-a-newer-client',
  ]);
  expect(
    events.every(({ dialect, run, outcome }) => dialect === 'transcript' && run === 's-1' && outcome === 'unknown'),
  ).toBe(true);
});

test('titles and file snapshots, which name no session and have no time, are counted without a word', () => {
  const { counts, codes, events } = parse(
    JSON.stringify({ type: 'summary', summary: 'A title', leafUuid: 'u-1' }),
    JSON.stringify({ type: 'file-history-snapshot', messageId: 'm', snapshot: { timestamp: '2026-01-15T10:00:00Z' } }),
  );
  expect([counts.counted, codes]).toEqual([2, []]);
  expect(events.map(({ time, run }) => [time, run])).toEqual([
    [null, null],
    [Date.UTC(2026, 0, 15, 10), null],
  ]);
});

test.each([
  ['a message that is none', transcriptLine('user', 'Hello')],
  ['no message, though it is about one', transcriptLine('assistant', undefined)],
  ['a session that is no text', transcriptLine('user', {}, { sessionId: 5 })],
  ['a type, but no session', JSON.stringify({ type: 'user', message: {} })],
  ['a session, but no envelope', JSON.stringify({ type: 'login', sessionId: 's' })],
])('an object with %s is unrecognised', (_, line) => {
  const { counts, codes } = parse(line);
  expect([counts.unrecognised, codes]).toEqual([1, ['unrecognised-record']]);
});

test('a message without a time stamp belongs to no day, and that is said', () => {
  expect(parse(transcriptLine('user', { content: 'Hello' }, { timestamp: null })).codes).toEqual(['invalid-timestamp']);
});

test('the result of a tool use is its outcome, the time between them its duration', () => {
  const { events } = parse(
    useLine('t1', 'Read', {}, at(0)),
    resultLine('t1', false, at(3)),
    useLine('t2', 'Bash', {}, at(5)),
    resultLine('t2', true, at(6.5)),
    useLine('t3', 'Grep', {}, at(7)),
  );
  const uses = events.filter(({ action }) => !action.startsWith('transcript.'));
  expect(uses.map(({ action, outcome, durationMs }) => [action, outcome, durationMs])).toEqual([
    ['Read', 'success', 3000],
    ['Bash', 'failed', 1500],
    ['Grep', 'unknown', null],
  ]);
});

test('a record of several uses has the first one’s name, the worst outcome and the longest duration', () => {
  const uses = [
    { type: 'tool_use', id: 'a', name: 'Read' },
    { type: 'tool_use', id: 'b', name: 'Bash' },
    { type: 'tool_use', id: 'c', name: 'Edit' },
  ];
  const event = only(assistantLine(uses, at(0)), resultLine('a', false, at(9)), resultLine('b', true, at(2)));
  expect([event.action, event.outcome, event.durationMs]).toEqual(['Read', 'failed', 9000]);
  expect(event.transcript?.invocations.map(({ tool, outcome }) => [tool, outcome])).toEqual([
    ['Read', 'success'],
    ['Bash', 'failed'],
    ['Edit', 'unknown'],
  ]);
});

test('results are found before their use too, in their own session only; an error stands', () => {
  expect(outcomes(resultLine('t', false, at(1)), useLine('t', 'Read', {}, at(0)))).toContainEqual(['Read', 'success']);
  expect(outcomes(useLine('t', 'Read'), resultLine('t', true, { sessionId: 's-2' }))).toContainEqual([
    'Read',
    'unknown',
  ]);
  const errors = [resultLine('t', true, at(1)), resultLine('t', false, at(2))];
  expect(outcomes(useLine('t', 'Read'), ...errors)).toContainEqual(['Read', 'failed']);
  expect(outcomes(useLine('t', 'Read'), ...errors.toReversed())).toContainEqual(['Read', 'failed']);
  expect(outcomes(...errors, useLine('t', 'Read'))).toContainEqual(['Read', 'failed']);
  expect(outcomes(...errors.toReversed(), useLine('t', 'Read'))).toContainEqual(['Read', 'failed']);
});

test('a result before its use in time gives no duration, and is reported where it stands', () => {
  const { events, diagnostics } = parse(useLine('t', 'Read', {}, at(5)), resultLine('t', false, at(1)));
  expect(events.map(({ durationMs }) => durationMs)).toEqual([null, null]);
  expect(diagnostics).toMatchObject([{ code: 'invalid-duration', line: 2, count: 1 }]);
});

test.each([
  ['Read', {}, 'tool', null],
  ['Task', { subagent_type: 'northwind:reviewer', prompt: 'secret' }, 'subagent', 'northwind:reviewer'],
  ['Agent', {}, 'subagent', null],
  ['Skill', { skill: 'flea:emoji' }, 'skill', 'flea:emoji'],
  ['Skill', { command: '/changelog --all' }, 'skill', 'changelog'],
  ['Skill', { skill: 'a whole sentence' }, 'skill', null],
  ['Skill', { skill: '<b>' }, 'skill', null],
  ['SlashCommand', { command: '/review now' }, 'slash_command', 'review'],
  ['mcp__tracker__search_issues', {}, 'mcp', 'tracker/search_issues'],
  ['mcp__a_b__c__d', {}, 'mcp', 'a_b/c__d'],
])('%s with %j is a %s', (name, input, kind, item) => {
  expect(only(useLine('t', name, input)).transcript?.invocations).toEqual([
    { kind, tool: name, item, outcome: 'unknown' },
  ]);
});

test('a tool whose name is no name is counted as a tool use', () => {
  expect(only(useLine('t', 'please read /home/jane')).action).toBe('tool_use');
});

test.each([
  ['<command-name>/review</command-name><command-args>x</command-args>', '/review', 'review'],
  [
    '<command-message>t</command-message>\n<command-name>/northwind:triage</command-name>',
    '/northwind:triage',
    'northwind:triage',
  ],
])('%s is a slash command', (text, action, item) => {
  for (const content of [text, [{ type: 'text', text }]]) {
    const event = only(userLine(content));
    expect([event.action, event.outcome]).toEqual([action, 'unknown']);
    expect(event.transcript?.invocations).toEqual([{ kind: 'slash_command', tool: null, item, outcome: 'unknown' }]);
  }
  const local = transcriptLine('system', undefined, { subtype: 'local_command', content: text });
  expect(only(local).action).toBe(action);
});

test.each([
  ['that quotes the markup', 'Write <command-name>/review</command-name>'],
  ['with a name that is none', '<command-name>? what a name</command-name>'],
])('a message %s is no slash command', (_, text) => {
  expect(only(userLine(text)).action).toBe('transcript.user');
  expect(only(assistantLine('<command-name>/review</command-name>')).action).toBe('transcript.assistant');
});

test('messages are counted once, and only those of a person or of the assistant itself', () => {
  const speakers = (...lines: string[]) => parse(...lines).events.map(({ transcript }) => transcript?.speaker);
  expect(speakers(userLine('Hello'), resultLine('t', false), userLine('x', { isMeta: true }))).toEqual([
    'user',
    null,
    null,
  ]);
  expect(speakers(userLine('<local-command-stdout>ok</local-command-stdout>'))).toEqual([null]);
  expect(speakers(userLine('Prompt', { isSidechain: true }), assistantLine('Done', { isSidechain: true }))).toEqual([
    null,
    null,
  ]);
  const part = (id: string, text: string) => transcriptLine('assistant', { id, content: [{ type: 'text', text }] });
  expect(speakers(part('m1', 'a'), part('m1', 'b'), part('m2', 'c'))).toEqual(['assistant', null, 'assistant']);
});

test('nothing of what was said or asked leaves the parser', () => {
  const secret = 'the secret sentence';
  const { events } = parse(
    userLine(secret),
    userLine([
      { type: 'text', text: secret },
      { type: 'image', source: secret },
    ]),
    assistantLine([
      { type: 'thinking', thinking: secret },
      { type: 'text', text: secret },
    ]),
    useLine('t', 'Bash', { command: secret, description: secret }, at(0)),
    useLine('u', 'Task', { subagent_type: secret, prompt: secret }, at(1)),
    userLine([{ type: 'tool_result', tool_use_id: 't', content: secret }]),
    transcriptLine('summary', undefined, { summary: secret, cwd: `/home/${secret}` }),
    transcriptLine('assistant', { model: secret, content: secret }),
  );
  expect(events).toHaveLength(8);
  expect(JSON.stringify(events)).not.toContain(secret);
});

test('an identical line is a duplicate', () => {
  const { counts, codes } = parse(userLine('Hello'), userLine('Hello'), userLine('Hello!'));
  expect([counts.counted, counts.duplicate, codes]).toEqual([2, 1, ['duplicate-record']]);
});

const name = fc.constantFrom('Read', 'Skill', 'Task', '', 5, 'mcp__a__b');
const item = fc.oneof(
  fc.record({ type: fc.constant('tool_use'), id: fc.constantFrom('a', 'b', 'c', null), name, input: fc.jsonValue() }),
  fc.record({ type: fc.constant('tool_result'), tool_use_id: fc.constantFrom('a', 'b', 7), is_error: fc.boolean() }),
  fc.jsonValue(),
);
const anyLine = fc
  .record({
    type: fc.constantFrom('user', 'assistant', 'tool_use_result', 'system', 'odd'),
    sessionId: fc.constantFrom('s', 't', ''),
    uuid: fc.string(),
    timestamp: fc.constantFrom('2026-01-15T10:00:00Z', '2026-01-15T10:00:07Z', null),
    message: fc.oneof(fc.record({ content: fc.array(item) }), fc.record({ content: fc.string() }), fc.jsonValue()),
  })
  .map((record) => JSON.stringify(record));

test('whatever a transcript holds, each counted record gives one event, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
      const { counts, events } = parse(...lines);
      expect(events).toHaveLength(counts.counted);
      expect(counts.parsed).toBe(counts.counted + counts.duplicate + counts.unrecognised);
    }),
    { numRuns: 300 },
  );
});

test('ids that look like secrets bring uses and results together, and are not reported', () => {
  const ids = ['a', 'b'].map((letter) => `${'gh'}p_${letter.repeat(36)}`);
  const { events, codes } = parse(
    ...ids.map((id) => useLine(id, 'Read', {}, at(0))),
    ...ids.map((id, index) => resultLine(id, index === 1, at(1))),
  );
  expect(codes).toEqual([]);
  expect(events.slice(-2).map(({ outcome }) => outcome)).toEqual(['success', 'failed']);
});

test('a finding about a record that was held back names the first line with such a finding', () => {
  const secret = `${'gh'}p_${'x'.repeat(36)}`;
  const { diagnostics, events } = parse(useLine('t', secret), userLine(`<command-name>/${secret}</command-name>`));
  expect(diagnostics).toMatchObject([{ code: 'secret-redacted', line: 1 }]);
  expect(JSON.stringify(events)).not.toContain(secret);
});
