import { z } from 'zod';
import { registerKeys } from './json/json-keys.js';
import { ROOT, type JsonNode } from './json/json-tape.js';
import type { RecordView } from './record-view.js';

/** Whether a value is what is required. */
type Check = (record: RecordView, node: JsonNode) => boolean;

interface Requirement {
  readonly path: string;
  /** Where the value is. */
  readonly find: (record: RecordView) => JsonNode;
  readonly isMet: Check;
}

/**
 * Makes the check of a record out of its schema: what the schema requires has to be there. Whatever else the schema speaks of is for
 * emitters; a reader takes such a member when it has the right type, and does without it otherwise.
 * @returns a function that gives the paths of what a record lacks; null when nothing.
 */
export function createGuard(schema: z.ZodObject): (record: RecordView) => readonly string[] | null {
  const requirements = listRequirements(schema, '', () => ROOT);
  return (record) => {
    for (const { find, isMet } of requirements) {
      if (!isMet(record, find(record))) return listMissing(requirements, record);
    }
    return null;
  };
}

function listMissing(requirements: readonly Requirement[], record: RecordView): string[] {
  const missing = requirements.filter(({ find, isMet }) => !isMet(record, find(record))).map(({ path }) => path);
  return missing.filter((path) => !missing.some((other) => path.startsWith(`${other}.`)));
}

function listRequirements(
  { shape }: z.ZodObject,
  parent: string,
  findParent: (record: RecordView) => JsonNode,
): Requirement[] {
  return Object.entries(shape).flatMap(([name, type]) => {
    if ((type as z.ZodType).safeParse(undefined).success) return [];
    const { [name]: key } = registerKeys(name);
    const path = parent === '' ? name : `${parent}.${name}`;
    const find = (record: RecordView): JsonNode => record.at(findParent(record), key!);
    const isObject = type instanceof z.ZodObject;
    return [{ path, find, isMet: toCheck(type) }, ...(isObject ? listRequirements(type, path, find) : [])];
  });
}

function toCheck(type: unknown): Check {
  if (type instanceof z.ZodObject) return (record, node) => record.isObject(node);
  if (type instanceof z.ZodString) {
    const isFilled = (type.minLength ?? 0) > 0;
    return isFilled ? (record, node) => record.isFilledText(node) : (record, node) => record.isText(node);
  }
  throw new TypeError('A required member of a record is a text or an object.');
}
