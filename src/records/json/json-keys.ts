/**
 * The names of all members that are read of records. A scan keeps what stands at these names alone; the rest, which is most of what
 * telemetry holds, it only checks.
 */
const NAMES = [
  'action',
  'actions',
  'actor',
  'args',
  'bytes',
  'bytes_read',
  'category',
  'cmd',
  'code',
  'command',
  'content',
  'correlation_id',
  'created',
  'decision',
  'decisions',
  'description',
  'details',
  'disclosure_mode',
  'duration_ms',
  'entity',
  'event',
  'execution',
  'exit_code',
  'finished_at',
  'generated_at',
  'handled',
  'id',
  'input',
  'inputs',
  'isMeta',
  'isSidechain',
  'is_error',
  'kind',
  'labels',
  'leafUuid',
  'message',
  'messageId',
  'milestones',
  'mode',
  'model',
  'name',
  'outcome',
  'owner',
  'payload',
  'reason',
  'reasoning',
  'redacted_fields',
  'repo',
  'result',
  'result_summary',
  'run_id',
  'schema_version',
  'sessionId',
  'skill',
  'snapshot',
  'source',
  'started_at',
  'status',
  'step_description',
  'subagent_type',
  'subtype',
  'summary',
  'text',
  'timestamp',
  'timing_ms',
  'tool_use_id',
  'ts',
  'type',
  'updated',
  'uuid',
  'verdict',
  'warnings',
  'workflow',
  'x',
] as const;

export type JsonName = (typeof NAMES)[number];
/** The number of a name, from 1 on. */
export type JsonKey = number;
/** How many keys there are, `UNREAD` included. */
export const KEYS = NAMES.length + 1;
/** Stands for every name that is not read, and for elements of arrays. */
export const UNREAD: JsonKey = 0;

export const KEY = Object.fromEntries(NAMES.map((name, index) => [name, index + 1])) as Readonly<
  Record<JsonName, JsonKey>
>;

const BUCKETS = 256;
const ENDS = new Uint16Array(NAMES.length + 1);
const BYTES = Buffer.from(NAMES.join(''), 'latin1');
/** The first name of each bucket, and behind each name the next one of its bucket; `UNREAD` where there is none. */
const FIRST = new Uint8Array(BUCKETS);
const NEXT = new Uint8Array(NAMES.length + 1);

for (const [index, name] of NAMES.entries()) {
  const key = index + 1;
  ENDS[key] = ENDS[key - 1]! + name.length;
  const bucket = toBucket(BYTES, ENDS[key - 1]!, ENDS[key]!);
  NEXT[key] = FIRST[bucket]!;
  FIRST[bucket] = key;
}

/** The key of the name that stands in these bytes, without its quotes; `UNREAD` when nobody reads it. */
export function toKey(bytes: Uint8Array, start: number, end: number): JsonKey {
  if (start === end) return UNREAD;
  for (let key = FIRST[toBucket(bytes, start, end)]!; key !== UNREAD; key = NEXT[key]!) {
    if (isName(key, bytes, start, end)) return key;
  }
  return UNREAD;
}

function isName(key: JsonKey, bytes: Uint8Array, start: number, end: number): boolean {
  const offset = ENDS[key - 1]! - start;
  if (ENDS[key]! - offset !== end) return false;
  for (let index = start; index < end; index += 1) if (BYTES[offset + index] !== bytes[index]) return false;
  return true;
}

/** Names differ in their lengths and in their first and last letters, nearly always. */
function toBucket(bytes: Uint8Array, start: number, end: number): number {
  return ((end - start) * 7 + bytes[start]! * 3 + bytes[end - 1]! * 29 + bytes[(start + end) >> 1]! * 11) % BUCKETS;
}
