import { z } from 'zod';
import { MODE } from './git-object.js';

/* What is used of GitHub's answers. A mode that Git no longer writes (100664) is not understood, rather than misread. */

export const objectId = z.string().regex(/^[0-9a-f]{40}$/);
export const repositorySchema = z.object({
  id: z.int(),
  full_name: z.string(),
  private: z.boolean(),
  archived: z.boolean().default(false),
  default_branch: z.string(),
  permissions: z.object({ push: z.boolean() }).optional(),
});
export const commitSchema = z.object({ tree: z.object({ sha: objectId }) });
export const treeSchema = z.object({
  truncated: z.boolean(),
  tree: z.array(
    z.object({ path: z.string(), mode: z.enum(MODE), sha: objectId, size: z.int().nonnegative().optional() }),
  ),
});
export const byteStream = z.custom<AsyncIterable<Uint8Array>>(
  (body) => typeof body === 'object' && body !== null && Symbol.asyncIterator in body,
);
