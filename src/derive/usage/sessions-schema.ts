import { z } from 'zod';
import { formatCount } from '../../base/format.js';
import { count } from '../artifacts/artifact-field.js';
import { LISTED_SESSIONS, LISTED_TOOLS } from './listed-sessions.js';
import { sessionSchema } from './usage-schema.js';

const { tokens, ...fields } = sessionSchema.shape;

const toolSchema = z.strictObject({
  tool: z.string().describe('Name of the tool.'),
  calls: count.describe('How often the session used it.'),
  errors: count.describe('Of these, those whose result is an error.'),
  blocked: count.describe('Of these, those that a user refused.'),
});

const modelSchema = z.strictObject({
  model: z.string().describe('Name of the model.'),
  messages: count.describe('Assistant messages of the model in the session.'),
});

const rowSchema = z.strictObject({
  ...fields,
  tokens,
  models: z.array(modelSchema).describe('Models, by number of messages, then by name: 8 at most.'),
  tools: z
    .array(toolSchema)
    .describe(`Tools, by number of calls, then by name: ${LISTED_TOOLS} at most; \`distinct_tools\` counts all.`),
});
export type SessionRow = z.infer<typeof rowSchema>;

/** `sessions.json`. */
export const sessionsSchema = z
  .strictObject({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    sessions: z
      .array(rowSchema)
      .describe(
        `The newest sessions, sorted by end and id, those without a valid timestamp last: ${formatCount(LISTED_SESSIONS)} at most.`,
      ),
    further_sessions: count.describe('Sessions that are not listed.'),
  })
  .describe(
    'Sessions of agents, from their session logs; `data/sessions.csv` has the same rows when CSV is among `exports`. What was said in the ' +
      'sessions is not in it, and nothing of private sessions.',
  );
export type Sessions = z.infer<typeof sessionsSchema>;
