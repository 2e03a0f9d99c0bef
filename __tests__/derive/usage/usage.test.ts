import fc from 'fast-check';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { deriveUsage } from '../../../src/derive/usage/usage-artifact.js';
import { type UsageArtifact, usageSchema } from '../../../src/derive/usage/usage-schema.js';
import { assistantLine, at, resultLine, useLine, userLine } from '../../records/transcript-lines.js';

const repository = { owner: 'octo', name: 'app' };

interface File {
  readonly path: string;
  readonly lines: readonly string[];
}

const fileOf = (lines: readonly string[], path = 'file.jsonl'): File => ({ path, lines });

function artifactOf(files: readonly File[], curated: readonly string[] = ['northwind']): UsageArtifact | null {
  const partial = new Aggregate();
  for (const { path, lines } of files) partial.addFile(path, Buffer.from(lines.join('\n')), repository);
  const settled = partial.settle();
  const artifact = deriveUsage(settled, settled.dialects['transcript'] ?? 0, curated);
  return artifact && usageSchema.parse(artifact);
}
const derive = (...lines: string[]): UsageArtifact => artifactOf([fileOf(lines)])!;

const session = [
  userLine('Please', at(0)),
  userLine('<command-name>/northwind:triage</command-name>', at(10)),
  useLine('a', 'Read', {}, at(20)),
  resultLine('a', false, at(21)),
  useLine('b', 'Skill', { skill: 'northwind:changelog' }, at(30)),
  resultLine('b', true, at(32)),
  useLine('c', 'Skill', { skill: 'flea:emoji' }, at(40)),
  useLine('d', 'Task', { subagent_type: 'reviewer' }, at(50)),
  useLine('e', 'mcp__tracker__search', {}, at(60)),
  useLine('f', 'Read', {}, at(1000)),
  assistantLine('Done', { ...at(1100), message: { model: 'model-2', content: 'Done' } }),
];

test('a session is summed up', () => {
  expect(derive(...session).sessions).toEqual([
    {
      id: 's-1',
      started: '2026-01-15T10:00:00Z',
      ended: '2026-01-15T10:18:20Z',
      wall_seconds: 1100,
      active_seconds: 160,
      user_messages: 2,
      assistant_messages: 7,
      tool_calls: 6,
      tool_errors: 1,
      tool_blocked: 0,
      skill_invocations: 2,
      subagent_dispatches: 1,
      mcp_calls: 1,
      slash_commands: 1,
      distinct_tools: 4,
      primary_model: 'model-1',
      interruptions: 0,
      api_errors: 0,
      tokens: null,
    },
  ]);
});

test('each invocation has one of three sources, as the settings say', () => {
  const { totals, items } = derive(...session);
  expect(totals).toMatchObject({
    records: 11,
    sessions: 1,
    invocations: 7,
    errors: 1,
    tool_calls: 6,
    slash_commands: 1,
  });
  expect(totals.by_source).toEqual({
    curated: { invocations: 2, errors: 1, blocked: 0, known: 1, failure_rate: null },
    flea: { invocations: 1, errors: 0, blocked: 0, known: 0, failure_rate: null },
    builtin: { invocations: 4, errors: 0, blocked: 0, known: 1, failure_rate: null },
  });
  expect(items.map(({ kind, item, source }) => [kind, item, source])).toEqual([
    ['skill', 'flea:emoji', 'flea'],
    ['skill', 'northwind:changelog', 'curated'],
    ['slash_command', 'northwind:triage', 'curated'],
    ['subagent', 'reviewer', 'builtin'],
    ['mcp', 'tracker/search', 'builtin'],
  ]);
  const uncurated = artifactOf([fileOf(session)], [])!.items.filter(({ source }) => source === 'curated');
  expect(uncurated).toEqual([]);
});

test('tools are counted by day, with their errors and distinct sessions', () => {
  const other = [
    useLine('z', 'Read', {}, { ...at(86_400), sessionId: 's-2' }),
    resultLine('z', true, { ...at(86_401), sessionId: 's-2' }),
    useLine('g', 'Read', {}, at(86_500)),
  ];
  const { tools, days } = derive(...session, ...other);
  expect(tools[0]).toMatchObject({ tool: 'Read', invocations: 4, errors: 1, sessions: 2 });
  expect(tools[0]?.last_30d).toEqual({
    invocations: 4,
    errors: 1,
    blocked: 0,
    known: 2,
    failure_rate: null,
    sessions: 2,
    previous_invocations: 0,
    change_pct: null,
  });
  expect(
    days.map(({ day, invocations, errors, sessions, tools: used }) => [day, invocations, errors, sessions, used[0]]),
  ).toEqual([
    [
      '2026-01-15',
      7,
      1,
      1,
      { tool: 'Read', invocations: 2, errors: 0, blocked: 0, known: 1, failure_rate: null, sessions: 1 },
    ],
    [
      '2026-01-16',
      2,
      1,
      2,
      { tool: 'Read', invocations: 2, errors: 1, blocked: 0, known: 1, failure_rate: null, sessions: 2 },
    ],
  ]);
});

const DAY = 86_400;
const uses = (count: number, day: number) =>
  Array.from({ length: count }, (_, index) => useLine(`${day}-${index}`, 'Read', {}, at(day * DAY + index)));

test('the last 30 days are compared with the 30 before, when there is enough to compare', () => {
  const trend = (...lines: string[]) => derive(...lines).tools[0]?.last_30d;
  expect(trend(...uses(10, 0), ...uses(5, 30), ...uses(10, 59))).toMatchObject({
    invocations: 15,
    previous_invocations: 10,
    change_pct: 50,
  });
  expect(trend(...uses(9, 0), ...uses(20, 59))).toMatchObject({ previous_invocations: 9, change_pct: null });
  expect(trend(...uses(10, 0), ...uses(20, 58))).toMatchObject({ previous_invocations: 10, change_pct: null });
});

test('days that no window reaches are listed as long as there is telemetry of them, with less of what was used', () => {
  const tools12 = Array.from({ length: 12 }, (_, index) => useLine(`t${index}`, `Tool${index}`, {}, at(index)));
  const { days, tools } = derive(...uses(3, 0), ...tools12, ...uses(1, 60));
  expect(days.map(({ day, invocations, tools }) => [day, invocations, tools.length])).toEqual([
    ['2026-01-15', 15, 10],
    ['2026-03-16', 1, 1],
  ]);
  expect(tools[0]).toMatchObject({ invocations: 4, last_30d: { invocations: 1 } });
});

test('what was first used in the last 30 days is new, when the telemetry reaches back far enough', () => {
  const named = (id: string, name: string, day: number) => useLine(id, name, {}, at(day * DAY));
  const rise = [...uses(10, 0), ...uses(25, 59)];
  const { tools, rankings } = derive(...rise, named('n', 'New', 40), named('o', 'Old', 0), named('p', 'Old', 50));
  const trends = tools.map((tool) => [tool.tool, tool.invocations_30d, tool.trend, tool.trend_pct]);
  expect(trends).toEqual([
    ['Read', 25, 'rising', 150],
    ['Old', 1, 'steady', 0],
    ['New', 1, 'new', null],
  ]);
  expect(rankings.tools).toEqual({
    most_used: ['Read', 'Old', 'New'],
    trending: ['Read', 'New'],
    recent: ['Read', 'Old', 'New'],
  });
  expect(derive(named('n', 'New', 40), ...uses(9, 41)).tools.map(({ trend }) => trend)).toEqual([null, null]);
  const falling = derive(...uses(10, 0), ...uses(1, 59)).tools[0];
  expect([falling?.trend, falling?.trend_pct]).toEqual(['falling', -90]);
});

test('users of the last 30 days are counted once for each tool, and never named', () => {
  const by = (id: string, user: string | undefined, sessionId: string, day: number) =>
    useLine(id, 'Read', {}, { ...at(day * DAY), sessionId, ...(user && { user_id: user }) });
  const lines = [by('a', 'ann', 's1', 59), by('b', 'ann', 's2', 59), by('c', 'bob', 's3', 58), by('d', 'eve', 's4', 1)];
  const artifact = derive(...lines, by('e', undefined, 's5', 59));
  expect([artifact.tools[0]?.unique_users_30d, artifact.totals.users]).toEqual([2, 3]);
  expect(JSON.stringify(artifact)).not.toMatch(/ann|bob|eve/);
  expect(derive(by('e', undefined, 's5', 59)).tools[0]?.unique_users_30d).toBeNull();
  const hidden = derive(...lines, by('f', 'zoe', 's6', 59).replace('{', '{"private":true,'));
  expect([hidden.tools[0]?.unique_users_30d, hidden.totals.users]).toEqual([2, 3]);
});

test('plugins are attributed by their prefix and by names without one, and MCP tools by their server, day by day', () => {
  const skill = (id: string, name: string, day = 0) => useLine(id, 'Skill', { skill: name }, at(day * DAY));
  const lines = [
    skill('a', 'northwind:changelog'),
    skill('b', 'changelog'),
    skill('c', 'flea:emoji'),
    skill('d', 'unknown'),
    useLine('e', 'mcp__tracker__search', {}, at(10)),
    useLine('f', 'mcp__tracker__open', {}, at(DAY)),
    useLine('g', 'mcp__plugin_northwind_docs__find', {}, at(20)),
  ];
  const curated = ['northwind', 'northwind:changelog', 'acme:mcp__tracker'];
  const { plugins, servers, items, days, totals } = artifactOf([fileOf(lines)], curated)!;
  expect(plugins.map(({ plugin, source, invocations }) => [plugin, source, invocations])).toEqual([
    ['northwind', 'curated', 3],
    ['acme', 'curated', 2],
    ['flea', 'flea', 1],
  ]);
  expect(servers.map(({ server, invocations }) => [server, invocations])).toEqual([
    ['tracker', 2],
    ['plugin_northwind_docs', 1],
  ]);
  expect(items.find(({ item }) => item === 'changelog')).toMatchObject({ plugin: 'northwind', source: 'curated' });
  expect(items.find(({ item }) => item === 'unknown')).toMatchObject({ plugin: null, source: 'builtin' });
  expect(days.map(({ plugins: used }) => used.map(({ plugin, invocations }) => [plugin, invocations]))).toEqual([
    [
      ['northwind', 3],
      ['acme', 1],
      ['flea', 1],
    ],
    [['acme', 1]],
  ]);
  expect(days[0]?.servers.map(({ server }) => server)).toEqual(['plugin_northwind_docs', 'tracker']);
  expect(totals.by_source).toMatchObject({
    curated: { invocations: 5 },
    flea: { invocations: 1 },
    builtin: { invocations: 1 },
  });
});

test('lists are bounded, and say how much more there is', () => {
  const lines = Array.from({ length: 2500 }, (_, index) => [
    useLine(`u${index}`, `Tool${index}`, {}, { ...at(index), sessionId: `s${index}` }),
    resultLine(`u${index}`, true, { ...at(index), sessionId: `s${index}` }),
  ]).flat();
  const { sessions, further_sessions, tools, further_tools, totals, days } = derive(...lines);
  expect([sessions.length, further_sessions, sessions[0]?.id]).toEqual([200, 2300, 's2499']);
  expect([tools.length, tools.length + further_tools]).toEqual([500, 1000]);
  expect([totals.invocations, totals.errors, days[0]?.invocations, days[0]?.sessions]).toEqual([
    2500, 2500, 2500, 2500,
  ]);
});

test('without transcripts there is no usage', () => {
  expect(artifactOf([fileOf([])])).toBeNull();
});

const anyLine = fc
  .record({
    minute: fc.integer({ min: 0, max: 100 * 24 * 60 }),
    sessionId: fc.constantFrom('s', 't', 'u'),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('Read', 'Bash', 'Skill', 'mcp__a__b'),
    skill: fc.constantFrom('northwind:x', 'flea:y', 'z'),
    kind: fc.constantFrom('use', 'result', 'error', 'user', 'model'),
  })
  .map(({ minute, sessionId, id, name, skill, kind }) => {
    const fields = { ...at(minute * 60), sessionId };
    if (kind === 'use') return useLine(id, name, { skill }, fields);
    if (kind === 'user') return userLine('Hello', { ...fields, uuid: `${minute}` });
    if (kind === 'model')
      return assistantLine('Hi', { ...fields, message: { model: `model-${minute % 12}`, content: 'Hi' } });
    return resultLine(id, kind === 'error', fields);
  });
const files = fc.array(fc.array(anyLine, { maxLength: 15 }), { minLength: 1, maxLength: 5 });

test('what is invoked adds up: by tool, by source, by session and by kind', () => {
  fc.assert(
    fc.property(files, (contents) => {
      const artifact = artifactOf(contents.map((lines, index) => fileOf(lines, `${index}.jsonl`)));
      if (artifact === null) return;
      const { totals, tools, sessions } = artifact;
      const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
      expect(sum(tools, ({ invocations }) => invocations)).toBe(totals.tool_calls);
      expect(sum(Object.values(totals.by_source), ({ invocations }) => invocations)).toBe(totals.invocations);
      expect(sum(sessions, ({ tool_calls }) => tool_calls)).toBe(totals.tool_calls);
      expect(sum(sessions, ({ tool_errors }) => tool_errors)).toBe(totals.tool_errors);
      expect(totals.invocations).toBe(totals.tool_calls + totals.slash_commands);
      for (const { wall_seconds, active_seconds } of sessions)
        expect(active_seconds).toBeLessThanOrEqual(wall_seconds!);
    }),
    { numRuns: 100 },
  );
});
