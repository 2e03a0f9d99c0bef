import { z } from 'zod';
import { commandsSchema } from '../derive/commands/commands-schema.js';
import { diagnosticsSchema } from '../derive/artifacts/diagnostics-schema.js';
import { exportIndexSchema } from '../derive/exports/export-columns.js';
import { summarySchema } from '../derive/artifacts/summary-schema.js';
import { attentionSchema } from '../derive/attention/attention-schema.js';
import { sweepsSchema } from '../derive/artifacts/sweeps-schema.js';
import { actionSeriesSchema, seriesSchema } from '../derive/series/series-schema.js';
import { sessionsSchema } from '../derive/usage/sessions-schema.js';
import { usageSchema } from '../derive/usage/usage-schema.js';
import { auditLineSchema } from '../publish/audit-log.js';
import { DIALECTS } from '../records/dialects.js';
import { changelogEntrySchema } from '../registry/changelog.js';
import { registrySchema } from '../registry/registry-schema.js';
import { manifestSchema } from '../render/manifest-schema.js';

interface Described {
  readonly title: string;
  readonly schema: z.ZodType;
  /** Whether people write the document, so that it is checked as it is before any default is filled in. */
  readonly isInput: boolean;
}

const DESCRIBED: Readonly<Record<string, Described>> = {
  'telemetry-registry.v2': { title: 'Telemetry registry (Infra v2)', schema: registrySchema, isInput: true },
  'infra-changelog': { title: 'One line of the infra changelog', schema: changelogEntrySchema, isInput: true },
  summary: { title: 'summary.json of a dashboard', schema: summarySchema, isInput: false },
  diagnostics: { title: 'diagnostics.json of a dashboard', schema: diagnosticsSchema, isInput: false },
  sweeps: { title: 'sweeps.json of a dashboard', schema: sweepsSchema, isInput: false },
  attention: { title: 'attention.json of a dashboard', schema: attentionSchema, isInput: false },
  series: { title: 'series.json of a dashboard', schema: seriesSchema, isInput: false },
  action: { title: 'actions/{id}.json of a dashboard', schema: actionSeriesSchema, isInput: false },
  'export-index': { title: 'data/index.json of a dashboard', schema: exportIndexSchema, isInput: false },
  usage: { title: 'usage.json of a dashboard', schema: usageSchema, isInput: false },
  sessions: { title: 'sessions.json of a dashboard', schema: sessionsSchema, isInput: false },
  commands: { title: 'commands.json of a dashboard', schema: commandsSchema, isInput: false },
  audit: { title: 'One line of audit.jsonl of a dashboard', schema: auditLineSchema, isInput: false },
  manifest: { title: 'manifest.json of a dashboard', schema: manifestSchema, isInput: false },
};

/**
 * JSON Schemas (draft 7, which editors know) of the registry, the changelog and the artifacts, by file name in `schemas/`.
 * They are made of the schemas that the code parses with; what only code can say, such as that two names collide, they leave out.
 */
export function toJsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(DESCRIBED).map(([name, described]) => [`${name}.schema.json`, toJsonSchema(described)]),
  );
}

/**
 * The same of the records that emitters write, one for each dialect, in `schemas/records/`. They accept members that they do not name,
 * which emitters may add at any time.
 */
export function toRecordSchemas(): ReadonlyMap<string, object> {
  return new Map(
    DIALECTS.map(({ name, schema }) => [
      `records/${name}.schema.json`,
      toJsonSchema({ title: `A telemetry record of the dialect "${name}"`, schema, isInput: true }),
    ]),
  );
}

function toJsonSchema({ title, schema, isInput }: Described): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: isInput ? 'input' : 'output',
    override: ({ jsonSchema }) => {
      // Fields may be added to what is published: whoever checks it by an older schema must not trip over them.
      if (!isInput && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, title, ...rest };
}
