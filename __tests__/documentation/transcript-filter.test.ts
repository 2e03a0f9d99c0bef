import { execFileSync } from 'node:child_process';
import { parseTelemetryFile } from '../../src/records/telemetry-file.js';
import type { SessionRecord } from '../../src/records/telemetry-event.js';
import { emitSession } from '../../testkit/sample/transcript.js';
import { Random } from '../../testkit/sample/random.js';
import { assistantLine, resultLine, transcriptLine, userLine, useLine } from '../records/transcript-lines.js';

/*
 * `examples/transcript.jq` runs on the machine of the emitter: what it keeps is what the dashboards count, and no word of the session.
 */

const strip = (input: string): string =>
  execFileSync('jq', ['-Rc', '-f', 'examples/transcript.jq'], { input, encoding: 'utf8', maxBuffer: 2 ** 26 });

/** What the reader takes from session logs, of sessions with an id; users are left out on purpose. */
function readSessions(text: string): SessionRecord[] {
  const sessions: SessionRecord[] = [];
  parseTelemetryFile(
    's.jsonl',
    Buffer.from(text),
    { owner: 'acme', name: 'storefront' },
    {
      event: () => undefined,
      session: (record) => sessions.push(record),
    },
  );
  return sessions
    .filter(({ session, isPrivate, parts }) => session !== null && (isPrivate || parts.length > 0))
    .map((record) => ({ ...record, user: null }));
}

const SECRET = 'hunter2';
const REFUSED = "The user doesn't want to proceed with this tool use. The tool use was rejected";
const LINES = [
  userLine(`My password is ${SECRET}`, {
    cwd: `/home/olga/${SECRET}`,
    gitBranch: SECRET,
    user: SECRET,
    toolUseResult: { stdout: SECRET },
  }),
  userLine([
    { type: 'text', text: SECRET },
    { type: 'image', source: { data: SECRET } },
  ]),
  userLine(
    `<command-message>${SECRET}</command-message>\n<command-name>/review</command-name><command-args>${SECRET}</command-args>`,
  ),
  userLine(`<command-name>/deploy ${SECRET}</command-name>`),
  userLine(`<system-reminder>${SECRET}</system-reminder>\n<bash-stdout>${SECRET}\n</bash-stdout>`),
  userLine(`<system-reminder>${SECRET}</system-reminder> And this is from me: ${SECRET}`),
  userLine('[Request interrupted by user for tool use]'),
  userLine(SECRET, { isMeta: true }),
  assistantLine(
    [
      { type: 'thinking', thinking: SECRET },
      { type: 'text', text: SECRET },
    ],
    { requestId: 'r1' },
  ),
  transcriptLine(
    'assistant',
    {
      id: 'm1',
      role: 'assistant',
      model: 'model-1',
      content: SECRET,
      usage: { input_tokens: 3, output_tokens: 4, cache_read_input_tokens: 5, note: SECRET },
    },
    { requestId: 'r2' },
  ),
  transcriptLine(
    'assistant',
    { role: 'assistant', model: '<synthetic>', content: SECRET },
    { isApiErrorMessage: true },
  ),
  useLine('t1', 'Bash', { command: `${SECRET}=1 npm test`, description: SECRET }),
  useLine('t2', 'Task', { subagent_type: 'reviewer', prompt: SECRET }),
  useLine('t3', 'Skill', { skill: 'ops:deploy', args: SECRET }),
  useLine('t4', 'Skill', { command: `/flea:tidy ${SECRET}` }),
  useLine('t5', 'SlashCommand', { command: `/review ${SECRET}` }),
  useLine('t6', 'mcp__github__search', { query: SECRET }),
  useLine('t7', 'Edit', { file_path: `/home/${SECRET}`, new_string: SECRET }),
  userLine([{ type: 'tool_result', tool_use_id: 't1', is_error: true, content: REFUSED + SECRET }]),
  userLine([{ type: 'tool_result', tool_use_id: 't2', is_error: true, content: [{ type: 'text', text: REFUSED }] }]),
  userLine([{ type: 'tool_result', tool_use_id: 't3', is_error: true, content: SECRET }]),
  resultLine('t4', false),
  transcriptLine('system', undefined, {
    subtype: 'local_command',
    content: `<command-name>/clear</command-name>${SECRET}`,
  }),
  transcriptLine('attachment', undefined, { attachment: { type: 'queued_command', mode: 'prompt', prompt: SECRET } }),
  transcriptLine('ai-title', undefined, { title: SECRET, private: true, sessionId: 's-2' }),
  '{"type":"session-private","sessionId":"s-3"}',
];

test('what is counted stays', () => {
  const text = `${LINES.join('\n')}\n`;
  const sessions = readSessions(text);
  expect(sessions.length).toBe(LINES.length);
  expect(readSessions(strip(text))).toEqual(sessions);
});

test('no word of a session stays', () => {
  const stripped = strip(
    `${LINES.join('\n')}\nno JSON ${SECRET}\n[]\n{"type":"summary","summary":"${SECRET}","leafUuid":"x"}\n`,
  );
  expect(stripped.split('\n')).toHaveLength(LINES.length + 1);
  expect(stripped).not.toContain(SECRET);
});

test('sessions of the sample are counted as before', () => {
  const lines = emitSession(new Random('filter'), 'acme/storefront', Date.parse('2026-02-01T10:00:00Z'), 60).map(
    ({ record }) => JSON.stringify(record),
  );
  const text = `${lines.join('\n')}\n`;
  expect(readSessions(text).length).toBeGreaterThan(60);
  expect(readSessions(strip(text))).toEqual(readSessions(text));
});
