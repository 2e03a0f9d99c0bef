import { z } from 'zod';
import { ApiError, json, nodeId, raw, type Schemas } from './answer.js';
import { type Signature, toSignature, toTimestamp } from './commit-object.js';
import type { FoundCommit, RepositoryStore } from './repository-store.js';
import { type Call, parseBody, type Route } from './router.js';
import { diffTrees, type FileChange } from './trees.js';

function toVerification({ repository }: Call, id: string): Schemas['git-commit']['verification'] {
  const verified = repository.signed.has(id);
  return { verified, reason: verified ? 'valid' : 'unsigned', signature: null, payload: null, verified_at: null };
}

function toParents({ urls }: Call, commit: FoundCommit, apiPath: string): Schemas['git-commit']['parents'] {
  return commit.parents.map((sha) => ({
    sha,
    url: `${urls.api}/${apiPath}/${sha}`,
    html_url: `${urls.html}/commit/${sha}`,
  }));
}

const toGitUser = (signature: Signature) => ({
  name: signature.name,
  email: signature.email,
  date: toTimestamp(signature),
});

export function toGitCommit(call: Call, commit: FoundCommit): Schemas['git-commit'] {
  const { urls } = call;
  return {
    sha: commit.id,
    node_id: nodeId('C', commit.id),
    url: `${urls.api}/git/commits/${commit.id}`,
    html_url: `${urls.html}/commit/${commit.id}`,
    author: toGitUser(commit.author),
    committer: toGitUser(commit.committer),
    tree: { sha: commit.tree, url: `${urls.api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: toParents(call, commit, 'git/commits'),
    verification: toVerification(call, commit.id),
  };
}

function toCommit(call: Call, commit: FoundCommit): Schemas['commit'] {
  const { urls } = call;
  return {
    sha: commit.id,
    node_id: nodeId('C', commit.id),
    url: `${urls.api}/commits/${commit.id}`,
    html_url: `${urls.html}/commit/${commit.id}`,
    comments_url: `${urls.api}/commits/${commit.id}/comments`,
    commit: {
      url: `${urls.api}/git/commits/${commit.id}`,
      author: toGitUser(commit.author),
      committer: toGitUser(commit.committer),
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${urls.api}/git/trees/${commit.tree}` },
      verification: toVerification(call, commit.id),
    },
    author: null,
    committer: null,
    parents: toParents(call, commit, 'commits'),
  };
}

function toDiffEntry({ urls }: Call, commit: string, file: FileChange): Schemas['diff-entry'] {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.id,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${urls.html}/blob/${commit}/${path}`,
    raw_url: `${urls.html}/raw/${commit}/${path}`,
    contents_url: `${urls.api}/contents/${path}?ref=${commit}`,
    ...(file.previousPath !== undefined && { previous_filename: file.previousPath }),
  };
}

export const person = z.object({
  name: z.string(),
  email: z.string(),
  date: z.iso.datetime({ offset: true }).optional(),
});
const commitRequest = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: person.optional(),
  committer: person.optional(),
});

export const commitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/git/commits/{sha}',
    docs: 'rest/git/commits#get-a-commit-object',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const id = call.param('sha');
      const commit = call.repository.objects.commit(id);
      if (commit === undefined) throw new ApiError(404, 'Not Found');
      return json(toGitCommit(call, { id, ...commit }));
    },
  },
  {
    method: 'POST',
    path: '/git/commits',
    docs: 'rest/git/commits#create-a-commit',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const request = parseBody(call, commitRequest);
      const { objects, signed } = call.repository;
      const treeType = objects.get(request.tree)?.type;
      if (treeType === undefined) throw new ApiError(422, 'Tree SHA does not exist');
      if (treeType !== 'tree') throw new ApiError(422, 'Tree SHA is not a tree object');
      if (request.parents.some((parent) => objects.commit(parent) === undefined)) {
        throw new ApiError(422, 'Parent SHA does not exist or is not a commit object');
      }
      const author = toAuthor(call, request.author);
      const committer = request.committer ? toAuthor(call, request.committer) : author;
      const { tree, parents, message } = request;
      const commit = { tree, parents, author, committer, message };
      const id = objects.writeCommit(commit);
      // GitHub signs commits of an app that set neither author nor committer.
      if (call.actor.kind === 'installation' && !request.author && !request.committer) signed.add(id);
      return json(toGitCommit(call, { id, ...commit }), 201, { location: `${call.urls.api}/git/commits/${id}` });
    },
  },
  {
    method: 'GET',
    path: '/commits/{+ref}',
    docs: 'rest/commits/commits#get-a-commit',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const { repository, accept } = call;
      const ref = call.param('ref');
      const commit = repository.findCommit(ref);
      if (commit === undefined) throw new ApiError(422, `No commit found for SHA: ${ref}`);
      const shaType = /application\/vnd\.github(?:\.v3)?\.sha/.exec(accept)?.[0];
      if (shaType !== undefined) return raw(Buffer.from(commit.id), shaType);
      const [first] = commit.parents;
      const before = first === undefined ? undefined : repository.objects.commit(first)?.tree;
      const files = diffTrees(repository.objects, before, commit.tree);
      const additions = files.reduce((sum, file) => sum + file.additions, 0);
      const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
      return json({
        ...toCommit(call, commit),
        stats: { additions, deletions, total: additions + deletions },
        files: files.slice(0, call.limits.comparedFiles).map((file) => toDiffEntry(call, commit.id, file)),
      } satisfies Schemas['commit']);
    },
  },
];

export function toAuthor({ now }: Call, given: z.infer<typeof person> | undefined): Signature {
  const { name, email, date } = given ?? {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
  };
  return toSignature(name, email, date ?? now().toISOString());
}

/** Maximum number of commits in an unpaged comparison. */
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

/** Commits reachable from one side only, nearest first. */
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

/** Only the first page has files. */
function pageOf(query: URLSearchParams): { first: boolean; start: number; size: number } {
  if (!query.has('page') && !query.has('per_page')) return { first: true, start: 0, size: UNPAGED_COMMITS };
  const page = Math.max(1, Number(query.get('page') ?? 1));
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)));
  return { first: page === 1, start: (page - 1) * size, size };
}
