import type { PublicationTarget } from './publish/publication-target.js';
import type { TelemetrySource } from './source/telemetry-source.js';

/** Progress for people; messages hold no telemetry text. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
}

/** The registry as read, before it is parsed. */
export interface RegistryText {
  readonly text: string;
  /** Where it was read: `owner/name:path@ref` or a file name. For messages. */
  readonly origin: string;
}

export interface OpenedTelemetry {
  readonly source: TelemetrySource;
  /** The pinned commit; null when the telemetry comes from no commit. */
  readonly commit: string | null;
  /** Null for a local directory. */
  readonly isPrivate: boolean | null;
}

/** Everything that a run may do to the world. Made by the two entries; `run()` does nothing else. */
export interface Effects {
  readonly log: Log;
  /** @throws ActionError when the registry is missing or cannot be read. */
  readRegistry(): Promise<RegistryText>;
  /**
   * @param telemetryRepository - `owner/name`, as the registry gives it for the run's owner.
   * @throws ActionError when it cannot be read.
   */
  openTelemetry(telemetryRepository: string): Promise<OpenedTelemetry>;
  /** The only thing that is written to. */
  readonly target: PublicationTarget;
}
