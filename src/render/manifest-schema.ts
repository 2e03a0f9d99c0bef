import { z } from 'zod';
import { count } from '../derive/artifacts/artifact-field.js';
import { attentionSchema } from '../derive/attention/attention-schema.js';
import type { Dashboard } from '../derive/artifacts/dashboard.js';
import { diagnosticsSchema, statusField } from '../derive/artifacts/diagnostics-schema.js';
import { directoryIdentity, summarySchema } from '../derive/artifacts/summary-schema.js';
import { REPOSITORY_CONTEXTS, REPOSITORY_STATES } from '../registry/registered-repository.js';
import { publishedOptionFields } from '../settings/derive-options.js';
import { GENERATOR } from '../base/version.js';

const MAX_DIAGNOSTICS = 3;

/** The figures of a dashboard that a report needs, kept in the manifest so that an unchanged dashboard is not built again. */
export const figuresSchema = z.object({
  status: statusField,
  automation: summarySchema.shape.automation,
  attention: attentionSchema,
  actions_taken: summarySchema.shape.actions_taken,
  events: count.describe('Number of events.'),
  records: count.describe('Counted records.'),
  runs: count.describe('All runs.'),
  failed_runs: count.describe('Runs that failed.'),
  last_timestamp: z.string().nullable().describe('The last record, UTC; null when none has a valid timestamp.'),
  counts: diagnosticsSchema.shape.counts,
  diagnostics: diagnosticsSchema.shape.diagnostics.describe('The first few, worst first.'),
});
export type DashboardFigures = z.infer<typeof figuresSchema>;

export function toDashboardFigures({ summary, diagnostics, attention }: Dashboard): DashboardFigures {
  return {
    status: summary.status,
    automation: summary.automation,
    attention,
    actions_taken: summary.actions_taken,
    events: summary.events,
    records: summary.records.counted,
    runs: summary.runs.total,
    failed_runs: summary.runs.failed,
    last_timestamp: summary.coverage.last_timestamp,
    counts: diagnostics.counts,
    diagnostics: toFirst(diagnostics.diagnostics),
  };
}

/** Findings about all of the telemetry come before those about parts of it. */
function toFirst(found: Dashboard['diagnostics']['diagnostics']): DashboardFigures['diagnostics'] {
  const isAll = ({ code }: { code: string }) => code === 'nothing-recognised';
  return [...found.filter(isAll), ...found.filter((finding) => !isAll(finding))].slice(0, MAX_DIAGNOSTICS);
}

const gitId = z.string().regex(/^[0-9a-f]{40}$/);

/** Everything that determines the bytes of a published directory (invariant 4). No clock, no commit. */
export const originSchema = z.object({
  schema_version: z.literal('3.2').describe('Version of this format.'),
  generator: z.literal(GENERATOR).describe('Marks the directory as created by this action.'),
  builder_version: z.string().describe('Version of the action that built it.'),
  derive_version: z
    .int()
    .describe(
      'Version of how the builder interprets telemetry; it can change between two commits of one builder version.',
    ),
  telemetry_version: z.literal('v1').describe('Version of the telemetry layout, as in the directory name.'),
  repository: z
    .object({
      owner: z.string().describe('Owner, as spelled in the registry.'),
      name: z.string().describe('Name, as spelled in the registry.'),
      key: z.string().describe('`owner_name`: the name of its directories.'),
      context: z
        .enum(REPOSITORY_CONTEXTS)
        .nullable()
        .describe('Context in the registry; null if it is not registered.'),
      state: z.enum(REPOSITORY_STATES).describe('State in the registry at build time.'),
      has_reason: z.boolean().describe('Whether the registry entry has a reason; the reason itself is not published.'),
    })
    .describe('The registered repository.'),
  source: z
    .object({
      repository: z.string().describe('`owner/name` of the telemetry repository.'),
      directory: z
        .string()
        .describe('Directory of the telemetry according to the registry; file paths are relative to it.'),
      directories: z
        .array(directoryIdentity)
        .describe('The directories that were read, by path; empty without telemetry.'),
    })
    .describe('What was read.'),
  settings: z
    .object({
      server_url: z.string().describe('Address of the GitHub server that pages link to.'),
      site_url: z
        .string()
        .nullable()
        .describe(
          'Address of the site in absolute links, ending in a slash: `site-url`, or the address of GitHub Pages; null when unknown.',
        ),
      ...publishedOptionFields,
    })
    .describe('The settings that published files depend on.'),
});

const fileSchema = z.object({
  path: z.string().describe('Path from `directory`.'),
  blob: gitId.describe('Git object id of the content.'),
  size: count.describe('Bytes.'),
});

/** `manifest.json`. */
export const manifestSchema = originSchema
  .extend({
    source: originSchema.shape.source
      .extend({ files: z.array(fileSchema).describe('Every telemetry file that was read, by path.') })
      .describe('What was read.'),
    complete: z.boolean().describe('Whether every file could be read; an unreadable file may be readable next time.'),
    figures: figuresSchema.describe('Figures of the dashboard, for reports of runs that change nothing.'),
    days: z
      .record(
        z.iso.date(),
        z.object({
          digest: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .describe('SHA-256 of all that the pages are made of: they are written again when it changes.'),
          pages: z.array(gitId).describe('Git object ids of the pages, in order.'),
        }),
      )
      .describe('Days that have pages.'),
    output: gitId.describe(
      'Git tree id of the other files of this directory, except those that keep a history; shows whether they are still as published.',
    ),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(
        'SHA-256 of this file with an empty string as this value; shows whether the file is still as published.',
      ),
  })
  .describe('What a published directory was built from, and the result. The same telemetry gives the same manifest.');
