import type { Summary } from '../../derive/summary-schema.js';
import { ContextBadge, StateBadge } from '../components/badges.js';
import { Name } from '../components/text.js';

export interface Neighbour {
  readonly file: string;
  readonly text: string;
}

interface SiteLinksProps {
  /** The list of runs, from its own pages but the first and from runs. */
  readonly toList?: boolean;
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
}

/** The way from a page about runs to all others. */
export function SiteLinks({ toList = true, newer, older }: SiteLinksProps) {
  return (
    <nav aria-label="Site">
      <a href="../../index.html">All repositories</a>
      <a href="../index.html">Overview</a>
      {toList && <a href="index.html">All runs</a>}
      {newer && (
        <a href={newer.file} rel="prev">
          ← {newer.text}
        </a>
      )}
      {older && (
        <a href={older.file} rel="next">
          {older.text} →
        </a>
      )}
    </nav>
  );
}

/** Whose runs these are. */
export function RepositoryBadges({ repository }: { repository: Summary['repository'] }) {
  return (
    <>
      <span class="badge">
        <Name value={`${repository.owner}/${repository.name}`} />
      </span>
      <ContextBadge context={repository.context} />
      <StateBadge state={repository.state} />
    </>
  );
}
