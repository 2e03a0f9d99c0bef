/** What the registry says about one repository; everything the later rooms may know of it (`spec/2 §5`). */
export interface RegisteredRepository {
  /** Owner as written in the registry. */
  readonly owner: string;
  /** Repository name as written in the registry. */
  readonly name: string;
  /** Canonical identifier `owner_repo`: name of the telemetry directory and of the published directory. */
  readonly key: string;
  /** `owner/name` of the telemetry repository of the owner. */
  readonly telemetryRepository: string;
  readonly state: RepositoryState;
  /** Null in a preview without a registry, where nobody has declared one: it is never inferred (`spec/2 §6`). */
  readonly context: RepositoryContext | null;
  /** What performed the registration (`spec/2 §10`). */
  readonly process: string;
  /** Why the entry exists; may be empty, which is a warning. */
  readonly reason: string;
}

/** An entry of the registry: its context is always declared. */
export interface RegistryEntry extends RegisteredRepository {
  readonly context: RepositoryContext;
}

export const REPOSITORY_STATES = ['enabled', 'disabled'] as const;
export type RepositoryState = (typeof REPOSITORY_STATES)[number];

export const REPOSITORY_CONTEXTS = ['sandbox', 'production'] as const;
export type RepositoryContext = (typeof REPOSITORY_CONTEXTS)[number];

/** The canonical identifier of a repository and the name of its directories: `owner_repo` (`spec/1 §2.2`). */
export function repositoryKey(owner: string, name: string): string {
  return `${owner}_${name}`;
}

/** Sorts by code units, the one order that depends on no locale. */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
