import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { unpackTar } from 'modern-tar';
import { z } from 'zod';
import type { LocalGitHub } from '../../testkit/github/local-github.js';
import { runAction } from '../../testkit/run-action.js';
import { readActionStep } from './workflow.js';

export interface GitHubCommandSettings {
  readonly github: LocalGitHub;
  readonly apiUrl: string;
  /** Directory of the bare repositories, by owner and name. */
  readonly hosted: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Absolute path of the action's bundle. */
  readonly bundle: string;
}

export interface GitHubCommand {
  /** The program `gh`. It asks this process for what it has to do. */
  readonly script: string;
  close(): Promise<void>;
}

const callSchema = z.object({ argv: z.array(z.string()), cwd: z.string() });

/**
 * GitHub CLI, as far as the documentation uses it. Repositories are bare ones of a directory; a workflow that is started reads and
 * publishes through the local GitHub's API. Whatever it does not know is refused, so that no command goes untried.
 */
export async function startGitHubCommand(settings: GitHubCommandSettings): Promise<GitHubCommand> {
  const operator = new Operator(settings);
  const server = createServer(async (request, response) => {
    const { argv, cwd } = callSchema.parse(JSON.parse(await text(request)));
    try {
      response.end(await operator.run(argv, cwd));
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    script: `#!${process.execPath}
const body = JSON.stringify({ argv: process.argv.slice(2), cwd: process.cwd() });
fetch('http://127.0.0.1:${port}', { method: 'POST', body }).then(async (answer) => {
  (answer.ok ? process.stdout : process.stderr).write(await answer.text());
  process.exitCode = answer.ok ? 0 : 1;
});
`,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}

class Operator {
  readonly #settings: GitHubCommandSettings;
  readonly #secrets = new Map<string, Set<string>>();

  constructor(settings: GitHubCommandSettings) {
    this.#settings = settings;
  }

  async run(argv: readonly string[], cwd: string): Promise<string> {
    const line = argv.join(' ');
    const [, repository = ''] = /(?:--repo |repos\/|repo create )([\w.-]+\/[\w.-]+)/.exec(line) ?? [];
    if (/^(--version|auth status|run watch)/.test(line)) return '';
    if (/^repo create \S+ --private --clone$/.test(line)) return this.#createRepository(repository, cwd);
    if (/^secret set \w+ --repo \S+$/.test(line)) return this.#setSecret(repository, argv[2] ?? '');
    if (/^workflow run \S+ --repo \S+$/.test(line)) return this.#runWorkflow(repository, argv[2] ?? '');
    if (/^api --method POST repos\/\S+\/pages -f source\[branch\]=gh-pages -f source\[path\]=\/$/.test(line)) {
      if (!this.#branches(repository).includes('gh-pages')) throw new Error('There is no branch gh-pages.');
      return '{}';
    }
    if (argv[0] === 'pr') return this.#pullRequest(argv[1] ?? '', cwd);
    throw new Error(`gh ${line}: not known here.`);
  }

  /** As `gh` does it: an empty repository, and a checkout whose branch is what this machine calls a first branch. */
  #createRepository(repository: string, cwd: string): string {
    this.#git(cwd, 'init', '--quiet', '--bare', '--initial-branch', 'main', this.#bare(repository));
    const checkout = join(cwd, repository.split('/')[1] ?? '');
    this.#git(cwd, 'init', '--quiet', checkout);
    this.#git(checkout, 'remote', 'add', 'origin', `https://github.com/${repository}.git`);
    return '';
  }

  #setSecret(repository: string, name: string): string {
    this.#secrets.set(repository, (this.#secrets.get(repository) ?? new Set()).add(name));
    return '';
  }

  /** The one step of the workflow that is ours, with the inputs that it has there, at the commit that it names. */
  async #runWorkflow(repository: string, file: string): Promise<string> {
    const { github, apiUrl, bundle } = this.#settings;
    await this.#upload();
    const workflow = this.#git(this.#bare(repository), 'show', `main:.github/workflows/${file}`);
    const { commit, inputs } = readActionStep(workflow, {
      repository,
      secrets: this.#secrets.get(repository) ?? new Set(),
    });
    const released = this.#git(this.#bare('OWNER/telemetry-dashboard-action'), 'rev-parse', 'main').trim();
    if (commit !== released) throw new Error(`${file} uses the action at ${commit}, which is not ${released}.`);
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
    const directory = inputs['cache-directory'];
    const { exitCode, log } = await runAction({
      bundle,
      apiUrl,
      inputs: { ...inputs, ...(directory !== undefined && { 'cache-directory': join(workspace, directory) }) },
      environment: { GITHUB_REPOSITORY: repository, GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '' },
    });
    await rm(workspace, { recursive: true, force: true });
    if (exitCode !== 0) throw new Error(`The run of ${file} failed:\n${log}`);
    const dashboards = 'acme/telemetry-dashboards';
    await github.exportTo(join(this.#settings.hosted, 'published'), dashboards);
    this.#git(join(this.#settings.hosted, 'published'), 'push', '--quiet', this.#bare(dashboards), 'gh-pages');
    await rm(join(this.#settings.hosted, 'published'), { recursive: true });
    return log;
  }

  /** What was pushed to the branches `main` becomes what the API gives. */
  async #upload(): Promise<void> {
    const { github } = this.#settings;
    for (const name of ['task-assistant-infra', 'task-assistant-telemetry', 'telemetry-dashboards']) {
      const repository = `acme/${name}`;
      const known =
        github.head(repository, 'main') === undefined ? [] : [...github.readTree(repository, 'main').keys()];
      const files = [...known.map((path) => [path, null] as const), ...(await this.#readMain(repository))];
      github.commitFiles(repository, 'main', new Map(files), 'As pushed');
    }
  }

  /** Files by path, with one process for all of them. */
  async #readMain(repository: string): Promise<(readonly [string, Uint8Array])[]> {
    const options = { cwd: this.#bare(repository), env: this.#settings.environment, maxBuffer: 2 ** 26 };
    const entries = await unpackTar(execFileSync('git', ['archive', '--format=tar', 'main'], options));
    return entries
      .filter(({ header }) => header.type === 'file')
      .map(({ header, data }) => [header.name, data ?? Buffer.of()] as const);
  }

  /** A pull request is opened by its branch being there, and merged by moving `main` to what was checked. */
  #pullRequest(verb: string, checkout: string): string {
    if (verb === 'create') return 'https://github.com/acme/task-assistant-infra/pull/1\n';
    const head = this.#git(checkout, 'rev-parse', 'HEAD').trim();
    if (verb === 'view') return JSON.stringify({ number: 1, state: 'OPEN', headRefOid: head, baseRefName: 'main' });
    if (verb !== 'merge') throw new Error(`gh pr ${verb}: not known here.`);
    const branch = this.#git(checkout, 'branch', '--show-current').trim();
    this.#git(checkout, 'push', '--quiet', 'origin', 'HEAD:main');
    this.#git(checkout, 'switch', '--quiet', 'main');
    this.#git(checkout, 'pull', '--quiet', '--ff-only');
    this.#git(checkout, 'branch', '--quiet', '-D', branch);
    return '';
  }

  #branches(repository: string): string[] {
    return this.#git(this.#bare(repository), 'branch', '--format', '%(refname:short)').split('\n');
  }

  #bare(repository: string): string {
    return join(this.#settings.hosted, `${repository}${repository.startsWith('OWNER/') ? '' : '.git'}`);
  }

  #git(cwd: string, ...arguments_: string[]): string {
    return execFileSync('git', arguments_, { cwd, env: this.#settings.environment, encoding: 'utf8', stdio: 'pipe' });
  }
}
