import { z } from 'zod';
import { ActionError } from '../action-error.js';
import { echo } from '../redaction/echo.js';
import { expected } from '../settings/expectation.js';
import { isFullName, isOwnerName, isRepositoryName, isSameName, ownerOf } from '../settings/github-name.js';
import { withCollisions } from './collisions.js';
import { isObject, parseJson } from './json-document.js';
import { toProblems } from './place.js';
import type { RegisteredRepository } from './registered-repository.js';
import { entrySchema, schemaVersionField } from './registry-schema.js';
import type { Organisation, Registry } from './registry.js';
import { byKey, repositoryKey } from './repository-key.js';

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
    throw new ActionError(`${origin} is refused: ${toProblems(document.error, []).join('; ')}.`, {
      hint: 'This version of the action reads registries of schema version 2.x (Infra v2).',
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
  const repositories = entries.flatMap(([name, part]): RegisteredRepository[] => {
    const valid = parse(nameSchema, name, 'repos', name);
    const entry = parse(entrySchema, part, 'repos', name);
    if (!valid || !entry || !telemetryRepository) return [];
    return [{ owner, name, key: repositoryKey(owner, name), telemetryRepository, ...entry }];
  });
  const listed = entries.map(([name]) => `${owner}/${name}`).filter(isFullName);
  return { owner, telemetryRepository, repositories: repositories.sort(byKey), listed, problems };
}

/** Telemetry stays with its owner: cross-organisation telemetry is forbidden (`spec/2 §6`). */
function telemetrySchema(owner: string) {
  const error = expected(
    `a repository of the same owner (${echo(owner)}/…: cross-organisation telemetry is forbidden)`,
  );
  return z.string({ error }).refine((name) => isFullName(name) && isSameName(ownerOf(name), owner), { error });
}
