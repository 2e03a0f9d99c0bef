import { z } from 'zod';
import { DIAGNOSTIC_CATALOGUE, type DiagnosticCode } from '../../records/diagnostic.js';
import { RECORD_COUNTS } from '../../records/record-counts.js';
import { DIALECT_NAMES } from '../../records/dialects.js';
import { OUTCOMES } from '../../records/telemetry-event.js';
import { actionDaysSchema, renderActionDays } from '../actions/action-days.js';
import { float64Column, toColumnText, uint32Column, uint8Column } from './columns.js';
import { commandsDataSchema, renderCommandsData } from '../commands/commands.js';
import { agentFiguresDataSchema } from '../agents/agent-figures.js';
import { renderRunCausesData, runCausesDataSchema } from '../runs/run-causes.js';
import { renderRunTagsData, runTagsDataSchema } from '../runs/run-tags.js';
import { Latency } from '../latency/latency.js';
import { Aggregate } from './aggregate.js';
import { renderTextData, textDataSchema } from './text-table.js';
import { ledgerDataSchema, renderLedgerData } from '../sessions/ledger-data.js';
import type { RepositoryName } from '../../records/repository-name.js';
import type { ExportRowsData } from '../exports/export-rows.js';

/**
 * What the aggregate of a file means. To be raised whenever the same file gives another aggregate, so that aggregates written
 * down before are not mixed with new ones; a test holds the aggregate of a golden file to this number.
 */
export const AGGREGATE_VERSION = 13;

const count = z.int().nonnegative();
const instant = z.int().nullable();
const diagnosticCode = z.custom<DiagnosticCode>((code) => typeof code === 'string' && code in DIAGNOSTIC_CATALOGUE);

/** an aggregate as plain data, to be handed to another thread, and the schema of how it is written down. Names are referred to by their numbers. */
export const aggregateDataSchema = z.object({
  files: count,
  bytes: count,
  actionsTaken: count,
  actionsNotRecorded: count,
  firstTime: instant,
  lastTime: instant,
  records: toCounts(RECORD_COUNTS),
  dialects: toCounts(DIALECT_NAMES),
  outcomes: toCounts(OUTCOMES),
  days: z.array(
    z.object({
      day: z.int(),
      events: count,
      actionsTaken: count,
      actionsNotRecorded: count,
      outcomes: toCounts(OUTCOMES),
    }),
  ),
  actions: z.array(z.object({ name: z.string(), count, failed: count, known: count, lastTime: instant })),
  restOfActions: z.object({ count, failed: count, known: count, lastTime: instant }),
  /** Those of the days, then those of the actions, then that of the rest of the actions. */
  latencies: z.object({ max: float64Column, ends: uint32Column, buckets: uint32Column }),
  actionDays: actionDaysSchema,
  runs: z.object({
    ids: textDataSchema,
    actors: z.array(z.string()),
    counts: uint32Column,
    marks: uint8Column,
    times: float64Column,
    tags: runTagsDataSchema,
    causes: runCausesDataSchema,
  }),
  commands: commandsDataSchema,
  agents: agentFiguresDataSchema,
  sessions: ledgerDataSchema,
  diagnostics: z.array(
    z.object({ code: diagnosticCode, file: z.string().nullable(), line: count.nullable(), count, message: z.string() }),
  ),
});
export type AggregateData = z.infer<typeof aggregateDataSchema>;

function toCounts<Name extends string>(names: readonly Name[]) {
  return z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>);
}

/** As JSON. Columns are long, so they are written as text. */
export function renderAggregateData(data: AggregateData): string {
  const { latencies, actionDays, runs } = data;
  return JSON.stringify({
    ...data,
    latencies: {
      max: toColumnText(latencies.max),
      ends: toColumnText(latencies.ends),
      buckets: toColumnText(latencies.buckets),
    },
    actionDays: renderActionDays(actionDays),
    runs: {
      ids: renderTextData(runs.ids),
      actors: runs.actors,
      counts: toColumnText(runs.counts),
      marks: toColumnText(runs.marks),
      times: toColumnText(runs.times),
      tags: renderRunTagsData(runs.tags),
      causes: renderRunCausesData(runs.causes),
    },
    commands: renderCommandsData(data.commands),
    sessions: renderLedgerData(data.sessions),
  });
}

export function toAggregateData(partial: Aggregate): AggregateData {
  const { events } = partial;
  events.bound();
  const { files, bytes, actionsTaken, actionsNotRecorded, firstTime, lastTime } = events;
  const { records, dialects, outcomes, diagnostics, actions } = events;
  const { rest } = actions;
  return {
    files,
    bytes,
    actionsTaken,
    actionsNotRecorded,
    firstTime,
    lastTime,
    records,
    dialects,
    outcomes,
    days: Array.from(events.days, ([day, { events, actionsTaken, actionsNotRecorded, outcomes }]) => ({
      day,
      events,
      actionsTaken,
      actionsNotRecorded,
      outcomes,
    })),
    actions: actions.totals.map(({ count, failed, known, lastTime }, id) => {
      return { name: actions.names.names[id]!, count, failed, known, lastTime };
    }),
    restOfActions: { count: rest.count, failed: rest.failed, known: rest.known, lastTime: rest.lastTime },
    latencies: Latency.toData([...events.days.values(), ...actions.totals, rest].map(({ latency }) => latency)),
    actionDays: actions.days.toData(),
    runs: events.runs.toData(),
    commands: events.commands.toData(),
    agents: events.agents.toData(),
    sessions: partial.sessions.toData(),
    diagnostics: [...diagnostics],
  };
}

/**
 * @param maxIds - As it was given to the aggregate that wrote the data.
 * @throws RangeError when the data refers to what is not there.
 */
export function toAggregate(data: AggregateData, maxIds?: number): Aggregate {
  const partial = new Aggregate(maxIds);
  const { events } = partial;
  const { files, bytes, actionsTaken, actionsNotRecorded, firstTime, lastTime } = data;
  Object.assign(events, { files, bytes, actionsTaken, actionsNotRecorded, firstTime, lastTime });
  Object.assign(events.records, data.records);
  Object.assign(events.dialects, data.dialects);
  Object.assign(events.outcomes, data.outcomes);
  const latencies = Latency.fromData(data.latencies).values();
  const nextLatency = (): Latency => {
    const { value } = latencies.next();
    if (value === undefined) throw new RangeError('Durations are missing.');
    return value;
  };
  for (const { day, ...known } of data.days) events.days.set(day, { ...known, latency: nextLatency() });
  const { actions } = events;
  for (const { name, ...total } of data.actions) {
    actions.totals[actions.names.idOf(name)] = { ...total, latency: nextLatency() };
  }
  if (actions.totals.length !== data.actions.length) throw new RangeError('An action stands there twice.');
  Object.assign(actions.rest, data.restOfActions);
  actions.rest.latency.merge(nextLatency());
  actions.days.load(data.actionDays, actions.totals.length);
  events.runs.load(data.runs);
  events.commands.load(data.commands);
  events.agents.load(data.agents);
  partial.sessions.load(data.sessions);
  for (const diagnostic of data.diagnostics) events.diagnostics.push(diagnostic);
  return partial;
}

/** All that a file's aggregate is a function of, besides the code: foreign records go by the repository, days by the path. */
export interface AggregateKey {
  readonly repository: RepositoryName;
  /** Below the repository's telemetry directory. */
  readonly path: string;
  /** Git object id of the file's content. */
  readonly blob: string;
}

/** What is kept of one file. */
export interface CachedFile {
  readonly partial: Aggregate;
  /** What is exported of it; null when that was not asked for. */
  readonly rows: ExportRowsData | null;
}

/** What is kept of files that were read before. Whatever goes wrong with it costs time and nothing else: it never throws. */
export interface AggregateCache {
  /** @returns null when it is not there with all that is wanted, or cannot be trusted. */
  get(key: AggregateKey, wantsRows: boolean): Promise<CachedFile | null>;
  set(key: AggregateKey, file: CachedFile): Promise<void>;
  /** Makes room, at the end of a run: what was used the longest ago goes first. */
  trim(): Promise<void>;
}
