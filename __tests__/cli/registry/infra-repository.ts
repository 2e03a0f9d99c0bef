import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../../src/cli/command-line.js';

export const REGISTRY = 'infra/telemetry-registry.v2.json';
export const CHANGELOG = 'infra/changelog/infra-changelog.jsonl';

const made: string[] = [];

afterEach(async () => {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true, force: true });
});

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A real git repository in a temporary directory, and the command line as an operator uses it there. */
export interface InfraRepository {
  readonly root: string;
  readonly environment: Record<string, string>;
  /** `registry` with these arguments. The clock stands at 2026-03-01, 12:00:00 UTC. */
  registry(...arguments_: string[]): Promise<Outcome>;
  /** What is typed when a question is asked; null without a terminal. Questions are kept in `asked`. */
  typed: string | null;
  readonly asked: string[];
  git(...arguments_: string[]): string;
  read(path: string): Promise<string>;
  write(path: string, text: string | Uint8Array): Promise<void>;
}

/** A directory that lasts for one test. */
export async function createDirectory(): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'infra-')));
  made.push(directory);
  return directory;
}

export function openRepository(root: string, own: Record<string, string> = {}): InfraRepository {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: root,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TEMPLATE_DIR: '',
    GIT_AUTHOR_NAME: 'Olga',
    GIT_AUTHOR_EMAIL: 'olga@example.test',
    GIT_COMMITTER_NAME: 'Olga',
    GIT_COMMITTER_EMAIL: 'olga@example.test',
    ...own,
  };
  const repository: InfraRepository = {
    root,
    environment,
    typed: null,
    asked: [],
    async registry(...arguments_) {
      let [out, err] = ['', ''];
      const keepOut = (text: string): void => void (out += `${text}\n`);
      const keepErr = (text: string): void => void (err += `${text}\n`);
      const status = await runCommandLine(['node', 'cli', 'registry', ...arguments_], '', {
        terminal: { print: keepOut, progress: keepOut, warn: keepErr },
        ask: repository.typed === null ? null : answer(repository.typed),
        directory: root,
        environment,
        now: () => new Date('2026-03-01T12:00:00.123Z'),
      });
      return { status, out, err };
    },
    git: (...arguments_) =>
      execFileSync('git', arguments_, { cwd: root, env: environment, encoding: 'utf8', stdio: 'pipe' }),
    read: (path) => readFile(join(root, path), 'utf8'),
    async write(path, text) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
  };
  const answer = (typed: string) => (question: string) => {
    repository.asked.push(question);
    return Promise.resolve(typed);
  };
  return repository;
}

/** A repository without commits. */
export async function createEmptyRepository(branch = 'main'): Promise<InfraRepository> {
  const repository = openRepository(await createDirectory());
  repository.git('init', '--quiet', '--initial-branch', branch);
  return repository;
}

let original: Promise<string> | undefined;

/** A repository with an empty registry on `main`, and the branch `work` checked out. */
export async function createInfraRepository(): Promise<InfraRepository> {
  const directory = await createDirectory();
  await cp(await (original ??= createOriginal()), directory, { recursive: true });
  return openRepository(directory);
}

/** Made once in a suite: it takes twenty processes. */
async function createOriginal(): Promise<string> {
  const repository = openRepository(await mkdtemp(join(tmpdir(), 'infra-original-')));
  repository.git('init', '--quiet', '--initial-branch', 'main');
  await repository.registry('init');
  await repository.registry('finalize');
  repository.git('commit', '--quiet', '--message', 'infra: set up the registry');
  repository.git('switch', '--quiet', '--create', 'work');
  return repository.root;
}

afterAll(async () => {
  if (original !== undefined) await rm(await original, { recursive: true, force: true });
});

/** Arguments of `register` for acme's repository of this name. */
export function registerArguments(name: string): string[] {
  const telemetry = 'acme/task-assistant-telemetry';
  const context = ['--context', 'production', '--telemetry', telemetry];
  return ['register', '--owner', 'acme', '--repo', name, ...context, '--reason', `Because of ${name}`];
}

/** Makes one mutation, finalizes and commits it. */
export async function commitMutation(repository: InfraRepository, ...arguments_: string[]): Promise<void> {
  for (const step of [arguments_, ['finalize']]) {
    const { status, err } = await repository.registry(...step);
    if (status !== 0) throw new Error(`registry ${step.join(' ')}: ${err}`);
  }
  repository.git('commit', '--quiet', '--message', `infra: ${arguments_.slice(0, 5).join(' ')}`);
}
