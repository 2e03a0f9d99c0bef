import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPublishedDirectories, publishedOutputId, publishedTreeId } from '../../src/publish/published-directory.js';
import { parseManifest } from '../../src/render/manifest.js';
import { MODE } from '../../src/github/git-objects.js';
import type { LocalGitHub } from '../github/local-github.js';
import type { RepositoryStore } from '../github/repository-store.js';
import { walkTree } from '../github/trees.js';

const BRANCH = 'gh-pages';

/** Differences between a branch and the expected site: files that are missing, different or unexpected. */
export function compareSites(
  github: LocalGitHub,
  target: string,
  expected: ReadonlyMap<string, Uint8Array>,
): readonly string[] {
  const actual = github.readTree(target, BRANCH);
  const problems = [...expected].flatMap(([path, bytes]) => {
    const found = actual.get(path);
    if (found === undefined) return [`${path} is missing.`];
    return Buffer.compare(found, bytes) === 0 ? [] : [`${path} is not what was published last.`];
  });
  const extra = [...actual.keys()].filter((path) => !expected.has(path));
  return [...problems, ...extra.map((path) => `${path} should not be there.`)];
}

/** Incomplete dashboards in any commit ever made: those that do not match their manifest. */
export function findPartialCommits(repository: RepositoryStore): readonly string[] {
  const whole = new Set<string | null>();
  const problems: string[] = [];
  for (const [id, { type }] of repository.objects) {
    const tree = type === 'commit' ? repository.objects.commit(id)?.tree : undefined;
    if (tree === undefined) continue;
    const files = new Map(
      [...walkTree(repository.objects, tree)].flatMap(({ path, entry }) =>
        entry.mode === MODE.directory ? [] : [[path, entry]],
      ),
    );
    const site = { head: id, files };
    for (const key of listPublishedDirectories(site, '').filter((name) => files.has(`${name}/manifest.json`))) {
      const directory = publishedTreeId(site, key);
      if (whole.has(directory)) continue;
      const bytes = repository.objects.blob(files.get(`${key}/manifest.json`)?.id ?? '');
      const output = parseManifest(Buffer.from(bytes ?? '').toString())?.output;
      if (output === publishedOutputId(site, key)) whole.add(directory);
      else problems.push(`${key} in the commit ${id} is not whole.`);
    }
  }
  return problems;
}

/** Commits of a branch that lack a file of others that their parent has. */
export function findLostSiblings(
  repository: RepositoryStore,
  head: string,
  isSibling: (path: string) => boolean,
): readonly string[] {
  const siblingsOf = (commit: string) => {
    const tree = repository.objects.commit(commit)?.tree ?? '';
    return new Set([...walkTree(repository.objects, tree)].map(({ path }) => path).filter(isSibling));
  };
  return [...repository.history(head)].flatMap((commit) => {
    const siblings = siblingsOf(commit);
    const parents = repository.objects.commit(commit)?.parents ?? [];
    const lost = parents.flatMap((parent) => [...siblingsOf(parent)].filter((path) => !siblings.has(path)));
    return lost.map((path) => `The commit ${commit} lost ${path}.`);
  });
}

/** Problems found by `git fsck --strict`, in its own words. */
export async function checkWithGit(github: LocalGitHub, target: string): Promise<readonly string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'soak-'));
  try {
    await github.exportTo(directory, target);
    const found = await runGit([
      '--git-dir',
      directory,
      'fsck',
      '--strict',
      '--full',
      '--no-dangling',
      '--no-progress',
    ]);
    return found.split('\n').filter((line) => line !== '');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The output of Git, and its exit code if it failed. */
function runGit(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const printed = Buffer.concat(chunks).toString('utf8');
      resolve(code === 0 ? printed : `${printed}\ngit ended with ${code}`);
    });
  });
}
