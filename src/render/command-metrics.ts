import { COMMAND_COUNTER_NAMES } from '../derive/commands/command-counters.js';
import type { CommandsArtifact } from '../derive/commands/commands-schema.js';
import { type MetricFamily, ratio, single } from './open-metrics.js';

/** Help texts of the counters that are rates or bytes. */
const HELP: Readonly<Record<string, string>> = {
  ast_cache_hit_rate: 'Hits ÷ (hits + misses) of the cache of syntax trees.',
  lsp_timeout_rate: 'Timeouts ÷ spawns of language servers.',
  total_bytes: 'Bytes read from files, in all modes.',
};

/** Counters of command records under their own names (`spec/4 §D`), dropped writes, and warnings. */
export function toCommandMetrics({ counters, dropped_writes: drops, warnings }: CommandsArtifact): MetricFamily[] {
  return [
    ...COMMAND_COUNTER_NAMES.map((name): MetricFamily => {
      const value = counters[name];
      return {
        ...single(name, HELP[name] ?? 'A counter of command records, under its established name.', value ?? 0),
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
      help: 'Occurrences of each of the 20 most frequent warnings of command records, by code.',
      samples: warnings.map(({ code, count }) => ({ labels: { code }, value: count })),
    },
  ];
}
