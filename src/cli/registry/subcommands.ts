import { formatQuantity } from '../../base/format.js';
import { ActionError } from '../../base/action-error.js';
import {
  appendEntry,
  CHANGELOG_PATH,
  type NumberedEntry,
  parseChangelog,
  toChangelogEntry,
} from '../../registry/changelog.js';
import { createDocument, parseDocument, REGISTRY_PATH } from '../../registry/registry.js';
import type { RegistryEntry } from '../../registry/registered-repository.js';
import { toLine } from '../../report/markdown.js';
import { isSameName } from '../../settings/github-name.js';
import { type Checkout, readInfraFiles, requireRegistry, writeInfraFiles } from './infra-files.js';
import { type MadeMutation, mutateRegistry, type Mutation, toTitle } from '../../registry/mutation.js';
import {
  countMergedLines,
  hasCommits,
  requireBranch,
  requireCleanTree,
  requireCommits,
  requireFeatureBranch,
} from './guards.js';

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
 * @throws ActionError with the place of every wrong line that is not merged.
 */
export async function readLog(
  checkout: Checkout,
  { owner, repo }: { owner?: string; repo?: string },
): Promise<Inspection & { warnings: string[] }> {
  const { entries, warnings } = await readChangelog(checkout, (await readInfraFiles(checkout.root)).changelog ?? '');
  const chosen = entries.map(({ entry }) => entry).filter((entry) => isOf(entry, owner, repo));
  return { text: chosen.map(toLogLine).join('\n') || 'No changes are recorded.', json: chosen, warnings };
}

/**
 * The entries of a changelog. What is wrong in a line that is merged is a warning, because nobody can correct it any more.
 * @throws ActionError with the place of every other wrong line.
 */
async function readChangelog(
  checkout: Checkout,
  changelog: string,
): Promise<{ entries: NumberedEntry[]; warnings: string[] }> {
  const { entries, problems } = parseChangelog(changelog);
  if (problems.length === 0) return { entries, warnings: [] };
  const merged = await countMergedLines(checkout, changelog);
  const open = problems.filter(({ line }) => line > merged);
  if (open.length > 0) {
    throw new ActionError(`The changelog is invalid:\n${open.map(({ problem }) => problem).join('\n')}`);
  }
  return { entries, warnings: problems.map(({ problem }) => `${problem} (merged, so it stays).`) };
}

/**
 * Checks the registry and the changelog of the working tree, each by itself.
 * @returns what was found to be valid, and warnings.
 * @throws ActionError with the place of every problem.
 */
export async function validateFiles(checkout: Checkout): Promise<{ text: string; warnings: string[] }> {
  const files = await readInfraFiles(checkout.root);
  const { organisations } = parseDocument(requireRegistry(files)).registry;
  const changelog = await readChangelog(checkout, files.changelog ?? '');
  const repositories = organisations.flatMap((organisation) => organisation.repositories);
  const registered = `${formatQuantity(organisations.length, 'organisation')}, ${formatQuantity(repositories.length, 'repository', 'repositories')}`;
  const valid = [`${REGISTRY_PATH} is valid: ${registered}.`];
  const warnings = repositories.flatMap(({ owner, name, reason }) =>
    reason === '' ? `${owner}/${name} is registered without a reason.` : [],
  );
  warnings.push(...changelog.warnings);
  if (files.changelog === null) warnings.push(`${CHANGELOG_PATH} does not exist yet; the next change creates it.`);
  else valid.push(`${CHANGELOG_PATH} is valid: ${formatQuantity(changelog.entries.length, 'mutation')}.`);
  return { text: valid.join('\n'), warnings };
}

function toJson({ owner, name, state, context, telemetryRepository, process, reason }: RegistryEntry) {
  return { owner, repo: name, state, context, telemetry_repo: telemetryRepository, process, reason };
}

function isOf(entry: NumberedEntry['entry'], owner?: string, repo?: string): boolean {
  return (
    (owner === undefined || isSameName(entry.owner, owner)) && (repo === undefined || isSameName(entry.repo, repo))
  );
}

function toLogLine({ timestamp, action, owner, repo, reason }: NumberedEntry['entry']): string {
  return `${timestamp}  ${action.padEnd(10)}  ${owner}/${repo}: ${toLine(reason) || '(no reason)'}`;
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
  await writeInfraFiles(checkout.root, { registry: createDocument(schemaUrl).text, changelog: '' });
}

/**
 * Makes one mutation in the working tree: changes the entry in the registry and appends a line to the changelog.
 * @throws ActionError that names the rule when it is refused; then nothing is written.
 */
export async function mutateCheckout(checkout: Checkout, mutation: Mutation, now: Date): Promise<MadeMutation> {
  await requireCommits(checkout);
  await requireFeatureBranch(checkout);
  await requireCleanTree(checkout);
  const files = await readInfraFiles(checkout.root);
  const before = parseDocument(requireRegistry(files));
  const made = mutateRegistry(before, mutation);
  await writeInfraFiles(checkout.root, {
    registry: made.document.text,
    changelog: appendEntry(files.changelog ?? '', toChangelogEntry(made.mutation, now)),
  });
  return made.mutation;
}

/** `infra: register acme/shop`: what a commit or a pull request of these mutations is called. */
export function toSubject(mutations: readonly Pick<Mutation, 'action' | 'owner' | 'repo'>[]): string {
  const [only] = mutations;
  if (only === undefined) return 'infra: set up the registry';
  return mutations.length === 1 ? `infra: ${toTitle(only)}` : `infra: ${mutations.length} changes of the registry`;
}
