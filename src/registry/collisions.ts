import { echo } from '../redaction/echo.js';
import { foldName, nameOf, ownerOf } from '../settings/github-name.js';
import { toPlace } from './place.js';
import type { Organisation } from './registry.js';
import { repositoryKey } from './repository-key.js';

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
export function withCollisions(organisations: readonly Organisation[]): Organisation[] {
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
