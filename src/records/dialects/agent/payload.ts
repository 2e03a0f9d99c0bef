import { type JsonKey, registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView, ROOT } from '../../json/json-tape.js';

/** What emitters write in place of a secret value (`spec/3`, Redaction). */
export const REDACTED = 'REDACTED';

const { payload: PAYLOAD, redacted_fields: REDACTED_FIELDS } = registerKeys('payload', 'redacted_fields');

/** The fields that are read. */
export const FIELD = registerKeys(
  'args',
  'arguments',
  'blocking_issues',
  'command',
  'command_name',
  'comments',
  'confidence',
  'confidence_delta',
  'decision',
  'description',
  'duration_ms',
  'exception',
  'exception_class',
  'exit_code',
  'handled',
  'hardware',
  'hardware_signature',
  'index',
  'latency_ms',
  'message',
  'name',
  'profile',
  'profile_name',
  'reason',
  'reasoning',
  'reasoning_score',
  'result',
  'result_summary',
  'selected_tools',
  'status',
  'stderr_digest',
  'stdout_digest',
  'step',
  'step_description',
  'step_index',
  'steps',
  'summary',
  'throughput',
  'throughput_tokens_per_s',
  'tool',
  'tools',
  'verdict',
);

const NAMES: ReadonlyMap<JsonKey, string> = new Map(Object.entries(FIELD).map(([name, key]) => [key, name]));
const NONE: ReadonlySet<string> = new Set();

/**
 * The readable part of an agent event's payload. Fields that the emitter lists as redacted are never read, whether they contain a
 * hash or a value that somebody forgot to replace. Listed envelope fields are not read either, although the contract mentions
 * only the payload's.
 */
export class Payload {
  readonly #node: JsonNode;
  readonly #redacted: ReadonlySet<string>;
  readonly #replaced: string[] = [];
  /** The emitter's own list of redacted fields, for display. */
  readonly redactedFields: JsonNode;

  constructor(private readonly record: RecordView) {
    this.#node = record.at(ROOT, PAYLOAD);
    this.redactedFields = record.at(this.#node, REDACTED_FIELDS);
    this.#redacted = toRedactedFields(record, this.redactedFields);
  }

  /** Number of withheld fields: those that the record lists, and those read so far whose value is `REDACTED`. */
  get withheld(): number {
    return this.#redacted.size + this.#replaced.length;
  }

  /** Names of the fields read so far whose value is `REDACTED`. */
  get replaced(): readonly string[] {
    return this.#replaced;
  }

  /** Whether the record lists any field that must not be read. */
  get withholdsAny(): boolean {
    return this.#redacted.size > 0;
  }

  /** Whether the record says that this field of the envelope or the payload must not be read. */
  withholds(field: string): boolean {
    return this.#redacted.size > 0 && this.#redacted.has(field);
  }

  /** The object in which to look for a field; `NOWHERE` when the field is withheld. */
  placeOf(field: JsonKey): JsonNode {
    return this.#redacted.size > 0 && this.#redacted.has(NAMES.get(field)!) ? NOWHERE : this.#node;
  }

  /** The value of the first of these fields that has one. */
  get(...fields: readonly JsonKey[]): JsonNode {
    const { record } = this;
    for (const field of fields) {
      const found = record.at(this.placeOf(field), field);
      if (record.isNullish(found)) continue;
      if (!record.isWord(found, REDACTED)) return found;
      this.#replaced.push(NAMES.get(field)!);
    }
    return NOWHERE;
  }
}

function toRedactedFields(record: RecordView, list: JsonNode): ReadonlySet<string> {
  const first = record.first(list);
  if (first === NOWHERE) return NONE;
  const names = new Set<string>();
  for (let item = first; item !== NOWHERE; item = record.next(list, item)) {
    const name = record.word(item);
    if (name !== null) names.add(name.replace(/^payload\./, ''));
  }
  return names;
}
