import { z } from 'zod';
import { ApiError, json, raw, type Schemas } from './answer.js';
import { toCommit, toDiffEntry, toGitCommit } from './commit-answers.js';
import { type Signature, toSignature } from './commit-object.js';
import { type Call, parseBody, type Route } from './router.js';
import { diffTrees } from './tree-diff.js';

const person = z.object({ name: z.string(), email: z.string(), date: z.iso.datetime({ offset: true }).optional() });
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
      // GitHub signs what an app commits in nobody else's name.
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

function toAuthor({ now }: Call, given: z.infer<typeof person> | undefined): Signature {
  const { name, email, date } = given ?? {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
  };
  return toSignature(name, email, date ?? now().toISOString());
}
