import { z } from 'zod';
import { agent } from './dialects/agent/agent.js';
import { command } from './dialects/command/command.js';
import { decision } from './dialects/decision/decision.js';
import { engine } from './dialects/engine/engine.js';
import { transcript } from './dialects/transcript/transcript.js';
import type { Dialect } from './dialect.js';
import { type JsonKey, registerKeys } from './json/json-keys.js';
import { type RecordView, ROOT } from './json/json-tape.js';

/** The record dialects of `spec/4`, in the order in which pages name them. The first one that recognises a record reads it. */
export const DIALECTS: readonly Dialect[] = [decision, engine, agent, command, transcript];

export const DIALECT_NAMES: readonly string[] = DIALECTS.map(({ name }) => name);

const byName = new Map(DIALECTS.map((dialect) => [dialect.name, dialect]));

/** @throws RangeError when there is no such dialect. */
export function dialectNamed(name: string): Dialect {
  const dialect = byName.get(name);
  if (dialect === undefined) throw new RangeError(`There is no dialect "${name}".`);
  return dialect;
}

const [OBJECT, TEXT, FILLED_TEXT] = [0, 1, 2] as const;
type Type = typeof OBJECT | typeof TEXT | typeof FILLED_TEXT;

interface Requirement {
  readonly path: string;
  /** The keys that lead to the value. */
  readonly keys: readonly JsonKey[];
  readonly type: Type;
}

/**
 * Creates the check of a record from its schema: the record must have every required member. Optional members are for emitters;
 * they are read when they have the right type, and ignored otherwise.
 * @returns a function that returns the paths of what a record lacks; null when it lacks nothing.
 */
export function createGuard(schema: z.ZodObject): (record: RecordView) => readonly string[] | null {
  const requirements = listRequirements(schema, '', []);
  return (record) => {
    for (const requirement of requirements) {
      if (!isMet(record, requirement)) return listMissing(requirements, record);
    }
    return null;
  };
}

function listMissing(requirements: readonly Requirement[], record: RecordView): string[] {
  const missing = requirements.filter((requirement) => !isMet(record, requirement)).map(({ path }) => path);
  return missing.filter((path) => !missing.some((other) => path.startsWith(`${other}.`)));
}

function isMet(record: RecordView, { keys, type }: Requirement): boolean {
  let node = ROOT;
  for (let index = 0; index < keys.length; index += 1) node = record.at(node, keys[index]!);
  if (type === OBJECT) return record.isObject(node);
  return type === TEXT ? record.isText(node) : record.isFilledText(node);
}

function listRequirements({ shape }: z.ZodObject, parent: string, keys: readonly JsonKey[]): Requirement[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    if ((schema as z.ZodType).safeParse(undefined).success) return [];
    const { [name]: key } = registerKeys(name);
    const path = parent === '' ? name : `${parent}.${name}`;
    const requirement = { path, keys: [...keys, key!], type: toType(schema) };
    const isObject = schema instanceof z.ZodObject;
    return [requirement, ...(isObject ? listRequirements(schema, path, requirement.keys) : [])];
  });
}

function toType(schema: unknown): Type {
  if (schema instanceof z.ZodObject) return OBJECT;
  if (schema instanceof z.ZodString) return (schema.minLength ?? 0) > 0 ? FILLED_TEXT : TEXT;
  throw new TypeError('A required member of a record is a text or an object.');
}
