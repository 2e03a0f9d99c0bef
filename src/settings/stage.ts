import { z } from 'zod';
import { countField, expected, localDirectoryField } from './input-field.js';

/** `plan` → `build` (several in parallel) → `publish` are the parts of a run that can be separate jobs. */
export const STAGES = ['all', 'plan', 'build', 'publish', 'check', 'verify'] as const;
export type StageName = (typeof STAGES)[number];

/** GitHub's limit for the jobs of one matrix. */
const MAX_SHARDS = 256;

const shardsField = countField.refine((count) => count >= 1 && count <= MAX_SHARDS, {
  error: expected(`a whole number from 1 to ${MAX_SHARDS}`),
});
const noArchives = z.undefined('is only for the stage publish, which reads the results of the other stages from it');

const stageOf = z.object({ stage: z.unknown() });

/** A stage with the inputs that it needs; inputs that it would ignore are refused. */
export const stagingSchema = z.discriminatedUnion(
  'stage',
  [
    z.object({ stage: z.literal(['all', 'check']), archiveDirectory: noArchives }),
    z.object({
      stage: z.literal('verify'),
      archiveDirectory: noArchives,
      outputDirectory: z.undefined('cannot be given to the stage verify, which reads publish-repository'),
    }),
    z.object({
      stage: z.literal('plan'),
      archiveDirectory: noArchives,
      /** Where the plan is written. */
      outputDirectory: localDirectoryField,
      maxShards: shardsField.default(20),
      /** Megabytes of telemetry for which a job is added. */
      shardSize: countField.default(100),
    }),
    z.object({
      stage: z.literal('build'),
      archiveDirectory: noArchives,
      /** Where the archive is written. */
      outputDirectory: localDirectoryField,
    }),
    z.object({
      stage: z.literal('publish'),
      /** Contains the plan and the archives. */
      archiveDirectory: localDirectoryField,
      outputDirectory: z.undefined('cannot be given to the stage publish: shards are built for publish-repository'),
    }),
  ],
  { error: ({ input }) => expected(`one of ${STAGES.join(', ')}`)({ input: stageOf.safeParse(input).data?.stage }) },
);
export type Staging = z.infer<typeof stagingSchema>;
