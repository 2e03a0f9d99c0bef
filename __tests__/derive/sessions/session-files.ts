import fc from 'fast-check';
import { type Dashboard, deriveDashboard } from '../../../src/derive/artifacts/dashboard.js';
import { Aggregate, type Settled } from '../../../src/derive/aggregate/aggregate.js';
import {
  aggregateDataSchema,
  renderAggregateData,
  toAggregate,
  toAggregateData,
} from '../../../src/derive/aggregate/aggregate-data.js';
import { SESSION_DIALECT } from '../../../src/derive/sessions/session-event.js';
import { summarySchema } from '../../../src/derive/artifacts/summary-schema.js';
import { usageSchema } from '../../../src/derive/usage/usage-schema.js';
import type { SessionPart, SessionRecord } from '../../../src/records/telemetry-event.js';
import { repository } from '../events.js';

/** A file of session records, each on a line of its own, from 1 on. */
export interface SessionFile {
  readonly path: string;
  readonly records: readonly SessionRecord[];
}

export const START = Date.UTC(2026, 0, 15, 10);

/** A record of session `s` at 10:00, and as many seconds later as are given. */
export function recordOf(
  seconds: number | null,
  parts: readonly SessionPart[],
  overrides: { readonly [Key in keyof SessionRecord]?: SessionRecord[Key] } = {},
): SessionRecord {
  const time = seconds === null ? null : START + 1000 * seconds;
  return { session: 's', time, isPrivate: false, user: null, parts, ...overrides };
}

export const useOf = (id: string | null, tool = 'Bash', changes: boolean | null = null): SessionPart => ({
  kind: 'use',
  id,
  invoked: { kind: 'tool', tool, item: null },
  changes,
});
export const resultOf = (id: string | null, outcome: 'success' | 'blocked' | 'failed' = 'success'): SessionPart => ({
  kind: 'result',
  id,
  outcome,
});
export const userOf = (id: string | null): SessionPart => ({ kind: 'user', id });
export const assistantOf = (id: string | null, model: string | null = 'model-1'): SessionPart => ({
  kind: 'assistant',
  id,
  model,
});
export const lineOf = (id: string): SessionPart => ({ kind: 'line', id });
export const commandOf = (id: string | null, item = 'review'): SessionPart => ({
  kind: 'command',
  id,
  invoked: { kind: 'slash_command', tool: null, item },
});
export const tokensOf = (id: string | null, output: number, model: string | null = 'model-1'): SessionPart => ({
  kind: 'tokens',
  id,
  model,
  tokens: { input: 1, output, cacheCreation: 2, cacheRead: 3 },
});

/** Adds a file as the parser does: its records count until the repository is settled. */
export function addFile(partial: Aggregate, { path, records }: SessionFile): void {
  const { events, sessions } = partial;
  events.files += 1;
  sessions.beginFile(path, repository);
  for (const [index, record] of records.entries()) {
    for (const count of ['lines', 'parsed', 'counted'] as const) events.records[count] += 1;
    events.addRecords(SESSION_DIALECT, 1);
    sessions.add(record, index + 1);
  }
  sessions.bound();
}

export function partialOf(file: SessionFile, maxIds?: number): Aggregate {
  const partial = new Aggregate(maxIds);
  addFile(partial, file);
  return partial;
}

export function merge(partials: readonly Aggregate[], maxIds?: number): Aggregate {
  const total = new Aggregate(maxIds);
  for (const partial of partials) total.merge(partial);
  return total;
}

export function reread(partial: Aggregate, maxIds?: number): Aggregate {
  const written = renderAggregateData(toAggregateData(partial));
  const read = toAggregate(aggregateDataSchema.parse(JSON.parse(written)), maxIds);
  expect(renderAggregateData(toAggregateData(read))).toBe(written);
  return read;
}

export function settle(files: readonly SessionFile[], maxIds?: number): Settled {
  return merge(
    files.map((file) => partialOf(file, maxIds)),
    maxIds,
  ).settle();
}

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };

export function dashboardOf(settled: Settled): Dashboard {
  const dashboard = deriveDashboard(repository, source, settled, []);
  summarySchema.parse(dashboard.summary);
  if (dashboard.usage !== null) usageSchema.parse(dashboard.usage);
  return dashboard;
}

/** The events as they are exported, in any order of files. */
export function eventsOf(settled: Settled): unknown[] {
  const events: { file: string; line: number }[] = [];
  settled.visitSessionEvents(
    () => true,
    ({ event, invoked }, file, line) => events.push({ file, line, ...event, ...invoked }),
  );
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => (a.event.file < b.event.file ? -1 : a.event.file > b.event.file ? 1 : a.index - b.index))
    .map(({ event }) => event);
}

const id = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { freq: 8 });
const part: fc.Arbitrary<SessionPart> = fc.oneof(
  fc
    .record({ id, tool: fc.constantFrom('Read', 'Write', 'Bash'), changes: fc.constantFrom(true, false, null) })
    .map(({ id, tool, changes }) => useOf(id, tool, changes)),
  fc
    .record({ id, outcome: fc.constantFrom('success' as const, 'blocked' as const, 'failed' as const) })
    .map(({ id, outcome }) => resultOf(id, outcome)),
  id.map(userOf),
  fc.record({ id, model: fc.constantFrom('m', 'n', null) }).map(({ id, model }) => assistantOf(id, model)),
  fc
    .record({ id, output: fc.nat(100), model: fc.constantFrom('m', 'n', null) })
    .map(({ id, output, model }) => tokensOf(id, output, model)),
  fc.record({ id, item: fc.constantFrom('x', 'y') }).map(({ id, item }) => commandOf(id, item)),
  id.map((id): SessionPart => ({ kind: 'api-error', id })),
  id.map((id): SessionPart => ({ kind: 'interruption', id })),
  fc.constantFrom('a', 'g').map(lineOf),
);
const record: fc.Arbitrary<SessionRecord> = fc
  .record({
    seconds: fc.option(fc.constantFrom(0, 1, 2, 3, 100, 1000, 90_000, 180_000), { freq: 6 }),
    session: fc.option(fc.constantFrom('s', 't', 'u'), { freq: 6 }),
    isPrivate: fc.integer({ min: 0, max: 30 }).map((number) => number === 0),
    user: fc.option(fc.constantFrom('ada', 'bob'), { freq: 1 }),
    parts: fc.array(part, { maxLength: 3 }),
  })
  .map(({ seconds, parts, ...rest }) => recordOf(seconds, parts, rest));

const PATHS = ['2026-01-15.jsonl', '2026-01-16-b.jsonl', '2026-01-16.jsonl', 'log.jsonl', 'another.jsonl'];

/** Files in which much is told several times, and some is private. */
export const sessionFiles: fc.Arbitrary<readonly SessionFile[]> = fc
  .array(fc.array(record, { maxLength: 8 }), { minLength: 1, maxLength: PATHS.length })
  .map((contents) => contents.map((records, index) => ({ path: PATHS[index]!, records })));
