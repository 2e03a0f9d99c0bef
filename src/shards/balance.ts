/** Something to do. */
export interface Load {
  readonly key: string;
  /** How much there is to do. */
  readonly weight: number;
}

export interface BalanceLimits {
  readonly mostShards: number;
  /** Weight that is worth a shard of its own. */
  readonly shardWeight: number;
  /** Characters that the keys of one shard may take, each with a separator, and those of all shards together. */
  readonly shardCharacters: number;
  readonly allCharacters: number;
}

export interface Balanced {
  /** Keys, sorted; no shard is empty. */
  readonly shards: readonly (readonly string[])[];
  /** Keys for which there is no room: the last ones. */
  readonly postponed: readonly string[];
}

/**
 * Spreads loads over no more shards than are worth it, the heaviest first, each to the shard that has least to do so far: the
 * longest shard is then at most a third longer than the best spreading would have it (Graham 1969). The order of the loads
 * decides only which of them are left out when there is no room for all.
 */
export function balance(loads: readonly Load[], limits: BalanceLimits): Balanced {
  const total = loads.reduce((sum, { weight }) => sum + weight, 0);
  const worthwhile = Math.ceil(total / Math.max(1, limits.shardWeight));
  const count = Math.max(1, Math.min(limits.mostShards, worthwhile, loads.length));
  const room = Math.min(limits.shardCharacters, Math.floor(limits.allCharacters / count));
  const fitting = countFitting(loads, count, room);

  const shards = Array.from({ length: count }, () => ({ keys: [] as string[], weight: 0, room }));
  for (const { key, weight } of loads.slice(0, fitting).sort(byWeight)) {
    const size = sizeOf(key);
    const least = shards.filter((shard) => shard.room >= size).reduce((a, b) => (b.weight < a.weight ? b : a));
    least.keys.push(key);
    least.weight += weight;
    least.room -= size;
  }
  return {
    shards: shards.filter(({ keys }) => keys.length > 0).map(({ keys }) => keys.sort()),
    postponed: loads.slice(fitting).map(({ key }) => key),
  };
}

/** How many of the first loads fit, whichever shard each of them goes to: none needs more than what is held back in every shard. */
function countFitting(loads: readonly Load[], shards: number, room: number): number {
  const longest = loads.reduce((most, { key }) => Math.max(most, sizeOf(key)), 0);
  let left = shards * (room - longest + 1);
  const beyond = loads.findIndex(({ key }) => (left -= sizeOf(key)) < 0);
  return beyond < 0 ? loads.length : beyond;
}

function sizeOf(key: string): number {
  return key.length + 1;
}

function byWeight(a: Load, b: Load): number {
  return b.weight - a.weight || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
