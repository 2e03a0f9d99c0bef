import type { JsonKey } from './json/json-keys.js';
import type { JsonNode } from './json/json-tape.js';

/**
 * The one way to look at a record. Values are referred to by nodes; every method takes any node, also that of a value that is not there
 * (`NOWHERE`). `registerKeys()` names the members that can be asked for.
 *
 * `word()` is for comparing with words and ids: a text that may be published comes from a `Publisher`, and from nowhere else.
 */
export interface RecordView {
  has(node: JsonNode): boolean;
  isNullish(node: JsonNode): boolean;
  isTrue(node: JsonNode): boolean;
  isFalse(node: JsonNode): boolean;
  isText(node: JsonNode): boolean;
  /** Whether the value is a text that is not empty. */
  isFilledText(node: JsonNode): boolean;
  isObject(node: JsonNode): boolean;
  isArray(node: JsonNode): boolean;
  /** The member of an object; of several with one name the last, as `JSON.parse` has it. */
  at(node: JsonNode, key: JsonKey): JsonNode;
  /** The first element of an array; `NOWHERE` when it has none, or is no array. */
  first(array: JsonNode): JsonNode;
  /** The element behind another one; `NOWHERE` behind the last. */
  next(array: JsonNode, element: JsonNode): JsonNode;
  /** The number; null when the value is none. */
  number(node: JsonNode): number | null;
  /** The text; null when the value is none. */
  word(node: JsonNode): string | null;
  /** The text at a key; null when there is none, or an empty one. */
  wordAt(node: JsonNode, key: JsonKey): string | null;
  /** Where the bytes of a text are, and whether they are its characters: ASCII without escapes. */
  readonly bytes: Buffer;
  kindOf(node: JsonNode): number;
  startOf(node: JsonNode): number;
  endOf(node: JsonNode): number;
  /** The whole object, with all that is in it. */
  toObject(): Readonly<Record<string, unknown>>;
}
