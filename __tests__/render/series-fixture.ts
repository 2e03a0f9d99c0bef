import { toFileName } from '../../src/base/file-name.js';
import type { Day } from '../../src/derive/artifacts/sweeps-schema.js';
import { toDurationBucket } from '../../src/derive/latency/duration-bucket.js';
import type { DerivedSeries } from '../../src/derive/series/series.js';

/** A series for a row of days; each action has its share of the events of every day with telemetry. */
export function createSeries(days: readonly Day[], names: readonly string[]): DerivedSeries {
  const column = <Key extends keyof Day>(key: Key) => days.map((day) => day[key]);
  const histogram = ({ events, p50_ms }: Day) => (p50_ms === null ? [] : [toDurationBucket(p50_ms), events]);
  const present = [...days.entries()].filter(([, day]) => day.events > 0);
  const actions = names.map((action, rank) => {
    const share = (count: number) => Math.floor(count / (rank + 2));
    const events = present.map(([, day]) => share(day.events));
    return {
      schema_version: '1.0' as const,
      id: toFileName(action, 'action'),
      action,
      days: present.map(([, { day }]) => day),
      events,
      success: present.map(([, day]) => share(day.events) - share(day.failed)),
      partial: events.map(() => 0),
      blocked: events.map(() => 0),
      failed: present.map(([, day]) => share(day.failed)),
      unknown: events.map(() => 0),
      known: events,
      max_ms: present.map(([, { p95_ms }]) => p95_ms),
      latency: present.map(([, day]) => histogram({ ...day, events: share(day.events) })),
    };
  });
  return {
    series: {
      schema_version: '1.0',
      first_day: days[0]?.day ?? null,
      last_day: days.at(-1)?.day ?? null,
      days: {
        present: column('present'),
        events: column('events'),
        success: column('success'),
        partial: column('partial'),
        blocked: column('blocked'),
        failed: column('failed'),
        unknown: column('unknown'),
        runs: column('runs'),
        failed_runs: column('failed_runs'),
        known_runs: column('known_runs'),
        actions_taken: column('actions_taken'),
        actions_not_recorded: column('actions_not_recorded'),
        max_ms: column('p95_ms'),
        latency: days.map(histogram),
        tokens: null,
      },
      actions: actions.map(({ id, action, events, failed, known, max_ms, latency }) => {
        const places = present.map(([place]) => place);
        return { id, action, days: places, events, failed, known, max_ms, latency };
      }),
      further_actions: 0,
    },
    actions,
  };
}
