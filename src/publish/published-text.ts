import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { MODE, blobId } from '../source/git-object.js';
import type { ListedFile } from '../source/git-listing.js';
import type { GitHubRepository } from '../source/github-repository.js';
import { readVerifiedBlob } from '../source/verified-blob.js';
import type { ReadPublished } from './publication-target.js';

/** Aliases and bytes of one query. */
const QUERY_BLOBS = 100;
const QUERY_BYTES = 2_000_000;
/** GraphQL cuts texts at 512,000 bytes: larger ones are read as they are. */
const TEXT_BYTES = 500_000;

const answerSchema = z.object({
  repository: z.record(z.string(), z.object({ text: z.string().nullish() }).nullable()),
});

/**
 * Reads published text files, many with one query. A text counts only if it has the object id that the tree names; one that is
 * cut, binary or otherwise lossy in GraphQL is read raw.
 */
export function createPublishedReader(repository: GitHubRepository, files: readonly ListedFile[]): ReadPublished {
  const known = new Map(files.map((file) => [file.path, file]));
  return async (paths) => {
    const wanted = Array.from(new Set(paths), (path) => known.get(path)).filter(isReadable);
    const texts = new Map<string, string>();
    for (const batch of toBatches(wanted.filter(({ size }) => size <= TEXT_BYTES))) {
      for (const [id, text] of await queryTexts(repository, batch)) texts.set(id, text);
    }
    const read = new Map<string, string>();
    for (const file of wanted) {
      const text = texts.get(file.id) ?? (await readText(repository, file));
      if (text !== null) read.set(file.path, text);
    }
    return read;
  };
}

type Readable = ListedFile & { readonly size: number };

function isReadable(file: ListedFile | undefined): file is Readable {
  return file !== undefined && file.size !== null && (file.mode === MODE.file || file.mode === MODE.executable);
}

function toBatches(files: readonly Readable[]): Readable[][] {
  const batches: Readable[][] = [];
  let batch: Readable[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length === 0 || batch.length >= QUERY_BLOBS || bytes + file.size > QUERY_BYTES) {
      batches.push((batch = []));
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  return batches;
}

/** Texts by object id, those only that are exactly what the id names. */
async function queryTexts(repository: GitHubRepository, files: readonly Readable[]): Promise<Map<string, string>> {
  const blobs = files.map(({ id }, index) => `b${index}: object(oid: "${id}") { ... on Blob { text } }`);
  const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${blobs.join(' ')} } }`;
  const answer = await repository.request('reading published files', answerSchema, async (octokit, coordinates) => ({
    data: await octokit.graphql<unknown>(query, coordinates),
  }));
  const texts = new Map<string, string>();
  for (const [index, { id }] of files.entries()) {
    const text = answer.repository[`b${index}`]?.text;
    if (typeof text === 'string' && blobId(Buffer.from(text)) === id) texts.set(id, text);
  }
  return texts;
}

async function readText(repository: GitHubRepository, file: Readable): Promise<string | null> {
  const bytes = await readVerifiedBlob(file, () => repository.openBlob(file.id));
  return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : null;
}
