import { z } from 'zod';
import { countField, expected, localDirectoryField } from './input-field.js';

/** Parts of a run that can be jobs of their own: `plan` → `build`, many at a time → `publish`; and what stands beside them. */
export const STAGES = ['all', 'plan', 'build', 'publish', 'check', 'verify'] as const;
export type StageName = (typeof STAGES)[number];

/** Jobs that one matrix can have, which GitHub limits. */
const MAX_SHARDS = 256;

const shardsField = countField.refine((count) => count >= 1 && count <= MAX_SHARDS, {
  error: expected(`a whole number from 1 to ${MAX_SHARDS}`),
});
const noArchives = z.undefined('is for the stage publish only, which reads there what others have built');

const stageOf = z.object({ stage: z.unknown() });

/** A stage with what it needs of the inputs, and without what it would ignore. */
export const stagingSchema = z.discriminatedUnion(
  'stage',
  [
    z.object({ stage: z.literal(['all', 'check']), archiveDirectory: noArchives }),
    z.object({
      stage: z.literal('verify'),
      archiveDirectory: noArchives,
      outputDirectory: z.undefined('is nothing that the stage verify looks at: it reads publish-repository'),
    }),
    z.object({
      stage: z.literal('plan'),
      archiveDirectory: noArchives,
      /** Receives the plan. */
      outputDirectory: localDirectoryField,
      maxShards: shardsField.default(20),
      /** Megabytes of telemetry that are worth a job of their own. */
      shardSize: countField.default(100),
    }),
    z.object({
      stage: z.literal('build'),
      archiveDirectory: noArchives,
      /** Receives the archive. */
      outputDirectory: localDirectoryField,
    }),
    z.object({
      stage: z.literal('publish'),
      /** Holds the plan and the archives. */
      archiveDirectory: localDirectoryField,
      outputDirectory: z.undefined('cannot be given to the stage publish: shards are built for publish-repository'),
    }),
  ],
  { error: ({ input }) => expected(`one of ${STAGES.join(', ')}`)({ input: stageOf.safeParse(input).data?.stage }) },
);
export type Staging = z.infer<typeof stagingSchema>;
