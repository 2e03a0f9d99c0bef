import fc from 'fast-check';
import { parseTelemetryFile } from '../../src/records/telemetry-file.js';
import { propertyRuns } from '../property-runs.js';
import { readBytes } from './read-records.js';

const DAY = '2026-01-15.jsonl';

function parse(content: string | Uint8Array, path = DAY) {
  const read = readBytes(typeof content === 'string' ? Buffer.from(content) : content, path);
  const { counts, events, sessions } = read;
  expect(counts.parsed).toBe(counts.counted + counts.duplicate + counts.foreign + counts.unrecognised);
  expect(events.length + sessions.length).toBe(counts.counted);
  for (const { message } of read.diagnostics) expect(message).toMatch(/^(?:[A-Z\d]|schema_version ).+\.$/);
  return { ...read, codes: read.diagnostics.map(({ code, line, count }) => [code, line, count]) };
}

const engine = (overrides: Record<string, unknown> = {}): string =>
  JSON.stringify({
    schema_version: '1.0',
    generated_at: '2026-01-15T18:22:24Z',
    correlation_id: '1-1',
    entity: { owner: 'octo', repo: 'app' },
    event: { category: 'validate', action: 'success' },
    ...overrides,
  });
const command = (overrides: Record<string, unknown> = {}): string =>
  JSON.stringify({ ts: '2026-01-15T18:22:24Z', run_id: 'r', cmd: 'ctx.search', ...overrides });
const session = (overrides: Record<string, unknown> = {}): string =>
  JSON.stringify({ type: 'user', sessionId: 's', uuid: 'u', timestamp: '2026-01-15T18:22:24Z', ...overrides });

test('an empty file holds nothing and hides nothing', () => {
  expect(parse('')).toMatchObject({ counts: { lines: 0 }, diagnostics: [] });
});

test('anomalies 1 to 3: rubbish first line, two records on a line, no newline at the end', () => {
  const first = engine({ correlation_id: 'a' });
  const second = engine({ correlation_id: 'b' });
  const { counts, codes } = parse(`žée\n${first}${second}\n${command()}`);
  expect(counts).toMatchObject({ lines: 3, malformed: 1, recovered: 1, parsed: 3, counted: 3 });
  expect(codes).toEqual([
    ['malformed-line', 1, 1],
    ['concatenated-records', 2, 1],
  ]);
});

test('a line of invalid UTF-8 is malformed for that reason alone', () => {
  const { counts, codes } = parse(Buffer.concat([Buffer.from([0xc5, 0xff, 0x00, 0x0a]), Buffer.from(engine())]));
  expect(counts).toMatchObject({ lines: 2, malformed: 1, counted: 1 });
  expect(codes).toEqual([['invalid-utf8', 1, 1]]);
});

test('a record with an invalid byte in a string still counts, and is only identical to itself', () => {
  const record = (byte: number) =>
    Buffer.from(`${engine({ note: '?' }).replace('?', String.fromCharCode(byte))}\n`, 'latin1');
  const [a, b] = [record(0xfe), record(0xff)];
  const { counts, codes } = parse(Buffer.concat([a, b, a]));
  expect(counts).toMatchObject({ parsed: 3, counted: 2, duplicate: 1 });
  expect(codes).toEqual([
    ['invalid-utf8', 1, 3],
    ['duplicate-record', 3, 1],
  ]);
});

test('records that look alike on one line of invalid UTF-8 are told apart; the same line again is not', () => {
  const line = Buffer.from(`${engine({ note: 'a\xff' })}${engine({ note: 'b\xff' })}\n`, 'latin1');
  expect(parse(line).counts).toMatchObject({ parsed: 2, counted: 2, duplicate: 0 });
  expect(parse(Buffer.concat([line, line])).counts).toMatchObject({ parsed: 4, counted: 2, duplicate: 2 });
});

test('BOM, CRLF and U+2028 change nothing', () => {
  const { counts, diagnostics } = parse(`\ufeff${engine()}\r\n${command({ args: { text: 'a\u2028b' } })}\r\n`);
  expect(counts).toMatchObject({ lines: 2, counted: 2 });
  expect(diagnostics).toEqual([]);
});

test('blank lines and NUL bytes are told apart', () => {
  const { counts, codes } = parse(`\n \t\n\0\0\n${engine()}\n`);
  expect(counts).toMatchObject({ lines: 4, blank: 2, malformed: 1, counted: 1 });
  expect(codes).toEqual([['malformed-line', 3, 1]]);
});

test('merge-conflict markers are named; the records of both sides count', () => {
  const sides = [engine({ correlation_id: 'ours' }), engine({ correlation_id: 'theirs' })];
  const { counts, codes } = parse(`<<<<<<< HEAD\n${sides[0]}\n=======\n${sides[1]}\n>>>>>>> main\n`);
  expect(counts).toMatchObject({ lines: 5, malformed: 3, counted: 2 });
  expect(codes).toEqual([['merge-conflict-marker', 1, 3]]);
});

test('a truncated last line is told from a malformed one', () => {
  expect(parse(`${engine()}\n${engine().slice(0, 40)}`).codes).toEqual([['truncated-last-line', 2, 1]]);
  expect(parse(`${engine().slice(0, 40)}\n${engine()}`).codes).toEqual([['malformed-line', 1, 1]]);
});

test('bytes beside the records of a line are reported', () => {
  const { counts, codes } = parse(`${engine()}${engine().slice(0, 40)}\n`);
  expect(counts).toMatchObject({ lines: 1, malformed: 0, counted: 1 });
  expect(codes).toEqual([['partial-line', 1, 1]]);
});

test('identical records count once, command records each time', () => {
  const { counts, codes } = parse([engine(), engine(), command(), command(), command(), engine()].join('\n'));
  expect(counts).toMatchObject({ parsed: 6, counted: 4, duplicate: 2 });
  expect(codes).toEqual([
    ['duplicate-record', 2, 2],
    ['identical-records', 4, 2],
  ]);
});

test('identical records of a session count once', () => {
  const { counts, codes } = parse([session(), session(), session({ uuid: 'v' })].join('\n'));
  expect(counts).toMatchObject({ parsed: 3, counted: 2, duplicate: 1 });
  expect(codes).toEqual([['duplicate-record', 2, 1]]);
});

test('nobody needs to be told of sessions, and each event is told with its line', () => {
  const told: (string | number)[][] = [];
  const bytes = Buffer.from(`${session()}\n${command()}${engine()}\n\n${command({ cmd: 'last' })}`);
  const { counts } = parseTelemetryFile(DAY, bytes, [], { event: ({ action }, line) => told.push([action, line]) });
  expect(counts.counted).toBe(4);
  expect(told).toEqual([
    ['ctx.search', 2],
    ['validate', 2],
    ['last', 4],
  ]);
});

test('what counts is counted by dialect', () => {
  const lines = [command(), engine(), session(), command(), engine(), '{}', 'no record'];
  const { dialects } = parseTelemetryFile(DAY, Buffer.from(lines.join('\n')), [], { event: () => {} });
  expect([...dialects]).toEqual([
    ['command', 2],
    ['engine', 1],
    ['transcript', 1],
  ]);
});

test('records that look alike are not duplicates, however many there are', () => {
  const lines = Array.from({ length: 200 }, (_, index) => engine({ note: String(index + 100) }));
  expect(parse([...lines, ...lines].join('\n')).counts).toMatchObject({ counted: 200, duplicate: 200 });
});

test('a record of another repository is foreign: reported, never an event', () => {
  const named = (entity: unknown) => parse(engine({ entity }));
  for (const entity of [
    { owner: 'octo', repo: 'app' },
    { owner: 'OCTO', repo: 'App' },
    { repo: 'octo/app' },
    { owner: 'x', repo: 'octo/app' },
    { repo: 'app' },
    {},
  ]) {
    expect(named(entity).counts).toMatchObject({ counted: 1, foreign: 0 });
  }
  for (const entity of [
    { owner: 'octo', repo: 'other' },
    { repo: 'other' },
    { owner: 'evil', repo: 'app' },
    { repo: 'evil/app' },
  ]) {
    expect(named(entity)).toMatchObject({ counts: { counted: 0, foreign: 1 }, codes: [['foreign-record', 1, 1]] });
  }
});

test('future schemas and unknown objects are unrecognised, with one entry a code', () => {
  const { counts, codes } = parse([engine({ schema_version: '2.0' }), '{"hello":1}', '{"hello":2}'].join('\n'));
  expect(counts).toMatchObject({ parsed: 3, counted: 0, unrecognised: 3 });
  expect(codes).toEqual([
    ['unsupported-schema-version', 1, 1],
    ['unrecognised-record', 2, 2],
  ]);
});

test('a record without a valid timestamp counts, on no day', () => {
  const { counts, events, codes } = parse(engine({ generated_at: '2026-02-30T00:00:00Z' }));
  expect(counts.counted).toBe(1);
  expect(events[0]?.time).toBeNull();
  expect(codes).toEqual([['invalid-timestamp', 1, 1]]);
});

test('a record counts on its own UTC day, not on that of its file', () => {
  const { events, codes } = parse(command({ ts: '2026-01-15T21:17:03-0300' }));
  expect(events[0]?.time).toBe(Date.UTC(2026, 0, 16, 0, 17, 3));
  expect(codes).toEqual([['day-mismatch', 1, 1]]);
});

test('a clock that is a year off is not believed', () => {
  const { counts, events, codes } = parse(engine({ generated_at: '2038-01-19T03:14:07Z' }));
  expect(counts.counted).toBe(1);
  expect(events[0]?.time).toBeNull();
  expect(codes).toEqual([['implausible-timestamp', 1, 1]]);
});

test('a Git LFS pointer is no telemetry', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
  expect(parse(pointer)).toMatchObject({ counts: { lines: 0, malformed: 0 }, codes: [['lfs-pointer', 1, 1]] });
});

test('a line beyond the limit is reported; its neighbours are read', () => {
  const { counts, codes } = parse(`${engine()}\n${command({ args: 'x'.repeat(17 * 1024 * 1024) })}\n${command()}\n`);
  expect(counts).toMatchObject({ lines: 3, malformed: 1, counted: 2 });
  expect(codes).toEqual([['oversized-line', 2, 1]]);
});

test('a line of megabytes within the limit is read', () => {
  expect(parse(command({ args: 'x'.repeat(5 * 1024 * 1024) })).counts).toMatchObject({ counted: 1 });
});

test('whatever the bytes are, every line and every record is accounted for', () => {
  const line = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(engine(), command(), session(), '', ' ', `${engine()}${command()}`, '{"a":1}', '[]', 'null')
      .map((text) => Buffer.from(text)),
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, terminated) => {
      const separated = lines.flatMap((bytes) => [bytes, Buffer.from('\n')]);
      const bytes = Buffer.concat(terminated ? separated : separated.slice(0, -1));
      const { counts } = parse(bytes);
      const newlines = bytes.filter((byte) => byte === 0x0a).length;
      const unterminated =
        bytes.length > 0 && bytes.at(-1) !== 0x0a && bytes.toString('latin1') !== '\xef\xbb\xbf' ? 1 : 0;
      expect(counts.lines).toBe(newlines + unterminated);
      // Lines holding records: each yields its first one, and `recovered` more.
      expect(counts.lines).toBe(counts.blank + counts.malformed + (counts.parsed - counts.recovered));
    }),
    { numRuns: propertyRuns(500, 100_000) },
  );
});
