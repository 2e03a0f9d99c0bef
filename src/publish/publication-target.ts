import type { Mode } from '../github/git-objects.js';

/** Files by path below the publish directory, with "/" between names. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** What the target holds now. Read once per attempt; never changed by the reader. */
export interface PublishedSite {
  /** Head commit of the branch; null when the branch does not exist yet (or the target is not a Git repository). */
  readonly head: string | null;
  /**
   * Every file of the target by its whole path, siblings included. A directory that was not looked into is an entry of its own
   * (`MODE.directory`) and stands for everything below it.
   */
  readonly files: ReadonlyMap<string, PublishedFile>;
}

export interface PublishedFile {
  readonly id: string;
  readonly mode: Mode;
}

/** What a publication wants the target to hold; paths are relative to the publish directory. */
export interface Publication {
  /** Repository directories to replace as a whole, by key; a file in `kept` stays when nothing takes its place. */
  readonly directories: ReadonlyMap<string, SiteFiles>;
  /** Paths below a replaced directory of files that have a history. */
  readonly kept?: readonly string[];
  /** Keys of directories of ours to remove: repositories that are no longer registered. */
  readonly removed: readonly string[];
  /** Single files to write beside them: assets, navigation, `.nojekyll`. */
  readonly files: SiteFiles;
  readonly message: string;
}

/**
 * Makes the publication for a target that holds `site`. Called again, with what was read anew, each time the head moved
 * under an attempt: a publication is never repeated blindly.
 */
export type PlanPublication = (site: PublishedSite, read: ReadPublished) => Promise<Publication>;

/** Reads published text files (manifests, the navigation page) by whole path; absent or unreadable as text → missing in the map. */
export type ReadPublished = (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export interface PublicationResult {
  /** False when the target already held exactly these bytes: no commit was made. */
  readonly changed: boolean;
  /** Head commit after the publication; null when the target is a plain directory. */
  readonly commit: string | null;
  /** Git tree id of the whole target after the publication. */
  readonly tree: string;
  /** How many attempts it took; more than one when others published meanwhile. */
  readonly attempts: number;
  /** What the run should say about what others did to the target meanwhile. */
  readonly warnings?: readonly string[];
}

export interface InspectedTarget {
  readonly site: PublishedSite;
  readonly read: ReadPublished;
  /** Null for a local directory, which is shown to nobody. */
  readonly isPrivate: boolean | null;
}

/** The only thing that may be written to. */
export interface PublicationTarget {
  /** `owner/name@branch` or a directory, for messages. */
  readonly label: string;
  /**
   * Reads what is published now, before anything is planned; refuses a target that cannot be published to.
   * @param keys directories below the publish directory that are looked into, now and whenever the target is planned for.
   */
  inspect(keys: readonly string[]): Promise<InspectedTarget>;
  /**
   * Which of these repositories the target is, under a name that it had before; null when none is known to be.
   * @param names `owner/name`.
   */
  findAlias(names: readonly string[]): Promise<string | null>;
  /** @throws ActionError naming token, repository and permission, or the rule that refuses the publication. */
  publish(plan: PlanPublication): Promise<PublicationResult>;
}
