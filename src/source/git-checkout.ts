import { execFile } from 'node:child_process';
import { isDeepStrictEqual, promisify } from 'node:util';
import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { DirectoryTelemetrySource } from './directory-telemetry-source.js';
import { objectId } from '../github/github-repository.js';
import { type ListedEntry, type ListedFile, verifyListing } from '../github/git-listing.js';
import { toTelemetryEntries, OwnEntries } from './directory-listing.js';
import { blobId, MODE } from '../github/git-objects.js';
import { type OpenTrees, type TelemetryContent, type TelemetryEntry, toEntryPrefix } from './telemetry-source.js';
import { BlobMismatchError } from '../github/object-batches.js';

/** Limit for the output of a Git process. Telemetry files have to fit in memory anyway. */
const MAX_BYTES = 1024 ** 3;

const runFile = promisify(execFile);
/** `<mode> <type> <id> <size>\t<path>`; a hyphen means no size. */
const ENTRY = /^(?<mode>\d{6}) \w+ (?<id>[0-9a-f]{40}) +(?<size>\d+|-)\t(?<path>.+)$/s;
const entrySchema = z
  .object({
    mode: z.enum(MODE),
    id: objectId,
    size: z.string().transform((size) => (size === '-' ? null : Number(size))),
    path: z.string(),
  })
  .transform((entry): ListedEntry => entry);

/**
 * Reads telemetry from the checkout if its tree ids match, otherwise from its history with `git`. The output of `git` is verified like
 * GitHub's.
 * @param root - Directory that contains `telemetry/`.
 */
export function createCheckoutTrees(root: string): OpenTrees {
  const present = new DirectoryTelemetrySource(root);
  return async (repository, directories) => {
    if (isDeepStrictEqual(await present.identify(repository), directories)) {
      const directory = await present.open(repository);
      if (directory !== null) return directory;
    }
    const listings = directories.map(async ({ directory, tree }) => ({
      prefix: toEntryPrefix(repository, directory),
      files: await listTree(root, tree),
    }));
    const entries = toTelemetryEntries(await Promise.all(listings));
    const own = new OwnEntries(entries);
    return { directories, entries, read: (files) => readFiles(root, own.check(files)) };
  };
}

async function listTree(root: string, tree: string): Promise<ListedFile[]> {
  const listing = await git(root, ['ls-tree', '-r', '-t', '-z', '--long', '--full-tree', tree]).catch(
    (error: unknown) => {
      throw new ActionError(`The checkout ${root} does not contain the Git tree ${tree}.`, {
        hint: 'Check out the telemetry with full history (fetch-depth: 0), or at the commit that the dashboard was built from.',
        cause: error,
      });
    },
  );
  const lines = listing
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '');
  const listed = z.array(entrySchema).safeParse(lines.map((line) => ENTRY.exec(line)?.groups));
  if (!listed.success)
    throw new ActionError(`git listed the tree ${tree} in an unknown format.`, { cause: listed.error });
  return verifyListing(tree, listed.data);
}

async function* readFiles(
  root: string,
  files: readonly TelemetryEntry[],
): AsyncGenerator<TelemetryContent, void, undefined> {
  for (const entry of files) {
    const bytes = await git(root, ['cat-file', 'blob', entry.id]);
    if (blobId(bytes) === entry.id) yield { entry, bytes };
    else
      yield {
        entry,
        error: new BlobMismatchError(`What git returned for ${entry.path} does not match its object id.`),
      };
  }
}

async function git(root: string, command: readonly string[]): Promise<Buffer> {
  const { stdout } = await runFile('git', ['-C', root, ...command], { encoding: 'buffer', maxBuffer: MAX_BYTES });
  return stdout;
}
