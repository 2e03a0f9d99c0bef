import { exportIndexSchema } from '../../src/derive/exports/export-columns.js';
import { renderExports } from '../../src/render/exports.js';
import { Aggregate } from '../../src/derive/aggregate/aggregate.js';
import { deriveSessions } from '../../src/derive/usage/sessions-artifact.js';
import { resultLine, transcriptLine, useLine } from '../records/transcript-lines.js';
import { commandLine, engineLine } from '../derive/events.js';
import { createExports } from './exports/export-fixtures.js';

const FILES: Readonly<Record<string, string>> = {
  '2025-12-31.jsonl': commandLine({ ts: '2025-12-31T10:00:00Z' }),
  '2026-01-15.jsonl': [commandLine(), engineLine()].join('\n'),
  'b/2026-01-15.jsonl': commandLine({ cmd: '=1+1' }),
  '2026-01-16.jsonl': 'no record',
  'notes.jsonl': commandLine(),
};

const JANUARY_BYTES = Object.entries(FILES)
  .filter(([path]) => path.includes('2026-01'))
  .reduce((sum, [, text]) => sum + text.length, 0);

const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

test('a file a month and format, with rows by file and line, and an index of them', () => {
  const { files, index } = renderExports(createExports(FILES), ['csv', 'jsonl']);
  expect([...files.keys()].sort()).toEqual([
    'data/events-2025-12.csv',
    'data/events-2025-12.jsonl',
    'data/events-2026-01.csv',
    'data/events-2026-01.jsonl',
    'data/events-undated.csv',
    'data/events-undated.jsonl',
    'data/index.json',
  ]);
  const rows = textOf(files.get('data/events-2026-01.jsonl')).trimEnd().split('\n');
  expect(rows.map((row) => JSON.parse(row)).map(({ file, line, action }) => [file, line, action])).toEqual([
    ['2026-01-15.jsonl', 1, 'ctx.search'],
    ['2026-01-15.jsonl', 2, 'validate'],
    ['b/2026-01-15.jsonl', 1, '=1+1'],
  ]);
  expect(textOf(files.get('data/events-2026-01.csv'))).toBe(
    'time,file,line,dialect,action,outcome,run,actor,duration_ms,took_action,tags\n' +
      '2026-01-15T10:00:00.000Z,2026-01-15.jsonl,1,command,ctx.search,unknown,run_1,,5,,\n' +
      '2026-01-15T10:00:00.000Z,2026-01-15.jsonl,2,engine,validate,success,1-1,engine-validate,,false,\n' +
      "2026-01-15T10:00:00.000Z,b/2026-01-15.jsonl,1,command,'=1+1,unknown,run_1,,5,,\n",
  );
  expect(exportIndexSchema.parse(JSON.parse(textOf(files.get('data/index.json'))))).toEqual(index);
  expect(index.not_exported).toEqual([]);
  expect(index.partitions.map(({ name, rows: count }) => [name, count])).toEqual([
    ['2025-12', 1],
    ['2026-01', 3],
    ['undated', 1],
  ]);
  expect(index.partitions[1]).toMatchObject({ first_day: '2026-01-15', last_day: '2026-01-16', telemetry_files: 3 });
  for (const { path, bytes } of index.partitions.flatMap((partition) => partition.files)) {
    expect(files.get(`data/${path}`)).toHaveLength(bytes);
  }
});

test('what lies before the window is said to', () => {
  const { files, index } = renderExports(createExports(FILES, { window: JANUARY_BYTES }), ['csv']);
  expect([...files.keys()].sort()).toEqual(['data/events-2026-01.csv', 'data/index.json']);
  expect(index.not_exported.map(({ name, reason, telemetry_files: count }) => [name, reason, count])).toEqual([
    ['2025-12', 'beyond-window', 1],
    ['undated', 'beyond-window', 1],
  ]);
});

test('months whose rows would be too large are left out, the newest last', () => {
  const { index } = renderExports(createExports(FILES, { rows: 1100 }), ['csv']);
  expect(index.partitions.map(({ name }) => name)).toEqual(['2026-01']);
  expect(index.not_exported.map(({ name, reason }) => [name, reason])).toEqual([
    ['2025-12', 'too-large'],
    ['undated', 'too-large'],
  ]);
});

test('a month without rows has no files', () => {
  const { files, index } = renderExports(createExports({ '2026-01-16.jsonl': 'no record' }), ['csv', 'parquet']);
  expect([...files.keys()]).toEqual(['data/index.json']);
  expect(index.partitions).toMatchObject([{ name: '2026-01', rows: 0, files: [] }]);
});

test('sessions are a CSV in which no name is a formula, when one is wanted', () => {
  const aggregate = new Aggregate();
  const usage = { input_tokens: 5, output_tokens: 6, cache_creation_input_tokens: 7, cache_read_input_tokens: 8 };
  const answer = { role: 'assistant', id: 'm', model: 'm-2', content: [], usage };
  const lines = [
    useLine('a', 'Read', {}, { sessionId: '=1+1' }),
    resultLine('a', true, { sessionId: '=1+1', timestamp: '2026-01-15T10:00:03Z' }),
    transcriptLine('assistant', answer, { sessionId: '=1+1' }),
    useLine('b', 'Read', {}, { sessionId: 'a, "b"', timestamp: 'never' }),
  ];
  aggregate.addFile('a.jsonl', Buffer.from(lines.join('\n')), { owner: 'octo', name: 'app' });
  const sessions = deriveSessions(aggregate.settle());
  const { files, index } = renderExports(createExports(FILES), ['csv', 'jsonl'], sessions);
  expect(textOf(files.get('data/sessions.csv'))).toBe(
    'id,started,ended,wall_seconds,active_seconds,user_messages,assistant_messages,tool_calls,tool_errors,tool_blocked,' +
      'skill_invocations,subagent_dispatches,mcp_calls,slash_commands,interruptions,api_errors,distinct_tools,primary_model,' +
      'input_tokens,output_tokens,cache_creation_tokens,cache_read_tokens,models,tools\n' +
      `'=1+1,2026-01-15T10:00:00Z,2026-01-15T10:00:03Z,3,3,0,2,1,1,0,0,0,0,0,0,0,1,m-2,5,6,7,8,"m-2 1, model-1 1",Read 1\n` +
      '"a, ""b""",,,,,0,1,1,0,0,0,0,0,0,0,0,1,model-1,,,,,model-1 1,Read 1\n',
  );
  expect(index.sessions).toEqual({
    rows: 2,
    files: [{ path: 'sessions.csv', format: 'csv', bytes: files.get('data/sessions.csv')!.byteLength }],
  });
  expect(exportIndexSchema.parse(index)).toEqual(index);
  expect(renderExports(createExports(FILES), ['jsonl'], sessions).index.sessions).toBeNull();
  expect(renderExports(createExports(FILES), ['csv']).files.has('data/sessions.csv')).toBe(false);
});
