import type { PublishedSite, ReadPublished } from './publication-target.js';

/** What is published, with every file of our directories open; only to be looked at. */
export interface SiteSnapshot {
  /** `owner/name@branch` or a directory, for messages. */
  readonly label: string;
  readonly site: PublishedSite;
  readonly read: ReadPublished;
  /** Publish directory; empty for the root. */
  readonly directory: string;
}
