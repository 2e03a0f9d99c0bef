import fc from 'fast-check';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { deriveSessions } from '../../../src/derive/usage/sessions-artifact.js';
import { LISTED_SESSIONS, LISTED_TOOLS } from '../../../src/derive/usage/listed-sessions.js';
import { type Sessions, sessionsSchema } from '../../../src/derive/usage/sessions-schema.js';
import { propertyRuns } from '../../property-runs.js';
import { assistantLine, at, resultLine, useLine, userLine } from '../../records/transcript-lines.js';
import { dashboardOf, merge, partialOf, sessionFiles } from '../sessions/session-files.js';

const repository = { owner: 'octo', name: 'app' };

function sessionsOf(lines: readonly string[]): Sessions | null {
  const aggregate = new Aggregate();
  aggregate.addFile('file.jsonl', Buffer.from(lines.join('\n')), repository);
  return deriveSessions(aggregate.settle());
}

const [first, ...others] = [
  useLine('a', 'Read', {}, at(20)),
  resultLine('a', false, at(21)),
  useLine('b', 'Bash', {}, at(30)),
  resultLine('b', true, at(32)),
  useLine('c', 'Read', {}, at(40)),
  userLine('<command-name>/review</command-name>', at(50)),
  assistantLine('Done', { ...at(60), message: { model: 'model-2', content: 'A text of the session' } }),
] as const;

test('a session has its models and tools, and nothing of what was said', () => {
  const sessions = sessionsOf([first, ...others]);
  expect(sessionsSchema.parse(sessions)).toEqual(sessions);
  expect(sessions).toMatchObject({ schema_version: '1.0', further_sessions: 0 });
  expect(sessions!.sessions).toMatchObject([
    {
      id: 's-1',
      started: '2026-01-15T10:00:20Z',
      active_seconds: 40,
      tool_calls: 3,
      slash_commands: 1,
      distinct_tools: 2,
      primary_model: 'model-1',
      models: [
        { model: 'model-1', messages: 3 },
        { model: 'model-2', messages: 1 },
      ],
      tools: [
        { tool: 'Read', calls: 2, errors: 0, blocked: 0 },
        { tool: 'Bash', calls: 1, errors: 1, blocked: 0 },
      ],
    },
  ]);
  expect(JSON.stringify(sessions)).not.toContain('A text');
});

test('of private sessions there is nothing', () => {
  expect(sessionsOf([first, ...others, userLine('x', { private: true })])).toBeNull();
  const other = useLine('z', 'Grep', {}, { sessionId: 'open' });
  const sessions = sessionsOf([first, ...others, userLine('x', { private: true }), other]);
  expect(sessions!.sessions.map(({ id, tools }) => [id, tools])).toEqual([
    ['open', [{ tool: 'Grep', calls: 1, errors: 0, blocked: 0 }]],
  ]);
});

test('of too many sessions the newest are listed, and of too many tools those with the most calls', () => {
  const lines = Array.from({ length: LISTED_SESSIONS + 3 }, (_, index) =>
    useLine(`t-${index}`, 'Read', {}, { ...at(index), sessionId: `s-${index}` }),
  );
  const tools = Array.from({ length: 2 * LISTED_TOOLS }, (_, index) => `Tool${10 + index}`);
  const uses = tools.flatMap((tool, index) =>
    Array.from({ length: index < LISTED_TOOLS ? 1 : 2 }, (_, use) =>
      useLine(`u-${index}-${use}`, tool, {}, { ...at(90_000), sessionId: 'busy' }),
    ),
  );
  const { sessions, further_sessions: further } = sessionsOf([...lines, ...uses])!;
  expect([sessions.length, further]).toEqual([LISTED_SESSIONS, 4]);
  expect(sessions.slice(0, 2).map(({ id }) => id)).toEqual(['busy', `s-${LISTED_SESSIONS + 2}`]);
  expect(sessions[0]).toMatchObject({ distinct_tools: 2 * LISTED_TOOLS, tool_calls: 3 * LISTED_TOOLS });
  expect(sessions[0]!.tools.map(({ tool }) => tool)).toEqual(tools.slice(LISTED_TOOLS));
});

test('what a session used adds up to its calls, whatever is copied, private, or beyond the ids that are compared', () => {
  fc.assert(
    fc.property(sessionFiles, fc.constantFrom(1, 3, undefined), (files, maxIds) => {
      const partials = () => files.map((file) => partialOf(file, maxIds));
      const { sessions, usage } = dashboardOf(merge(partials(), maxIds).settle());
      expect(dashboardOf(merge(partials().reverse(), maxIds).settle()).sessions).toEqual(sessions);
      expect(sessions === null).toBe((usage?.sessions ?? []).length === 0);
      for (const { tools, models, ...session } of sessions?.sessions ?? []) {
        expect(usage?.sessions).toContainEqual(session);
        const sum = (key: 'calls' | 'errors' | 'blocked') => tools.reduce((all, tool) => all + tool[key], 0);
        expect([sum('calls'), sum('errors'), sum('blocked'), tools.length]).toEqual([
          session.tool_calls,
          session.tool_errors,
          session.tool_blocked,
          session.distinct_tools,
        ]);
        expect(models[0]?.model ?? null).toBe(session.primary_model);
      }
    }),
    { numRuns: propertyRuns(150, 2000) },
  );
});
