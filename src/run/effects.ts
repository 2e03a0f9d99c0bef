import type { Log } from '../base/log.js';
import type { RegistryText } from '../source/registry-text.js';
import type { AggregateCache } from '../derive/aggregate/aggregate-data.js';
import type { ParallelDeriving } from '../derive/aggregate/derived-files.js';
import type { LiveSite } from '../publish/live-site.js';
import type { PublicationTarget } from '../publish/publication-target.js';
import type { SiteSnapshot } from '../publish/published-branch.js';
import type { OpenTrees, TelemetrySource } from '../source/telemetry-source.js';

export interface OpenedTelemetry {
  readonly source: TelemetrySource;
  /** The pinned commit; null when the telemetry is not read from a commit. */
  readonly commit: string | null;
  /** Null for a local directory. */
  readonly isPrivate: boolean | null;
  /** Warnings about how the telemetry is read. */
  readonly warnings?: readonly string[];
}

/** All access of a run to the outside world. The two entries create it; `run()` does nothing else. */
export interface Effects {
  readonly log: Log;
  /** @throws ActionError when the registry is missing or cannot be read. */
  readRegistry(): Promise<RegistryText>;
  /**
   * Names of the telemetry directories touched by the push that started the run; null when something else started it, or when the list may
   * be incomplete.
   * @param telemetryRepository - `owner/name`.
   */
  readTouched(telemetryRepository: string): Promise<ReadonlySet<string> | null>;
  /**
   * @param telemetryRepository - `owner/name`, as the registry gives it for the run's owner.
   * @throws ActionError when it cannot be read.
   */
  openTelemetry(telemetryRepository: string): Promise<OpenedTelemetry>;
  /** Aggregates of files that earlier runs read; undefined unless the workflow keeps them. */
  readonly partials?: AggregateCache | undefined;
  /** Parses files on other threads when that is worth it. */
  readonly threads?: ParallelDeriving | undefined;
  /** The only thing that is published to. */
  readonly target: PublicationTarget;
  /** The live site; undefined for a local directory. */
  readonly live?: LiveSite | undefined;
}

/** All access of a verification to the outside world. Read-only. */
export interface VerificationEffects {
  readonly log: Log;
  /** @throws ActionError when nothing is published, or it cannot be read. */
  readSite(): Promise<SiteSnapshot>;
  readonly openTrees: OpenTrees;
}
