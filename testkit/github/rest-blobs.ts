import { z } from 'zod';
import { ApiError, json, nodeId, raw, type Schemas, toBase64Lines } from './answer.js';
import { parseBody, type Route } from './router.js';

export const blobRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/git/blobs/{sha}',
    docs: 'rest/git/blobs#get-a-blob',
    needs: 'contents',
    needsCommits: true,
    handle({ repository, accept, limits, urls, param }) {
      const id = param('sha');
      if (!/^[0-9a-f]{40}$/.test(id)) {
        throw new ApiError(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].');
      }
      const bytes = repository.objects.blob(id);
      if (bytes === undefined) throw new ApiError(404, 'Not Found');
      if (bytes.byteLength > limits.blobBytes) throw blobTooLarge();
      const mediaType = rawMediaType(accept);
      if (mediaType !== undefined) return raw(bytes, mediaType);
      const blob: Schemas['blob'] = {
        sha: id,
        node_id: nodeId('B', id),
        size: bytes.byteLength,
        url: `${urls.api}/git/blobs/${id}`,
        content: toBase64Lines(bytes),
        encoding: 'base64',
      };
      return json(blob);
    },
  },
  {
    method: 'POST',
    path: '/git/blobs',
    docs: 'rest/git/blobs#create-a-blob',
    needs: 'contents',
    needsCommits: true,
    handle(call) {
      const { content, encoding } = parseBody(
        call,
        z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']).default('utf-8') }),
      );
      if (encoding === 'base64' && !/^[A-Za-z0-9+/\s]*[=\s]*$/.test(content)) {
        throw new ApiError(422, 'content is not valid Base64');
      }
      const id = call.repository.objects.writeBlob(Buffer.from(content, encoding));
      const url = `${call.urls.api}/git/blobs/${id}`;
      const blob: Schemas['short-blob'] = { sha: id, url };
      return json(blob, 201, { location: url });
    },
  },
];

/** The raw media type that an `Accept` header asks for. */
export function rawMediaType(accept: string): string | undefined {
  return /application\/vnd\.github(?:\.v3)?\.raw(?:\+json)?/.exec(accept)?.[0];
}

export function blobTooLarge(): ApiError {
  return new ApiError(
    403,
    'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API, ' +
      'but you can always clone the repository via Git in order to obtain it.',
    { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] },
  );
}
