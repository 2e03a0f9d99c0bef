import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../line-objects.js';
import { parseTimestamp } from '../timestamp.js';
import type { TelemetryEvent } from '../telemetry-event.js';
import { isNonEmptyArray, isText, stringAt, toIdentifier, toOutcome } from './fields.js';

/** Dialect B (`spec/4 §B`). */
export const engineSchema = z.object({
  schema_version: z.string(),
  event: z.object({ category: z.string().min(1), action: z.unknown().optional() }),
  generated_at: z.unknown().optional(),
  correlation_id: z.unknown().optional(),
  source: z.unknown().optional(),
  entity: z.unknown().optional(),
  details: z.unknown().optional(),
});

type EngineRecord = z.infer<typeof engineSchema>;

/** Whether the schema accepts a record. */
export function isEngineRecord(record: JsonObject): record is EngineRecord {
  const { event } = record;
  return typeof record['schema_version'] === 'string' && isJsonObject(event) && isText(event['category']);
}

export function toEngineEvent(record: EngineRecord): TelemetryEvent {
  const word = toOutcome(record.event.action);
  return {
    dialect: 'engine',
    time: parseTimestamp(record.generated_at),
    action: record.event.category,
    outcome: word === 'success' || word === 'failed' ? word : 'unknown',
    run: toIdentifier(record.correlation_id),
    durationMs: null,
    tookAction: tookAction(record.details),
    decidesRun: false,
    actor: stringAt(record.source, 'workflow'),
    repository: toRepository(record.entity),
    command: undefined,
    transcript: undefined,
  };
}

/** Something was really changed: `spec/4 §B`, last line. A dry run changes nothing, whatever it lists. */
function tookAction(details: unknown): boolean {
  if (!isJsonObject(details) || details['mode'] === 'dry-run') return false;
  const { actions, labels, milestones } = details;
  return (
    isNonEmptyArray(actions) ||
    (isJsonObject(labels) && (isNonEmptyArray(labels['created']) || isNonEmptyArray(labels['updated']))) ||
    (isJsonObject(milestones) && isNonEmptyArray(milestones['created']))
  );
}

/** `entity.repo` is `name` or `owner/name`; `entity.owner` completes the former. */
function toRepository(entity: unknown): string | null {
  const repo = stringAt(entity, 'repo');
  const owner = stringAt(entity, 'owner');
  return repo === null || owner === null || repo.includes('/') ? repo : `${owner}/${repo}`;
}
