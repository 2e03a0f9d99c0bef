import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isSameName } from '../settings/github-name.js';
import { GitHubRepository } from '../github/github-repository.js';
import type { GitHubClient } from '../github/github-client.js';
import { GitHubRequestError } from '../github/github-request-error.js';
import { TELEMETRY_ROOT } from './telemetry-source.js';

/** The fields of a `push` event that the action uses. */
const pushSchema = z.object({
  ref: z.string(),
  before: z.string(),
  after: z.string(),
  created: z.boolean(),
  deleted: z.boolean(),
  forced: z.boolean(),
  repository: z.object({ full_name: z.string(), default_branch: z.string() }),
});
export type PushEvent = z.infer<typeof pushSchema>;

/** GitHub's limit for files listed in a comparison. */
const COMPARED_FILES = 300;

const comparisonSchema = z.object({
  status: z.string(),
  files: z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() })),
});

/** @returns null when the file is not the payload of a push. */
export async function readPushEvent(path: string): Promise<PushEvent | null> {
  try {
    return pushSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null; // optional: without it, all repositories are planned
  }
}

/**
 * Names of the telemetry directories that a push touched.
 *
 * @param telemetryRepository `owner/name`.
 * @param ref where the telemetry is read; the default branch when null.
 * @returns null when the push was not to that telemetry, or the list may be incomplete: a new or force-pushed branch, a missing commit, or
 * more files than a comparison lists.
 */
export async function readTouchedDirectories(
  client: GitHubClient,
  push: PushEvent,
  telemetryRepository: string,
  ref: string | null,
): Promise<ReadonlySet<string> | null> {
  if (!isPushTo(push, telemetryRepository, ref) || push.created || push.deleted || push.forced) return null;
  if (/^0+$/.test(push.before)) return null;
  const comparison = await compare(new GitHubRepository(client, telemetryRepository), push);
  const { status, files } = comparison ?? { status: 'unknown', files: [] };
  if (status !== 'ahead' || files.length >= COMPARED_FILES) return null;
  const paths = files.flatMap(({ filename, previous_filename: former }) => [filename, ...(former ? [former] : [])]);
  const prefix = `${TELEMETRY_ROOT}/`;
  const below = paths.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
  return new Set(below.flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])));
}

function isPushTo({ ref, repository }: PushEvent, telemetryRepository: string, wanted: string | null): boolean {
  const branch = (wanted ?? repository.default_branch).replace(/^(?:refs\/)?heads\//, '');
  return isSameName(repository.full_name, telemetryRepository) && ref === `refs/heads/${branch}`;
}

async function compare(repository: GitHubRepository, { before, after }: PushEvent) {
  try {
    return await repository.request('comparing the commits of the push', comparisonSchema, (octokit, coordinates) =>
      octokit.rest.repos.compareCommitsWithBasehead({ ...coordinates, basehead: `${before}...${after}`, per_page: 1 }),
    );
  } catch (error) {
    if (error instanceof GitHubRequestError && (error.status === 404 || error.status === 422)) return null;
    throw error;
  }
}
