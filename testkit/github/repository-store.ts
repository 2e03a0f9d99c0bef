import { ApiError } from './answer.js';
import type { Commit } from './commit-object.js';
import { ObjectStore, Refs } from './object-store.js';

/** GitHub's messages for refused branch updates, by rule. */
const VIOLATIONS = {
  'pull-request': 'Changes must be made through a pull request.',
  'signed-commits': 'Commits must have verified signatures.',
  'no-force-push': 'Cannot force-push to this branch',
  'no-creation': 'Cannot create ref due to creations being restricted.',
  locked: 'Cannot update this protected ref.',
} as const;

/** A rule of a ruleset, or classic branch protection. */
export type BranchRule = keyof typeof VIOLATIONS | 'protected';

interface RefChange {
  /** Full name. */
  readonly ref: string;
  /** The commit it will point to. */
  readonly id: string;
  readonly isCreation: boolean;
  /** Whether commits that it points to now are dropped. */
  readonly isForced: boolean;
}

/** The parts of a repository that rules apply to. */
interface Ruled {
  /** By branch. */
  readonly settings: { readonly rules?: Readonly<Record<string, BranchRule>> };
  /** Signed commits. */
  readonly signed: ReadonlySet<string>;
}

/** @throws ApiError when a rule of the branch forbids the change. */
export function requireRules(repository: Ruled, { ref, id, isCreation, isForced }: RefChange): void {
  const rule = repository.settings.rules?.[ref.replace(/^refs\/heads\//, '')];
  if (rule === undefined) return;
  if (rule === 'protected') {
    throw new ApiError(403, `Protected branch update failed for ${ref}.`, {
      docs: 'articles/about-protected-branches',
    });
  }
  const isKept =
    (rule === 'signed-commits' && repository.signed.has(id)) ||
    (rule === 'no-force-push' && !isForced) ||
    (rule === 'no-creation' && !isCreation);
  if (!isKept) throw new ApiError(422, `Repository rule violations found\n\n${VIOLATIONS[rule]}\n\n`);
}

export interface RepositorySettings {
  readonly owner: string;
  readonly name: string;
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly defaultBranch?: string;
  /** Former names as `owner/name`; requests for them are redirected. */
  readonly formerNames?: readonly string[];
  /** Rules by branch name. */
  readonly rules?: Readonly<Record<string, BranchRule>>;
}

export interface FoundCommit extends Commit {
  readonly id: string;
}

/** One repository: objects, refs and settings. */
export class RepositoryStore {
  readonly objects = new ObjectStore();
  readonly refs = new Refs();
  /** Commits that the server has signed. */
  readonly signed = new Set<string>();
  readonly defaultBranch: string;

  constructor(
    /** The API's `id`. */
    readonly databaseId: number,
    readonly settings: RepositorySettings,
  ) {
    this.defaultBranch = settings.defaultBranch ?? 'main';
  }

  get fullName(): string {
    return `${this.settings.owner}/${this.settings.name}`;
  }

  get isEmpty(): boolean {
    return this.refs.size === 0;
  }

  /** The repository as a replica shows it that has missed the latest ref changes. Read-only. */
  replica(missed: number): RepositoryStore {
    return Object.create(this, { refs: { value: this.refs.before(missed) } });
  }

  /** Resolves a full id, "HEAD", a branch, a tag, or a ref with any part of its prefix to an object id. */
  resolve(revision: string): string | undefined {
    if (this.objects.get(revision) !== undefined) return revision;
    if (revision === 'HEAD') return this.refs.get(`refs/heads/${this.defaultBranch}`);
    const candidates = [revision, `refs/${revision}`, `refs/tags/${revision}`, `refs/heads/${revision}`];
    return candidates.map((name) => this.refs.get(name)).find((id) => id !== undefined);
  }

  /** The commit that a revision refers to; resolves annotated tags. */
  findCommit(revision: string): FoundCommit | undefined {
    let id = this.resolve(revision);
    for (let tag = id && this.objects.tag(id); tag; tag = this.objects.tag(id)) id = tag.object;
    const commit = id === undefined ? undefined : this.objects.commit(id);
    return commit && id !== undefined ? { id, ...commit } : undefined;
  }

  /** Tree id of a commit-ish or of a tree. */
  findTree(revision: string): string | undefined {
    const id = this.resolve(revision);
    if (id !== undefined && this.objects.tree(id) !== undefined) return id;
    return this.findCommit(revision)?.tree;
  }

  /** The commit and all its ancestors, nearest first. */
  history(id: string): Set<string> {
    const seen = new Set([id]);
    for (const next of seen) for (const parent of this.objects.commit(next)?.parents ?? []) seen.add(parent);
    return seen;
  }

  isAncestor(ancestor: string, descendant: string): boolean {
    return this.history(descendant).has(ancestor);
  }

  /** The nearest common ancestor. */
  mergeBase(a: string, b: string): string | undefined {
    const ofA = this.history(a);
    for (const id of this.history(b)) if (ofA.has(id)) return id;
    return undefined;
  }
}

interface FoundRepository {
  readonly repository: RepositoryStore;
  /** Whether it was found by a former name. */
  readonly renamed: boolean;
}

/** The repositories of a GitHub, by name in any case. */
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

  /** Each repository once. */
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
