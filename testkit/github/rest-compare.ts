import { ApiError, json, type Schemas } from './answer.js';
import type { FoundCommit, RepositoryStore } from './repository-store.js';
import { toCommit, toDiffEntry } from './commit-answers.js';
import type { Route } from './router.js';
import { diffTrees } from './tree-diff.js';

/** Commits that a comparison lists when no page is asked for. */
const UNPAGED_COMMITS = 250;

export const compareRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/compare/{+basehead}',
    docs: 'rest/commits/commits#compare-two-commits',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const { repository, query, limits, urls } = call;
      const basehead = call.param('basehead');
      const [baseName = '', headName = ''] = basehead.split('...');
      const base = repository.findCommit(baseName);
      const head = repository.findCommit(headName);
      if (base === undefined || head === undefined) throw new ApiError(404, 'Not Found');
      const merged = repository.findCommit(repository.mergeBase(base.id, head.id) ?? '');
      if (merged === undefined) throw new ApiError(404, `No common ancestor between ${baseName} and ${headName}.`);

      const ahead = commitsBeyond(repository, head, base).reverse();
      const behind = commitsBeyond(repository, base, head).length;
      const page = pageOf(query);
      const files = page.first ? diffTrees(repository.objects, merged.tree, head.tree) : [];
      const html = `${urls.html}/compare/${basehead}`;
      const comparison: Schemas['commit-comparison'] = {
        url: `${urls.api}/compare/${basehead}`,
        html_url: html,
        permalink_url: `${urls.html}/compare/${base.id}...${head.id}`,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        base_commit: toCommit(call, base),
        merge_base_commit: toCommit(call, merged),
        status: statusOf(ahead.length, behind),
        ahead_by: ahead.length,
        behind_by: behind,
        total_commits: ahead.length,
        commits: ahead.slice(page.start, page.start + page.size).map((commit) => toCommit(call, commit)),
        files: files.slice(0, limits.comparedFiles).map((file) => toDiffEntry(call, head.id, file)),
      };
      return json(comparison);
    },
  },
];

/** Commits that one side has and the other has not, nearest first. */
function commitsBeyond(repository: RepositoryStore, from: FoundCommit, without: FoundCommit): FoundCommit[] {
  const known = repository.history(without.id);
  const found: FoundCommit[] = [];
  for (const id of repository.history(from.id)) {
    const commit = known.has(id) ? undefined : repository.objects.commit(id);
    if (commit !== undefined) found.push({ id, ...commit });
  }
  return found;
}

function statusOf(ahead: number, behind: number): Schemas['commit-comparison']['status'] {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** Files are on the first page only. */
function pageOf(query: URLSearchParams): { first: boolean; start: number; size: number } {
  if (!query.has('page') && !query.has('per_page')) return { first: true, start: 0, size: UNPAGED_COMMITS };
  const page = Math.max(1, Number(query.get('page') ?? 1));
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)));
  return { first: page === 1, start: (page - 1) * size, size };
}
