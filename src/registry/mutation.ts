import type { RepositoryContext } from './registered-repository.js';

/** How entries and changelog lines say that this tool wrote them (`spec/2 §10`). */
export const PROCESS = 'infra-cli';

export type Mutation = Registration | StateChange;

interface Target {
  readonly owner: string;
  /** Name of the repository, without its owner. */
  readonly repo: string;
  /** Why; fits `REASON`. */
  readonly reason: string;
}

export interface Registration extends Target {
  readonly action: 'register';
  readonly context: RepositoryContext;
  /** `owner/name`; null for the one that the organisation has already. */
  readonly telemetryRepository: string | null;
}

/** A mutation as it was made: names as the registry writes them, and where the telemetry goes. */
export type MadeMutation = (Registration & { readonly telemetryRepository: string }) | StateChange;

export interface StateChange extends Target {
  readonly action: 'enable' | 'disable' | 'unregister';
}

/** `register acme/shop` */
export function toTitle({ action, owner, repo }: Pick<Mutation, 'action' | 'owner' | 'repo'>): string {
  return `${action} ${owner}/${repo}`;
}
