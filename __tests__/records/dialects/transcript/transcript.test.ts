import fc from 'fast-check';
import type { SessionPart } from '../../../../src/records/telemetry-event.js';
import { readLines, readRecords } from '../../read-records.js';
import * as lines from '../../transcript-lines.js';

/** The record of each line has the same id, unless it says so. */
const withId = (overrides?: Record<string, unknown>) => ({ uuid: 'u-1', ...overrides });
const transcriptLine = (type: string, message: unknown, overrides?: Record<string, unknown>) =>
  lines.transcriptLine(type, message, withId(overrides));
const userLine = (content: unknown, overrides?: Record<string, unknown>) => lines.userLine(content, withId(overrides));
const assistantLine = (content: unknown, overrides?: Record<string, unknown>) =>
  lines.assistantLine(content, withId(overrides));
const useLine = (id: string, name: string, input?: unknown, overrides?: Record<string, unknown>) =>
  lines.useLine(id, name, input, withId(overrides));
const resultLine = (id: string, isError: boolean, overrides?: Record<string, unknown>) =>
  lines.resultLine(id, isError, withId(overrides));

const partsOf = (line: string): readonly SessionPart[] => readLines(line).parts;
const kindsOf = (line: string) => partsOf(line).map(({ kind }) => kind);
const sessionOf = (line: string) => readLines(line).sessions[0]!;
const invokedOf = (line: string) => partsOf(line).flatMap((part) => ('invoked' in part ? [part.invoked] : []));

test('every line is one record of a session, those of types that nobody knows yet too', () => {
  const lines = [
    userLine('Hello'),
    assistantLine([{ type: 'text', text: 'Hi' }]),
    transcriptLine('tool_use_result', { content: [] }),
    ...['system', 'summary', 'progress', 'queue-operation', 'last-prompt', 'ai-title', 'custom-title', 'tag'],
    ...['agent-name', 'permission-mode', 'pr-link', 'worktree-state', 'attachment', 'of-a-client-of-next-year'],
  ].map((line, index) => (line.startsWith('{') ? line : transcriptLine(line, undefined, { uuid: `b-${index}` })));
  const { counts, events, sessions, codes } = readLines(...lines);
  expect([counts.parsed, counts.counted, counts.unrecognised]).toEqual([17, 17, 0]);
  expect([events, codes]).toEqual([[], []]);
  expect(sessions.every(({ session, time }) => session === 's-1' && time === Date.UTC(2026, 0, 15, 10))).toBe(true);
  expect(sessions.slice(3).map(({ parts }) => parts)).toEqual(
    Array.from({ length: 14 }, (_, index) => [{ kind: 'line', id: `b-${index + 3}` }]),
  );
});

test('bookkeeping may lack everything but its type and its session, without a word', () => {
  const { sessions, codes } = readRecords(
    { type: 'next-year', sessionId: 's' },
    { type: 'next-year', sessionId: 's', timestamp: null, message: 'no message' },
  );
  expect(codes).toEqual([]);
  expect(sessions.map(({ parts, time }) => [parts, time])).toEqual([
    [[], null],
    [[], null],
  ]);
});

test('titles and file snapshots, which name no session and have no time, are read without a word', () => {
  const { codes, sessions } = readRecords(
    { type: 'summary', summary: 'A title', leafUuid: 'u-1' },
    { type: 'file-history-snapshot', messageId: 'm', snapshot: { timestamp: '2026-01-15T10:00:00Z' } },
  );
  expect(codes).toEqual([]);
  expect(sessions.map(({ time, session }) => [time, session])).toEqual([
    [null, null],
    [Date.UTC(2026, 0, 15, 10), null],
  ]);
});

test.each([
  ['a type, but no session', { type: 'user', message: {} }],
  ['a session that is no text', { type: 'user', sessionId: 5 }],
  ['an empty session', { type: 'user', sessionId: '' }],
  ['an empty type', { type: '', sessionId: 's' }],
  ['a type that is no text', { type: ['user'], sessionId: 's' }],
  ['a title that refers to nothing', { type: 'summary', summary: 'A title' }],
  ['a snapshot of nothing', { type: 'file-history-snapshot', snapshot: {} }],
  ['another type that refers to a message', { type: 'system', leafUuid: 'u', messageId: 'm' }],
])('an object with %s is unrecognised', (_, record) => {
  expect(readRecords(record)).toMatchObject({ sessions: [], codes: ['unrecognised-record'] });
});

test('a message without a timestamp belongs to no day, and that is said', () => {
  for (const timestamp of [null, '', 'yesterday', '2026-01-15T10:00:00', 7]) {
    const { sessions, codes } = readLines(userLine('Hello', { timestamp }));
    expect([timestamp, sessions[0]?.time, codes]).toEqual([timestamp, null, ['invalid-timestamp']]);
  }
});

describe('uses', () => {
  test.each([
    ['Read', {}, 'tool', null],
    ['Bash', { command: 'ls', subagent_type: 'x', skill: 'y' }, 'tool', null],
    ['Task', { subagent_type: 'northwind:reviewer', prompt: 'secret' }, 'subagent', 'northwind:reviewer'],
    ['Agent', { subagent_type: 'explore' }, 'subagent', 'explore'],
    ['Agent', {}, 'subagent', null],
    ['Task', { subagent_type: 'a whole sentence' }, 'subagent', null],
    ['Skill', { skill: 'flea:emoji' }, 'skill', 'flea:emoji'],
    ['Skill', { command: '/changelog --all' }, 'skill', 'changelog'],
    ['Skill', { skill: '', command: 'changelog' }, 'skill', 'changelog'],
    ['Skill', { skill: 'review', command: '/changelog' }, 'skill', 'review'],
    ['Skill', { skill: 'a whole sentence', command: '/changelog' }, 'skill', null],
    ['Skill', { skill: '<b>' }, 'skill', null],
    ['SlashCommand', { command: '/review now' }, 'slash_command', 'review'],
    ['SlashCommand', {}, 'slash_command', null],
    ['mcp__tracker__search_issues', {}, 'mcp', 'tracker/search_issues'],
    ['mcp__a_b__c__d', {}, 'mcp', 'a_b/c__d'],
    ['mcp__tracker__', {}, 'tool', null],
    ['mcp__tracker', {}, 'tool', null],
  ])('%s with %j is a %s', (tool, input, kind, item) => {
    expect(invokedOf(useLine('t', tool, input))).toEqual([{ kind, tool, item }]);
  });

  test.each(['please read /srv/app', '', '<b>', 'x'.repeat(129), null, 5])('a tool called %j is unnamed', (name) => {
    const line = assistantLine([{ type: 'tool_use', id: 't', name, input: {} }]);
    expect(invokedOf(line)).toEqual([{ kind: 'tool', tool: 'tool_use', item: null }]);
  });

  test.each([
    ...['Write', 'Edit', 'MultiEdit', 'NotebookEdit'].map((tool) => [tool, true] as const),
    ...['Read', 'Glob', 'Grep', 'LS', 'NotebookRead'].map((tool) => [tool, false] as const),
    ...['Bash', 'Task', 'write', 'mcp__files__Write', 'WebFetch'].map((tool) => [tool, null] as const),
  ])('%s changes files: %p', (tool, changes) => {
    expect(partsOf(useLine('t', tool))).toContainEqual(expect.objectContaining({ kind: 'use', id: 't', changes }));
  });

  test('of one record all are told, beside the message and what makes the record known', () => {
    const uses = ['a', 'b', null].map((id) => ({ type: 'tool_use', id, name: 'Read' }));
    const message = { id: 'm', role: 'assistant', model: 'model-1', content: uses };
    const parts = partsOf(transcriptLine('assistant', message));
    expect(parts.map((part) => [part.kind, part.id])).toEqual([
      ['use', 'a'],
      ['use', 'b'],
      ['use', null],
      ['assistant', 'm'],
      ['line', 'm\n2026-01-15T10:00:00.000Z'],
    ]);
  });
});

describe('results', () => {
  const refusal = "The user doesn't want to proceed with this tool use. The tool use was rejected.";
  const other = "The user doesn't want to take this action right now. Stop.";
  const error = (content: unknown, is_error: unknown = true) =>
    userLine([{ type: 'tool_result', tool_use_id: 't', is_error, content }]);

  test.each([
    ['no error', resultLine('t', false), 'success'],
    ['no error, in the words of a refusal', error(refusal, false), 'success'],
    ['an error that is not true', error('x', 'true'), 'success'],
    ['an error', resultLine('t', true), 'failed'],
    ['a refusal', error(refusal), 'blocked'],
    ['another refusal', error(other), 'blocked'],
    ['a refusal as a list', error([{ type: 'text', text: refusal }]), 'blocked'],
    [
      'a refusal that stands second',
      error([
        { type: 'text', text: 'x' },
        { type: 'text', text: refusal },
      ]),
      'failed',
    ],
    ['an error that quotes a refusal', error(`Error: ${refusal}`), 'failed'],
    ['the beginning of a refusal', error("The user doesn't want"), 'failed'],
    ['nothing', error(undefined), 'failed'],
    ['an empty list', error([]), 'failed'],
  ])('%s', (_, line, outcome) => {
    expect(partsOf(line)).toEqual([{ kind: 'result', id: 't', outcome }]);
  });

  test('those of records of the client’s own type count too', () => {
    const content = [{ type: 'tool_result', tool_use_id: 't', is_error: true }];
    expect(partsOf(transcriptLine('tool_use_result', { content }))).toEqual([
      { kind: 'result', id: 't', outcome: 'failed' },
    ]);
  });
});

describe('who speaks', () => {
  test.each([
    ['a text', userLine('Hello'), ['user']],
    ['a list with a text', userLine([{ type: 'text', text: 'Hello' }]), ['user']],
    ['a picture', userLine([{ type: 'image', source: {} }]), ['user']],
    ['markup in the middle', userLine('See <bash-stdout>x</bash-stdout>'), ['user']],
    ['markup, then words', userLine('<bash-stdout>x</bash-stdout> What is this?'), ['user']],
    ['a tag that is none of the client', userLine('<div>x</div>'), ['user']],
    [
      'a reminder beside words',
      userLine([
        { type: 'text', text: '<system-reminder>x</system-reminder>' },
        { type: 'text', text: 'Go on' },
      ]),
      ['user'],
    ],
    [
      'a result and words',
      userLine([
        { type: 'tool_result', tool_use_id: 't' },
        { type: 'text', text: 'x' },
      ]),
      ['result', 'user'],
    ],
  ])('a person: %s', (_, line, kinds) => {
    expect(kindsOf(line)).toEqual(kinds);
  });

  test.each([
    'task-notification',
    'bash-stdout',
    'bash-stderr',
    'local-command-stdout',
    'system-reminder',
    'teammate-message',
  ])('nobody: a text that is only <%s>', (tag) => {
    const block = `<${tag} kind="x">\nwhatever\n</${tag}>`;
    for (const text of [block, ` ${block}\n${block} `, `<${tag}>cut off`]) {
      expect(kindsOf(userLine(text))).toEqual(['line']);
      expect(kindsOf(userLine([{ type: 'text', text }]))).toEqual(['line']);
    }
  });

  test.each(['isMeta', 'isSidechain', 'isCompactSummary', 'isVisibleInTranscriptOnly'])('nobody: %s', (flag) => {
    expect(kindsOf(userLine('Hello', { [flag]: true }))).toEqual(['line']);
    expect(kindsOf(userLine('Hello', { [flag]: false }))).toEqual(['user']);
    expect(kindsOf(userLine('Hello', { [flag]: 'true' }))).toEqual(['user']);
  });

  test.each([
    '[Request interrupted by user]',
    '[Request interrupted by user for tool use]',
    ' [Request interrupted by user]\n',
  ])('an interruption: %j', (text) => {
    expect(partsOf(userLine(text))).toEqual([{ kind: 'interruption', id: 'u-1' }]);
    expect(partsOf(userLine([{ type: 'text', text }]))).toEqual([{ kind: 'interruption', id: 'u-1' }]);
  });

  test('a text that quotes an interruption is one of a person', () => {
    expect(kindsOf(userLine('What means [Request interrupted by user]?'))).toEqual(['user']);
    expect(kindsOf(userLine('[Request interrupted by user] Go on'))).toEqual(['user']);
  });

  test('a prompt that was typed while the agent worked', () => {
    const queued = (attachment: unknown) => kindsOf(transcriptLine('attachment', undefined, { attachment }));
    expect(queued({ type: 'queued_command', prompt: 'x', mode: 'prompt' })).toEqual(['user']);
    expect(queued({ type: 'queued_command', prompt: 'x', commandMode: 'prompt' })).toEqual(['user']);
    expect(queued({ type: 'queued_command', prompt: 'x', mode: 'task-notification', commandMode: 'prompt' })).toEqual([
      'line',
    ]);
    expect(queued({ type: 'queued_command', prompt: 'x' })).toEqual(['line']);
    expect(queued({ type: 'file', mode: 'prompt' })).toEqual(['line']);
  });

  test('the assistant, not the client in its place', () => {
    const message = (own: object) => ({ id: 'm', role: 'assistant', model: 'model-1', content: 'x', ...own });
    expect(partsOf(transcriptLine('assistant', message({})))[0]).toEqual({
      kind: 'assistant',
      id: 'm',
      model: 'model-1',
    });
    const synthetic = message({ model: '<synthetic>', usage: { input_tokens: 5 } });
    expect(partsOf(transcriptLine('assistant', synthetic))).toEqual([{ kind: 'api-error', id: 'm' }]);
    const error = transcriptLine('assistant', message({ id: undefined }), { isApiErrorMessage: true });
    expect(partsOf(error)).toEqual([{ kind: 'api-error', id: 'u-1' }]);
  });

  test('an assistant without a message id is known by its record', () => {
    expect(partsOf(assistantLine('Hi'))).toEqual([{ kind: 'assistant', id: 'u-1', model: 'model-1' }]);
    expect(partsOf(assistantLine('Hi', { uuid: undefined }))).toEqual([
      { kind: 'assistant', id: null, model: 'model-1' },
    ]);
  });

  test.each([
    ['claude-x-4.5@20260101', 'claude-x-4.5@20260101'],
    ['vendor/model:free[1m]', 'vendor/model:free[1m]'],
    ['a whole sentence', null],
    ['<b>', null],
    ['', null],
    [undefined, null],
  ])('the model %j is told as %j', (model, name) => {
    const line = transcriptLine('assistant', { id: 'm', model, content: 'x' });
    expect(partsOf(line)[0]).toEqual({ kind: 'assistant', id: 'm', model: name });
  });
});

describe('slash commands', () => {
  test.each([
    ['<command-name>/review</command-name><command-args>x</command-args>', 'review'],
    ['<command-message>t</command-message>\n<command-name>/northwind:triage</command-name>', 'northwind:triage'],
    ['<command-name>review</command-name>', 'review'],
    ['\n <command-name> /review --fast</command-name>', 'review'],
  ])('%j is one', (text, item) => {
    const invoked = { kind: 'slash_command', tool: null, item };
    for (const content of [text, [{ type: 'text', text }]]) {
      expect(partsOf(userLine(content))).toContainEqual({ kind: 'command', id: 'u-1', invoked });
    }
    const local = transcriptLine('system', undefined, { subtype: 'local_command', content: text });
    expect(partsOf(local)).toEqual([{ kind: 'command', id: 'u-1', invoked }]);
    expect(kindsOf(assistantLine(text))).toEqual(['assistant']);
    expect(kindsOf(transcriptLine('system', undefined, { subtype: 'other', content: text }))).toEqual(['line']);
  });

  test.each(['Write <command-name>/review</command-name>', '<command-name>? what a name</command-name>'])(
    '%j is none',
    (text) => expect(kindsOf(userLine(text))).toEqual(['user']),
  );
});

describe('tokens', () => {
  const tokensOf = (usage: unknown, own: Record<string, unknown> = {}) =>
    partsOf(transcriptLine('assistant', { id: 'm', model: 'model-1', content: 'x', usage }, own)).filter(
      ({ kind }) => kind === 'tokens',
    );

  test('are told by message and request', () => {
    const usage = {
      input_tokens: 1,
      output_tokens: 2,
      cache_creation_input_tokens: 3,
      cache_read_input_tokens: 4,
    };
    const tokens = { input: 1, output: 2, cacheCreation: 3, cacheRead: 4 };
    expect(tokensOf(usage, { requestId: 'r' })).toEqual([{ kind: 'tokens', id: 'm\nr', model: 'model-1', tokens }]);
    expect(tokensOf(usage)).toEqual([{ kind: 'tokens', id: 'm\n', model: 'model-1', tokens }]);
    const message = { model: 'model-1', content: 'x', usage };
    expect(partsOf(transcriptLine('assistant', message))).toContainEqual({
      kind: 'tokens',
      id: 'u-1',
      model: 'model-1',
      tokens,
    });
  });

  test.each([
    [{ input_tokens: 0 }, [0, 0, 0, 0]],
    [{ output_tokens: 5, input_tokens: -1, cache_read_input_tokens: '7' }, [0, 5, 0, 0]],
    [{ cache_read_input_tokens: Number.MAX_SAFE_INTEGER, output_tokens: 0.5 }, [0, 0, 0, Number.MAX_SAFE_INTEGER]],
  ])('%j are %j', (usage, [input, output, cacheCreation, cacheRead]) => {
    expect(tokensOf(usage)).toMatchObject([{ tokens: { input, output, cacheCreation, cacheRead } }]);
  });

  test.each([undefined, null, {}, { input_tokens: null }, { input_tokens: 2 ** 53 }, 7, [1]])(
    '%j names none',
    (usage) => {
      expect(tokensOf(usage)).toEqual([]);
    },
  );

  test('of a person’s message are none', () => {
    expect(kindsOf(transcriptLine('user', { content: 'x', usage: { input_tokens: 5 } }))).toEqual(['user']);
  });
});

test.each([
  [userLine('x', { private: true }), true],
  [transcriptLine('next-year', undefined, { private: true }), true],
  [transcriptLine('session-private', undefined), true],
  [userLine('x', { private: false }), false],
  [userLine('x', { private: 'true' }), false],
  [userLine('x'), false],
])('%s: private is %p', (line, isPrivate) => {
  expect(sessionOf(line).isPrivate).toBe(isPrivate);
});

test.each([
  [{ user_id: 'jane' }, 'jane'],
  [{ user: 'jane' }, 'jane'],
  [{ user_id: 7, user: 'jane' }, '7'],
  [{ user_id: null, user: 'jane' }, 'jane'],
  [{ user_id: '' }, null],
  [{ user_id: { name: 'jane' } }, null],
  [{}, null],
])('%j is of the user %j', (own, user) => {
  expect(sessionOf(userLine('x', own)).user).toBe(user);
});

test('nothing of what was said or asked leaves the parser', () => {
  const secret = 'the secret sentence';
  const { sessions } = readLines(
    userLine(secret),
    userLine([
      { type: 'text', text: secret },
      { type: 'image', source: secret },
    ]),
    assistantLine([
      { type: 'thinking', thinking: secret },
      { type: 'text', text: secret },
    ]),
    useLine('t', 'Bash', { command: secret, description: secret }),
    useLine('u', 'Task', { subagent_type: secret, prompt: secret }),
    userLine([{ type: 'tool_result', tool_use_id: 't', content: secret }]),
    transcriptLine('summary', undefined, { summary: secret, cwd: `/home/${secret}` }),
    transcriptLine('assistant', { model: secret, content: secret }),
    transcriptLine('attachment', undefined, { attachment: { type: 'queued_command', mode: 'prompt', prompt: secret } }),
  );
  expect(sessions).toHaveLength(9);
  expect(JSON.stringify(sessions)).not.toContain(secret);
});

test('an identical line is a duplicate', () => {
  const { counts, codes } = readLines(userLine('Hello'), userLine('Hello'), userLine('Hello!'));
  expect([counts.counted, counts.duplicate, codes]).toEqual([2, 1, ['duplicate-record']]);
});

test('ids that look like secrets are compared, not published, and not reported', () => {
  const id = `${'gh'}p_${'a'.repeat(36)}`;
  const { codes, parts } = readLines(useLine(id, 'Read', {}, { uuid: id }), resultLine(id, true));
  expect(codes).toEqual([]);
  expect(parts.filter(({ kind }) => kind === 'use' || kind === 'result').map((part) => part.id)).toEqual([id, id]);
});

const name = fc.constantFrom('Read', 'Skill', 'Task', '', 5, 'mcp__a__b');
const item = fc.oneof(
  fc.record({ type: fc.constant('tool_use'), id: fc.constantFrom('a', 'b', 'c', null), name, input: fc.jsonValue() }),
  fc.record({ type: fc.constant('tool_result'), tool_use_id: fc.constantFrom('a', 'b', 7), is_error: fc.boolean() }),
  fc.jsonValue(),
);
const anyRecord = fc.record({
  type: fc.constantFrom('user', 'assistant', 'tool_use_result', 'system', 'attachment', 'odd'),
  sessionId: fc.constantFrom('s', 't', ''),
  uuid: fc.string(),
  timestamp: fc.constantFrom('2026-01-15T10:00:00Z', '2026-01-15T10:00:07Z', null),
  message: fc.oneof(fc.record({ content: fc.array(item) }), fc.record({ content: fc.string() }), fc.jsonValue()),
});

test('whatever a transcript holds, each counted record is one of a session, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 20 }), (records) => {
      const { counts, events, sessions } = readRecords(...records);
      expect([sessions.length, events]).toEqual([counts.counted, []]);
      expect(counts.parsed).toBe(counts.counted + counts.duplicate + counts.unrecognised);
    }),
    { numRuns: 300 },
  );
});
