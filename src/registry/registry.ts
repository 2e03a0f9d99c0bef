import type { RegisteredRepository } from './registered-repository.js';

/** The registry, parsed (`spec/2 §5`). What is wrong inside of an organisation is a value: it concerns its runs only. */
export interface Registry {
  /** Where it was read, for messages. */
  readonly origin: string;
  /** In the order of the registry. */
  readonly organisations: readonly Organisation[];
}

export interface Organisation {
  /** Owner as written in the registry. */
  readonly owner: string;
  /** `owner/name`; null when the registry gives none that is valid. */
  readonly telemetryRepository: string | null;
  /** The valid entries, sorted by key (code units). */
  readonly repositories: readonly RegisteredRepository[];
  /** `owner/name` of every entry, valid or not: nothing that is listed may be published to. */
  readonly listed: readonly string[];
  /** Sentences that name the exact place: `orgs.garybayes.repos.foo.context: expected …`. */
  readonly problems: readonly string[];
}
