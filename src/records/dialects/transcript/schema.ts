import { z } from 'zod';

const text = z.string();
const count = z.int().nonnegative();

/** Dialect E (`spec/4 §E`). */
export const transcriptSchema = z
  .object({
    type: text.min(1).describe('`user` or `assistant`; any other type is bookkeeping without usage.'),
    sessionId: text.optional().describe('Id of the session. Only titles and file snapshots lack one.'),
    uuid: text.optional().describe('Id of the record: messages of a person with the same id count once.'),
    timestamp: text.optional().describe('When it was written, as ISO 8601 in UTC.'),
    message: z
      .object({
        id: text.optional().describe('Id of the message: an answer counts once, however many records have its id.'),
        role: text.optional().describe('`user` or `assistant`.'),
        model: text.optional().describe('The model that answered; `<synthetic>` when no model was called.'),
        content: z
          .union([
            text,
            z.array(
              z
                .object({
                  type: text
                    .optional()
                    .describe(
                      '`text`, `tool_use` with `id`, `name` and `input`, or `tool_result` with `tool_use_id` and `is_error`.',
                    ),
                })
                .loose(),
            ),
          ])
          .optional()
          .describe('What was said, which is never published, and which tools were used.'),
        usage: z
          .object({
            input_tokens: count.optional().describe('Tokens of the request that were not cached.'),
            output_tokens: count.optional().describe('Tokens of the answer.'),
            cache_creation_input_tokens: count.optional().describe('Tokens that were written to the cache.'),
            cache_read_input_tokens: count.optional().describe('Tokens that were read from the cache.'),
          })
          .nullish()
          .describe('Tokens of the answer.'),
      })
      .nullish()
      .describe('The message, in records that are about one.'),
    requestId: text.optional().describe('Id of the request that was answered.'),
    isMeta: z.boolean().optional().describe('Whether the client wrote it in the name of the person.'),
    isSidechain: z.boolean().optional().describe('Whether a side agent wrote it.'),
    isCompactSummary: z.boolean().optional().describe('Whether it summarises an earlier conversation.'),
    isVisibleInTranscriptOnly: z.boolean().optional().describe('Whether no model has seen it.'),
    isApiErrorMessage: z.boolean().optional().describe('Whether it represents an error of the service.'),
    private: z.boolean().optional().describe('`true` keeps the whole session out of every published file.'),
    user: text.optional().describe('Fallback for `user_id`.'),
    user_id: z.union([text, z.int()]).optional().describe('Whose session it is: counted, never shown.'),
  })
  .describe('Line of the session log of a coding agent.');
