import { z } from 'zod';
import { byKey, type RegistryEntry, repositoryKey } from './registered-repository.js';
import { ActionError } from '../base/action-error.js';
import { echo } from '../redaction/echo.js';
import { expected } from '../settings/input-field.js';
import {
  foldName,
  isFullName,
  isOwnerName,
  isRepositoryName,
  isSameName,
  nameOf,
  ownerOf,
} from '../settings/github-name.js';
import { isObject, parseJson } from './json-document.js';
import { toPlace, toProblems } from './place.js';
import { entrySchema, schemaVersionField } from './registry-schema.js';

/** The registry, parsed (`spec/2 §5`). What is wrong inside of an organisation is a value: it concerns its runs only. */
export interface Registry {
  /** Where it was read, for messages. */
  readonly origin: string;
  /** In the order of the registry. */
  readonly organisations: readonly Organisation[];
}

export interface Organisation {
  /** Owner as written in the registry. */
  readonly owner: string;
  /** `owner/name`; null when the registry gives none that is valid. */
  readonly telemetryRepository: string | null;
  /** The valid entries, sorted by key (code units). */
  readonly repositories: readonly RegistryEntry[];
  /** `owner/name` of every entry, valid or not: nothing that is listed may be published to. */
  readonly listed: readonly string[];
  /** Sentences that name the exact place: `orgs.garybayes.repos.foo.context: expected …`. */
  readonly problems: readonly string[];
}

/** An object whose member names are data: a map, so that no name has a meaning for the language. */
const membersSchema = z.preprocess(
  (value) => (isObject(value) ? new Map(Object.entries(value)) : value),
  z.map(z.string(), z.unknown(), { error: expected('an object') }),
);

const documentSchema = z.object(
  { schema_version: schemaVersionField, orgs: membersSchema },
  { error: expected('an object') },
);

const ownerSchema = z.string().refine(isOwnerName, { error: expected('the name of a GitHub account') });
const nameSchema = z.string().refine(isRepositoryName, { error: expected('the name of a GitHub repository') });

/**
 * Parses the infra registry by the rules of `spec/2 §5–6, §10`. Keys that it does not know are ignored.
 * @param origin where the text was read, for messages.
 * @throws ActionError when the document itself is refused: not JSON, an unsupported schema version, no organisations.
 */
export function parseRegistry(text: string, origin: string): Registry {
  const document = documentSchema.safeParse(parseJson(text, origin));
  if (!document.success) {
    throw new ActionError(`${origin} is invalid: ${toProblems(document.error, []).join('; ')}.`, {
      hint: 'This version of the action supports registries with schema version 2.x (Infra v2).',
    });
  }
  const organisations = [...document.data.orgs].map(([owner, value]) => parseOrganisation(owner, value));
  return { origin, organisations: withCollisions(organisations) };
}

function parseOrganisation(owner: string, value: unknown): Organisation {
  const problems: string[] = [];
  function parse<T extends z.ZodType>(schema: T, part: unknown, ...path: string[]): z.output<T> | undefined {
    const result = schema.safeParse(part);
    if (!result.success) problems.push(...toProblems(result.error, ['orgs', owner, ...path]));
    return result.data;
  }

  parse(ownerSchema, owner);
  const members = parse(membersSchema, value);
  if (!members) return { owner, telemetryRepository: null, repositories: [], listed: [], problems };

  const telemetryRepository = parse(telemetrySchema(owner), members.get('telemetry_repo'), 'telemetry_repo') ?? null;
  const entries = [...(parse(membersSchema, members.get('repos'), 'repos') ?? [])];
  const repositories = entries.flatMap(([name, part]): RegistryEntry[] => {
    const valid = parse(nameSchema, name, 'repos', name);
    const entry = parse(entrySchema, part, 'repos', name);
    if (!valid || !entry || !telemetryRepository) return [];
    return [{ owner, name, key: repositoryKey(owner, name), telemetryRepository, ...entry }];
  });
  const listed = entries.map(([name]) => `${owner}/${name}`).filter(isFullName);
  return { owner, telemetryRepository, repositories: repositories.sort(byKey), listed, problems };
}

/** Telemetry stays with its owner: cross-organisation telemetry is not allowed (`spec/2 §6`). */
function telemetrySchema(owner: string) {
  const error = expected(
    `a repository of the same owner (${echo(owner)}/…: cross-organisation telemetry is not allowed)`,
  );
  return z.string({ error }).refine((name) => isFullName(name) && isSameName(ownerOf(name), owner), { error });
}

export const REGISTRY_PATH = 'infra/telemetry-registry.v2.json';

/** A valid registry together with all that it was parsed from: mutations keep what they do not know. */
export interface RegistryDocument {
  readonly text: string;
  readonly json: unknown;
  readonly registry: Registry;
}

/** The registry of an infra repository in which nothing is registered yet. */
export function createDocument(schemaUrl?: string): RegistryDocument {
  const schema = schemaUrl === undefined ? {} : { $schema: schemaUrl };
  return parseDocument(`${JSON.stringify({ ...schema, schema_version: '2.0', orgs: {} }, null, 2)}\n`);
}

/** @throws ActionError with the place of every problem, of whatever organisation. */
export function parseDocument(text: string): RegistryDocument {
  const registry = parseRegistry(text, REGISTRY_PATH);
  const problems = registry.organisations.flatMap((organisation) => organisation.problems);
  if (problems.length > 0) throw new ActionError(`${REGISTRY_PATH} is invalid:\n${problems.join('\n')}`);
  return { text, json: parseJson(text, REGISTRY_PATH), registry };
}

/** Places that a problem names: if each named all others, many would make a text that grows with their square. */
const MAX_NAMED = 3;

interface Claim {
  readonly organisation: Organisation;
  readonly place: string;
  /** What must be unique, in lower case: GitHub takes names that differ in case only for the same. */
  readonly key: string;
}

/**
 * Finds organisations that are given twice, and repositories that would share one telemetry directory: `a_b`/`c` and
 * `a`/`b_c`, or the same name in other letters. Each is a problem of all organisations that it concerns.
 */
function withCollisions(organisations: readonly Organisation[]): Organisation[] {
  const problems = new Map(organisations.map((organisation) => [organisation, [...organisation.problems]]));
  const claims = [organisations.map(toOwnerClaim), organisations.flatMap(toRepositoryClaims)];
  for (const { organisation, problem } of claims.flatMap(collisionsOf)) problems.get(organisation)?.push(problem);
  return Array.from(problems, ([organisation, found]) => ({ ...organisation, problems: found }));
}

function toOwnerClaim(organisation: Organisation): Claim {
  const { owner } = organisation;
  return { organisation, place: toPlace(['orgs', owner]), key: foldName(owner) };
}

function toRepositoryClaims(organisation: Organisation): Claim[] {
  return organisation.listed.map((fullName) => {
    const [owner, name] = [ownerOf(fullName), nameOf(fullName)];
    const place = toPlace(['orgs', owner, 'repos', name]);
    return { organisation, place, key: foldName(repositoryKey(owner, name)) };
  });
}

function collisionsOf(claims: readonly Claim[]): { organisation: Organisation; problem: string }[] {
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) {
    const rivals = byKey.get(claim.key);
    if (rivals === undefined) byKey.set(claim.key, [claim]);
    else rivals.push(claim);
  }
  return [...byKey.values()].flatMap((rivals) =>
    rivals.length === 1
      ? []
      : rivals.map((claim) => {
          const { organisation, place, key } = claim;
          const named = rivals.slice(0, MAX_NAMED + 1).filter((rival) => rival !== claim);
          const others = toList(named.slice(0, MAX_NAMED), rivals.length - 1);
          const all = rivals.length === 2 ? 'both' : 'all';
          return { organisation, problem: `${place}: collides with ${others}: ${all} are ${echo(key)}` };
        }),
  );
}

function toList(named: readonly Claim[], count: number): string {
  const places = named.map(({ place }) => place).join(', ');
  return count > named.length ? `${places} and ${count - named.length} more` : places;
}
