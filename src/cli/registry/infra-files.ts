import { execFile } from 'node:child_process';
import { isUtf8 } from 'node:buffer';
import { lstat, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '../../base/action-error.js';
import { echo } from '../../redaction/echo.js';
import { toLine } from '../../report/markdown.js';
import { CHANGELOG_PATH } from '../../registry/changelog.js';
import type { InfraFiles } from '../../registry/check-change.js';
import { REGISTRY_PATH } from '../../registry/registry.js';

interface ProgramOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface ProgramPlace {
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
}

const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * Runs a program without a shell, in English, asking nothing.
 * @throws ActionError when it is not installed, or when what it prints is not UTF-8.
 */
function runProgram(
  name: 'git' | 'gh',
  arguments_: readonly string[],
  { directory, environment }: ProgramPlace,
): Promise<ProgramOutcome> {
  const options = {
    cwd: directory,
    env: { ...environment, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GH_PROMPT_DISABLED: '1' },
    encoding: 'buffer',
    maxBuffer: MAX_OUTPUT,
  } as const;
  return new Promise((resolve, reject) => {
    execFile(name, arguments_, options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (typeof status !== 'number') {
        const message = status === 'ENOENT' ? `${name} is not installed.` : `${name} could not be started.`;
        reject(new ActionError(message, { hint: INSTALL[name], cause: error }));
      } else if (!isUtf8(stdout)) {
        reject(new ActionError(`${name} ${arguments_[0] ?? ''} printed output that is not UTF-8.`));
      } else {
        resolve({ status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') });
      }
    });
  });
}

const INSTALL = {
  git: 'Install git and try again.',
  gh: 'Install GitHub CLI (https://cli.github.com) and log in, or open and merge the pull request in the browser.',
};

/** A checkout of an infra repository, as its git sees it. */
export interface Checkout {
  /** Absolute path of the top level. */
  readonly root: string;
  /** Runs git there; for questions whose answer may be no. */
  ask(...arguments_: string[]): Promise<ProgramOutcome>;
  /**
   * Runs git there and gives what it prints.
   * @throws ActionError when git refuses.
   */
  git(...arguments_: string[]): Promise<string>;
  /** @throws ActionError when GitHub CLI is not installed or refuses. */
  gh(...arguments_: string[]): Promise<string>;
}

/** @throws ActionError when the directory is not inside a checkout. */
export async function openCheckout(directory: string, environment: NodeJS.ProcessEnv): Promise<Checkout> {
  const found = await stat(directory).catch(() => null);
  if (!found?.isDirectory()) throw new ActionError(`${directory} is not a directory.`);
  const top = await runProgram('git', ['rev-parse', '--show-toplevel'], { directory, environment });
  if (top.status !== 0) {
    throw new ActionError(`${directory} is not inside a checkout of a git repository.`, {
      hint: `Run the command in a checkout of the infra repository. Git says: ${echo(toLine(top.stderr))}`,
    });
  }
  const place = { directory: top.stdout.replace(/\n$/, ''), environment };
  const run = async (name: 'git' | 'gh', arguments_: string[]): Promise<string> => {
    const { status, stdout, stderr } = await runProgram(name, arguments_, place);
    if (status === 0) return stdout;
    const what = arguments_.slice(0, name === 'gh' ? 2 : 1).join(' ');
    throw new ActionError(`${name} ${what} failed: ${echo(toLine(stderr))}`, { cause: stderr });
  };
  return {
    root: place.directory,
    ask: (...arguments_) => runProgram('git', arguments_, place),
    git: (...arguments_) => run('git', arguments_),
    gh: (...arguments_) => run('gh', arguments_),
  };
}

/** Paths that a git command lists with `-z`. */
export function toPaths(output: string): string[] {
  return output.split('\0').filter((path) => path !== '');
}

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
    const name = `${revision}:${path}`;
    const { status, stdout } = await checkout.ask('cat-file', 'blob', name);
    if (status === 0) return stdout;
    const object = await checkout.ask('rev-parse', '--verify', '--quiet', name);
    return object.status === 0 ? checkout.git('cat-file', 'blob', object.stdout.trim()) : null;
  };
  return { registry: await read(REGISTRY_PATH), changelog: await read(CHANGELOG_PATH) };
}

/** @throws ActionError when there is no registry. */
export function requireRegistry({ registry }: InfraFiles): string {
  if (registry !== null) return registry;
  throw new ActionError(`${REGISTRY_PATH} does not exist.`, {
    hint: 'Run this in the infra repository. In a new one, run "registry init" first.',
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
    throw new ActionError('Cannot write the registry and its changelog. Nothing was changed.', {
      hint: error instanceof Error ? error.message : String(error),
      cause: error,
    });
  } finally {
    await rm(toTemporary(registry), { force: true });
    await rm(toTemporary(changelog), { force: true });
  }
}

interface InfraWrite {
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
