import { execFileSync, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalGitHub, type LocalGitHub } from '../../testkit/github/local-github.js';
import { ACTION_BUNDLE, DIST } from '../bundle.js';
import { startGitHubCommand } from './github-command.js';

/** What a token that somebody made in the browser may do, by the name of the secret that it is stored in. */
const ACCESS = {
  TELEMETRY_READ_TOKEN: { 'acme/task-assistant-infra': 'read', 'acme/task-assistant-telemetry': 'read' },
  REGISTRY_READ_TOKEN: { 'acme/task-assistant-infra': 'read' },
  DASHBOARDS_WRITE_TOKEN: { 'acme/telemetry-dashboards': 'write' },
  TELEMETRY_TOKEN: { 'acme/task-assistant-telemetry': 'write' },
} as const;

export const ACTION = 'OWNER/telemetry-dashboard-action';

/** A machine with git, Node.js and `gh`, and a GitHub with the account `acme` that has no repositories. */
export interface Platform {
  /** The directory that the first command is run in. */
  readonly home: string;
  readonly github: LocalGitHub;
  /**
   * Runs commands in one shell, which ends at the first that fails.
   * @returns standard output and error. @throws Error with them when a command fails.
   */
  run(commands: string, directory?: string): Promise<string>;
  close(): Promise<void>;
}

export async function createPlatform(): Promise<Platform> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'platform-')));
  const [home, hosted, programs] = ['home', 'hosted', 'programs'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const directory of [home, hosted, programs]) await mkdir(directory);
  const environment = {
    PATH: `${programs}:${process.env['PATH']}`,
    HOME: home,
    XDG_CACHE_HOME: join(root, 'cache'),
    GIT_CONFIG_GLOBAL: join(root, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
  };
  // The repositories of github.com are those of a directory.
  await writeFile(
    environment.GIT_CONFIG_GLOBAL,
    `[user]\nname = Olga\nemail = olga@example.test\n[url "${hosted}/"]\ninsteadOf = https://github.com/\n` +
      '[core]\ncompression = 0\n[maintenance]\nauto = false\n[init]\ntemplateDir = ""\n',
  );
  await hostAction(hosted, environment);

  const github = createLocalGitHub({
    repositories: ['task-assistant-infra', 'task-assistant-telemetry', 'telemetry-dashboards'].map((name) => ({
      owner: 'acme',
      name,
      private: true,
    })),
    tokens: {
      ...Object.fromEntries(Object.entries(ACCESS).map(([name, access]) => [`ghs_${name}`, { label: name, access }])),
      ...Object.fromEntries(
        ['task-assistant-telemetry', 'telemetry-dashboards'].flatMap((name) =>
          (['read', 'write'] as const).map((permission) => [
            `ghs_workflow_${permission}_acme/${name}`,
            { label: `workflow of ${name}`, access: { [`acme/${name}`]: permission } },
          ]),
        ),
      ),
    },
  });
  const apiUrl = await github.listen();
  const emission = { GITHUB_API_URL: apiUrl, TELEMETRY_TOKEN: 'ghs_TELEMETRY_TOKEN' };
  const command = await startGitHubCommand({ github, apiUrl, hosted, environment, bundle: ACTION_BUNDLE });
  const gh = join(programs, 'gh');
  await writeFile(gh, command.script);
  await chmod(gh, 0o755);

  return {
    home,
    github,
    run: (commands, directory = home) => runShell(commands, directory, { ...environment, ...emission }),
    async close() {
      await Promise.all([command.close(), github.close()]);
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Nobody is there to be asked: the commands have no input. */
function runShell(commands: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done, reject) => {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', commands], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? done(log) : reject(new Error(`Exit status ${status}:\n${log}`))));
  });
}

/** The action as it would be released: the bundles under test, and the templates of the working tree. */
async function hostAction(hosted: string, env: NodeJS.ProcessEnv): Promise<void> {
  const checkout = join(hosted, 'action');
  await cp(DIST, join(checkout, 'dist'), { recursive: true });
  for (const path of ['action.yml', 'package.json', 'templates', 'examples'])
    await cp(path, join(checkout, path), { recursive: true });
  const git = (...arguments_: string[]) => execFileSync('git', arguments_, { cwd: checkout, env, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Release');
  git('clone', '--quiet', '--bare', '.', join(hosted, ACTION));
}
