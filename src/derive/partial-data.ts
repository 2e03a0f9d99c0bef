import { z } from 'zod';
import { DIAGNOSTIC_CATALOGUE, type DiagnosticCode } from '../records/diagnostic.js';
import { RECORD_COUNTS } from '../records/record-counts.js';
import { DIALECTS, OUTCOMES } from '../records/telemetry-event.js';
import { actionDaysSchema, renderActionDays } from './action-days.js';
import { float64Column, toColumnText, uint32Column, uint8Column } from './column.js';
import { commandsDataSchema, renderCommandsData } from './commands/commands-data.js';
import { Latency } from './latency.js';
import { Partial } from './partial.js';
import { renderTextData, textDataSchema } from './text-data.js';
import { renderUsageData, usageDataSchema } from './usage/usage-data.js';

/**
 * What the partial of a file means. To be raised whenever the same file gives another partial, so that partials written
 * down before are not mixed with new ones; a test holds the partial of a golden file to this number.
 */
export const PARTIAL_VERSION = 7;

const count = z.int().nonnegative();
const instant = z.int().nullable();
const diagnosticCode = z.custom<DiagnosticCode>((code) => typeof code === 'string' && code in DIAGNOSTIC_CATALOGUE);

/** A partial as plain data, to be handed to another thread, and the schema of how it is written down. Names are referred to by their numbers. */
export const partialDataSchema = z.object({
  files: count,
  bytes: count,
  actionsTaken: count,
  firstTime: instant,
  lastTime: instant,
  records: toCounts(RECORD_COUNTS),
  dialects: toCounts(DIALECTS),
  outcomes: toCounts(OUTCOMES),
  days: z.array(z.object({ day: z.int(), events: count, actionsTaken: count, outcomes: toCounts(OUTCOMES) })),
  actions: z.array(z.object({ name: z.string(), count, failed: count, lastTime: instant })),
  restOfActions: z.object({ count, failed: count, lastTime: instant }),
  /** Those of the days, then those of the actions, then that of the rest of the actions. */
  latencies: z.object({ max: float64Column, ends: uint32Column, buckets: uint32Column }),
  actionDays: actionDaysSchema,
  runs: z.object({
    ids: textDataSchema,
    actors: z.array(z.string()),
    counts: uint32Column,
    marks: uint8Column,
    times: float64Column,
  }),
  commands: commandsDataSchema,
  usage: usageDataSchema,
  diagnostics: z.array(
    z.object({ code: diagnosticCode, file: z.string().nullable(), line: count.nullable(), count, message: z.string() }),
  ),
});
export type PartialData = z.infer<typeof partialDataSchema>;

function toCounts<Name extends string>(names: readonly Name[]) {
  return z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>);
}

/** As JSON. Columns are long, so they are written as text. */
export function renderPartialData(data: PartialData): string {
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
    },
    commands: renderCommandsData(data.commands),
    usage: renderUsageData(data.usage),
  });
}

export function toPartialData(partial: Partial): PartialData {
  partial.bound();
  const { files, bytes, actionsTaken, firstTime, lastTime, records, dialects, outcomes, diagnostics } = partial;
  const { actions } = partial;
  const { rest } = actions;
  return {
    files,
    bytes,
    actionsTaken,
    firstTime,
    lastTime,
    records,
    dialects,
    outcomes,
    days: Array.from(partial.days, ([day, { events, actionsTaken, outcomes }]) => ({
      day,
      events,
      actionsTaken,
      outcomes,
    })),
    actions: actions.totals.map(({ count, failed, lastTime }, id) => {
      return { name: actions.names.names[id]!, count, failed, lastTime };
    }),
    restOfActions: { count: rest.count, failed: rest.failed, lastTime: rest.lastTime },
    latencies: Latency.toData([...partial.days.values(), ...actions.totals, rest].map(({ latency }) => latency)),
    actionDays: actions.days.toData(),
    runs: partial.runs.toData(),
    commands: partial.commands.toData(),
    usage: partial.usage.toData(),
    diagnostics: [...diagnostics],
  };
}

/** @throws RangeError when the data refers to what is not there. */
export function toPartial(data: PartialData): Partial {
  const partial = new Partial();
  const { files, bytes, actionsTaken, firstTime, lastTime } = data;
  Object.assign(partial, { files, bytes, actionsTaken, firstTime, lastTime });
  Object.assign(partial.records, data.records);
  Object.assign(partial.dialects, data.dialects);
  Object.assign(partial.outcomes, data.outcomes);
  const latencies = Latency.fromData(data.latencies).values();
  const nextLatency = (): Latency => {
    const { value } = latencies.next();
    if (value === undefined) throw new RangeError('Durations are missing.');
    return value;
  };
  for (const { day, ...known } of data.days) partial.days.set(day, { ...known, latency: nextLatency() });
  const { actions } = partial;
  for (const { name, ...total } of data.actions) {
    actions.totals[actions.names.idOf(name)] = { ...total, latency: nextLatency() };
  }
  if (actions.totals.length !== data.actions.length) throw new RangeError('An action stands there twice.');
  Object.assign(actions.rest, data.restOfActions);
  actions.rest.latency.merge(nextLatency());
  actions.days.load(data.actionDays, actions.totals.length);
  partial.runs.load(data.runs);
  partial.commands.load(data.commands);
  partial.usage.load(data.usage);
  for (const diagnostic of data.diagnostics) partial.diagnostics.push(diagnostic);
  return partial;
}
