import { z } from 'zod';
import { INVOCATION_KINDS } from '../../records/transcript-facts.js';
import { SESSION_COUNTS } from './session-usage.js';

const count = z.int().nonnegative();

/** Usage as plain data, to be handed to another thread and written down. Usages and sessions are referred to by their place. */
export const usageDataSchema = z.object({
  usages: z.array(
    z.object({
      kind: z.enum(INVOCATION_KINDS),
      tool: z.string().nullable(),
      item: z.string().nullable(),
      invocations: count,
      errors: count,
      lastTime: z.int().nullable(),
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.string(),
      counts: z.object(
        Object.fromEntries(SESSION_COUNTS.map((name) => [name, count])) as Record<
          (typeof SESSION_COUNTS)[number],
          typeof count
        >,
      ),
      /** Start and end of each active span. */
      activity: z.array(z.int()),
      usages: z.array(count),
      models: z.array(z.tuple([z.string(), count])),
    }),
  ),
  days: z.array(z.object({ day: z.int(), usage: count, invocations: count, errors: count, sessions: z.array(count) })),
});
export type UsageData = z.infer<typeof usageDataSchema>;
