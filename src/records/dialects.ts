import { agent } from './dialects/agent/agent.js';
import { command } from './dialects/command/command.js';
import { decision } from './dialects/decision/decision.js';
import { engine } from './dialects/engine/engine.js';
import { transcript } from './dialects/transcript/transcript.js';
import type { Dialect } from './dialect.js';

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
