import { inspect } from 'node:util';
import fc from 'fast-check';
import { ActionError } from '../../src/base/action-error.js';
import { CacheKey, seal, unseal } from '../../src/cache/cache-key.js';

const SECRET = 'a-secret-of-our-own';
const key = new CacheKey(SECRET);

async function sealed(text: string, with_: CacheKey | null): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of seal([Buffer.from(text.slice(0, 3)), Buffer.from(text.slice(3))], 'archive', with_)) {
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function problemOf(bytes: Uint8Array, with_: CacheKey | null, kind: 'archive' | 'plan' = 'archive'): string {
  try {
    unseal(bytes, kind, with_, 'a.tar');
    return '';
  } catch (error) {
    if (error instanceof ActionError) return error.message;
    throw error;
  }
}

test('what was sealed comes back with the same key, and no tag holds the secret', async () => {
  const bytes = await sealed('content', key);
  expect(Buffer.from(unseal(bytes, 'archive', key, 'a.tar')).toString()).toBe('content');
  expect(bytes.toString()).toMatch(/^content\ntelemetry-dashboard-hmac-sha256 [0-9a-f]{64}\n$/);
  expect(`${bytes.toString()}${inspect(key, { depth: null })}${JSON.stringify(key)}`).not.toContain(SECRET);
  expect((await sealed('content', null)).toString()).toBe('content');
});

test('another key, another kind, no key and no tag are refused', async () => {
  const bytes = await sealed('content', key);
  const refused = 'a.tar was not written with this cache-key and is not used.';
  expect(problemOf(bytes, new CacheKey('another-secret-of-ours'))).toBe(refused);
  expect(problemOf(bytes, key, 'plan')).toBe(refused);
  expect(problemOf(Buffer.from('content'), key)).toBe(refused);
  expect(problemOf(bytes, null)).toBe('a.tar was written with a cache-key, but this job has none.');
  expect(problemOf(Buffer.from('content'), null)).toBe('');
});

test('no change of any byte gets through', async () => {
  const bytes = await sealed('some content of an archive', key);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ change;
      expect(problemOf(damaged, key)).not.toBe('');
      expect(problemOf(bytes.subarray(0, at), key)).not.toBe('');
    }),
  );
});
