import { z } from 'zod';
import type { ListedEntry } from './git-listing.js';
import { MODE } from './git-object.js';

/* What is used of GitHub's answers. A mode that Git no longer writes (100664) is not understood, rather than misread. */

export const objectId = z.string().regex(/^[0-9a-f]{40}$/);
const size = z.int().nonnegative();

export const treeSchema = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), mode: z.enum(MODE), sha: objectId, size: size.optional() })),
});

export const byteStream = z.custom<AsyncIterable<Uint8Array>>(
  (body) => typeof body === 'object' && body !== null && Symbol.asyncIterator in body,
);

/** The answer to a query for fields of a repository. */
export function repositoryAnswer<T>(schema: z.ZodType<T>): z.ZodType<{ repository: T }> {
  return z.object({ repository: schema });
}

const MODES = new Map(Object.values(MODE).map((mode) => [Number.parseInt(mode, 8), mode]));

/** `... on Tree` with the fields of `TREE_FIELDS`. GraphQL gives the mode of an entry as a decimal number. */
export const TREE_FIELDS = '... on Tree { oid entries { name mode oid size } }';
export const treeObject = z.object({
  oid: objectId,
  entries: z
    .array(
      z
        .object({ name: z.string(), mode: z.int(), oid: objectId, size })
        .transform(({ name, mode: number, oid, size: bytes }, context): ListedEntry => {
          const mode = MODES.get(number);
          if (mode === undefined) {
            context.addIssue({ code: 'custom', message: `mode ${number}` });
            return z.NEVER;
          }
          const isSized = mode !== MODE.directory && mode !== MODE.submodule;
          return { path: name, mode, id: oid, size: isSized ? bytes : null };
        }),
    )
    .nullable(),
});

/** `... on Blob` with the fields of `BLOB_FIELDS`. The text is cut at 512,000 bytes, lossy, and null for binary content. */
export const BLOB_FIELDS = '... on Blob { oid text }';
export const blobObject = z.object({ oid: objectId, text: z.string().nullable() });
