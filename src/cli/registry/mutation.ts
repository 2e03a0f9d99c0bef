import { ActionError } from '../../action-error.js';
import { appendEntry, CHANGELOG_PATH, toChangelogEntry } from '../../registry/changelog.js';
import { mutateRegistry } from '../../registry/mutate-registry.js';
import { toTitle, type MadeMutation, type Mutation } from '../../registry/mutation.js';
import { createDocument, parseDocument, REGISTRY_PATH, renderDocument } from '../../registry/registry-document.js';
import type { Checkout } from './checkout.js';
import { hasCommits, requireBranch, requireCleanTree, requireCommits, requireFeatureBranch } from './guards.js';
import { readInfraFiles, requireRegistry, writeInfraFiles } from './infra-files.js';

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
    throw new ActionError(`${present} is there already.`, {
      hint: 'A registry is made once, and mutated from then on.',
    });
  }
  await writeInfraFiles(checkout.root, { registry: renderDocument(createDocument(schemaUrl).json), changelog: '' });
}

export interface Mutated {
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
