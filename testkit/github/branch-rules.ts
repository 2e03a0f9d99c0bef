import { ApiError } from './answer.js';

/** What refuses an update of a branch, in the words that GitHub has for it. */
const VIOLATIONS = {
  'pull-request': 'Changes must be made through a pull request.',
  'signed-commits': 'Commits must have verified signatures.',
  'no-force-push': 'Cannot force-push to this branch',
  'no-creation': 'Cannot create ref due to creations being restricted.',
  locked: 'Cannot update this protected ref.',
} as const;

/** A rule of a ruleset, or classic protection. */
export type BranchRule = keyof typeof VIOLATIONS | 'protected';

export interface RefChange {
  /** Full name. */
  readonly ref: string;
  /** Commit that it is to point to. */
  readonly id: string;
  readonly isCreation: boolean;
  /** Whether it leaves behind commits that it points to now. */
  readonly isForced: boolean;
}

/** What of a repository its rules look at. */
interface Ruled {
  /** By branch. */
  readonly settings: { readonly rules?: Readonly<Record<string, BranchRule>> };
  /** Commits that are signed. */
  readonly signed: ReadonlySet<string>;
}

/** @throws ApiError when a rule of the branch is against the change. */
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
