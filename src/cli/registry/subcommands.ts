import { formatQuantity } from '../../base/format.js';
import { ActionError } from '../../base/action-error.js';
import {
  appendEntry,
  CHANGELOG_PATH,
  type NumberedEntry,
  parseChangelog,
  toChangelogEntry,
} from '../../registry/changelog.js';
import { createDocument, parseDocument, REGISTRY_PATH, renderDocument } from '../../registry/registry.js';
import type { RegisteredRepository } from '../../registry/registered-repository.js';
import { toLine } from '../../report/markdown.js';
import { isSameName } from '../../settings/github-name.js';
import { type Checkout, readInfraFiles, requireRegistry, writeInfraFiles } from './infra-files.js';
import { type MadeMutation, mutateRegistry, type Mutation, toTitle } from '../../registry/mutation.js';
import { hasCommits, requireBranch, requireCleanTree, requireCommits, requireFeatureBranch } from './guards.js';

/** What the inspecting commands print: text for people or JSON for programs. */
export interface Inspection {
  readonly text: string;
  readonly json: unknown;
}

/** Every registered repository, by organisation. */
export async function listRepositories({ root }: Checkout): Promise<Inspection> {
  const { registry } = parseDocument(requireRegistry(await readInfraFiles(root)));
  const repositories = registry.organisations.flatMap((organisation) => organisation.repositories);
  const lines = repositories.map(
    ({ state, context, owner, name }) => `${state.padEnd(9)} ${context.padEnd(11)} ${owner}/${name}`,
  );
  return { text: lines.join('\n') || 'No repositories are registered.', json: repositories.map(toJson) };
}

/**
 * One registered repository and what happened to it.
 * @throws ActionError when it is not registered.
 */
export async function showRepository({ root }: Checkout, owner: string, repo: string): Promise<Inspection> {
  const files = await readInfraFiles(root);
  const { registry } = parseDocument(requireRegistry(files));
  const found = registry.organisations
    .flatMap((organisation) => organisation.repositories)
    .find((repository) => isSameName(repository.owner, owner) && isSameName(repository.name, repo));
  if (found === undefined) {
    throw new ActionError(`${owner}/${repo} is not registered.`, {
      hint: '"registry list" shows all registered repositories.',
    });
  }
  const history = parseChangelog(files.changelog ?? '').entries.filter(({ entry }) => isOf(entry, owner, repo));
  const fields = Object.entries(toJson(found)).map(([name, value]) => `${name.padEnd(14)}  ${toLine(value)}`);
  return {
    text: [...fields, ...history.map(({ entry }) => toLogLine(entry))].join('\n'),
    json: { ...toJson(found), history: history.map(({ entry }) => entry) },
  };
}

/**
 * The changelog, oldest first.
 * @throws ActionError with the place of every line that cannot be read.
 */
export async function readLog(
  { root }: Checkout,
  { owner, repo }: { owner?: string; repo?: string },
): Promise<Inspection> {
  const { entries, problems } = parseChangelog((await readInfraFiles(root)).changelog ?? '');
  if (problems.length > 0) {
    throw new ActionError(`The changelog is invalid:\n${problems.map(({ problem }) => problem).join('\n')}`);
  }
  const chosen = entries.map(({ entry }) => entry).filter((entry) => isOf(entry, owner, repo));
  return { text: chosen.map(toLogLine).join('\n') || 'No changes are recorded.', json: chosen };
}

/**
 * Checks the registry and the changelog of the working tree, each by itself.
 * @returns what was found to be valid, and warnings.
 * @throws ActionError with the place of every problem.
 */
export async function validateFiles({ root }: Checkout): Promise<{ text: string; warnings: string[] }> {
  const files = await readInfraFiles(root);
  const { organisations } = parseDocument(requireRegistry(files)).registry;
  const { entries, problems } = parseChangelog(files.changelog ?? '');
  if (problems.length > 0) {
    throw new ActionError(`The changelog is invalid:\n${problems.map(({ problem }) => problem).join('\n')}`);
  }
  const repositories = organisations.flatMap((organisation) => organisation.repositories);
  const registered = `${formatQuantity(organisations.length, 'organisation')}, ${formatQuantity(repositories.length, 'repository', 'repositories')}`;
  const valid = [`${REGISTRY_PATH} is valid: ${registered}.`];
  const warnings = repositories.flatMap(({ owner, name, reason }) =>
    reason === '' ? `${owner}/${name} is registered without a reason.` : [],
  );
  if (files.changelog === null) warnings.push(`${CHANGELOG_PATH} does not exist yet; the next change creates it.`);
  else valid.push(`${CHANGELOG_PATH} is valid: ${formatQuantity(entries.length, 'mutation')}.`);
  return { text: valid.join('\n'), warnings };
}

function toJson({ owner, name, state, context, telemetryRepository, process, reason }: RegisteredRepository) {
  return { owner, repo: name, state, context, telemetry_repo: telemetryRepository, process, reason };
}

function isOf(entry: NumberedEntry['entry'], owner?: string, repo?: string): boolean {
  return (
    (owner === undefined || isSameName(entry.owner, owner)) && (repo === undefined || isSameName(entry.repo, repo))
  );
}

function toLogLine({ timestamp, action, owner, repo, reason }: NumberedEntry['entry']): string {
  return `${timestamp}  ${action.padEnd(10)}  ${owner}/${repo}: ${toLine(reason)}`;
}

/**
 * Writes a registry in which nothing is registered, and an empty changelog.
 * @param schemaUrl - where editors find the JSON Schema; becomes `$schema`.
 * @throws ActionError when there is a registry already, or on the default branch of a repository with commits.
 */
export async function initRegistry(checkout: Checkout, schemaUrl: string | undefined): Promise<void> {
  if (await hasCommits(checkout)) {
    await requireFeatureBranch(checkout);
    await requireCleanTree(checkout);
  } else {
    await requireBranch(checkout);
  }
  const { registry, changelog } = await readInfraFiles(checkout.root);
  const present = registry !== null ? REGISTRY_PATH : changelog !== null ? CHANGELOG_PATH : null;
  if (present !== null) {
    throw new ActionError(`${present} already exists.`, {
      hint: 'Use the registry commands to change it.',
    });
  }
  await writeInfraFiles(checkout.root, { registry: renderDocument(createDocument(schemaUrl).json), changelog: '' });
}

interface Mutated {
  readonly mutation: MadeMutation;
  /** Whether the registry was in another format before: then the diff shows more than the mutation. */
  readonly isReformatted: boolean;
}

/**
 * Makes one mutation in the working tree: rewrites the registry and appends a line to the changelog.
 * @throws ActionError that names the rule when it is refused; then nothing is written.
 */
export async function mutateCheckout(checkout: Checkout, mutation: Mutation, now: Date): Promise<Mutated> {
  await requireCommits(checkout);
  await requireFeatureBranch(checkout);
  await requireCleanTree(checkout);
  const files = await readInfraFiles(checkout.root);
  const before = parseDocument(requireRegistry(files));
  const made = mutateRegistry(before, mutation);
  await writeInfraFiles(checkout.root, {
    registry: renderDocument(made.document.json),
    changelog: appendEntry(files.changelog ?? '', toChangelogEntry(made.mutation, now)),
  });
  return { mutation: made.mutation, isReformatted: files.registry !== renderDocument(before.json) };
}

/** `infra: register acme/shop`: what a commit or a pull request of these mutations is called. */
export function toSubject(mutations: readonly Pick<Mutation, 'action' | 'owner' | 'repo'>[]): string {
  const [only] = mutations;
  if (only === undefined) return 'infra: set up the registry';
  return mutations.length === 1 ? `infra: ${toTitle(only)}` : `infra: ${mutations.length} changes of the registry`;
}
