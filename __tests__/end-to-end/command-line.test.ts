import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI_BUNDLE, NODE } from '../bundle.js';
import { runCommand } from './command.js';
import { entry, registryOf, telemetryOf } from './small-organisation.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'command-line-'));
  await mkdir(join(root, 'telemetry/v1/repos/octo_app'), { recursive: true });
  await writeFile(join(root, 'telemetry/v1/repos/octo_app/2026-01-15.jsonl'), telemetryOf('app', '2026-01-15', 3));
  await writeFile(join(root, 'registry.json'), JSON.stringify(registryOf({ app: entry() })));
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('the demo publishes with the committed bundle, and a second run changes nothing', async () => {
  const { exitCode, stdout } = await runCommand(['demo', '--once', '--verbose']);
  expect(exitCode).toBe(0);
  const [first, second] = [...stdout.matchAll(/changed=(\w+) commit-sha=(\w+)/g)];
  expect(first?.[1]).toBe('true');
  expect(second?.[1]).toBe('false');
  expect(second?.[2]).toBe(first?.[2]);
  for (const key of ['storefront', 'payments-api', 'agent-lab', 'new-service']) {
    expect(stdout).toContain(`northwind-labs_${key}/index.html`);
  }
  expect(stdout).not.toContain('northwind-labs_legacy-site/index.html');
});

test('a preview finds the owner of the checkout in the registry', async () => {
  const { exitCode, stdout } = await runCommand([
    'preview',
    '--telemetry',
    root,
    '--registry',
    join(root, 'registry.json'),
    '--out',
    join(root, 'site'),
    '--once',
  ]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('octo/app: Telemetry: healthy. Automation: ');
  expect(stdout).not.toContain('\u001b');
  expect(await readFile(join(root, 'site/octo_app/summary.json'), 'utf8')).toContain('"counted": 3');
});

describe('a preview needs no registry when the repository is named', () => {
  const site = (file: string) => readFile(join(root, 'site', file), 'utf8');
  const preview = (...own: string[]) =>
    runCommand(['preview', '--telemetry', root, '--out', join(root, 'site'), '--once', ...own]);

  test('and then says that it is not registered, and no context', async () => {
    expect(await preview('--repository', 'octo/app')).toMatchObject({ exitCode: 0 });
    for (const file of ['octo_app/summary.json', 'octo_app/manifest.json']) {
      expect(JSON.parse(await site(file))).toMatchObject({ repository: { name: 'app', context: null } });
    }
    for (const file of ['index.html', 'octo_app/index.html']) {
      expect(await site(file)).toContain('>not registered</span>');
      expect(await site(file)).not.toMatch(/sandbox<\/span>|production<\/span>/);
    }
    expect(await site('octo_app/metrics.prom')).not.toContain('context=');
  });

  test.each(['sandbox', 'production'])('but for a context that is given: %s', async (context) => {
    expect(await preview('--repository', 'octo/app', '--context', context)).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(await site('octo_app/summary.json'))).toMatchObject({ repository: { context } });
    expect(await site('octo_app/index.html')).toContain(`${context}</span>`);
    expect(await site('octo_app/index.html')).not.toContain('not registered');
    expect(await site('octo_app/metrics.prom')).toContain(`context="${context}"`);
  });
});

test('a preview is served until it is ended', async () => {
  const child = spawn(NODE, [
    CLI_BUNDLE,
    'preview',
    '--telemetry',
    root,
    '--repository',
    'octo/app',
    '--out',
    join(root, 'site'),
    '--port',
    '0',
  ]);
  try {
    const url = await new Promise<string>((resolve) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(text);
        if (found) resolve(found[0]);
      });
    });
    const page = await fetch(`${url}octo_app/`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('octo');
    expect((await fetch(`${url}nothing/here`)).status).toBe(404);
  } finally {
    child.kill();
  }
});

test.each([
  ['no checkout', ['preview', '--telemetry', '/nowhere', '--repository', 'octo/app', '--once'], 1, '/nowhere'],
  ['no site to verify', ['verify', '--site', '/nowhere', '--telemetry', '.'], 1, '/nowhere is not a directory'],
  ['no telemetry to verify by', ['verify', '--site', '.', '--telemetry', '/nowhere'], 1, '/nowhere is not a directory'],
  ['nothing to check', ['check', '/nowhere'], 1, '/nowhere does not exist'],
  ['no registry and no repository', ['preview', '--telemetry', '.', '--once'], 1, '--registry'],
  [
    'a registry that is not there',
    ['preview', '--telemetry', '.', '--registry', '/nowhere.json', '--once'],
    1,
    '/nowhere.json',
  ],
  [
    'a site in the midst of the telemetry',
    ['preview', '--telemetry', '.', '--repository', 'octo/app', '--out', 'telemetry/v1/repos', '--once'],
    1,
    'is inside the telemetry, which is only read.',
  ],
  [
    'a context beside a registry',
    ['preview', '--telemetry', '.', '--registry', 'r.json', '--context', 'sandbox', '--once'],
    2,
    "'--context <context>' cannot be used with option '--registry <file>'",
  ],
  [
    'a context that is none',
    ['preview', '--telemetry', '.', '--repository', 'octo/app', '--context', 'staging', '--once'],
    2,
    'sandbox, production',
  ],
  ['a repository that is no name', ['preview', '--telemetry', '.', '--repository', 'app', '--once'], 1, 'owner/name'],
  ['no --telemetry', ['preview'], 2, '--telemetry'],
  ['a port that is none', ['preview', '--telemetry', '.', '--port', '99999'], 2, '65535'],
  ['an unknown command', ['frobnicate'], 2, 'frobnicate'],
])('%s is a clear error', async (_, arguments_, status, says) => {
  const { exitCode, stderr } = await runCommand(arguments_);
  expect(exitCode).toBe(status);
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/^\s+at /m);
});
