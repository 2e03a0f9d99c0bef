import type { Publisher } from '../../dialect.js';
import { registerKeys } from '../../json/json-keys.js';
import { type RecordView, ROOT } from '../../json/json-tape.js';
import { byTagKeeping, MAX_TAGS, type TagText, toTagText, WITHHELD_TAG } from '../../tags.js';
import type { Payload } from './payload.js';

const { tags: TAGS } = registerKeys('tags');

/** The tags before these, which nearly all records of a file repeat, when there was nothing to hide in them. */
let lastJson = '';
let lastTags: TagText | null = null;

/**
 * The tags of an event (`spec/3`) whose values are texts, numbers or booleans. Key and value are redacted together, as one text.
 * Tags that `redacted_fields` names keep only their key.
 * @returns null without any.
 */
export function readTags(record: RecordView, payload: Payload, into: Publisher): TagText | null {
  if (payload.withholds('tags')) return null;
  const json = record.jsonOf(record.at(ROOT, TAGS));
  if (json === null) return null;
  if (!payload.withholdsAny && json === lastJson) return lastTags;
  const pairs = toPairs(json, payload).sort(byTagKeeping);
  // One more than the maximum, so that `toTagText` marks that there were more.
  const published = pairs.slice(0, MAX_TAGS + 1).map((pair) => into.nameOf(pair));
  // Redaction may have removed the `=` with the end of the key.
  const tags = toTagText(published.map((pair) => (pair.includes('=') ? pair : `${pair}=`)));
  if (!payload.withholdsAny && published.every((pair, index) => pair === pairs[index])) {
    lastJson = json;
    lastTags = tags;
  }
  return tags;
}

function toPairs(json: string, payload: Payload): string[] {
  return Object.entries(JSON.parse(json) as Record<string, unknown>).flatMap(([key, value]) => {
    const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (key === '' || !isScalar) return [];
    const isWithheld = payload.withholds(key) || payload.withholds(`tags.${key}`);
    return [`${key}=${isWithheld ? WITHHELD_TAG : String(value)}`];
  });
}
