import { COMMAND_COUNTER_NAMES } from '../derive/commands/command-counters.js';
import type { CommandsArtifact } from '../derive/commands/commands-schema.js';
import { type MetricFamily, ratio, single } from './open-metrics.js';

/** What is behind the names of counters that are rates and bytes. */
const HELP: Readonly<Record<string, string>> = {
  ast_cache_hit_rate: 'Hits ÷ (hits + misses) of the cache of syntax trees.',
  lsp_timeout_rate: 'Timeouts ÷ spawns of language servers.',
  total_bytes: 'Bytes that were read of files, in whatever mode.',
};

/** The counters of command records by their own names (`spec/4 §D`), what of them was lost, and what they warn of. */
export function toCommandMetrics({ counters, dropped_writes: drops, warnings }: CommandsArtifact): MetricFamily[] {
  return [
    ...COMMAND_COUNTER_NAMES.map((name): MetricFamily => {
      const value = counters[name];
      return {
        ...single(name, HELP[name] ?? 'A counter of command records, by the name that its users know.', value ?? 0),
        isForeign: true,
        ...(value === null && { samples: [] }),
      };
    }),
    single(
      'command_dropped_writes',
      'Command records that were not written because the log was locked.',
      drops.dropped,
    ),
    ratio({
      name: 'command_dropped_write_ratio',
      type: 'gauge',
      help: `Dropped ÷ (dropped + written); up to ${drops.threshold} is normal.`,
      samples: drops.rate === null ? [] : [{ labels: {}, value: drops.rate }],
    }),
    {
      name: 'command_warnings',
      type: 'gauge',
      help: 'How often each of the 20 most frequent warnings of command records was given, by its code.',
      samples: warnings.map(({ code, count }) => ({ labels: { code }, value: count })),
    },
  ];
}
