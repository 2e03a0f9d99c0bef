import { ActionError } from '../base/action-error.js';
import { echo } from '../redaction/echo.js';
import { isSameName, ownerOf } from '../settings/github-name.js';
import { nearestName } from './plan.js';
import { withMember } from './json-document.js';
import { type Organisation, parseDocument, type RegistryDocument } from './registry.js';
import type { RegisteredRepository, RepositoryContext } from './registered-repository.js';

interface MutatedRegistry {
  readonly document: RegistryDocument;
  readonly mutation: MadeMutation;
}

/**
 * Makes one mutation (`spec/2 §7`): registers what is not registered, enables what is disabled, disables what is enabled,
 * or unregisters. Everything else in the registry stays as it is; an organisation stays when its last repository goes, so that
 * the dashboards know that it has none.
 * @throws ActionError that names the rule when the registry does not allow it.
 */
export function mutateRegistry(before: RegistryDocument, mutation: Mutation): MutatedRegistry {
  const organisation = before.registry.organisations.find(({ owner }) => isSameName(owner, mutation.owner));
  const entry = organisation?.repositories.find(({ name }) => isSameName(name, mutation.repo));
  if (mutation.action === 'register') return register(before, mutation, organisation, entry);
  if (entry === undefined) throw notRegistered(before, mutation, organisation);
  return change(before, { ...mutation, owner: entry.owner, repo: entry.name }, entry);
}

function register(
  before: RegistryDocument,
  mutation: Registration,
  organisation: Organisation | undefined,
  known: RegisteredRepository | undefined,
): MutatedRegistry {
  if (known !== undefined) {
    throw new ActionError(`${known.owner}/${known.name} is already registered and ${known.state}.`, {
      hint: known.state === 'disabled' ? 'Use enable to update its dashboard again.' : 'Nothing to do.',
    });
  }
  const owner = organisation?.owner ?? mutation.owner;
  const telemetryRepository = chooseTelemetry(owner, mutation.telemetryRepository, organisation);
  const made = { ...mutation, owner, telemetryRepository };
  const { repo, context, reason } = made;
  const isSet = organisation?.telemetryRepository === telemetryRepository;
  const text = isSet ? before.text : withMember(before.text, ['orgs', owner, 'telemetry_repo'], telemetryRepository);
  const entry = { state: 'enabled', context, process: PROCESS, reason };
  // Nothing is written that would not be read: two names with one key, above all.
  return { document: parseDocument(withMember(text, ['orgs', owner, 'repos', repo], entry)), mutation: made };
}

/** Telemetry is per organisation and stays with its owner (`spec/2 §6`). */
function chooseTelemetry(owner: string, given: string | null, organisation: Organisation | undefined): string {
  const registered = organisation?.telemetryRepository ?? null;
  if (given === null) {
    if (registered !== null) return registered;
    throw new ActionError(`${owner} is not registered yet and has no telemetry repository.`, {
      hint: `Add --telemetry ${owner}/<repository>.`,
    });
  }
  if (!isSameName(ownerOf(given), owner)) {
    throw new ActionError(`Telemetry of ${owner} cannot go to ${given}: cross-organisation telemetry is not allowed.`, {
      hint: `Use a repository of ${owner}.`,
    });
  }
  if (registered === null) return given;
  if (isSameName(given, registered)) return registered;
  if (organisation?.repositories.length === 0) return given; // Nobody's telemetry would be left behind.
  throw new ActionError(
    `Telemetry of ${owner} goes to ${registered}, not to ${given}: all repositories of ${owner} share one telemetry repository.`,
    {
      hint: 'Omit --telemetry. To move an organisation, unregister its repositories and register them again.',
    },
  );
}

function change(before: RegistryDocument, mutation: StateChange, entry: RegisteredRepository): MutatedRegistry {
  const path = ['orgs', entry.owner, 'repos', entry.name];
  if (mutation.action === 'unregister') {
    return { document: parseDocument(withMember(before.text, path, undefined)), mutation };
  }
  const state = mutation.action === 'enable' ? 'enabled' : 'disabled';
  if (entry.state === state) {
    throw new ActionError(`${entry.owner}/${entry.name} is already ${state}.`, { hint: 'Nothing to do.' });
  }
  let text = withMember(before.text, [...path, 'state'], state);
  if (entry.process !== PROCESS) text = withMember(text, [...path, 'process'], PROCESS);
  text = withMember(text, [...path, 'reason'], mutation.reason);
  return { document: parseDocument(text), mutation };
}

function notRegistered(
  { registry }: RegistryDocument,
  { owner, repo }: Mutation,
  organisation: Organisation | undefined,
): ActionError {
  const names = registry.organisations.flatMap(({ listed }) => listed);
  const nearest = nearestName(`${organisation?.owner ?? owner}/${repo}`, names);
  return new ActionError(`${owner}/${repo} is not registered.`, {
    hint: nearest === null ? '"registry list" shows all registered repositories.' : `Did you mean ${echo(nearest)}?`,
  });
}

/** How entries and changelog lines say that this tool wrote them (`spec/2 §10`). */
export const PROCESS = 'infra-cli';

export type Mutation = Registration | StateChange;

interface Target {
  readonly owner: string;
  /** Name of the repository, without its owner. */
  readonly repo: string;
  /** Why; fits `REASON`. */
  readonly reason: string;
}

export interface Registration extends Target {
  readonly action: 'register';
  readonly context: RepositoryContext;
  /** `owner/name`; null for the one that the organisation has already. */
  readonly telemetryRepository: string | null;
}

/** A mutation as it was made: names as the registry writes them, and where the telemetry goes. */
export type MadeMutation = (Registration & { readonly telemetryRepository: string }) | StateChange;

interface StateChange extends Target {
  readonly action: 'enable' | 'disable' | 'unregister';
}

/** `register acme/shop` */
export function toTitle({ action, owner, repo }: Pick<Mutation, 'action' | 'owner' | 'repo'>): string {
  return `${action} ${owner}/${repo}`;
}
