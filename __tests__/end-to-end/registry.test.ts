import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CLI_BUNDLE, DIST } from '../bundle.js';
import {
  createDirectory,
  createInfraRepository,
  type InfraRepository,
  openRepository,
  registerArguments,
  REGISTRY,
} from '../cli/registry/infra-repository.js';

const TEMPLATE = 'templates/infra';

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in the repository as an operator would. */
function run(infra: InfraRepository, own: Record<string, string>, name: string, ...arguments_: string[]): Outcome {
  const options = { cwd: infra.root, env: { ...infra.environment, ...own }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(name, arguments_, options);
  return { status, stdout, stderr };
}

/** An infra repository with the templates in it, on `main`. */
async function createFromTemplate(): Promise<InfraRepository> {
  const infra = await createInfraRepository();
  infra.git('switch', '--quiet', 'main');
  await cp(TEMPLATE, infra.root, { recursive: true });
  infra.git('add', '.');
  infra.git('commit', '--quiet', '--message', 'Add the tools');
  return infra;
}

test('the committed command line knows the registry, with its exit statuses', async () => {
  const infra = await createInfraRepository();
  const registry = (...arguments_: string[]) => run(infra, {}, process.execPath, CLI_BUNDLE, 'registry', ...arguments_);
  expect(registry(...registerArguments('shop'))).toMatchObject({ status: 0, stderr: '' });
  expect(registry('finalize')).toMatchObject({ status: 0, stderr: '' });
  expect(registry('enable', '--owner', 'acme', '--repo', 'shop', '--reason', 'x')).toMatchObject({
    status: 1,
    stdout: '',
  });
  expect(registry('enable')).toMatchObject({ status: 2, stdout: '' });
  expect(registry('list')).toMatchObject({ status: 0, stdout: 'enabled   production  acme/shop\n' });
});

test('the scripts of the template lead an operator from a branch to a finalized change', async () => {
  const infra = await createFromTemplate();
  const script = (name: string, ...arguments_: string[]) =>
    run(infra, { TELEMETRY_DASHBOARD_CLI: CLI_BUNDLE }, join(infra.root, 'scripts/infra', name), ...arguments_);
  expect(script('helpers/new-branch.sh', 'infra/shop')).toMatchObject({ status: 0, stderr: '' });
  expect(script('infra.sh', ...registerArguments('shop'))).toMatchObject({ status: 0, stderr: '' });
  expect(script('helpers/finalize-registry.sh')).toMatchObject({ status: 0, stderr: '' });
  infra.git('commit', '--quiet', '--message', 'infra: register acme/shop');
  for (const helper of ['helpers/create-pr.sh', 'helpers/merge-pr.sh']) {
    expect(script(helper)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^error: g(?:h|it push) /) });
  }
  expect(script('infra.sh', 'frobnicate').status).toBe(2);
});

test('the wrapper fetches the action at the commit that it names, once', async () => {
  const action = openRepository(await createDirectory());
  action.git('init', '--quiet');
  await action.write('dist/cli/index.js', 'console.log("fetched", process.argv.slice(2).join(" "))');
  action.git('add', '.');
  action.git('commit', '--quiet', '--message', 'Release');
  const commit = action.git('rev-parse', 'HEAD').trim();
  await action.write('dist/cli/index.js', 'console.log("newer")');
  action.git('commit', '--quiet', '--all', '--message', 'Newer');

  const infra = await createFromTemplate();
  const wrapper = join(infra.root, 'scripts/infra/infra.sh');
  const text = await readFile(wrapper, 'utf8');
  await writeFile(wrapper, text.replace('COMMIT=COMMIT', `COMMIT=${commit}`));
  const environment = {
    XDG_CACHE_HOME: await createDirectory(),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${action.root}.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://github.com/OWNER/telemetry-dashboard-action',
  };
  const fetched = { status: 0, stdout: 'fetched registry list --json\n', stderr: '' };
  expect(run(infra, environment, wrapper, 'list', '--json')).toEqual(fetched);
  const offline = { ...environment, GIT_CONFIG_VALUE_0: 'https://nowhere.invalid/' };
  expect(run(infra, offline, wrapper, 'list', '--json')).toEqual(fetched);
});

const workflowSchema = z.object({
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.object({
    validate: z.object({
      steps: z.array(z.object({ run: z.string().optional(), env: z.record(z.string(), z.string()).optional() })),
    }),
  }),
});

test('the workflow of the template accepts finalized changes in review, and refuses others', async () => {
  const origin = await createFromTemplate();
  const workspace = openRepository(await createDirectory());
  execFileSync('git', ['clone', '--quiet', origin.root, join(workspace.root, 'infra')], { env: origin.environment });
  await mkdir(join(workspace.root, 'action'));
  await symlink(DIST, join(workspace.root, 'action/dist'));
  const infra = openRepository(join(workspace.root, 'infra'));

  const workflow = workflowSchema.parse(
    parse(await readFile('templates/registry-check/.github/workflows/registry.yml', 'utf8')),
  );
  const step = workflow.jobs.validate.steps.at(-1);
  const base = step?.env?.['BASE']?.replace('${{ github.base_ref }}', 'main') ?? '';
  const review = () => run(workspace, { BASE: base }, 'bash', '-e', '-c', step?.run ?? '');

  expect(review()).toEqual({ status: 0, stdout: 'The registry has not changed.\n', stderr: '' });
  await infra.registry('branch', 'infra/shop');
  await infra.registry(...registerArguments('shop'));
  await infra.registry('finalize');
  infra.git('commit', '--quiet', '--message', 'infra: register acme/shop');
  infra.git('switch', '--quiet', '--detach'); // as a workflow checks out
  expect(review()).toMatchObject({ status: 0, stdout: 'register acme/shop: Because of shop\nThe change is valid.\n' });
  await infra.write(REGISTRY, (await infra.read(REGISTRY)).replace('"production"', '"sandbox"'));
  infra.git('commit', '--quiet', '--all', '--message', 'by hand');
  expect(review()).toMatchObject({ status: 1, stderr: expect.stringContaining('orgs.acme.repos.shop.context') });
});
