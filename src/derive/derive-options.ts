import type { ExportFormat } from '../settings/export-format.js';

/** What of the telemetry a dashboard is made of, and how deep it goes: part of what its bytes are a function of (invariant 4). */
export interface DeriveOptions {
  /** Days of telemetry, up to the newest daily file, that are read; 0 for all. */
  readonly retentionDays: number;
  /** The newest runs that keep their steps, each on a page of its own. */
  readonly runPages: number;
  /** Formats in which the events can be downloaded. */
  readonly exports: readonly ExportFormat[];
  /** Plugins whose skills and commands count as curated (`spec/4 §E`), sorted. */
  readonly curatedPlugins: readonly string[];
}

export const DEFAULT_DERIVE_OPTIONS: DeriveOptions = {
  retentionDays: 0,
  runPages: 200,
  exports: ['csv', 'jsonl'],
  curatedPlugins: [],
};
