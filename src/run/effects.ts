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
  /** The pinned commit; null when the telemetry comes from no commit. */
  readonly commit: string | null;
  /** Null for a local directory. */
  readonly isPrivate: boolean | null;
  /** What the run should say about how it is read. */
  readonly warnings?: readonly string[];
}

/** Everything that a run may do to the world. Made by the two entries; `run()` does nothing else. */
export interface Effects {
  readonly log: Log;
  /** @throws ActionError when the registry is missing or cannot be read. */
  readRegistry(): Promise<RegistryText>;
  /**
   * Names of the telemetry directories that the push touched by which the run was started; null when it was started otherwise, or
   * when they cannot all be known.
   * @param telemetryRepository - `owner/name`.
   */
  readTouched(telemetryRepository: string): Promise<ReadonlySet<string> | null>;
  /**
   * @param telemetryRepository - `owner/name`, as the registry gives it for the run's owner.
   * @throws ActionError when it cannot be read.
   */
  openTelemetry(telemetryRepository: string): Promise<OpenedTelemetry>;
  /** Aggregates of files that were read by earlier runs; none unless the workflow keeps them. */
  readonly partials?: AggregateCache | undefined;
  /** Parses files elsewhere than in this thread, when that is worth it. */
  readonly threads?: ParallelDeriving | undefined;
  /** The only thing that is published to. */
  readonly target: PublicationTarget;
  /** Where what was published appears; nowhere that is known of for a local directory. */
  readonly live?: LiveSite | undefined;
}

/** What verifying may do to the world: look at it. */
export interface VerificationEffects {
  readonly log: Log;
  /** @throws ActionError when nothing is published, or it cannot be read. */
  readSite(): Promise<SiteSnapshot>;
  readonly openTrees: OpenTrees;
}
