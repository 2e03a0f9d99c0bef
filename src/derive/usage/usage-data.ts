import { z } from 'zod';
import { INVOCATION_KINDS } from '../../records/transcript-facts.js';
import { float64Column, toColumnText, uint32Column } from '../column.js';
import { renderTextData, textDataSchema } from '../text-data.js';

const count = z.int().nonnegative();

/** Usage as plain data, to be handed to another thread, and the schema of how that is written down. Usages and sessions are referred to by their place. */
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
  sessions: z.object({
    ids: textDataSchema,
    counts: uint32Column,
    activity: z.object({ spans: float64Column, ends: uint32Column }),
    models: z.object({ names: z.array(z.string()), cells: uint32Column, ends: uint32Column }),
    usages: z.object({ usages: uint32Column, ends: uint32Column }),
  }),
  days: z.object({
    numbers: float64Column,
    counts: uint32Column,
    countEnds: uint32Column,
    sessions: uint32Column,
    sessionEnds: uint32Column,
  }),
});
export type UsageData = z.infer<typeof usageDataSchema>;

export function renderUsageData({ usages, sessions, days }: UsageData): z.input<typeof usageDataSchema> {
  const { ids, counts, activity, models, usages: used } = sessions;
  return {
    usages,
    sessions: {
      ids: renderTextData(ids),
      counts: toColumnText(counts),
      activity: { spans: toColumnText(activity.spans), ends: toColumnText(activity.ends) },
      models: { names: models.names, cells: toColumnText(models.cells), ends: toColumnText(models.ends) },
      usages: { usages: toColumnText(used.usages), ends: toColumnText(used.ends) },
    },
    days: {
      numbers: toColumnText(days.numbers),
      counts: toColumnText(days.counts),
      countEnds: toColumnText(days.countEnds),
      sessions: toColumnText(days.sessions),
      sessionEnds: toColumnText(days.sessionEnds),
    },
  };
}
