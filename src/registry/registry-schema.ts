import { z } from 'zod';
import { expected } from '../settings/input-field.js';
import { REPOSITORY_CONTEXTS, REPOSITORY_STATES } from './registered-repository.js';

/** Infra v2 (`spec/2 §11`): anything else is refused. */
export const schemaVersionField = z
  .string({ error: expected('a string such as "2.0"') })
  .regex(/^2\.\d+$/, { error: expected('version 2.x') })
  .describe('Version of this format.');

const processExpected = expected('the name of what registered it');

/** One registered repository (`spec/2 §6, §10`). Keys that it does not know are left alone. */
export const entrySchema = z
  .object(
    {
      state: z
        .enum(REPOSITORY_STATES, { error: expected(REPOSITORY_STATES.join(' or ')) })
        .describe('The dashboard of a disabled repository stays as it is; its telemetry is not read.'),
      context: z
        .enum(REPOSITORY_CONTEXTS, { error: expected(REPOSITORY_CONTEXTS.join(' or ')) })
        .describe('Required. A sandbox is treated like production, and labelled.'),
      process: z
        .string({ error: processExpected })
        .trim()
        .min(1, { error: processExpected })
        .describe('Tool that made the last mutation.'),
      reason: z
        .string({ error: expected('a sentence') })
        .trim()
        .nullish()
        .describe('Why the last mutation was made.')
        .transform((reason) => reason ?? ''),
    },
    { error: expected('an object') },
  )
  .describe('A registered repository.');

/**
 * The whole registry as editors check it. `parseRegistry` knows more: names of GitHub, telemetry of the same owner,
 * collisions; and it keeps what is wrong with one organisation apart from the others.
 */
export const registrySchema = z.looseObject({
  $schema: z.string().optional().describe('Address of this schema, for editors.'),
  schema_version: schemaVersionField,
  generated_at: z
    .string()
    .optional()
    .describe('When the registry was created. The changelog has the dates of mutations.'),
  description: z.string().optional().describe('Purpose of the registry.'),
  orgs: z
    .record(
      z.string(),
      z
        .looseObject({
          telemetry_repo: z
            .string()
            .regex(/^[^/]+\/[^/]+$/)
            .describe('owner/name, of the same owner: cross-organisation telemetry is not allowed.'),
          repos: z.record(z.string(), entrySchema).describe('Registered repositories by name.'),
        })
        .describe('An account and its telemetry repository.'),
    )
    .describe('GitHub accounts by name. Other accounts have no dashboards.'),
});
