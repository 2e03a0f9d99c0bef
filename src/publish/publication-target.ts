import type { Mode } from '../github/git-objects.js';

/** Files by path below the publish directory, with "/" between names. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** The target's current content. Read once per attempt; planning never changes it. */
export interface PublishedSite {
  /** Head commit of the branch; null when the branch does not exist yet (or the target is not a Git repository). */
  readonly head: string | null;
  /**
   * Every file of the target by its whole path, including files of others. A directory that was not opened is an entry of its own
   * (`MODE.directory`) that represents everything below it.
   */
  readonly files: ReadonlyMap<string, PublishedFile>;
}

export interface PublishedFile {
  readonly id: string;
  readonly mode: Mode;
}

/** What a publication writes and removes. Paths are relative to the publish directory. */
export interface Publication {
  /** Repository directories to replace as a whole, by key. */
  readonly directories: ReadonlyMap<string, SiteFiles>;
  /** By key, paths below a replaced directory of files that stay as they are, unless the publication replaces them. */
  readonly kept?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of this action's directories to remove, because their repositories are no longer registered. */
  readonly removed: readonly string[];
  /** Files to write outside of those directories: assets, navigation, `.nojekyll`. */
  readonly files: SiteFiles;
  readonly message: string;
}

/**
 * Plans the publication for a target that holds `site`. Called again with freshly read content whenever the head moved during an attempt: a
 * publication is never repeated blindly.
 */
export type PlanPublication = (site: PublishedSite, read: ReadPublished) => Promise<Publication>;

/** Reads published text files (manifests, the navigation page) by whole path. Files that are absent or not text are missing in the map. */
export type ReadPublished = (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export interface PublicationResult {
  /** False when the target already held exactly these bytes, so there was no commit. */
  readonly changed: boolean;
  /** Head commit after the publication; null when the target is a plain directory. */
  readonly commit: string | null;
  /** Git tree id of the whole target after the publication. */
  readonly tree: string;
  /** Number of attempts; more than one when others published in the meantime. */
  readonly attempts: number;
  /** Warnings about what others did to the target in the meantime. */
  readonly warnings?: readonly string[];
}

export interface InspectedTarget {
  readonly site: PublishedSite;
  readonly read: ReadPublished;
  /** Null for a local directory, which is not shown to anyone. */
  readonly isPrivate: boolean | null;
}

/** The only place that a run may write to. */
export interface PublicationTarget {
  /** `owner/name@branch` or a directory, for messages. */
  readonly label: string;
  /**
   * Reads the published state before anything is planned, and refuses a target that cannot be published to.
   * @param keys - Directories below the publish directory to open, now and for every later plan.
   */
  inspect(keys: readonly string[]): Promise<InspectedTarget>;
  /**
   * Finds the repository among `names` that is the target under an earlier name; null when none is known to be.
   * @param names - `owner/name`.
   */
  findAlias(names: readonly string[]): Promise<string | null>;
  /** @throws ActionError that names the token, repository and permission, or the rule that refuses the publication. */
  publish(plan: PlanPublication): Promise<PublicationResult>;
}
