import { isUtf8 } from 'node:buffer';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '../../action-error.js';
import { CHANGELOG_PATH } from '../../registry/changelog.js';
import type { InfraFiles } from '../../registry/check-change.js';
import { REGISTRY_PATH } from '../../registry/registry-document.js';
import type { Checkout } from './checkout.js';

/** The registry and the changelog in the working tree. */
export async function readInfraFiles(root: string): Promise<InfraFiles> {
  return {
    registry: await readText(root, REGISTRY_PATH),
    changelog: await readText(root, CHANGELOG_PATH),
  };
}

/**
 * The registry and the changelog as committed or staged.
 * @param revision - a commit; the empty string for the index; null for before the first commit.
 */
export async function readCommittedFiles(checkout: Checkout, revision: string | null): Promise<InfraFiles> {
  if (revision === null) return { registry: null, changelog: null };
  const read = async (path: string): Promise<string | null> => {
    const object = await checkout.ask('rev-parse', '--verify', '--quiet', `${revision}:${path}`);
    return object.status === 0 ? checkout.git('cat-file', 'blob', object.stdout.trim()) : null;
  };
  return { registry: await read(REGISTRY_PATH), changelog: await read(CHANGELOG_PATH) };
}

/** @throws ActionError when there is no registry. */
export function requireRegistry({ registry }: InfraFiles): string {
  if (registry !== null) return registry;
  throw new ActionError(`There is no ${REGISTRY_PATH}.`, {
    hint: 'Run this in the infra repository; in a new one, run "registry init" first.',
  });
}

/**
 * Replaces both files, each at once, or neither: when the second cannot be replaced, the first is put back.
 * @throws ActionError when they cannot be written; then they are as before.
 */
export async function writeInfraFiles(root: string, files: InfraWrite, replace: Replace = rename): Promise<void> {
  const [registry, changelog] = [join(root, REGISTRY_PATH), join(root, CHANGELOG_PATH)];
  const before = await readText(root, REGISTRY_PATH);
  try {
    await prepare(registry, files.registry);
    await prepare(changelog, files.changelog);
    await replace(toTemporary(registry), registry);
    try {
      await replace(toTemporary(changelog), changelog);
    } catch (error) {
      await (before === null ? rm(registry) : writeFile(registry, before));
      throw error;
    }
  } catch (error) {
    throw new ActionError('The registry and its changelog cannot be written; nothing was changed.', {
      hint: error instanceof Error ? error.message : String(error),
      cause: error,
    });
  } finally {
    await rm(toTemporary(registry), { force: true });
    await rm(toTemporary(changelog), { force: true });
  }
}

export interface InfraWrite {
  readonly registry: string;
  readonly changelog: string;
}

/** Puts a file in the place of another at once. */
type Replace = (from: string, to: string) => Promise<void>;

async function prepare(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(toTemporary(file), text, { flush: true });
}

function toTemporary(file: string): string {
  return `${file}.${process.pid}.tmp`;
}

async function readText(root: string, path: string): Promise<string | null> {
  const file = join(root, path);
  const found = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new ActionError(`${path} cannot be read.`, { cause: error });
  });
  if (found === null) return null;
  // A link could lead out of the repository, and replacing it would not change what it leads to.
  if (!found.isFile()) throw new ActionError(`${path} is not a regular file.`);
  const bytes = await readFile(file);
  if (!isUtf8(bytes)) throw new ActionError(`${path} is not UTF-8 text.`);
  return bytes.toString('utf8');
}
