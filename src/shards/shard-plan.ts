import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { quote } from '../settings/input-field.js';
import { VERSION } from '../base/version.js';
import { figuresSchema } from '../render/manifest-schema.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';

/** Identifies the format of files passed between stages. */
export const SHARD_FORMAT = 'telemetry-dashboard-shard/1';

const headSchema = z.object({ format: z.literal(SHARD_FORMAT), builder_version: z.string() });

/**
 * Parses a file written by another stage of the same run.
 * @param file - For messages.
 * @throws ActionError also when its version differs: all stages of a run must use the same version.
 */
export function parseOwn<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const content = parseJson(text);
  const head = headSchema.safeParse(content);
  if (!head.success) {
    throw new ActionError(`${file} was not written by a stage of this action.`, { cause: head.error });
  }
  const { builder_version: version } = head.data;
  if (version !== VERSION) {
    throw new ActionError(`${file} was written by version ${quote(version)}, but this is version ${VERSION}.`, {
      hint: 'Use the same version of the action in all jobs of a workflow.',
    });
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new ActionError(`${file} is damaged: ${toPlace(parsed.error)}.`, { cause: parsed.error });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // reported like any other foreign file
  }
}

function toPlace({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.map(String).join('.') || 'the whole';
  return `${quote(place)} is invalid`;
}

/** The plan's file, next to the archives. */
export const PLAN_FILE = 'plan.json';

/** The target that a shard's dashboards were planned against. */
export const shardTargetSchema = z.strictObject({
  /** `owner/name@branch` */
  label: z.string(),
  /** Publish directory; empty for the root. */
  directory: z.string(),
});

const shardPlanSchema = z.strictObject({
  format: z.literal(SHARD_FORMAT),
  builder_version: z.literal(VERSION),
  owner: z.string(),
  target: shardTargetSchema,
  /** Commit at which the telemetry was planned; null when it is not read from a commit. */
  telemetry_commit: z.string().nullable(),
  /** Repositories whose published dashboards are current. */
  unchanged: z.array(z.strictObject({ key: z.string(), figures: figuresSchema })),
  shards: z.array(
    z.strictObject({
      /** Starts at 1. */
      shard: z.int().positive(),
      /** Keys, sorted. */
      repositories: z.array(z.string()).min(1),
      /** Approximate bytes of its repositories' telemetry. */
      bytes: z.int().nonnegative(),
    }),
  ),
  /** Keys of changed repositories that did not fit into the matrix; another run builds them. */
  postponed: z.array(z.string()),
});

/** Which shard builds which repositories. The stage `publish` uses it to detect what is missing. */
export type ShardPlan = z.infer<typeof shardPlanSchema>;
export type PlannedShard = ShardPlan['shards'][number];

export function renderShardPlan(plan: Omit<ShardPlan, 'format' | 'builder_version'>): string {
  const whole = { format: SHARD_FORMAT, builder_version: VERSION, ...plan } satisfies ShardPlan;
  return `${JSON.stringify(shardPlanSchema.parse(whole))}\n`;
}

/** @throws ActionError when the text is not a plan of this version. */
export function parseShardPlan(text: string): ShardPlan {
  return parseOwn(shardPlanSchema, text, PLAN_FILE);
}

/** One repository to build. */
export interface Load {
  readonly key: string;
  /** How much work it is. */
  readonly weight: number;
}

interface BalanceLimits {
  readonly mostShards: number;
  /** Weight that justifies another shard. */
  readonly shardWeight: number;
  /** Maximum characters of the keys in one shard and in all shards, each key with a separator. */
  readonly shardCharacters: number;
  readonly allCharacters: number;
}

interface Balanced {
  /** Keys, sorted; no shard is empty. */
  readonly shards: readonly (readonly string[])[];
  /** Keys that do not fit; the last ones. */
  readonly postponed: readonly string[];
}

/**
 * Distributes loads over as many shards as are worthwhile: heaviest first, each to the shard with the least work so far. The longest shard
 * is then at most a third longer than in the best distribution (Graham 1969). The order of the loads only decides which ones are postponed
 * when not all fit.
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

/** How many of the first loads fit, regardless of which shard each goes to: every shard keeps room for the longest key. */
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

/**
 * Maximum characters of repository names: per job, an environment variable, which Linux limits to 128 KiB; for all jobs, an output, which
 * GitHub limits to 1 MB of UTF-16.
 */
export const MATRIX_ROOM = { shardCharacters: 100_000, allCharacters: 450_000 } as const;

/** `strategy.matrix`: each entry of `include` describes one job. */
export function toMatrix(shards: readonly PlannedShard[], repositories: readonly RegisteredRepository[]): string {
  const names = new Map(repositories.map(({ key, name }) => [key, name]));
  const include = shards.map(({ shard, bytes, ...planned }) => ({
    shard,
    repositories: planned.repositories.map((key) => names.get(key) ?? key).join(','),
    bytes,
  }));
  return JSON.stringify({ include });
}
