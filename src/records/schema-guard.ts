import { z } from 'zod';
import { registerKeys, type JsonKey } from './json/json-keys.js';
import { ROOT, type JsonNode } from './json/json-tape.js';
import type { RecordView } from './record-view.js';

/** Adds the paths of required members that a value lacks, or that are of the wrong type. */
type Check = (record: RecordView, node: JsonNode, path: string, missing: string[]) => void;

/**
 * Makes the check of a record out of its schema: what the schema requires has to be there. Whatever else the schema says of is for
 * emitters; a reader takes such a member when it has the right type, and does without it otherwise.
 * @returns a function that gives the paths of what a record lacks.
 */
export function createGuard(schema: z.ZodObject): (record: RecordView) => readonly string[] {
  const check = toCheck(schema);
  return (record) => {
    const missing: string[] = [];
    check(record, ROOT, '', missing);
    return missing;
  };
}

function toCheck(type: unknown): Check {
  if (type instanceof z.ZodObject) return toObjectCheck(type);
  if (type instanceof z.ZodString) {
    const isFilled = (type.minLength ?? 0) > 0;
    return (record, node, path, missing) => {
      if (!(isFilled ? record.isFilledText(node) : record.isText(node))) missing.push(path);
    };
  }
  throw new TypeError('A required member of a record is a text or an object.');
}

function toObjectCheck({ shape }: z.ZodObject): Check {
  const required = Object.entries(shape).filter(([, type]) => !(type as z.ZodType).safeParse(undefined).success);
  const keys: Readonly<Record<string, JsonKey>> = registerKeys(...required.map(([name]) => name));
  const checks = required.map(([name, type]) => ({ name, key: keys[name]!, check: toCheck(type) }));
  return (record, node, path, missing) => {
    if (!record.isObject(node)) missing.push(path);
    else for (const { name, key, check } of checks) check(record, record.at(node, key), join(path, name), missing);
  };
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
