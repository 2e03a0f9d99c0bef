import { nodeId, type Schemas } from './answer.js';
import { type Signature, toTimestamp } from './commit-object.js';
import type { FoundCommit } from './repository-store.js';
import type { Call } from './router.js';
import type { FileChange } from './tree-diff.js';

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

export function toCommit(call: Call, commit: FoundCommit): Schemas['commit'] {
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

export function toDiffEntry({ urls }: Call, commit: string, file: FileChange): Schemas['diff-entry'] {
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
