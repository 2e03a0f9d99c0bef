import { z } from 'zod';
import { commandsSchema } from '../derive/commands/commands-schema.js';
import { diagnosticsSchema } from '../derive/artifacts/diagnostics-schema.js';
import { exportIndexSchema } from '../derive/exports/export-columns.js';
import { summarySchema } from '../derive/artifacts/summary-schema.js';
import { attentionSchema } from '../derive/attention/attention-schema.js';
import { sweepsSchema } from '../derive/artifacts/sweeps-schema.js';
import { runsSchema } from '../derive/runs/runs-schema.js';
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
  /** Whether people write the document, so that it is validated before defaults are filled in. */
  readonly isInput: boolean;
}

const DESCRIBED: Readonly<Record<string, Described>> = {
  'telemetry-registry.v2': { title: 'Telemetry registry (Infra v2)', schema: registrySchema, isInput: true },
  'infra-changelog': { title: 'One line of the infra changelog', schema: changelogEntrySchema, isInput: true },
  summary: { title: 'summary.json of a dashboard', schema: summarySchema, isInput: false },
  diagnostics: { title: 'diagnostics.json of a dashboard', schema: diagnosticsSchema, isInput: false },
  sweeps: { title: 'sweeps.json of a dashboard', schema: sweepsSchema, isInput: false },
  attention: { title: 'attention.json of a dashboard', schema: attentionSchema, isInput: false },
  runs: { title: 'runs.json of a dashboard', schema: runsSchema, isInput: false },
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
 * JSON Schemas (draft 7, which editors support) of the registry, the changelog and the artifacts, by file name in `schemas/`. Generated
 * from the zod schemas that the code parses with. They leave out rules that need code, such as colliding names.
 */
export function toJsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(DESCRIBED).map(([name, described]) => [`${name}.schema.json`, toJsonSchema(described)]),
  );
}

/**
 * JSON Schemas of the records that emitters write, one per dialect, in `schemas/records/`. They accept unknown members, because emitters
 * may add some at any time.
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
      // Artifacts may gain fields, and validation against an older schema must still pass.
      if (!isInput && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, title, ...rest };
}
