import { CHANGELOG, createEmptyRepository, registerArguments, REGISTRY } from './infra-repository.js';

/** What an operator does on a fresh repository, and every refusal on the way; the messages are part of the contract. */
test('from an empty repository to a finalized change', async () => {
  const infra = await createEmptyRepository();
  const { registry, git } = infra;
  const refuses = async (arguments_: string[], message: string, status = 1): Promise<void> => {
    const before = [git('status', '--porcelain'), await state()];
    const outcome = await registry(...arguments_);
    expect({ ...outcome, arguments_ }).toEqual({ status, out: '', err: `${message}\n`, arguments_ });
    expect([git('status', '--porcelain'), await state()]).toEqual(before);
  };
  const state = () => Promise.all([REGISTRY, CHANGELOG].map((path) => infra.read(path).catch(() => null)));
  const works = async (arguments_: string[], out: string): Promise<void> =>
    expect(await registry(...arguments_)).toEqual({ status: 0, out: `${out}\n`, err: '' });
  const commit = (): string => git('commit', '--quiet', '--message', 'infra: a change');
  const of = (repo: string, reason = 'Because') => ['--owner', 'acme', '--repo', repo, '--reason', reason];

  // Nothing is there yet.
  await refuses(
    ['list'],
    `error: ${REGISTRY} does not exist.\nRun this in the infra repository. In a new one, run "registry init" first.`,
  );
  await refuses(
    registerArguments('shop'),
    'error: The repository has no commits yet.\nRun "registry init" and commit the empty registry first.',
  );
  await refuses(['finalize'], 'error: Nothing is staged.\nChange the registry first: "registry register --help".');
  await works(['init'], 'Created an empty registry. Next: run "registry finalize" and commit.');
  await refuses(['init'], `error: ${REGISTRY} already exists.\nUse the registry commands to change it.`);
  await works(['finalize'], 'Staged. Next: git commit -m "infra: set up the registry"');
  commit();
  await works(['list'], 'No repositories are registered.');
  await works(['log'], 'No changes are recorded.');

  // On the default branch.
  const onMain =
    'error: The registry cannot be changed on main (without origin/HEAD, init.defaultBranch, main and master count as default): changes go through pull requests.\nCreate a branch with "registry branch <name>".';
  for (const command of [
    ['init'],
    ['finalize'],
    ['validate', '--staged'],
    ['pr'],
    ['merge'],
    registerArguments('shop'),
  ]) {
    await refuses(command, onMain);
  }
  await refuses(
    ['branch', 'a..b'],
    'error: "a..b" is not a valid branch name.\nUse a name such as infra/register-shop.',
  );
  await works(['branch', 'infra/register-shop'], 'Switched to the new branch infra/register-shop.');
  await refuses(
    ['branch', 'other'],
    'error: A new branch starts from main, but infra/register-shop is checked out.\nRun "git switch main" first.',
  );

  // Wrong use.
  const register = ['register', '--owner', 'acme', '--repo', 'shop'];
  const reason = 'A reason is a sentence on one line, of 1 to 500 characters.';
  await refuses(['register', '--repo', 'shop'], "error: required option '--owner <name>' not specified", 2);
  await refuses(['register', '--owner', 'acme'], "error: required option '--repo <name>' not specified", 2);
  await refuses(register, "error: required option '--context <context>' not specified", 2);
  await refuses(
    [...register, '--context', 'prod'],
    "error: option '--context <context>' argument 'prod' is invalid. Allowed choices are sandbox, production.",
    2,
  );
  await refuses([...register, '--context', 'sandbox'], "error: required option '--reason <text>' not specified", 2);
  await refuses(
    [...register, '--reason', ' '],
    `error: option '--reason <text>' argument ' ' is invalid. ${reason}`,
    2,
  );
  await refuses(
    [...register, '--reason', 'a\nb'],
    `error: option '--reason <text>' argument 'a\nb' is invalid. ${reason}`,
    2,
  );
  await refuses(
    [...register, '--reason', 'x'.repeat(501)],
    `error: option '--reason <text>' argument '${'x'.repeat(501)}' is invalid. ${reason}`,
    2,
  );
  await refuses(
    ['register', '--owner', 'a/b'],
    "error: option '--owner <name>' argument 'a/b' is invalid. Expected the name of a GitHub account.",
    2,
  );
  await refuses(
    ['register', '--repo', 'acme/shop'],
    "error: option '--repo <name>' argument 'acme/shop' is invalid. Expected the name of a repository, without its owner.",
    2,
  );
  await refuses(
    ['register', '--telemetry', 'a/b/c'],
    "error: option '--telemetry <repository>' argument 'a/b/c' is invalid. Expected a repository as owner/name, or only its name.",
    2,
  );
  await refuses(
    ['unregister', ...of('shop')],
    'error: unregister deletes the entry of acme/shop; the next run deletes its dashboard.\nAdd --confirm-delete to do so, or use disable.',
    2,
  );

  // Rules of the registry.
  const sandbox = [...register, '--context', 'sandbox', '--reason', 'Because'];
  await refuses(
    sandbox,
    'error: acme is not registered yet and has no telemetry repository.\nAdd --telemetry acme/<repository>.',
  );
  await refuses(
    [...sandbox, '--telemetry', 'evil/telemetry'],
    'error: Telemetry of acme cannot go to evil/telemetry: cross-organisation telemetry is not allowed.\nUse a repository of acme.',
  );
  await refuses(
    ['enable', ...of('shop')],
    'error: acme/shop is not registered.\n"registry list" shows all registered repositories.',
  );
  await infra.write('notes.txt', 'mine');
  await refuses(
    registerArguments('shop'),
    'error: The working tree is not clean: notes.txt.\nCommit, remove or ignore the files that do not belong to the change.',
  );
  await infra.write('.git/info/exclude', 'notes.txt\n');

  await works(
    registerArguments('shop'),
    'register acme/shop (production, telemetry in acme/task-assistant-telemetry): done. Next: run "registry finalize" and commit.',
  );
  const pending = `error: The working tree is not clean: ${CHANGELOG}, ${REGISTRY}.\nA commit has one change: run "registry finalize" and commit the pending change first.`;
  await refuses(registerArguments('web'), pending);
  await refuses(['pr'], pending);
  await works(
    ['finalize'],
    'register acme/shop: Because of shop\nStaged. Next: git commit -m "infra: register acme/shop"',
  );
  expect(git('status', '--porcelain')).toBe(`M  ${CHANGELOG}\nM  ${REGISTRY}\n`);
  await works(['validate', '--staged'], 'register acme/shop: Because of shop\nThe change is valid.');
  await refuses(registerArguments('web'), pending);
  commit();

  await refuses(['finalize'], 'error: Nothing is staged.\nChange the registry first: "registry register --help".');
  await refuses(registerArguments('SHOP'), 'error: acme/shop is already registered and enabled.\nNothing to do.');
  await refuses(['enable', ...of('shop')], 'error: acme/shop is already enabled.\nNothing to do.');
  await refuses(['disable', ...of('shpo')], 'error: acme/shpo is not registered.\nDid you mean acme/shop?');
  await refuses(
    ['show', '--owner', 'acme', '--repo', 'web'],
    'error: acme/web is not registered.\n"registry list" shows all registered repositories.',
  );
  await refuses(
    [...register.slice(0, -1), 'web', '--context', 'sandbox', '--reason', 'x', '--telemetry', 'acme/other'],
    'error: Telemetry of acme goes to acme/task-assistant-telemetry, not to acme/other: all repositories of acme share one telemetry repository.\nOmit --telemetry. To move an organisation, unregister its repositories and register them again.',
  );

  // The gate.
  await works(
    ['disable', ...of('shop', 'Paused')],
    'disable acme/shop: done. Next: run "registry finalize" and commit.',
  );
  await infra.write('README.md', 'hello');
  await refuses(
    ['finalize'],
    'error: Files other than the registry and its changelog are changed: README.md.\nCommit, remove or ignore the files that do not belong to the change.',
  );
  git('add', 'README.md');
  await refuses(
    ['validate', '--staged'],
    'error: Files other than the registry and its changelog are staged: README.md.\nA branch and its pull request contain one change of the registry and nothing else.',
  );
  git('rm', '--quiet', '--force', 'README.md');
  await works(['finalize'], 'disable acme/shop: Paused\nStaged. Next: git commit -m "infra: disable acme/shop"');
  commit();
  await refuses(
    registerArguments('shop'),
    'error: acme/shop is already registered and disabled.\nUse enable to update its dashboard again.',
  );

  // A detached head.
  git('switch', '--quiet', '--detach');
  const detached =
    'error: HEAD is detached: no branch is checked out.\nSwitch to a branch, create one with "registry branch <name>", or finish the rebase in progress.';
  for (const command of [['init'], ['finalize'], ['branch', 'x'], ['pr'], ['merge'], ['enable', ...of('shop')]]) {
    await refuses(command, detached);
  }
  git('switch', '--quiet', '-');

  await works(
    ['unregister', ...of('shop'), '--confirm-delete'],
    'unregister acme/shop: done. Next: run "registry finalize" and commit.',
  );
  await works(['finalize'], 'unregister acme/shop: Because\nStaged. Next: git commit -m "infra: unregister acme/shop"');
  commit();
  await works(
    ['validate'],
    `${REGISTRY} is valid: 1 organisation, 0 repositories.\n${CHANGELOG} is valid: 3 mutations.`,
  );
  await works(
    ['validate', '--base', 'main'],
    'register acme/shop: Because of shop\ndisable acme/shop: Paused\nunregister acme/shop: Because\nThe change is valid.',
  );
  await works(
    ['log', '--repo', 'Shop'],
    [
      '2026-03-01T12:00:00Z  register    acme/shop: Because of shop',
      '2026-03-01T12:00:00Z  disable     acme/shop: Paused',
      '2026-03-01T12:00:00Z  unregister  acme/shop: Because',
    ].join('\n'),
  );
  await works(['log', '--owner', 'nobody'], 'No changes are recorded.');
});
