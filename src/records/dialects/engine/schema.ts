import { z } from 'zod';

const text = z.string();
const entries = z.array(z.unknown());

/** Dialect B (`spec/4 §B`). */
export const engineSchema = z
  .object({
    schema_version: text.describe('Version of the contract: `1.0`.'),
    event: z
      .object({
        category: text.min(1).describe('Stage of the engine: `preflight`, `validate`, `enforce`.'),
        action: text.optional().describe('How it ended: `success`, `failed` or `failure`; any other word is unknown.'),
        reason: text.nullish().describe('Why, as one sentence without secrets.'),
      })
      .describe('What happened.'),
    generated_at: text.optional().describe('When the event was emitted, as ISO 8601 in UTC.'),
    correlation_id: z.union([text, z.int()]).optional().describe('Ties together all events of one execution: a run.'),
    source: z
      .object({
        workflow: text.optional().describe('Name of the workflow.'),
        job: text.optional().describe('Name of the job.'),
        run_id: z.unknown().optional().describe('Id of the workflow run.'),
      })
      .optional()
      .describe('Which workflow emitted it.'),
    entity: z
      .object({
        type: text.optional().describe('`repository` and the like.'),
        owner: text.optional().describe('Owner of the repository, if `repo` is only its name.'),
        repo: text.optional().describe('`name` or `owner/name`.'),
      })
      .optional()
      .describe('The repository that it is about.'),
    details: z
      .object({
        ok: z.boolean().optional().describe('Whether it went well.'),
        summary: text.nullish().describe('What happened, as one sentence.'),
        mode: text.optional().describe('`dry-run` when nothing was changed, even if changes are listed.'),
        status: text.optional().describe('A word for the state; shown with the step.'),
        tool: text.optional().describe('Name of the tool; shown with the step.'),
        version: text.optional().describe('Version of the tool; shown with the step.'),
        checks: z
          .array(
            z.object({
              id: text.optional().describe('Name of the check.'),
              outcome: text.optional().describe('`PASS`, `WARN` or `FAIL`.'),
              details: text.nullish().describe('What it found, as one sentence.'),
            }),
          )
          .optional()
          .describe('What was checked.'),
        actions: entries.optional().describe('What was really changed: texts, or objects with an `id`.'),
        labels: z
          .object({
            created: entries.optional().describe('Labels that were created.'),
            updated: entries.optional().describe('Labels that were changed.'),
            skipped: entries.optional().describe('Labels that were already correct.'),
          })
          .optional()
          .describe('What was done to labels.'),
        milestones: z
          .object({
            created: entries.optional().describe('Milestones that were created.'),
            updated: entries.optional().describe('Milestones that were changed.'),
            skipped: entries.optional().describe('Milestones that were already correct.'),
          })
          .optional()
          .describe('What was done to milestones.'),
        issue: z
          .object({ number: z.int().optional().describe('Number of the issue.') })
          .optional()
          .describe('The issue that it is about.'),
      })
      .optional()
      .describe('What was found and changed.'),
  })
  .describe('Engine event of Task Assistant.');
