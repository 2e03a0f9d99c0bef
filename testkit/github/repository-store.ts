import type { BranchRule } from './branch-rules.js';
import type { Commit } from './commit-object.js';
import { ObjectStore } from './object-store.js';
import { Refs } from './refs.js';

export interface RepositorySettings {
  readonly owner: string;
  readonly name: string;
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly defaultBranch?: string;
  /** Names, `owner/name`, that it had before; requests for them are redirected. */
  readonly formerNames?: readonly string[];
  /** What keeps branches from being moved, by their names. */
  readonly rules?: Readonly<Record<string, BranchRule>>;
}

/** A commit with its id. */
export interface FoundCommit extends Commit {
  readonly id: string;
}

/** One repository: objects, refs and settings. */
export class RepositoryStore {
  readonly objects = new ObjectStore();
  readonly refs = new Refs();
  /** Commits that the server signed itself. */
  readonly signed = new Set<string>();
  readonly defaultBranch: string;

  constructor(
    /** Number that the API gives as `id`. */
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

  /** The repository as a replica shows it that has missed the latest changes of refs; only to be read. */
  replica(missed: number): RepositoryStore {
    return Object.create(this, { refs: { value: this.refs.before(missed) } });
  }

  /** Object id of a full id, "HEAD", a branch, a tag or a ref with any part of its prefix. */
  resolve(revision: string): string | undefined {
    if (this.objects.get(revision) !== undefined) return revision;
    if (revision === 'HEAD') return this.refs.get(`refs/heads/${this.defaultBranch}`);
    const candidates = [revision, `refs/${revision}`, `refs/tags/${revision}`, `refs/heads/${revision}`];
    return candidates.map((name) => this.refs.get(name)).find((id) => id !== undefined);
  }

  /** The commit that a revision names, through annotated tags. */
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

  /** The commit and all of its ancestors, nearest first. */
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
