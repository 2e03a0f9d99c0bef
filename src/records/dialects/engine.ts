import { z } from 'zod';
import { KEY } from '../json/json-keys.js';
import { NOWHERE, ROOT, type JsonNode, type JsonTape } from '../json/json-tape.js';
import type { TelemetryEvent } from '../telemetry-event.js';
import { identifierAt, timeAt, toOutcome } from './fields.js';

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

/** Whether the schema accepts a record. */
export function isEngineRecord(record: JsonTape): boolean {
  return (
    record.isText(record.at(ROOT, KEY.schema_version)) &&
    record.isFilledText(record.at(record.at(ROOT, KEY.event), KEY.category))
  );
}

export function toEngineEvent(record: JsonTape): TelemetryEvent {
  const event = record.at(ROOT, KEY.event);
  const word = toOutcome(record.textAt(event, KEY.action));
  return {
    dialect: 'engine',
    time: timeAt(record, ROOT, KEY.generated_at),
    action: record.textAt(event, KEY.category) ?? '',
    outcome: word === 'success' || word === 'failed' ? word : 'unknown',
    run: identifierAt(record, ROOT, KEY.correlation_id),
    durationMs: null,
    tookAction: tookAction(record, record.at(ROOT, KEY.details)),
    decidesRun: false,
    actor: record.textAt(record.at(ROOT, KEY.source), KEY.workflow),
    repository: toRepository(record, record.at(ROOT, KEY.entity)),
    command: undefined,
  };
}

/** Something was really changed: `spec/4 §B`, last line. A dry run changes nothing, whatever it lists. */
function tookAction(record: JsonTape, details: JsonNode): boolean {
  if (record.textAt(details, KEY.mode) === 'dry-run') return false;
  const isFilled = (array: JsonNode): boolean => record.first(array) !== NOWHERE;
  const labels = record.at(details, KEY.labels);
  return (
    isFilled(record.at(details, KEY.actions)) ||
    isFilled(record.at(labels, KEY.created)) ||
    isFilled(record.at(labels, KEY.updated)) ||
    isFilled(record.at(record.at(details, KEY.milestones), KEY.created))
  );
}

/** `entity.repo` is `name` or `owner/name`; `entity.owner` completes the former. */
function toRepository(record: JsonTape, entity: JsonNode): string | null {
  const repo = record.textAt(entity, KEY.repo);
  const owner = record.textAt(entity, KEY.owner);
  return repo === null || owner === null || repo.includes('/') ? repo : toFullName(owner, repo);
}

let lastOwner = '';
let lastRepo = '';
let lastName = '/';

/** Remembers the last one: the records of a file nearly all name the same. */
function toFullName(owner: string, repo: string): string {
  if (owner !== lastOwner || repo !== lastRepo) {
    lastName = `${owner}/${repo}`;
    lastOwner = owner;
    lastRepo = repo;
  }
  return lastName;
}
