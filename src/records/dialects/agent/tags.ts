import type { Publisher } from '../../dialect.js';
import { registerKeys, toView } from '../../json/json-keys.js';
import { type RecordView, ROOT } from '../../json/json-tape.js';
import { byTagKeeping, MAX_TAGS, type TagText, toTagText, WITHHELD_TAG } from '../../tags.js';
import type { Payload } from './payload.js';

const { tags: TAGS } = registerKeys('tags');

/** Tags by their JSON, when there was nothing to hide in them: few of them occur again and again. */
const MAX_REMEMBERED = 256;
const MAX_REMEMBERED_LENGTH = 1024;
const remembered = new Map<string, TagText | null>();
/** The bytes of the last of them, which the next record nearly always repeats. */
let lastJson: DataView = new DataView(new ArrayBuffer(0));
let lastTags: TagText | null = null;

/**
 * The tags of an event (`spec/3`) whose values are texts, numbers or booleans. Key and value are redacted together, as one text.
 * Tags that `redacted_fields` names keep only their key.
 * @returns null without any.
 */
export function readTags(record: RecordView, payload: Payload, into: Publisher): TagText | null {
  if (payload.withholds('tags')) return null;
  const node = record.at(ROOT, TAGS);
  if (!payload.withholdsAny && record.isJson(node, lastJson)) return lastTags;
  const json = record.jsonOf(node);
  if (json === null) return null;
  const known = payload.withholdsAny ? undefined : remembered.get(json);
  if (known !== undefined) {
    rememberLast(json, known);
    return known;
  }
  const pairs = toPairs(json, payload).sort(byTagKeeping);
  // One more than the maximum, so that `toTagText` marks that there were more.
  const published = pairs.slice(0, MAX_TAGS + 1).map((pair) => into.nameOf(pair));
  // Redaction may have removed the `=` with the end of the key.
  const tags = toTagText(published.map((pair) => (pair.includes('=') ? pair : `${pair}=`)));
  if (!payload.withholdsAny && published.every((pair, index) => pair === pairs[index])) {
    if (remembered.size === MAX_REMEMBERED) remembered.clear();
    if (json.length <= MAX_REMEMBERED_LENGTH) remembered.set(json, tags);
    rememberLast(json, tags);
  }
  return tags;
}

function rememberLast(json: string, tags: TagText | null): void {
  lastJson = toView(Buffer.from(json));
  lastTags = tags;
}

function toPairs(json: string, payload: Payload): string[] {
  return Object.entries(JSON.parse(json) as Record<string, unknown>).flatMap(([key, value]) => {
    const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (key === '' || !isScalar) return [];
    const isWithheld = payload.withholds(key) || payload.withholds(`tags.${key}`);
    return [`${key}=${isWithheld ? WITHHELD_TAG : String(value)}`];
  });
}
