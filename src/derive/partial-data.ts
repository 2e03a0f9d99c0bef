import { z } from 'zod';
import { DIAGNOSTIC_CATALOGUE, type DiagnosticCode } from '../records/diagnostic.js';
import { DIALECTS, OUTCOMES } from '../records/telemetry-event.js';
import { Latency } from './latency.js';
import { Partial, RECORD_COUNTS } from './partial.js';
import { NO_TIMES } from './run-table.js';
import { toTextData, toTexts } from './text-table.js';

/**
 * What the partial of a file means. To be raised whenever the same file gives another partial, so that partials written
 * down before are not mixed with new ones; a test holds the partial of a golden file to this number.
 */
export const PARTIAL_VERSION = 1;

const count = z.int().nonnegative();
const instant = z.int().nullable();
const latency = z.object({ max: z.number().nonnegative().nullable(), buckets: z.array(count) });
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
  days: z.array(z.object({ day: z.int(), events: count, actionsTaken: count, outcomes: toCounts(OUTCOMES), latency })),
  actions: z.array(z.object({ name: z.string(), count, failed: count, lastTime: instant, latency })),
  /** Day, number of the action, events; one after the other. */
  dayActions: z.array(z.int()),
  runs: z.object({
    ids: z.array(z.string()).transform(toTextData),
    actors: z.array(z.string()),
    counts: z.array(z.uint32()).transform((counts) => Uint32Array.from(counts)),
    times: z
      .array(instant)
      .transform((times) => Float64Array.from(times, (time, index) => time ?? NO_TIMES[index % NO_TIMES.length]!)),
  }),
  diagnostics: z.array(
    z.object({ code: diagnosticCode, file: z.string().nullable(), line: count.nullable(), count, message: z.string() }),
  ),
});
export type PartialData = z.infer<typeof partialDataSchema>;

function toCounts<Name extends string>(names: readonly Name[]) {
  return z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>);
}

/** As JSON: columns are arrays, infinite times are null. */
export function renderPartialData(data: PartialData): string {
  const { ids, counts, times } = data.runs;
  const runs = { ...data.runs, ids: toTexts(ids), counts: [...counts], times: [...times] };
  return JSON.stringify({ ...data, runs });
}

export function toPartialData(partial: Partial): PartialData {
  const { files, bytes, actionsTaken, firstTime, lastTime, records, dialects, outcomes, diagnostics } = partial;
  return {
    files,
    bytes,
    actionsTaken,
    firstTime,
    lastTime,
    records,
    dialects,
    outcomes,
    days: Array.from(partial.days, ([day, known]) => ({ day, ...known, latency: known.latency.toData() })),
    actions: partial.actions.map((action, id) => ({
      ...action,
      name: partial.actionNames.names[id]!,
      latency: action.latency.toData(),
    })),
    dayActions: Array.from(partial.dayActions, ([day, actions]) =>
      Array.from(actions, ([id, events]) => [day, id, events]),
    ).flat(2),
    runs: partial.runs.toData(),
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
  for (const { day, ...known } of data.days) partial.days.set(day, { ...known, latency: Latency.of(known.latency) });
  for (const { name, ...action } of data.actions) {
    partial.actions[partial.actionNames.idOf(name)] = { ...action, latency: Latency.of(action.latency) };
  }
  if (partial.actions.length !== data.actions.length) throw new RangeError('An action stands there twice.');
  for (let index = 0; index + 2 < data.dayActions.length; index += 3) {
    const [day, id, events] = data.dayActions.slice(index, index + 3);
    if (partial.actions[id!] === undefined) throw new RangeError('A day names an action that is not there.');
    partial.countActions(day!, id!, events!);
  }
  partial.runs.load(data.runs);
  partial.diagnostics.push(...data.diagnostics);
  return partial;
}
