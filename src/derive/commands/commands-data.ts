import { z } from 'zod';
import { COMMAND_COUNTERS } from '../../records/command-facts.js';
import { OUTCOMES } from '../../records/telemetry-event.js';
import { latencyDataSchema, renderLatencyData } from '../latency-data.js';
import { COUNTED_READ_MODES, TOKEN_KINDS } from './commands.js';

const count = z.int().nonnegative();
const readCounts = z.object({ reads: count, bytes: count });

/** Commands as plain data, to be handed to another thread, and the schema of how that is written down. */
export const commandsDataSchema = z.object({
  names: z.array(z.string()),
  /** Those with a name, then the rest. */
  commands: z.array(
    z.object({
      outcomes: toObject(OUTCOMES, count),
      tokens: toObject(TOKEN_KINDS, count.nullable()),
      lastTime: z.int().nullable(),
    }),
  ),
  latencies: latencyDataSchema,
  counters: toObject(COMMAND_COUNTERS, count),
  reads: toObject(COUNTED_READ_MODES, readCounts),
  warnings: z.array(z.tuple([z.string(), count])),
  otherWarnings: count,
  unknownStatuses: z.array(z.tuple([z.string(), count])),
  otherUnknownStatuses: count,
});
export type CommandsData = z.infer<typeof commandsDataSchema>;

function toObject<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  return z.object(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);
}

export function renderCommandsData(data: CommandsData): z.input<typeof commandsDataSchema> {
  return { ...data, latencies: renderLatencyData(data.latencies) };
}
