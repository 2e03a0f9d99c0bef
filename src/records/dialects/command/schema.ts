import { z } from 'zod';

const text = z.string();
const count = z.int().nonnegative();
const bag = z.record(text, z.unknown()).optional();

/** Dialect D (`spec/4 §D`). */
export const commandSchema = z
  .object({
    ts: text
      .optional()
      .describe(
        'When the command ended, as ISO 8601; offsets with or without a colon. Without it, a record is not a command.',
      ),
    cmd: text.min(1).describe('The command: `ctx.search`, `ast.parse`.'),
    run_id: z.union([text, z.int()]).optional().describe('Id of the run that it belongs to.'),
    segment: z.unknown().optional().describe('Part of the project; never published.'),
    args: bag.describe('Arguments; never published, except for the sample fields.'),
    result: z
      .object({
        status: text.optional().describe('`ok`, `success`, `error`, `failed`, `timeout`, `…_failed` or `…_error`.'),
      })
      .loose()
      .optional()
      .describe('How it ended, and sample fields.'),
    timing_ms: z.number().nonnegative().nullish().describe('How long it took, in milliseconds.'),
    warnings: z.array(z.unknown()).optional().describe('Codes (lower-case identifiers), or objects with a `code`.'),
    tokens: z
      .union([
        count,
        z.object({
          input_tokens: count.optional().describe('Tokens that went in.'),
          output_tokens: count.optional().describe('Tokens that came out.'),
          retrieved_tokens: count.optional().describe('Tokens that were retrieved.'),
          total_tokens: count.optional().describe('Total number of tokens.'),
        }),
      ])
      .optional()
      .describe('Tokens that the command used: the total as a number, or an object of counts by use.'),
    x: bag.describe('Extensions, including sample fields.'),
  })
  .describe('Command record.');
