import fc from 'fast-check';
import { deriveFile } from '../derive-file.js';
import { EXPORT_COLUMNS, type ExportRow } from '../../../src/derive/exports/export-columns.js';
import { addSessionRows } from '../../../src/derive/exports/exports.js';
import {
  EXPORT_ROWS_VERSION,
  type ExportRowsData,
  exportRowsSchema,
  renderExportRows,
  toExportRows,
} from '../../../src/derive/exports/export-rows.js';
import { boundExportBytes } from '../../../src/derive/exports/export-window.js';
import { renderCsv, renderJsonl } from '../../../src/render/exports.js';
import { blobId } from '../../../src/github/git-objects.js';
import { agentLine, commandLine, engineLine, repository } from '../events.js';
import { telemetryFiles } from '../telemetry-files.js';

const PATH = '2026-01-15.jsonl';

function derive(lines: readonly string[], path = PATH): { data: ExportRowsData; rows: ExportRow[]; events: number } {
  const { rows, partial } = deriveFile(path, Buffer.from(lines.join('\n')), repository, true);
  if (rows === null) throw new Error('There are no rows.');
  const settled = partial.settle();
  const data = addSessionRows(new Map([[path, rows]]), settled).get(path)!;
  const events = Object.values(settled.outcomes).reduce((sum, count) => sum + count, 0);
  return { data, rows: [...toExportRows(path, data)], events };
}

test('a row for each event that counts, with its line', () => {
  const { rows } = derive([
    engineLine({ details: { actions: [1] } }),
    '',
    'no record',
    commandLine({ ts: 'some day', status: 'failed', timing_ms: 0.5 }) + agentLine(),
    engineLine({ entity: { owner: 'octo', repo: 'other' } }),
    engineLine({ details: { actions: [1] } }),
  ]);
  expect(rows.map(({ line, dialect, action }) => [line, dialect, action])).toEqual([
    [1, 'engine', 'validate'],
    [4, 'command', 'ctx.search'],
    [4, 'agent', 'review.decision'],
  ]);
  expect(rows[0]).toEqual({
    time: Date.UTC(2026, 0, 15, 10),
    file: PATH,
    line: 1,
    dialect: 'engine',
    action: 'validate',
    outcome: 'success',
    run: '1-1',
    actor: 'engine-validate',
    duration_ms: null,
    took_action: true,
    tags: null,
  });
  expect(rows[1]).toMatchObject({ time: null, actor: null, duration_ms: 0.5, took_action: null });
  expect(Object.keys(rows[0]!)).toEqual(EXPORT_COLUMNS.map(({ name }) => name));
});

test('rows stand in the order of lines, with those of session logs among them', () => {
  const said = (type: string, content: unknown) =>
    JSON.stringify({ type, sessionId: 's', timestamp: '2026-01-15T10:00:00Z', message: { role: type, content } });
  const use = (id: string, name: string) => ({ type: 'tool_use', id, name, input: {} });
  const { rows } = derive([
    said('assistant', [use('x', 'Read'), use('y', 'Bash')]),
    commandLine(),
    said('user', [{ type: 'tool_result', tool_use_id: 'x', content: 'private' }]),
    said('assistant', [use('z', 'Write'), use('x', 'Read')]),
  ]);
  expect(rows.map(({ line, action, took_action: took }) => [line, action, took])).toEqual([
    [1, 'Read', false],
    [1, 'Bash', null],
    [2, 'ctx.search', null],
    [4, 'Write', null],
  ]);
});

test('half characters are replaced, so that all formats hold the same text', () => {
  const { rows } = derive([commandLine({ cmd: 'a\ud800' })]);
  expect(rows[0]?.action).toBe('a\ufffd');
});

test('there are as many rows as events, and written down they are the same again', () => {
  fc.assert(
    fc.property(telemetryFiles, (files) => {
      for (const lines of files) {
        const { data, rows, events } = derive(lines);
        expect(rows).toHaveLength(events);
        const again = exportRowsSchema.parse(JSON.parse(renderExportRows(data)));
        expect([...toExportRows(PATH, again)]).toEqual(rows);
        const bound = boundExportBytes(PATH, data);
        expect(renderJsonl(rows).byteLength).toBeLessThanOrEqual(bound);
        expect(renderCsv(rows).byteLength).toBeLessThanOrEqual(bound + 100);
      }
    }),
  );
});

test.each<[string, (data: ExportRowsData) => Partial<ExportRowsData>]>([
  ['a column is short', ({ lines }) => ({ lines: lines.slice(1) })],
  ['a name is not there', ({ names }) => ({ names: names.map(() => 9) })],
  ['a dialect is not known', ({ kinds }) => ({ kinds: kinds.map(() => 0xff) })],
])('rows of which %s are none', (_, damage) => {
  const { data } = derive([commandLine(), engineLine()]);
  expect(exportRowsSchema.safeParse(JSON.parse(renderExportRows({ ...data, ...damage(data) }))).success).toBe(false);
});

test('the rows of the golden file are those of this version (raise EXPORT_ROWS_VERSION when they change)', () => {
  const { data } = derive([engineLine(), agentLine(), commandLine({ timing_ms: 7 }), commandLine({ run_id: 3 })]);
  expect([EXPORT_ROWS_VERSION, blobId(Buffer.from(renderExportRows(data)))]).toEqual([
    3,
    '7f29f416db96b3f87e274d6a34669f0de30a1255',
  ]);
});

test('the columns that are said to be nullable are those that a bare record leaves empty', () => {
  const { rows } = derive([commandLine({ ts: 'some day', run_id: undefined, timing_ms: null })]);
  const empty = Object.entries(rows[0]!).flatMap(([name, value]) => (value === null ? [name] : []));
  expect(EXPORT_COLUMNS.filter(({ nullable }) => nullable).map(({ name }) => name)).toEqual(empty);
});
