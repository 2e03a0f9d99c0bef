import { echo } from '../redaction/echo.js';
import { nameOf, ownerOf } from '../settings/github-name.js';
import { toPlace } from './place.js';
import type { Organisation } from './registry.js';
import { repositoryKey } from './repository-key.js';

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
  const collisions = [
    ...collisionsOf(organisations.map(toOwnerClaim)),
    ...collisionsOf(organisations.flatMap(toRepositoryClaims)),
  ];
  return organisations.map((organisation) => {
    const problems = collisions.flatMap((collision) =>
      collision.organisation === organisation ? collision.problem : [],
    );
    return { ...organisation, problems: [...organisation.problems, ...problems] };
  });
}

function toOwnerClaim(organisation: Organisation): Claim {
  const { owner } = organisation;
  return { organisation, place: toPlace(['orgs', owner]), key: owner.toLowerCase() };
}

function toRepositoryClaims(organisation: Organisation): Claim[] {
  return organisation.listed.map((fullName) => {
    const [owner, name] = [ownerOf(fullName), nameOf(fullName)];
    const place = toPlace(['orgs', owner, 'repos', name]);
    return { organisation, place, key: repositoryKey(owner, name).toLowerCase() };
  });
}

function collisionsOf(claims: readonly Claim[]): { organisation: Organisation; problem: string }[] {
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) byKey.set(claim.key, [...(byKey.get(claim.key) ?? []), claim]);
  return [...byKey.values()].flatMap((rivals) =>
    rivals.length === 1
      ? []
      : rivals.map(({ organisation, place, key }) => {
          const others = rivals.flatMap((rival) => (rival.place === place ? [] : rival.place));
          return { organisation, problem: `${place}: collides with ${others.join(', ')}: both are ${echo(key)}` };
        }),
  );
}
