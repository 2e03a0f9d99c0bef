import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { PlannedShard } from './shard-plan.js';

/**
 * Characters of names that one job, and all of them, can be told: for a job they become an environment variable, which Linux
 * limits to 128 KiB, and together an output, which GitHub limits to 1 MB of UTF-16.
 */
export const MATRIX_ROOM = { shardCharacters: 100_000, allCharacters: 450_000 } as const;

/** `strategy.matrix`: each entry of `include` holds what one job needs. */
export function toMatrix(shards: readonly PlannedShard[], repositories: readonly RegisteredRepository[]): string {
  const names = new Map(repositories.map(({ key, name }) => [key, name]));
  const include = shards.map(({ shard, bytes, ...planned }) => ({
    shard,
    repositories: planned.repositories.map((key) => names.get(key) ?? key).join(','),
    bytes,
  }));
  return JSON.stringify({ include });
}
