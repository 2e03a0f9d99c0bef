import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  commitMutation,
  createDirectory,
  createInfraRepository,
  type InfraRepository,
  openRepository,
  registerArguments,
  REGISTRY,
} from './infra-repository.js';

interface Setting {
  readonly infra: InfraRepository;
  readonly origin: InfraRepository;
  /** What GitHub CLI was called with, a line each, but for the question of its version. */
  calls(): Promise<string[]>;
  /** What it prints next. */
  answer(text: string, status?: number): Promise<void>;
}

/** A clone of a bare repository, on `main`, with a program in place of GitHub CLI that keeps what it is called with. */
async function createClone(): Promise<Setting> {
  const origin = openRepository(await createDirectory());
  origin.git('clone', '--quiet', '--bare', (await createInfraRepository()).root, '.');
  origin.git('symbolic-ref', 'HEAD', 'refs/heads/main');
  const programs = openRepository(await createDirectory());
  const script = [
    '#!/bin/sh',
    'test "$1" = --version && exit 0',
    `printf '%s\\n' "$(printf '%s|' "$@" | tr '\\n' ' ')" >> '${programs.root}/calls'`,
    `cat '${programs.root}/answer'`,
    `exit "$(cat '${programs.root}/status')"`,
  ];
  await programs.write('gh', `${script.join('\n')}\n`);
  await programs.write('calls', '');
  await chmod(join(programs.root, 'gh'), 0o755);
  const infra = openRepository(await createDirectory(), { PATH: `${programs.root}:${process.env['PATH'] ?? ''}` });
  infra.git('clone', '--quiet', origin.root, '.');
  return {
    infra,
    origin,
    calls: async () => (await readFile(join(programs.root, 'calls'), 'utf8')).split('\n').slice(0, -1),
    async answer(text, status = 0) {
      await programs.write('answer', text);
      await programs.write('status', String(status));
    },
  };
}

async function createFinalized(): Promise<Setting> {
  const setting = await createClone();
  await setting.infra.registry('branch', 'infra/shop');
  await commitMutation(setting.infra, ...registerArguments('shop'));
  return setting;
}

test('a finalized branch is pushed, opened, and merged as it was checked', async () => {
  const { infra, origin, calls, answer } = await createFinalized();
  const head = infra.git('rev-parse', 'HEAD').trim();
  await answer('https://github.test/acme/infra/pull/7\n');
  expect(await infra.registry('pr')).toEqual({ status: 0, out: 'https://github.test/acme/infra/pull/7\n', err: '' });
  expect(origin.git('rev-parse', 'infra/shop').trim()).toBe(head);
  await answer(JSON.stringify({ number: 7, state: 'OPEN', headRefOid: head, baseRefName: 'main' }));
  expect(await infra.registry('merge', '--yes')).toEqual({ status: 0, out: 'Merged pull request 7.\n', err: '' });
  expect(await calls()).toEqual([
    'pr|create|--base|main|--head|infra/shop|--title|infra: register acme/shop|--body|- register acme/shop: Because of shop|',
    'pr|view|infra/shop|--json|number,state,headRefOid,baseRefName|',
    `pr|merge|7|--squash|--delete-branch|--match-head-commit|${head}|`,
  ]);
});

test.each([
  [{ state: 'MERGED' }, 'is merged'],
  [{ baseRefName: 'release' }, 'goes into release, not main'],
  [{ headRefOid: '0'.repeat(40) }, 'is at another commit than this checkout'],
])('a pull request with %j is not merged', async (own, reason) => {
  const { infra, calls, answer } = await createFinalized();
  const head = infra.git('rev-parse', 'HEAD').trim();
  await answer(JSON.stringify({ number: 7, state: 'OPEN', headRefOid: head, baseRefName: 'main', ...own }));
  expect(await infra.registry('merge', '--yes')).toMatchObject({
    status: 1,
    err: expect.stringContaining(`error: Pull request 7 is not merged: it ${reason}.`),
  });
  expect(await calls()).toHaveLength(1);
});

test.each([
  ['no pull requests found', 1, 'error: gh pr view failed: '],
  ['{', 0, 'error: The output of gh pr view is not valid JSON'],
  ['{}', 0, 'error: The output of gh pr view has an unexpected format.'],
])('the answer %j of GitHub CLI is a clear error', async (text, status, message) => {
  const { infra, answer } = await createFinalized();
  await answer(text, status);
  expect(await infra.registry('merge', '--yes')).toMatchObject({ status: 1, err: expect.stringContaining(message) });
});

describe('a merge is confirmed', () => {
  const QUESTION = 'Pull request 7 into main:\n  register acme/shop: Because of shop\nType acme/shop to merge it: ';

  async function createOpened(typed: string | null): Promise<Setting> {
    const setting = await createFinalized();
    const head = setting.infra.git('rev-parse', 'HEAD').trim();
    await setting.answer(JSON.stringify({ number: 7, state: 'OPEN', headRefOid: head, baseRefName: 'main' }));
    setting.infra.typed = typed;
    return setting;
  }

  test('by the name of the repository that it is about, whatever is around it', async () => {
    const { infra, calls } = await createOpened(' acme/shop\n');
    expect(await infra.registry('merge')).toEqual({ status: 0, out: 'Merged pull request 7.\n', err: '' });
    expect(infra.asked).toEqual([QUESTION]);
    expect(await calls()).toHaveLength(2);
  });

  test.each(['', 'yes', 'merge', 'acme/sho', 'infra/shop'])('and not by %j', async (typed) => {
    const { infra, calls } = await createOpened(typed);
    expect(await infra.registry('merge')).toEqual({
      status: 1,
      out: '',
      err:
        'error: Pull request 7 is not merged: acme/shop was not typed.\n' +
        'Run "registry merge" again, or add --yes to merge without being asked.\n',
    });
    expect(await calls()).toEqual(['pr|view|infra/shop|--json|number,state,headRefOid,baseRefName|']);
  });

  test('by the name of the branch when it is about several', async () => {
    const { infra, answer } = await createFinalized();
    await commitMutation(infra, ...registerArguments('web'));
    const head = infra.git('rev-parse', 'HEAD').trim();
    await answer(JSON.stringify({ number: 7, state: 'OPEN', headRefOid: head, baseRefName: 'main' }));
    infra.typed = 'infra/shop';
    expect(await infra.registry('merge')).toMatchObject({ status: 0 });
    expect(infra.asked[0]).toMatch(
      /register acme\/shop: .*\n {2}register acme\/web: .*\nType infra\/shop to merge it: $/,
    );
  });

  test('by --yes without a terminal, where nothing is merged otherwise', async () => {
    const { infra, calls } = await createOpened(null);
    expect(await infra.registry('merge')).toEqual({
      status: 1,
      out: '',
      err:
        'error: Nothing is merged: there is no terminal to confirm it.\n' + 'Add --yes to merge without being asked.\n',
    });
    expect(await calls()).toEqual([]);
    expect(await infra.registry('merge', '--yes')).toMatchObject({ status: 0 });
    expect(infra.asked).toEqual([]);
  });
});

test('without GitHub CLI nothing is pushed', async () => {
  const { infra, origin } = await createFinalized();
  const git = infra.git('--exec-path').trim();
  const without = openRepository(infra.root, { PATH: git });
  for (const command of ['pr', 'merge']) {
    expect(await without.registry(command)).toEqual({
      status: 1,
      out: '',
      err:
        'error: gh is not installed.\n' +
        'Install GitHub CLI (https://cli.github.com) and log in, or open and merge the pull request in the browser.\n',
    });
  }
  expect(origin.git('branch', '--list')).not.toContain('infra/shop');
});

test.each<[string, (infra: InfraRepository) => unknown, string]>([
  ['without a change', () => null, 'infra/shop does not change the registry.'],
  [
    'with a change that went past the gate',
    (infra) => editRegistry(infra, '"orgs"', '"note": 1,\n  "orgs"'),
    'The change is refused:',
  ],
  [
    'with another file',
    (infra) => commitFile(infra, 'README.md'),
    'Files other than the registry and its changelog are changed',
  ],
])('a branch %s is not opened', async (name, change, message) => {
  const { infra, origin, calls } = await createClone();
  await infra.registry('branch', 'infra/shop');
  if (name === 'with another file') await commitMutation(infra, ...registerArguments('shop'));
  await change(infra);
  expect(await infra.registry('pr')).toMatchObject({ status: 1, err: expect.stringContaining(`error: ${message}`) });
  expect(origin.git('branch', '--list')).not.toContain('infra/shop');
  expect(await calls()).toEqual([]);
});

test('a push that origin refuses is a clear error, and no pull request is opened', async () => {
  const { infra, origin, calls } = await createFinalized();
  await origin.write('hooks/pre-receive', '#!/bin/sh\necho no >&2\nexit 1\n');
  await chmod(join(origin.root, 'hooks/pre-receive'), 0o755);
  expect(await infra.registry('pr')).toMatchObject({
    status: 1,
    err: expect.stringContaining('error: git push failed: '),
  });
  expect(await calls()).toEqual([]);
});

describe('branch', () => {
  test('takes a name that is not taken, on a clean default branch', async () => {
    const { infra } = await createClone();
    infra.git('branch', 'taken');
    expect((await infra.registry('branch', 'taken')).err).toContain('The branch taken already exists.');
    expect((await infra.registry('branch', '--', '--force')).err).toContain('"--force" is not a valid branch name.');
    await infra.write('file', '');
    expect((await infra.registry('branch', 'infra/shop')).err).toContain('The working tree is not clean: file.');
  });

  test('starts from what origin has: neither behind it, nor ahead', async () => {
    const { infra, origin } = await createClone();
    await commitFile(infra, 'README.md');
    expect(await infra.registry('branch', 'infra/shop')).toMatchObject({
      status: 1,
      err: 'error: main differs from origin.\n' + 'Run "git pull --ff-only". Move local commits to a branch.\n',
    });
    infra.git('push', '--quiet', origin.root, 'main');
    infra.git('fetch', '--quiet');
    expect(await infra.registry('branch', 'infra/shop')).toMatchObject({ status: 0 });
    infra.git('switch', '--quiet', 'main');
    infra.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect((await infra.registry('branch', 'infra/web')).status).toBe(1);
  });
});

async function commitFile(infra: InfraRepository, name: string): Promise<void> {
  await infra.write(name, '');
  infra.git('add', name);
  infra.git('commit', '--quiet', '--message', name);
}

async function editRegistry(infra: InfraRepository, from: string, to: string): Promise<void> {
  await infra.write(REGISTRY, (await infra.read(REGISTRY)).replace(from, to));
  infra.git('commit', '--quiet', '--all', '--message', 'by hand');
}
