import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { EXPORT_COLUMNS, type ExportRow } from '../../../src/derive/exports/export-columns.js';
import { renderCsv, renderJsonl, renderParquet } from '../../../src/render/exports.js';

/** Texts that spreadsheets, line readers and quoting rules stumble over, and any other. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', '＝', ',', ';', '\u2028', '\ufeff', '\0'),
      fc.string(),
    )
    .map(([first, rest]) => first + rest),
  fc.array(fc.constantFrom(';', '=', "'", '-', 'a'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
);
const row: fc.Arbitrary<ExportRow> = fc.record({
  time: fc.option(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) - 1 })),
  file: text,
  line: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  dialect: fc.constantFrom('decision', 'command'),
  action: text,
  outcome: fc.constantFrom('success', 'failed'),
  run: fc.option(text),
  actor: fc.option(text),
  duration_ms: fc.option(
    fc.oneof(
      fc.nat(),
      fc.double({ min: 0, max: 2 ** 53, noNaN: true }).map((ms) => ms + 0),
    ),
  ),
  took_action: fc.boolean(),
  tags: fc.option(text),
});
const rows = fc.array(row, { maxLength: 20 });

const toIso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

test('any rows are the same again when read from JSONL, one a line', () => {
  fc.assert(
    fc.property(rows, (written) => {
      const lines = textOf(renderJsonl(written)).split(/[\n\u2028\u2029]/);
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line))).toEqual(written.map((one) => ({ ...one, time: toIso(one.time) })));
    }),
  );
});

test('any rows are the same again when read from CSV, one apostrophe taken away at the beginning and after semicolons', () => {
  fc.assert(
    fc.property(rows, (written) => {
      const [head, ...read]: string[][] = parse(Buffer.from(renderCsv(written)));
      expect(head).toEqual(EXPORT_COLUMNS.map(({ name }) => name));
      expect(read.map((cells) => cells.map((cell) => cell.replace(/(^|;)'/g, '$1')))).toEqual(
        written.map((one) =>
          Object.values({ ...one, time: toIso(one.time) }).map((value) => (value === null ? '' : String(value))),
        ),
      );
    }),
  );
});

test('no field of a CSV can be taken for a formula', () => {
  fc.assert(
    fc.property(rows, (written) => {
      const read: string[][] = parse(Buffer.from(renderCsv(written)));
      expect(read.flat().filter((cell) => /(^|;)[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    }),
  );
});

test.each(['=cmd|"/C calc"!A0', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", '=HYPERLINK("http://x","y")'])(
  '%j stands behind an apostrophe',
  (action) => {
    const bytes = renderCsv([{ ...EMPTY, action }]);
    const [read]: Record<string, string>[] = parse(Buffer.from(bytes), { columns: true });
    expect(read?.['action']).toBe(`'${action}`);
  },
);

test.each([
  ['a;=cmd', "a;'=cmd"],
  [';=1;+2', ";'=1;'+2"],
  ["=1;'x", "'=1;''x"],
])('after a semicolon nothing of %j starts a formula either', (action, written) => {
  const [read]: Record<string, string>[] = parse(Buffer.from(renderCsv([{ ...EMPTY, action }])), { columns: true });
  expect(read?.['action']).toBe(written);
});

test('any rows are the same again when read from Parquet', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const read = await readParquet(renderParquet(written));
      expect(read.map((one) => ({ ...one, time: one['time']?.getTime() ?? null }))).toEqual(written);
    }),
    { numRuns: 50 },
  );
});

test('the columns of a Parquet file are typed, and only those can be absent that may be', () => {
  const {
    schema,
    created_by: createdBy,
    key_value_metadata: extra,
  } = parquetMetadata(toArrayBuffer(renderParquet([])));
  expect(
    schema
      .slice(1)
      .map(({ name, type, converted_type: meaning, repetition_type: times }) => [name, type, meaning, times]),
  ).toEqual([
    ['time', 'INT64', 'TIMESTAMP_MILLIS', 'OPTIONAL'],
    ['file', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
    ['line', 'INT32', undefined, 'REQUIRED'],
    ['dialect', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
    ['action', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
    ['outcome', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
    ['run', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
    ['actor', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
    ['duration_ms', 'DOUBLE', undefined, 'OPTIONAL'],
    ['took_action', 'BOOLEAN', undefined, 'OPTIONAL'],
    ['tags', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
  ]);
  expect({ createdBy, extra }).toEqual({ createdBy: 'telemetry-dashboard-action', extra: undefined });
});

test.each([
  ['JSONL', renderJsonl],
  ['CSV', renderCsv],
  ['Parquet', renderParquet],
])('%s of more rows than are written at a time, again and again the same', async (_, render) => {
  const many = Array.from({ length: 25_000 }, (_, index) => ({ ...EMPTY, line: index + 1, run: `run-${index % 77}` }));
  const bytes = render(many);
  expect(Buffer.compare(bytes, render(many))).toBe(0);
  if (render === renderParquet) {
    const read = await readParquet(bytes);
    expect(read.map((one) => one['line'])).toEqual(many.map(({ line }) => line));
  } else expect(textOf(bytes).trimEnd().split('\n')).toHaveLength(many.length + Number(render === renderCsv));
});

const EMPTY: ExportRow = {
  time: null,
  file: '2026-01-15.jsonl',
  line: 1,
  dialect: 'command',
  action: 'ctx.search',
  outcome: 'unknown',
  run: null,
  actor: null,
  duration_ms: null,
  took_action: false,
  tags: null,
};

/** The reader's own parser of texts takes a leading byte-order mark away. */
function readParquet(bytes: Uint8Array): ReturnType<typeof parquetReadObjects> {
  const parsers = { ...DEFAULT_PARSERS, stringFromBytes: textOf };
  return parquetReadObjects({ file: toArrayBuffer(bytes), parsers });
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
