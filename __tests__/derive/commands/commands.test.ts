import fc from 'fast-check';
import { deriveCommands } from '../../../src/derive/commands/commands-artifact.js';
import { commandsDataSchema, renderCommandsData } from '../../../src/derive/commands/commands-data.js';
import { commandsSchema, type CommandsArtifact } from '../../../src/derive/commands/commands-schema.js';
import { Commands } from '../../../src/derive/commands/commands.js';
import { diagnoseDroppedWrites } from '../../../src/derive/commands/dropped-writes.js';
import { parseTelemetryFile } from '../../../src/records/telemetry-file.js';
import { propertyRuns } from '../../property-runs.js';
import { commandLine } from '../events.js';

function commandsOf(lines: readonly string[]): Commands {
  const commands = new Commands();
  const bytes = Buffer.from(lines.join('\n'));
  parseTelemetryFile('a.jsonl', bytes, { owner: 'octo', name: 'app' }, (event) => commands.add(event));
  return commands;
}

function artifactOf(...parts: readonly Commands[]): CommandsArtifact | null {
  const commands = new Commands();
  for (const part of parts) commands.merge(part);
  const artifact = deriveCommands(commands);
  return artifact && commandsSchema.parse(artifact);
}
const derive = (...records: Record<string, unknown>[]): CommandsArtifact =>
  artifactOf(commandsOf(records.map((record) => commandLine(record))))!;

test('each command has its counts, its error rate and its durations', () => {
  const { commands, ...totals } = derive(
    { result: { status: 'ok' }, timing_ms: 10 },
    { result: { status: 'failed' }, timing_ms: 30, ts: '2026-01-15T10:00:01Z' },
    { result: { hits: 0 }, timing_ms: 20 },
    { cmd: 'invalid_option', timing_ms: null },
  );
  expect(totals).toMatchObject({
    records: 4,
    success: 1,
    failed: 1,
    unknown: 2,
    error_rate: 0.5,
    latency_error_pct: 0.4,
  });
  expect(commands).toEqual([
    {
      cmd: 'ctx.search',
      count: 3,
      success: 1,
      failed: 1,
      unknown: 1,
      error_rate: 0.5,
      p50_ms: 20,
      p95_ms: 30,
      max_ms: 30,
      last_timestamp: '2026-01-15T10:00:01Z',
    },
    {
      cmd: 'invalid_option',
      count: 1,
      success: 0,
      failed: 0,
      unknown: 1,
      error_rate: null,
      p50_ms: null,
      p95_ms: null,
      max_ms: null,
      last_timestamp: '2026-01-15T10:00:00Z',
    },
  ]);
});

test('parsing and language servers have rates of their own, when they were used', () => {
  const { ast, lsp } = derive(
    ...['ast.parse', 'ast.cache.hit', 'ast.cache.hit', 'ast.cache.miss', 'lsp.fallback'].map((cmd) => ({ cmd })),
    ...['lsp.spawn', 'lsp.spawn', 'lsp.ready', 'lsp.timeout', 'lsp.definition'].map((cmd) => ({ cmd })),
  );
  expect(ast).toEqual({ parses: 1, cache_hits: 2, cache_misses: 1, cache_hit_rate: 0.6667 });
  expect(lsp).toEqual({ spawns: 2, ready: 1, timeouts: 1, fallbacks: 1, timeout_rate: 0.5 });
  expect(derive({})).toMatchObject({ ast: null, lsp: null, file_reads: null, warnings: [] });
  expect(derive({ cmd: 'ast.parse' }).ast).toMatchObject({ parses: 1, cache_hit_rate: null });
  expect(derive({ cmd: 'lsp.timeout' }).lsp).toMatchObject({ spawns: 0, timeout_rate: null });
});

test('the bytes of files that were read count by mode', () => {
  const { file_reads } = derive(
    { cmd: 'file.read', args: { mode: 'raw' }, result: { bytes: 100 } },
    { cmd: 'file.read', args: { mode: 'raw' }, result: { bytes: 50 }, x: { disclosure_mode: 'skeleton' } },
    { cmd: 'ctx.get', x: { disclosure_mode: 'excerpt', bytes_read: 7 } },
    { cmd: 'ctx.get', args: { mode: 'excerpt' }, result: { bytes: 9 } },
    ...[-1, 0.5, '12', null].map((bytes) => ({ cmd: 'file.read', args: { mode: 'raw' }, result: { bytes } })),
    { cmd: 'file.read', args: { mode: 'odd' }, result: { bytes: 9 } },
  );
  expect(file_reads).toEqual({
    skeleton: { reads: 1, bytes: 50 },
    excerpt: { reads: 1, bytes: 7 },
    raw: { reads: 1, bytes: 100 },
  });
});

test('bytes beyond what can be added exactly stay at the greatest such number', () => {
  const read = { cmd: 'file.read', args: { mode: 'raw' }, result: { bytes: Number.MAX_SAFE_INTEGER } };
  expect(derive(read, read).file_reads?.raw).toEqual({ reads: 2, bytes: Number.MAX_SAFE_INTEGER });
});

test('warnings are counted by code; free text is counted, and not repeated', () => {
  const { warnings, other_warnings } = derive(
    { warnings: ['stale_index', 'stale_index', { code: 'zero_hit' }] },
    { warnings: ['Could not read /Users/jane.nobody/notes.md', 7, 'A'.repeat(200)] },
    { warnings: 'stale_index' },
  );
  expect(warnings).toEqual([
    { code: 'stale_index', count: 2 },
    { code: 'zero_hit', count: 1 },
  ]);
  expect(other_warnings).toBe(3);
});

test.each([
  [98, 2, 0.02, 0],
  [97, 3, 0.03, 1],
  [0, 0, null, 0],
])('of %d written and %d dropped records %d of the writes are dropped', (written, dropped, rate, findings) => {
  const lines = Array.from({ length: written }, (_, index) =>
    commandLine(index < dropped ? { warnings: ['telemetry_lock_skipped'] } : {}),
  );
  const commands = commandsOf(lines);
  expect(artifactOf(commands)?.dropped_writes.rate ?? null).toBe(rate);
  expect(diagnoseDroppedWrites(commands)).toHaveLength(findings);
});

test('dropped writes are reported with what they are a share of', () => {
  const commands = commandsOf(Array.from({ length: 3 }, () => commandLine({ warnings: ['telemetry_lock_skipped'] })));
  expect(diagnoseDroppedWrites(commands)).toEqual([
    {
      code: 'dropped-writes',
      file: null,
      line: null,
      count: 3,
      message: '3 of 6 writes of command records were dropped: 50 %.',
    },
  ]);
});

test('however many commands there are, the rows are bounded and every record is counted', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => commandLine({ cmd: `cmd-${index}` }));
  const artifact = artifactOf(commandsOf(lines))!;
  expect([artifact.records, artifact.commands.length, artifact.other_records]).toEqual([5000, 500, 4500]);
});

const record = fc.record(
  {
    cmd: fc.oneof(fc.constantFrom('ast.parse', 'file.read', 'lsp.spawn'), fc.string({ minLength: 1, maxLength: 2 })),
    timing_ms: fc.oneof(fc.integer({ min: -5, max: 1e7 }), fc.jsonValue()),
    args: fc.oneof(fc.record({ mode: fc.constantFrom('raw', 'excerpt') }), fc.jsonValue()),
    result: fc.oneof(fc.record({ status: fc.constantFrom('ok', 'error'), bytes: fc.maxSafeNat() }), fc.jsonValue()),
    warnings: fc.oneof(fc.array(fc.constantFrom('a', 'telemetry_lock_skipped', 'Not a code')), fc.jsonValue()),
    x: fc.jsonValue(),
  },
  { requiredKeys: ['cmd'] },
);

test('files merge to the same in any order, and after they were written down', () => {
  fc.assert(
    fc.property(fc.array(fc.array(record, { maxLength: 10 }), { minLength: 1, maxLength: 4 }), (files) => {
      const parts = files.map((records) => commandsOf(records.map((fields) => commandLine(fields))));
      const expected = artifactOf(...parts);
      expect(artifactOf(...parts.toReversed())).toEqual(expected);
      expect(artifactOf(commandsOf(files.flat().map((fields) => commandLine(fields))))).toEqual(expected);
      const reread = parts.map((part) => {
        const commands = new Commands();
        commands.load(commandsDataSchema.parse(JSON.parse(JSON.stringify(renderCommandsData(part.toData())))));
        return commands;
      });
      expect(artifactOf(...reread)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

/** Commands and warnings whose names follow each other, in such numbers that not all are kept. */
const burst = fc.record({
  first: fc.integer({ min: 0, max: 3000 }),
  count: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 2500 })),
  warnings: fc.integer({ min: 1, max: 400 }),
  bytes: fc.constantFrom(7, Number.MAX_SAFE_INTEGER),
  minute: fc.constantFrom(0, 1, null),
});
type Burst = typeof burst extends fc.Arbitrary<infer Value> ? Value : never;

function addFile(commands: Commands, bursts: readonly Burst[]): void {
  for (const { first, count, warnings, bytes, minute } of bursts) {
    for (let number = first; number < first + count; number += 1) {
      commands.add({
        dialect: 'command',
        time: minute === null ? null : minute * 60_000 + number,
        action: `cmd-${number}`,
        outcome: number % 3 === 0 ? 'failed' : 'success',
        run: null,
        durationMs: number % 5 === 0 ? null : number,
        tookAction: false,
        decidesRun: false,
        actor: null,
        repository: null,
        command: {
          warnings: [`w${number % warnings}`],
          otherWarnings: number % 2,
          read: number % 7 === 0 ? { mode: 'raw', bytes } : null,
        },
      });
    }
  }
}

function commandsOfFiles(...files: readonly (readonly Burst[])[]): Commands {
  const commands = new Commands();
  for (const file of files) addFile(commands, file);
  return commands;
}

test('files added to one, one after the other, are the files merged, beyond all bounds', () => {
  const files = fc.array(fc.array(burst, { maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(files, fc.nat(4), (contents, cut) => {
      const expected = artifactOf(...contents.map((file) => commandsOfFiles(file)));
      expect(deriveCommands(commandsOfFiles(...contents))).toEqual(expected);
      expect(deriveCommands(commandsOfFiles(...contents.toReversed()))).toEqual(expected);
      const [head, tail] = [commandsOfFiles(...contents.slice(0, cut)), commandsOfFiles(...contents.slice(cut))];
      const reread = new Commands();
      reread.load(tail.toData());
      head.merge(reread);
      expect(deriveCommands(head)).toEqual(expected);
    }),
    { numRuns: propertyRuns(15, 300) },
  );
});

test('data with fewer durations than commands is refused', () => {
  const data = commandsOf([commandLine()]).toData();
  expect(() => new Commands().load({ ...data, names: [] })).toThrow(RangeError);
  expect(() => new Commands().load({ ...data, commands: data.commands.slice(1) })).toThrow(RangeError);
});

test('the p95 of a command is not its slowest record', () => {
  const { commands } = derive(...Array.from({ length: 20 }, (_, index) => ({ timing_ms: index + 1 })));
  expect(commands).toMatchObject([{ p50_ms: 10, p95_ms: 19, max_ms: 20 }]);
});
