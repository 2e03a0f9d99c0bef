import { z } from 'zod';
import { figuresSchema } from '../render/dashboard-figures.js';
import { VERSION } from '../version.js';
import { parseOwn, SHARD_FORMAT } from './shard-format.js';

/** The plan's file, beside the archives. */
export const PLAN_FILE = 'plan.json';

/** What a shard's dashboards are to be published to, and so were planned against. */
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
  /** Commit at which the telemetry was looked at; null when it comes from no commit. */
  telemetry_commit: z.string().nullable(),
  /** Repositories whose dashboards are as building them again would give them. */
  unchanged: z.array(z.strictObject({ key: z.string(), figures: figuresSchema })),
  shards: z.array(
    z.strictObject({
      /** From 1. */
      shard: z.int().positive(),
      /** Keys, sorted. */
      repositories: z.array(z.string()).min(1),
      /** Bytes of the telemetry of its repositories, about. */
      bytes: z.int().nonnegative(),
    }),
  ),
  /** Keys of changed repositories for which the matrix has no room; another run builds them. */
  postponed: z.array(z.string()),
});

/** Who builds what; what the stage `publish` needs to know whether anything is missing. */
export type ShardPlan = z.infer<typeof shardPlanSchema>;
export type PlannedShard = ShardPlan['shards'][number];

export function renderShardPlan(plan: Omit<ShardPlan, 'format' | 'builder_version'>): string {
  const whole = { format: SHARD_FORMAT, builder_version: VERSION, ...plan } satisfies ShardPlan;
  return `${JSON.stringify(shardPlanSchema.parse(whole))}\n`;
}

/** @throws ActionError when the text is no plan of this version. */
export function parseShardPlan(text: string): ShardPlan {
  return parseOwn(shardPlanSchema, text, PLAN_FILE);
}
