import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import type { ListedEntry } from './git-listing.js';
import type { GitHubClient } from './github-client.js';
import type { Octokit } from './request-policy.js';
import { toGitHubRequestError } from './github-request-error.js';
import { MODE } from './git-objects.js';

type Coordinates = { readonly owner: string; readonly repo: string };

interface QueryOptions {
  /** Fragments that the selection uses. */
  readonly fragments?: string;
  /**
   * Whether to retry after any 5xx, or only when GitHub asks for it (Retry-After). A query that overloads the server should be made smaller
   * instead.
   */
  readonly repeat?: 'always' | 'when-asked';
}

/** A GitHub repository, accessed with one token. Thin calls that validate responses and explain failures. */
export class GitHubRepository {
  readonly #coordinates: Coordinates;

  /** @param fullName `owner/name`. */
  constructor(
    readonly client: GitHubClient,
    readonly fullName: string,
  ) {
    const [owner = '', repo = ''] = fullName.split('/');
    this.#coordinates = { owner, repo };
  }

  /**
   * Sends one request.
   * @throws GitHubRequestError when it fails; ActionError when the response differs from GitHub's documentation.
   */
  async request<T>(
    doing: string,
    schema: z.ZodType<T>,
    send: (octokit: Octokit, coordinates: Coordinates) => Promise<{ readonly data: unknown }>,
  ): Promise<T> {
    let data: unknown;
    try {
      ({ data } = await send(this.client.octokit, this.#coordinates));
    } catch (error) {
      throw toGitHubRequestError(error, this.client, this.fullName, doing);
    }
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    throw new ActionError(`GitHub's answer about ${this.fullName} does not match its API description, when ${doing}.`, {
      hint: 'Check that the API URL points to GitHub, not to a proxy or a login page.',
      cause: parsed.error,
    });
  }

  /** Sends one GraphQL query for fields of the repository. @throws like `request`. */
  async query<T>(doing: string, schema: z.ZodType<T>, selection: string, options: QueryOptions = {}): Promise<T> {
    const { fragments = '', repeat = 'always' } = options;
    const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${selection} } } ${fragments}`;
    const request = { retryServerErrors: repeat === 'always' ? true : repeat };
    const { repository } = await this.request(doing, repositoryAnswer(schema), async (octokit, coordinates) => ({
      data: await octokit.graphql<unknown>(query.trim(), { ...coordinates, request }).catch(toPartialAnswer),
    }));
    return repository;
  }

  /**
   * Sends one GraphQL mutation without retries: if the response is lost, the caller has to find out whether it was carried out.
   * @throws like `request`.
   */
  async mutate<T>(
    doing: string,
    schema: z.ZodType<T>,
    mutation: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<T> {
    const request = { retryServerErrors: false };
    return this.request(doing, schema, async (octokit) => ({
      data: await octokit.graphql<unknown>(mutation, { ...variables, request }),
    }));
  }

  /** Streams the raw bytes of a blob. */
  async openBlob(id: string, signal?: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
    return this.request(`reading blob ${id}`, byteStream, (octokit, repository) =>
      octokit.rest.git.getBlob({
        ...repository,
        file_sha: id,
        headers: { accept: 'application/vnd.github.raw+json' },
        request: { parseSuccessResponseBody: false, ...(signal && { signal }) },
      }),
    );
  }

  /** Lists a tree, one level or recursively: up to 100,000 entries, not verified. */
  async listTree(tree: string, recursive: boolean): Promise<{ truncated: boolean; entries: ListedEntry[] }> {
    const answer = await this.request(`listing tree ${tree}`, treeSchema, (octokit, repository) =>
      octokit.rest.git.getTree({ ...repository, tree_sha: tree, ...(recursive && { recursive: '1' }) }),
    );
    const entries = answer.tree.map(({ path, mode, sha, size }) => ({ path, mode, id: sha, size: size ?? null }));
    return { truncated: answer.truncated, entries };
  }
}

/** A GraphQL response with errors: individual fields may have failed. */
const aggregateAnswer = z.object({
  data: z.object({ repository: z.record(z.string(), z.unknown()) }),
  errors: z.array(z.object({ path: z.tuple([z.literal('repository'), z.string()]).rest(z.unknown()) })),
});

/**
 * The fields of a response that did not fail.
 * @throws the given error when no field is left.
 */
function toPartialAnswer(error: unknown): unknown {
  const { data, errors } = aggregateAnswer.safeParse(error).data ?? {};
  const failed = new Set(errors?.map(({ path }) => path[1]));
  const isUseful = data !== undefined && Object.keys(data.repository).some((field) => !failed.has(field));
  if (!isUseful) throw error;
  return data;
}

/* The parts of GitHub's responses that the action uses. An obsolete file mode (100664) is rejected rather than misread. */

export const objectId = z.string().regex(/^[0-9a-f]{40}$/);
const size = z.int().nonnegative();

const treeSchema = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), mode: z.enum(MODE), sha: objectId, size: size.optional() })),
});

export const byteStream = z.custom<AsyncIterable<Uint8Array>>(
  (body) => typeof body === 'object' && body !== null && Symbol.asyncIterator in body,
);

function repositoryAnswer<T>(schema: z.ZodType<T>): z.ZodType<{ repository: T }> {
  return z.object({ repository: schema });
}

const MODES = new Map(Object.values(MODE).map((mode) => [Number.parseInt(mode, 8), mode]));

/** `... on Tree` with the fields of `TREE_FIELDS`. GraphQL encodes an entry's mode as a decimal number. */
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

/** `... on Blob` with the fields of `BLOB_FIELDS`. The text is truncated at 512,000 bytes, lossy, and null for binary content. */
export const BLOB_FIELDS = '... on Blob { oid text }';
export const blobObject = z.object({ oid: objectId, text: z.string().nullable() });
