import { z } from 'zod';
import { READ_MODES } from '../../records/command-facts.js';
import { OUTCOMES } from '../../records/telemetry-event.js';
import { latencyDataSchema, renderLatencyData } from '../latency-data.js';

const count = z.int().nonnegative();
const readCounts = z.object({ reads: count, bytes: count });

/** Commands as plain data, to be handed to another thread, and the schema of how that is written down. */
export const commandsDataSchema = z.object({
  names: z.array(z.string()),
  /** Those with a name, then the rest. */
  commands: z.array(z.object({ outcomes: toObject(OUTCOMES, count), lastTime: z.int().nullable() })),
  latencies: latencyDataSchema,
  reads: toObject(READ_MODES, readCounts),
  warnings: z.array(z.tuple([z.string(), count])),
  otherWarnings: count,
});
export type CommandsData = z.infer<typeof commandsDataSchema>;

function toObject<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  return z.object(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);
}

export function renderCommandsData(data: CommandsData): z.input<typeof commandsDataSchema> {
  return { ...data, latencies: renderLatencyData(data.latencies) };
}
