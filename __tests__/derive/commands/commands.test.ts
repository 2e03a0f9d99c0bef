import fc from 'fast-check';
import { deriveCommands } from '../../../src/derive/commands/commands-artifact.js';
import {
  Commands,
  commandsDataSchema,
  diagnoseDroppedWrites,
  renderCommandsData,
} from '../../../src/derive/commands/commands.js';
import { type CommandsArtifact, commandsSchema } from '../../../src/derive/commands/commands-schema.js';
import { parseTelemetryFile } from '../../../src/records/telemetry-file.js';
import { propertyRuns } from '../../property-runs.js';
import { commandLine } from '../events.js';

function commandsOf(lines: readonly string[]): Commands {
  const commands = new Commands();
  const bytes = Buffer.from(lines.join('\n'));
  parseTelemetryFile('a.jsonl', bytes, { owner: 'octo', name: 'app' }, { event: (event) => commands.add(event) });
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

test('each command has its counts, its failure rate and its durations', () => {
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
    known: 2,
    failure_rate: null,
    latency_error_pct: 0.4,
  });
  expect(commands).toEqual([
    {
      cmd: 'ctx.search',
      count: 3,
      success: 1,
      failed: 1,
      unknown: 1,
      known: 2,
      failure_rate: null,
      p50_ms: 20,
      p95_ms: 30,
      max_ms: 30,
      tokens: null,
      last_timestamp: '2026-01-15T10:00:01Z',
    },
    {
      cmd: 'invalid_option',
      count: 1,
      success: 0,
      failed: 0,
      unknown: 1,
      known: 0,
      failure_rate: null,
      p50_ms: null,
      p95_ms: null,
      max_ms: null,
      tokens: null,
      last_timestamp: '2026-01-15T10:00:00Z',
    },
  ]);
});

const records = (cmd: string, ...fields: readonly Record<string, unknown>[]) => fields.map((own) => ({ cmd, ...own }));

test('without records about them there are no figures of trees, servers, selectors, files, tokens and words', () => {
  expect(derive({}, { cmd: 'lsp.definition' }, { cmd: 'ast.query' })).toMatchObject({
    ast: null,
    lsp: null,
    selector: null,
    file_reads: null,
    file_read_bytes_total: null,
    tokens: null,
    unknown_statuses: [],
    other_unknown_statuses: 0,
    warnings: [],
  });
});

test('a cache hit is one by its field, wherever it is, or by the name of the command', () => {
  const { ast } = derive(
    { cmd: 'ast.parse', args: { cache_hit: true } },
    ...records('ast.cache', { args: { cache_hit: true } }, { result: { cache_hit: true } }, { x: { cache_hit: true } }),
    ...records('ast.cache', { cache_hit: true }, { cache_hit: false }, { result: { cache_hit: false } }),
    ...records('ast.cache', {}, { cache_hit: 'true' }, { result: { cache_hit: 1 } }),
    ...records('ast.cache', { args: { cache_hit: 'no' }, x: { cache_hit: false } }),
    { cmd: 'ast.cache.hit' },
    { cmd: 'ast.cache.miss' },
  );
  expect(ast).toEqual({ parses: 1, cache_hits: 5, cache_misses: 4, cache_hit_rate: 0.5556 });
  expect(derive({ cmd: 'ast.parse' }).ast).toMatchObject({ parses: 1, cache_hit_rate: null });
});

test('arguments come before the result, that before extensions, those before the record itself', () => {
  const places = [{ args: { resolved: true } }, { result: { resolved: true } }, { x: { resolved: true } }];
  for (let first = 0; first < places.length; first += 1) {
    const record = Object.assign({ cmd: 'selector.resolve', resolved: false }, ...places.slice(first));
    const behind = JSON.parse(JSON.stringify(record).replaceAll('true', 'false')) as Record<string, unknown>;
    expect(derive({ ...behind, ...places[first] }).selector).toEqual({ resolves: 1, resolved: 1, success_rate: 1 });
    expect(derive(behind).selector).toEqual({ resolves: 1, resolved: 0, success_rate: 0 });
  }
});

test('language servers are ready by an event or a change of state, and fall back by an event or a timeout', () => {
  const { lsp } = derive(
    ...records('lsp.spawn', {}, {}, {}, {}),
    ...records('lsp.ready', { ready_via: 'state' }),
    ...records('lsp.state_change', { x: { from_state: 'WARMING', to_state: 'READY' } }, { state: 'ready' }),
    ...records('lsp.state_change', { x: { from_state: 'READY', to_state: 'DEAD' } }, {}, { to_state: 1 }),
    ...records('lsp.timeout', { result: { fallback_to: 'tree-sitter' } }, { fallback_to: '' }, {}),
    ...records('lsp.fallback', {}),
    ...records('lsp.definition', { fallback_to: 'tree-sitter' }),
  );
  expect(lsp).toEqual({ spawns: 4, ready: 3, timeouts: 3, fallbacks: 2, timeout_rate: 0.75 });
  expect(derive({ cmd: 'lsp.timeout' }).lsp).toMatchObject({ spawns: 0, timeout_rate: null });
});

test('of selectors it is counted how many were resolved', () => {
  const resolved = [true, true, false, 'true', 1, null].map((value) => ({ result: { resolved: value } }));
  expect(derive(...records('selector.resolve', ...resolved)).selector).toEqual({
    resolves: 6,
    resolved: 2,
    success_rate: 0.3333,
  });
});

test('the bytes of files that were read count by mode, and in all', () => {
  const { file_reads, file_read_bytes_total } = derive(
    { cmd: 'file.read', args: { mode: 'raw' }, result: { bytes: 100 } },
    { cmd: 'file.read', args: { mode: 'raw' }, result: { bytes: 50 }, x: { disclosure_mode: 'skeleton' } },
    { cmd: 'ctx.get', x: { disclosure_mode: 'Excerpt', bytes_read: 7 } },
    { cmd: 'ctx.get', args: { mode: 'excerpt' }, result: { bytes: 9 } },
    { cmd: 'ctx.get', x: { disclosure_mode: 'odd', bytes: 9 } },
    ...[-1, 0.5, '12', null].map((bytes) => ({ cmd: 'file.read', args: { mode: 'raw' }, result: { bytes } })),
    { cmd: 'file.read', args: { mode: 'odd' }, result: { bytes: 1000 } },
    { cmd: 'file.read', bytes: 2000 },
  );
  expect(file_reads).toEqual({
    skeleton: { reads: 1, bytes: 50 },
    excerpt: { reads: 1, bytes: 7 },
    raw: { reads: 1, bytes: 100 },
    other: { reads: 2, bytes: 3000 },
  });
  expect(file_read_bytes_total).toBe(3157);
});

test('tokens are added up by command and in all; what no record names is null', () => {
  const { commands, tokens } = derive(
    ...records(
      'ctx.get',
      { tokens: { input_tokens: 1000, output_tokens: 876, total_tokens: 1876 } },
      { tokens: { input_tokens: 3321, output_tokens: 7889, total_tokens: -1 } },
      { tokens: null },
    ),
    ...records('ctx.pack', { tokens: 7 }, { tokens: { input_tokens: 1.5, retrieved_tokens: 0 } }),
    ...records('ctx.search', { tokens: {} }, { tokens: 'many' }),
  );
  expect(Object.fromEntries(commands.map(({ cmd, tokens: own }) => [cmd, own]))).toEqual({
    'ctx.get': { input: 4321, output: 8765, retrieved: null, total: 1876 },
    'ctx.pack': { input: null, output: null, retrieved: 0, total: 7 },
    'ctx.search': null,
  });
  expect(tokens).toEqual({ input: 4321, output: 8765, retrieved: 0, total: 1883 });
});

test('words for how a command ended that say nothing of success or failure are listed', () => {
  const statuses = ['degraded', 'allowed', 'degraded', 'ok', 'timeout', 'rules_failed', 'a whole sentence', '', null];
  const { unknown, unknown_statuses, other_unknown_statuses } = derive(
    ...statuses.map((status) => ({ result: { status } })),
  );
  expect(unknown).toBe(6);
  expect(unknown_statuses).toEqual([
    { status: 'degraded', count: 2 },
    { status: 'allowed', count: 1 },
  ]);
  expect(other_unknown_statuses).toBe(0);
});

test('of many unknown words the twenty most frequent are listed, of equally many those that come first', () => {
  const words = Array.from({ length: 150 }, (_, index) => `word-${String(index).padStart(3, '0')}`);
  const { unknown_statuses, other_unknown_statuses } = derive(
    ...[...words, 'word-077'].map((status) => ({ result: { status } })),
  );
  expect(unknown_statuses.map(({ status }) => status)).toEqual(['word-077', ...words.slice(0, 19)]);
  expect([unknown_statuses[0]?.count, other_unknown_statuses]).toEqual([2, 130]);
});

test('bytes and tokens beyond what can be added exactly stay at the greatest such number', () => {
  const read = { cmd: 'file.read', args: { mode: 'raw' }, result: { bytes: Number.MAX_SAFE_INTEGER } };
  const { file_reads, file_read_bytes_total } = derive(read, read, { cmd: 'file.read', bytes: 1 });
  expect(file_reads?.raw).toEqual({ reads: 2, bytes: Number.MAX_SAFE_INTEGER });
  expect(file_read_bytes_total).toBe(Number.MAX_SAFE_INTEGER);
  const tokens = { tokens: Number.MAX_SAFE_INTEGER };
  expect(derive(tokens, tokens, { cmd: 'ctx.get', tokens: 1 }).tokens?.total).toBe(Number.MAX_SAFE_INTEGER);
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
      message: '3 of 6 writes of command records were dropped: 50%.',
    },
  ]);
});

test('however many commands there are, the rows are bounded and every record is counted', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => commandLine({ cmd: `cmd-${index}` }));
  const artifact = artifactOf(commandsOf(lines))!;
  expect([artifact.records, artifact.commands.length, artifact.other_records]).toEqual([5000, 500, 4500]);
});

const COUNTED_COMMANDS = [
  ...['ast.parse', 'ast.cache', 'ast.cache.hit', 'ast.cache.miss', 'selector.resolve', 'file.read'],
  ...['lsp.spawn', 'lsp.ready', 'lsp.state_change', 'lsp.timeout', 'lsp.fallback'],
];
/** Members of the bags that are looked into. */
const sample = fc.record(
  {
    mode: fc.constantFrom('raw', 'excerpt', 'odd'),
    bytes: fc.oneof(fc.nat(1000), fc.maxSafeNat()),
    cache_hit: fc.constantFrom(true, false, 'yes'),
    resolved: fc.constantFrom(true, false, null),
    to_state: fc.constantFrom('READY', 'WARMING'),
    fallback_to: fc.constantFrom('', 'tree-sitter'),
    status: fc.constantFrom('ok', 'error', 'degraded', 'allowed'),
  },
  { requiredKeys: [] },
);
const tokens = fc.record(
  { input_tokens: fc.nat(1000), output_tokens: fc.maxSafeNat(), total_tokens: fc.oneof(fc.nat(), fc.constant('7')) },
  { requiredKeys: [] },
);

const record = fc.record(
  {
    cmd: fc.oneof(fc.constantFrom(...COUNTED_COMMANDS), fc.string({ minLength: 1, maxLength: 2 })),
    timing_ms: fc.oneof(fc.integer({ min: -5, max: 1e7 }), fc.jsonValue()),
    args: fc.oneof(sample, fc.jsonValue()),
    result: fc.oneof(sample, fc.jsonValue()),
    warnings: fc.oneof(fc.array(fc.constantFrom('a', 'telemetry_lock_skipped', 'Not a code')), fc.jsonValue()),
    x: fc.oneof(sample, fc.jsonValue()),
    tokens: fc.oneof(tokens, fc.nat(), fc.jsonValue()),
  },
  { requiredKeys: ['cmd'] },
);

/** What a record of its own counts as. */
const figuresOf = ({ ast, lsp, selector, file_reads: reads, unknown_statuses: statuses }: CommandsArtifact) => ({
  ...{ parses: ast?.parses, hits: ast?.cache_hits, misses: ast?.cache_misses },
  ...{ spawns: lsp?.spawns, ready: lsp?.ready, timeouts: lsp?.timeouts, fallbacks: lsp?.fallbacks },
  ...{ resolves: selector?.resolves, resolved: selector?.resolved },
  ...{ raw: reads?.raw.reads, excerpt: reads?.excerpt.reads, other: reads?.other.reads },
  ...Object.fromEntries(statuses.map(({ status, count }) => [`status ${status}`, count])),
});

test('counters of many records are the sums of each record’s own', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (all) => {
      const sums: Record<string, number> = {};
      for (const one of all) {
        for (const [name, count] of Object.entries(figuresOf(derive(one))))
          sums[name] = (sums[name] ?? 0) + (count ?? 0);
      }
      const together = figuresOf(derive(...all));
      expect(Object.fromEntries(Object.entries(together).map(([name, count]) => [name, count ?? 0]))).toEqual(sums);
    }),
    { numRuns: propertyRuns(100, 2000) },
  );
});

test('tokens of all commands are the tokens of each, whatever they are called', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(1000), fc.nat(1000)), { maxLength: 30 }), (all) => {
      const lines = all.map(([cmd, input, output]) => ({
        cmd: `c${cmd}`,
        tokens: { input_tokens: input, output_tokens: output },
      }));
      const { commands, tokens: total } = derive({}, ...lines);
      const sum = (kind: 'input' | 'output') => commands.reduce((all, { tokens: own }) => all + (own?.[kind] ?? 0), 0);
      expect([sum('input'), sum('output')]).toEqual([
        all.reduce((sum, [, input]) => sum + input, 0),
        all.reduce((sum, [, , output]) => sum + output, 0),
      ]);
      expect([total?.input ?? 0, total?.output ?? 0]).toEqual([sum('input'), sum('output')]);
    }),
  );
});

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

/** Commands, warnings and words whose names follow each other, in such numbers that not all are kept. */
const burst = fc.record({
  first: fc.integer({ min: 0, max: 3000 }),
  count: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 2500 })),
  names: fc.integer({ min: 1, max: 400 }),
  amount: fc.constantFrom(7, Number.MAX_SAFE_INTEGER),
  mode: fc.constantFrom('raw' as const, null),
  minute: fc.constantFrom(0, 1, null),
});
type Burst = typeof burst extends fc.Arbitrary<infer Value> ? Value : never;

function addFile(commands: Commands, bursts: readonly Burst[]): void {
  for (const { first, count, names, amount, mode, minute } of bursts) {
    for (let number = first; number < first + count; number += 1) {
      commands.add({
        dialect: 'command',
        time: minute === null ? null : minute * 60_000 + number,
        action: `cmd-${number}`,
        outcome: number % 3 === 0 ? 'failed' : 'success',
        run: null,
        durationMs: number % 5 === 0 ? null : number,
        tookAction: null,
        decidesRun: false,
        phase: null,
        actor: null,
        command: {
          warnings: [`w${number % names}`],
          otherWarnings: number % 2,
          read: number % 7 === 0 ? { mode, bytes: amount } : null,
          counters: number % 4 === 0 ? ['lsp_timeout', 'lsp_fallback'] : [],
          tokens: number % 6 === 0 ? { input: amount, output: null, retrieved: number, total: null } : null,
          status: number % 2 === 0 ? `s${number % names}` : null,
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
