import { ActionError } from '../action-error.js';
import { blobId } from './git-object.js';
import { DeadlineError } from './request-deadlines.js';

const READS = 3;

/** What was read is, again and again, not the object that Git names. */
export class BlobMismatchError extends Error {
  override readonly name = 'BlobMismatchError';
}

/**
 * Reads a blob and checks that it is the object that its id names; a broken or wrong answer is read again.
 *
 * @param open begins the read; its own errors are not retried here.
 * @throws BlobMismatchError when the content is wrong each time; ActionError when it cannot be read to its end.
 */
export async function readVerifiedBlob(
  blob: { readonly id: string; readonly size: number | null },
  open: () => Promise<AsyncIterable<Uint8Array>>,
): Promise<Uint8Array> {
  let cut: unknown;
  let read = 0;
  do {
    read += 1;
    const stream = await open();
    try {
      const bytes = await collect(stream, blob.size ?? Infinity);
      if (bytes !== null && blobId(bytes) === blob.id) return bytes;
      cut = null;
    } catch (error) {
      cut = error;
    }
  } while (read < READS && !(cut instanceof DeadlineError && cut.isFinal));
  if (cut === null) throw new BlobMismatchError(`The bytes read are not those of the Git object ${blob.id}.`);
  if (cut instanceof DeadlineError) {
    const times = read === 1 ? '' : ` (${read} times)`;
    throw new ActionError(`The Git object ${blob.id} could not be read: ${cut.message}${times}.`, {
      hint: 'Usually passing: run again. If it stays, check githubstatus.com, the proxy and the API URL.',
      cause: cut,
    });
  }
  throw new ActionError(`The connection broke ${READS} times while the Git object ${blob.id} was read.`, {
    hint: 'Usually passing: run again.',
    cause: cut,
  });
}

/** @returns null when there are more bytes than there should be; the rest is not waited for. */
async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > limit) return null;
  }
  return Buffer.concat(chunks, length);
}
