import { z } from 'zod';

const text = z.string();
const instant = z.string().describe('ISO 8601, UTC.');

/** Dialect A (`spec/4 §A`). */
export const decisionSchema = z
  .object({
    schema_version: text.describe('Version of the contract: `1.0`.'),
    action: text.min(1).describe('What was done, as a namespaced verb: `repo.prepare.labels.reconcile`.'),
    outcome: text.describe('How it ended: `success`, `partial`, `blocked` or `failed`.'),
    generated_at: instant.optional().describe('When the record was emitted, as ISO 8601 in UTC.'),
    correlation_id: z
      .union([text, z.int()])
      .optional()
      .describe('Ties together all records of one logical execution: a run.'),
    actor: text.optional().describe('Who did it: `prepare-repo`, `workflow:<name>`.'),
    entity: z
      .object({
        type: text.optional().describe('`repository`, `issue`, `pull_request`, `workflow_run` or `job`.'),
        repo: text
          .optional()
          .describe('`owner/name`; a record that names another repository than its directory is foreign.'),
        number: z.int().optional().describe('Number of the issue or pull request.'),
      })
      .optional()
      .describe('What it was done to.'),
    reason: text.nullish().describe('Why it did not succeed; one sentence without secrets.'),
    execution: z
      .object({
        started_at: instant.nullish().describe('When the work began.'),
        finished_at: instant.nullish().describe('When the work ended; the duration is the time since `started_at`.'),
        runner: text.nullish().describe('Where it ran.'),
      })
      .optional()
      .describe('When and where it was done.'),
    decisions: z
      .array(
        z.object({
          id: text.optional().describe('Unique within the record.'),
          kind: text.optional().describe('`validation`, `enforcement`, `mutation` or `routing`.'),
          rule: text.optional().describe('The rule that decided.'),
          subject: text.optional().describe('What was decided about.'),
          decision: text.optional().describe('`allow`, `deny`, `create`, `update`, `skip` or `route`.'),
          outcome: text.optional().describe('How it ended, with the values of the record’s `outcome`.'),
          reason: text.nullish().describe('Why, as one sentence.'),
          evidence: z
            .array(
              z.object({
                key: text.optional().describe('Name of the evidence; published.'),
                value: z.unknown().optional().describe('Never published.'),
              }),
            )
            .optional()
            .describe('What the decision is based on.'),
        }),
      )
      .optional()
      .describe('What was decided. A `mutation` with `create` or `update` says that something was changed.'),
    inputs: z
      .object({ mode: text.optional().describe('`dry-run` when nothing was changed, even if changes are listed.') })
      .optional()
      .describe('What the action was given; only the mode is published.'),
  })
  .describe('Decision record of Task Assistant.');
