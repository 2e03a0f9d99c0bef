import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  CHANGELOG,
  commitMutation,
  createDirectory,
  createEmptyRepository,
  createInfraRepository,
  type InfraRepository,
  openRepository,
  registerArguments,
  REGISTRY,
} from './infra-repository.js';

/** A repository whose registry is committed on this branch, which stays checked out. */
async function createOn(branch: string): Promise<InfraRepository> {
  const infra = await createEmptyRepository(branch);
  await infra.registry('init');
  await infra.registry('finalize');
  infra.git('commit', '--quiet', '--message', 'infra: set up the registry');
  return infra;
}

describe('the default branch', () => {
  test('is that of origin, whatever its name', async () => {
    const origin = await createOn('trunk');
    const clone = openRepository(await createDirectory());
    clone.git('clone', '--quiet', origin.root, '.');
    expect((await clone.registry(...registerArguments('shop'))).err).toContain(
      'cannot be changed on trunk (it is the default branch of origin)',
    );
    clone.git('switch', '--quiet', '--create', 'main'); // Not the default branch here.
    expect(await clone.registry(...registerArguments('shop'))).toMatchObject({ status: 0 });
  });

  test.each(['main', 'master'])('without an origin, %s counts as default', async (branch) => {
    const infra = await createOn(branch);
    expect((await infra.registry(...registerArguments('shop'))).err).toContain(`cannot be changed on ${branch}`);
    expect(await infra.registry('branch', 'work')).toMatchObject({ status: 0 });
    expect(await infra.registry(...registerArguments('shop'))).toMatchObject({ status: 0 });
  });

  test('without an origin, the configured name counts too', async () => {
    const infra = await createOn('trunk');
    infra.git('config', 'init.defaultBranch', 'trunk');
    expect((await infra.registry(...registerArguments('shop'))).err).toContain('cannot be changed on trunk');
  });

  test('is not guessed', async () => {
    const infra = await createOn('trunk');
    expect(await infra.registry(...registerArguments('shop'))).toEqual({
      status: 1,
      out: '',
      err:
        'error: The default branch is unknown: there is no origin/HEAD, main or master.\n' +
        'Run "git remote set-head origin --auto", or set init.defaultBranch for this repository.\n',
    });
  });
});

test.each<[string, (infra: InfraRepository) => unknown]>([
  ['an untracked file', (infra) => infra.write('new/file.txt', '')],
  ['a staged file', async (infra) => (await infra.write('a b', ''), infra.git('add', '.'))],
  ['an unstaged change', (infra) => infra.write(REGISTRY, '{}')],
  ['a deleted file', (infra) => infra.git('rm', '--quiet', REGISTRY)],
])('%s makes the tree dirty, whatever git is configured to show', async (_, spoil) => {
  const infra = await createInfraRepository();
  infra.git('config', 'status.showUntrackedFiles', 'no');
  await spoil(infra);
  for (const command of [registerArguments('shop'), ['pr'], ['merge']]) {
    expect(await infra.registry(...command)).toMatchObject({
      status: 1,
      err: expect.stringContaining('The working tree is not clean: '),
    });
  }
});

test('an ignored file does not make the tree dirty', async () => {
  const infra = await createInfraRepository();
  await infra.write('.git/info/exclude', '*.log\n');
  await infra.write('debug.log', '');
  expect(await infra.registry(...registerArguments('shop'))).toMatchObject({ status: 0 });
});

test('a long list of changes is cut', async () => {
  const infra = await createInfraRepository();
  for (const name of 'abcdefg') await infra.write(name, '');
  expect((await infra.registry(...registerArguments('shop'))).err).toContain('not clean: a, b, c, d, e and 2 more.');
});

test('a command works below the top level, and on another checkout', async () => {
  const infra = await createInfraRepository();
  const below = openRepository(join(infra.root, 'infra'), infra.environment);
  expect(await below.registry(...registerArguments('shop'))).toMatchObject({ status: 0 });
  expect(await below.registry('finalize')).toMatchObject({ status: 0 });
  const elsewhere = openRepository(await createDirectory());
  expect((await elsewhere.registry('list', '--checkout', infra.root)).out).toContain('acme/shop');
});

test('outside of a checkout, in a bare repository and where nothing is, there is nothing to do', async () => {
  const outside = openRepository(await createDirectory(), { GIT_CEILING_DIRECTORIES: '/' });
  expect((await outside.registry('list')).err).toContain(`${outside.root} is not inside a checkout`);
  execFileSync('git', ['init', '--quiet', '--bare', outside.root]);
  expect((await outside.registry('list')).err).toContain('must be run in a work tree');
  expect((await outside.registry('list', '-C', 'nowhere')).err).toContain('nowhere is not a directory.');
});

test('without git there is a clear error', async () => {
  const infra = await createInfraRepository();
  const without = openRepository(infra.root, { PATH: '/nowhere' });
  expect(await without.registry('list')).toEqual({
    status: 1,
    out: '',
    err: 'error: git is not installed.\nInstall git and try again.\n',
  });
});

describe('init', () => {
  test('in a repository with commits, on a branch', async () => {
    const infra = await createEmptyRepository();
    infra.git('commit', '--quiet', '--allow-empty', '--message', 'first');
    expect((await infra.registry('init')).err).toContain('cannot be changed on main');
    infra.git('switch', '--quiet', '--create', 'work');
    expect(await infra.registry('init', '--schema', './schema.json')).toMatchObject({ status: 0 });
    expect(await infra.read(REGISTRY)).toBe(
      '{\n  "$schema": "./schema.json",\n  "schema_version": "2.0",\n  "orgs": {}\n}\n',
    );
    expect(await infra.registry('finalize')).toMatchObject({ status: 0 });
    infra.git('commit', '--quiet', '--message', 'infra: set up the registry');
    expect(await infra.registry('validate', '--base', 'main')).toMatchObject({
      status: 0,
      out: 'The change is valid.\n',
    });
    expect(await infra.registry(...registerArguments('shop'))).toMatchObject({ status: 0 });
    expect(await infra.read(REGISTRY)).toContain('"$schema": "./schema.json"');
  });

  test('beside files that wait for the first commit', async () => {
    const infra = await createEmptyRepository();
    await infra.write('scripts/infra/infra.sh', '');
    expect(await infra.registry('init')).toMatchObject({ status: 0 });
    expect(await infra.registry('finalize')).toMatchObject({ status: 0 });
    expect(infra.git('diff', '--cached', '--name-only')).not.toContain('scripts');
  });

  test('finalize stages nothing that it refuses, before the first commit too', async () => {
    const infra = await createEmptyRepository();
    await infra.registry('init');
    await infra.write(REGISTRY, '{}');
    expect(await infra.registry('finalize')).toMatchObject({ status: 1 });
    expect(infra.git('diff', '--cached', '--name-only')).toBe('');
  });
});

test('a base without common history is a clear error', async () => {
  const infra = await createInfraRepository();
  expect(await infra.registry('validate', '--base', 'nowhere')).toEqual({
    status: 1,
    out: '',
    err:
      'error: The branch has no common history with nowhere.\n' +
      'Fetch it first. A shallow clone does not contain it (set fetch-depth: 0).\n',
  });
  expect(await infra.registry('validate', '--base', 'main')).toEqual({
    status: 0,
    out: 'The registry has not changed.\n',
    err: '',
  });
  expect((await infra.registry('validate', '--base', 'main', '--staged')).status).toBe(2);
});

test('a registry of older make: warnings, no refusal', async () => {
  const infra = await createInfraRepository();
  const entry = { state: 'enabled', context: 'production', process: 'infra-cli', reason: '' };
  const orgs = { acme: { telemetry_repo: 'acme/telemetry', repos: { shop: entry } } };
  await infra.write(REGISTRY, JSON.stringify({ schema_version: '2.0', orgs }));
  infra.git('rm', '--quiet', CHANGELOG);
  infra.git('commit', '--quiet', '--all', '--message', 'by hand');
  infra.git('branch', '--force', 'main');
  expect((await infra.registry('validate')).err).toBe(
    'warning: acme/shop is registered without a reason.\n' +
      `warning: ${CHANGELOG} does not exist yet; the next change creates it.\n`,
  );
  const reason = ['--reason', 'Paused'];
  expect(await infra.registry('disable', '--owner', 'acme', '--repo', 'shop', ...reason)).toMatchObject({ err: '' });
  expect(await infra.registry('finalize')).toMatchObject({ status: 0 });
});

describe('a changelog of another tool, in which a line has no reason', () => {
  const register = {
    timestamp: '2026-01-05T10:00:00Z',
    action: 'register',
    owner: 'acme',
    repo: 'shop',
    context: 'production',
    telemetry_repo: 'telemetry',
    process: 'infra-cli',
    schema_version: '2.0',
  };
  const entry = { state: 'enabled', context: 'production', process: 'infra-cli', reason: '' };
  const orgs = { acme: { telemetry_repo: 'acme/telemetry', repos: { shop: entry } } };
  const PROBLEM = `${CHANGELOG}, line 1: reason: expected a sentence on one line, of 1 to 500 characters, got nothing`;

  async function createOlder(): Promise<InfraRepository> {
    const infra = await createInfraRepository();
    await infra.write(REGISTRY, `${JSON.stringify({ schema_version: '2.0', orgs }, null, 2)}\n`);
    await infra.write(CHANGELOG, `${JSON.stringify(register)}\n`);
    return infra;
  }

  test('is refused before it is merged', async () => {
    const infra = await createOlder();
    for (const command of ['validate', 'log', 'finalize']) {
      expect(await infra.registry(command)).toMatchObject({ status: 1, err: expect.stringContaining(PROBLEM) });
    }
  });

  test('is a warning once it is merged: everything goes on', async () => {
    const infra = await createOlder();
    infra.git('commit', '--quiet', '--all', '--message', 'as it was');
    infra.git('branch', '--force', 'main');
    const warning = `warning: ${PROBLEM} (merged, so it stays).\n`;
    expect(await infra.registry('validate')).toEqual({
      status: 0,
      out: `${REGISTRY} is valid: 1 organisation, 1 repository.\n${CHANGELOG} is valid: 1 mutation.\n`,
      err: `warning: acme/shop is registered without a reason.\n${warning}`,
    });
    expect(await infra.registry('log')).toEqual({
      status: 0,
      out: '2026-01-05T10:00:00Z  register    acme/shop: (no reason)\n',
      err: warning,
    });
    await commitMutation(infra, 'disable', '--owner', 'acme', '--repo', 'shop', '--reason', 'Paused');
    expect(await infra.registry('validate', '--base', 'main')).toMatchObject({ status: 0, err: '' });
    expect((await infra.read(CHANGELOG)).startsWith(`${JSON.stringify(register)}\n{`)).toBe(true);
  });

  test('is a warning in a line that cannot be read at all, too', async () => {
    const infra = await createOlder();
    await infra.write(CHANGELOG, `${JSON.stringify(register)}\n<<<<<<< HEAD\n`);
    infra.git('commit', '--quiet', '--all', '--message', 'as it was');
    infra.git('branch', '--force', 'main');
    const { status, err } = await infra.registry('log');
    expect({ status, lines: err.split('\n').length }).toEqual({ status: 0, lines: 3 });
    await infra.write(CHANGELOG, `${await infra.read(CHANGELOG)}{}\n`);
    expect(await infra.registry('log')).toMatchObject({ status: 1, err: expect.stringContaining('line 3') });
    expect((await infra.registry('log')).err).not.toContain('line 1');
  });
});

test('the telemetry repository may be given by its name alone', async () => {
  const infra = await createInfraRepository();
  const rest = ['--context', 'sandbox', '--telemetry', 'telemetry', '--reason', 'A trial'];
  const { status, out } = await infra.registry('register', '--owner', 'acme', '--repo', 'shop', ...rest);
  expect({ status, out }).toEqual({
    status: 0,
    out: 'register acme/shop (sandbox, telemetry in acme/telemetry): done. Next: run "registry finalize" and commit.\n',
  });
  expect(await infra.read(CHANGELOG)).toContain('"telemetry_repo":"acme/telemetry"');
  expect((await infra.registry('register', '--owner', 'a', '--repo', 'b', '--telemetry', 'a/b/c')).err).toContain(
    'Expected a repository as owner/name, or only its name.',
  );
});

test('a sandbox is reset by two mutations in one change, with a new reason', async () => {
  const infra = await createInfraRepository();
  await commitMutation(infra, ...registerArguments('shop'));
  infra.git('branch', '--force', 'main');
  const of = ['--owner', 'acme', '--repo', 'shop'];
  await commitMutation(infra, 'unregister', ...of, '--confirm-delete', '--reason', 'Reset: old trial');
  await commitMutation(infra, 'register', ...of, '--context', 'sandbox', '--reason', 'Second trial');
  expect(await infra.registry('validate', '--base', 'main')).toEqual({
    status: 0,
    out: 'unregister acme/shop: Reset: old trial\nregister acme/shop: Second trial\nThe change is valid.\n',
    err: '',
  });
  expect((await infra.registry('show', ...of)).out).toMatch(/context +sandbox\n[^]*reason +Second trial\n/);
});

test('what is printed cannot steer the terminal', async () => {
  const infra = await createInfraRepository();
  await infra.registry(...registerArguments('shop'));
  await infra.write(REGISTRY, (await infra.read(REGISTRY)).replace('Because of shop', 'x\\u001b[2Jy\\ny'));
  const { out } = await infra.registry('show', '--owner', 'acme', '--repo', 'shop');
  expect(out).toContain('reason          x [2Jy y\n');
});
