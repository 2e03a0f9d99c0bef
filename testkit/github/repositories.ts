import { type RepositorySettings, RepositoryStore } from './repository-store.js';

export interface FoundRepository {
  readonly repository: RepositoryStore;
  /** Whether it was asked for by a name that it had before. */
  readonly renamed: boolean;
}

/** The repositories of one GitHub, by name in any case. */
export class Repositories {
  readonly #byName: ReadonlyMap<string, FoundRepository>;

  constructor(settings: readonly RepositorySettings[]) {
    const byName = new Map<string, FoundRepository>();
    for (const [index, entry] of settings.entries()) {
      const repository = new RepositoryStore(1001 + index, entry);
      for (const former of entry.formerNames ?? []) byName.set(former.toLowerCase(), { repository, renamed: true });
      byName.set(repository.fullName.toLowerCase(), { repository, renamed: false });
    }
    this.#byName = byName;
  }

  /** Each once. */
  get all(): RepositoryStore[] {
    return [...this.#byName.values()].flatMap(({ repository, renamed }) => (renamed ? [] : [repository]));
  }

  /** @param fullName `owner/name`. */
  find(fullName: string): FoundRepository | undefined {
    return this.#byName.get(fullName.toLowerCase());
  }

  findById(id: number): FoundRepository | undefined {
    const repository = this.all.find(({ databaseId }) => databaseId === id);
    return repository && { repository, renamed: false };
  }
}
