import { ActionError } from '../action-error.js';
import { isObject, parseJson } from './json-document.js';
import { parseRegistry } from './parse-registry.js';
import type { Registry } from './registry.js';

export const REGISTRY_PATH = 'infra/telemetry-registry.v2.json';

/** A valid registry together with all that it was parsed from: mutations keep keys that they do not know. */
export interface RegistryDocument {
  readonly json: unknown;
  readonly registry: Registry;
}

/** The registry of an infra repository in which nothing is registered yet. */
export function createDocument(schemaUrl?: string): RegistryDocument {
  const schema = schemaUrl === undefined ? {} : { $schema: schemaUrl };
  return parseDocument(renderDocument({ ...schema, schema_version: '2.0', orgs: {} }));
}

/** @throws ActionError with the place of every problem, of whatever organisation. */
export function parseDocument(text: string): RegistryDocument {
  const registry = parseRegistry(text, REGISTRY_PATH);
  const problems = registry.organisations.flatMap((organisation) => organisation.problems);
  if (problems.length > 0) throw new ActionError(`${REGISTRY_PATH} is refused:\n${problems.join('\n')}`);
  return { json: parseJson(text, REGISTRY_PATH), registry };
}

/** The one format that a registry is written in, so that a mutation is a small diff. */
export function renderDocument(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/**
 * A copy of a JSON value with one member changed. Members keep their order and a new one comes last; missing objects on
 * the way are made.
 * @param value `undefined` removes the member.
 */
export function withMember(json: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const members = new Map<string, unknown>(isObject(json) ? Object.entries(json) : []);
  const member = withMember(members.get(name), rest, value);
  if (member === undefined) members.delete(name);
  else members.set(name, member);
  return Object.fromEntries(members); // Defines own properties, "__proto__" too.
}
