import { z } from 'zod';
import { isFullName, nameOf, ownerOf } from '../settings/github-name.js';
import type { GitHubRepository } from './github-repository.js';

/** Repositories asked for in one query. */
const BATCH = 100;

const answerSchema = z.record(z.string(), z.object({ id: z.string() }).nullable());
const partialAnswer = z.object({ name: z.literal('GraphqlResponseError'), data: answerSchema });

/**
 * GitHub's node ids of repositories by the names that were asked for, whatever they are called now: GitHub follows renames and
 * transfers. A repository that the token may not see, or that does not exist, is missing.
 */
export async function readRepositoryIds(
  repository: GitHubRepository,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const asked = names.filter(isFullName);
  for (let start = 0; start < asked.length; start += BATCH) {
    const batch = asked.slice(start, start + BATCH);
    const fields = batch.map((name, index) => {
      const [owner, repo] = [ownerOf(name), nameOf(name)].map((part) => JSON.stringify(part));
      return `r${index}: repository(owner: ${owner}, name: ${repo}) { id }`;
    });
    const answer = await repository.request('looking for former names', answerSchema, async (octokit) => ({
      data: await octokit.graphql<unknown>(`query { ${fields.join(' ')} }`).catch(toKnown),
    }));
    for (const [index, name] of batch.entries()) {
      const id = answer[`r${index}`]?.id;
      if (id !== undefined) ids.set(name, id);
    }
  }
  return ids;
}

/** @throws what it is given, when it brings no answer. */
function toKnown(error: unknown): unknown {
  const { data } = partialAnswer.safeParse(error).data ?? {};
  if (data === undefined) throw error;
  return data;
}
