import { formatQuantity } from '../../format.js';
import { ActionError } from '../../action-error.js';
import { CHANGELOG_PATH, parseChangelog, type NumberedEntry } from '../../registry/changelog.js';
import { parseDocument, REGISTRY_PATH } from '../../registry/registry-document.js';
import type { RegisteredRepository } from '../../registry/registered-repository.js';
import { toLine } from '../../report/plain-text.js';
import { isSameName } from '../../settings/github-name.js';
import type { Checkout } from './checkout.js';
import { readInfraFiles, requireRegistry } from './infra-files.js';

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
  return { text: lines.join('\n') || 'Nothing is registered.', json: repositories.map(toJson) };
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
    throw new ActionError(`${owner}/${repo} is not registered.`, { hint: 'To see what is, use "registry list".' });
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
    throw new ActionError(`The changelog is refused:\n${problems.map(({ problem }) => problem).join('\n')}`);
  }
  const chosen = entries.map(({ entry }) => entry).filter((entry) => isOf(entry, owner, repo));
  return { text: chosen.map(toLogLine).join('\n') || 'No mutation is recorded.', json: chosen };
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
    throw new ActionError(`The changelog is refused:\n${problems.map(({ problem }) => problem).join('\n')}`);
  }
  const repositories = organisations.flatMap((organisation) => organisation.repositories);
  const registered = `${formatQuantity(organisations.length, 'organisation')}, ${formatQuantity(repositories.length, 'repository', 'repositories')}`;
  const valid = [`${REGISTRY_PATH} is valid: ${registered}.`];
  const warnings = repositories.flatMap(({ owner, name, reason }) =>
    reason === '' ? `${owner}/${name} is registered without a reason.` : [],
  );
  if (files.changelog === null) warnings.push(`There is no ${CHANGELOG_PATH} yet; the next mutation makes it.`);
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
