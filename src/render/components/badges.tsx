import type { RepositoryContext, RepositoryState } from '../../registry/registered-repository.js';
import { Icon } from './icon.js';

/** Sandbox is labelled, and otherwise treated exactly like production (`spec/2 §9`). */
export function ContextBadge({ context }: { context: RepositoryContext }) {
  return context === 'sandbox' ? (
    <span class="badge badge-sandbox">
      <Icon name="flask" />
      sandbox
    </span>
  ) : (
    <span class="badge">production</span>
  );
}

/** Enabled is the rule and goes without saying. */
export function StateBadge({ state }: { state: RepositoryState }) {
  return state === 'enabled' ? null : (
    <span class="badge badge-disabled">
      <Icon name="blocked" />
      disabled
    </span>
  );
}

/** Something that was begun is not known to have ended: neither a success nor a failure. */
export function UnfinishedBadge() {
  return (
    <span class="badge badge-unfinished">
      <Icon name="clock" />
      unfinished
    </span>
  );
}
