import { ActionError } from '../base/action-error.js';
import { echo } from '../redaction/echo.js';
import { quote } from '../settings/input-field.js';
import { foldName, isSameName, nameOf } from '../settings/github-name.js';
import type { RegisteredRepository } from './registered-repository.js';
import type { Organisation, Registry } from './registry.js';

/** What a run is about: one owner's repositories, and nobody else's. Lists are sorted by key (code units). */
export interface Plan {
  /** Owner as written in the registry. */
  readonly owner: string;
  /** `owner/name` */
  readonly telemetryRepository: string;
  /** Asked for and enabled: to be built. */
  readonly enabled: readonly RegisteredRepository[];
  /** Asked for but disabled: the telemetry is not read and the last page stays. */
  readonly disabled: readonly RegisteredRepository[];
  /** Everything that is registered for the owner, asked for or not: for the navigation, and to tell what is gone. */
  readonly registered: readonly RegisteredRepository[];
  /** What is wrong in the registry for other owners; it does not concern this run. */
  readonly warnings: readonly string[];
}

const MAX_LIST_LENGTH = 20;

/**
 * Chooses the owner's repositories that are asked for.
 * @param wanted `all`, or names as `name` or `owner/name`.
 * @throws ActionError when the owner or a name is not registered (what is not in the registry does not exist, `spec/2
 * §5`), or with all problems of the owner's part of the registry.
 */
export function planRepositories(registry: Registry, owner: string, wanted: 'all' | readonly string[]): Plan {
  const organisation = findOrganisation(registry, owner);
  const { telemetryRepository, repositories, problems } = organisation;
  if (problems.length > 0 || telemetryRepository === null) {
    throw new ActionError(`${registry.origin} is invalid for ${organisation.owner}:\n${problems.join('\n')}`, {
      hint: 'Correct the registry with the registry commands. Every entry of the owner must be valid.',
    });
  }
  const chosen = wanted === 'all' ? repositories : chooseRepositories(registry, organisation, wanted);
  return {
    owner: organisation.owner,
    telemetryRepository,
    enabled: chosen.filter(({ state }) => state === 'enabled'),
    disabled: chosen.filter(({ state }) => state === 'disabled'),
    registered: repositories,
    warnings: registry.organisations.flatMap((other) => other.problems),
  };
}

/**
 * The part of a plan that is about the repositories with these keys.
 * @param keys in any letter case; all when null.
 */
export function narrowPlan(plan: Plan, keys: ReadonlySet<string> | null): Plan {
  const meant = keys && new Set(Array.from(keys, foldName));
  const isMeant = ({ key }: RegisteredRepository) => meant?.has(foldName(key)) ?? true;
  return { ...plan, enabled: plan.enabled.filter(isMeant), disabled: plan.disabled.filter(isMeant) };
}

/** A plan of what nobody has registered: what is shown as declared in a registry is left out. */
export function withoutContexts(plan: Plan): Plan {
  const strip = (repositories: readonly RegisteredRepository[]) =>
    repositories.map((repository) => ({ ...repository, context: null }));
  const { enabled, disabled, registered } = plan;
  return { ...plan, enabled: strip(enabled), disabled: strip(disabled), registered: strip(registered) };
}

function findOrganisation(registry: Registry, owner: string): Organisation {
  const found = registry.organisations.find((organisation) => isSameName(organisation.owner, owner));
  if (found) return found;
  const owners = registry.organisations.map((organisation) => organisation.owner);
  throw new ActionError(`owner: ${quote(owner)} is not in ${registry.origin}. ${toSuggestion(owner, owners)}`);
}

function chooseRepositories(
  { origin }: Registry,
  { owner, repositories }: Organisation,
  wanted: readonly string[],
): RegisteredRepository[] {
  const namesOf = ({ name }: RegisteredRepository) => [name.toLowerCase(), `${owner}/${name}`.toLowerCase()];
  const registered = new Set(repositories.flatMap(namesOf));
  const unknown = wanted.filter((text) => !registered.has(text.toLowerCase()));
  if (unknown.length > 0) {
    const names = repositories.map(({ name }) => name);
    const message = `repositories: ${unknown.map(quote).join(', ')} not in ${origin} for ${owner}.`;
    throw new ActionError(`${message} ${toSuggestion(nameOf(unknown[0] ?? ''), names)}`, {
      hint: 'A run covers one owner. Register the repository, or correct the name.',
    });
  }
  const asked = new Set(wanted.map((text) => text.toLowerCase()));
  return repositories.filter((repository) => namesOf(repository).some((name) => asked.has(name)));
}

/** Names were checked before: they need no quotes. */
function toSuggestion(text: string, registered: readonly string[]): string {
  const names = registered.map(echo);
  const nearest = nearestName(text, names);
  const more = names.length > MAX_LIST_LENGTH ? ` and ${names.length - MAX_LIST_LENGTH} more` : '';
  const list = names.length === 0 ? 'nothing' : `${names.slice(0, MAX_LIST_LENGTH).join(', ')}${more}`;
  return `${nearest === null ? '' : `Did you mean ${nearest}? `}Registered: ${list}.`;
}

/** Two slips of the keyboard: further apart, a suggestion is a guess. */
const FARTHEST = 2;

/** The name that differs least from a mistyped one; the first of equals, null when none is near. */
export function nearestName(text: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = FARTHEST + 1;
  for (const name of names) {
    if (Math.abs(name.length - text.length) >= least) continue;
    const distance = editDistance(text.toLowerCase(), name.toLowerCase());
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
