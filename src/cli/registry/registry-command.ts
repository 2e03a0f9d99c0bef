import { type Command, InvalidArgumentError, Option } from 'commander';
import { resolve } from 'node:path';
import { REASON, REASON_RULE } from '../../registry/changelog.js';
import { isFullName, isOwnerName, isRepositoryName, withOwner } from '../../settings/github-name.js';
import type { ChangeReport } from '../../registry/check-change.js';
import { type Mutation, type Registration, toTitle } from '../../registry/mutation.js';
import { REPOSITORY_CONTEXTS } from '../../registry/registered-repository.js';
import { type Checkout, openCheckout } from './infra-files.js';
import type { RegistryEffects } from './registry-effects.js';
import { checkCommits, checkStaged, finalize } from './guards.js';
import {
  initRegistry,
  type Inspection,
  listRepositories,
  mutateCheckout,
  readLog,
  showRepository,
  toSubject,
  validateFiles,
} from './subcommands.js';
import { createBranch, mergePullRequest, openPullRequest } from './pull-request.js';

/** Why a mutation is made: needed, and never empty. */
function withReason(command: Command): Command {
  return command.requiredOption('--reason <text>', 'why', toReason);
}

/** The options that name a repository. */
function withName(command: Command): Command {
  return command
    .requiredOption('--owner <name>', 'GitHub account that owns the repository', toOwner)
    .requiredOption('--repo <name>', 'name of the repository', toRepository);
}

function toOwner(text: string): string {
  return accept(text, isOwnerName, 'Expected the name of a GitHub account.');
}

function toRepository(text: string): string {
  return accept(text, isRepositoryName, 'Expected the name of a repository, without its owner.');
}

function toTelemetry(text: string): string {
  const isValid = (name: string): boolean => isFullName(name) || isRepositoryName(name);
  return accept(text, isValid, 'Expected a repository as owner/name, or only its name.');
}

function toReason(text: string): string {
  return accept(text.trim(), (reason) => REASON.test(reason), `A reason is ${REASON_RULE}.`);
}

function accept(text: string, isValid: (text: string) => boolean, rule: string): string {
  if (!isValid(text)) throw new InvalidArgumentError(rule);
  return text;
}

/** Adds `registry`, the operator's commands on a checkout of an infra repository (`spec/2 §7–8`). */
export function addRegistryCommand(program: Command, effects: RegistryEffects): void {
  const registry = program
    .command('registry')
    .description('Change and check the registry in a checkout of an infra repository.')
    .option('-C, --checkout <directory>', 'checkout of the infra repository', '.');
  const open = (): Promise<Checkout> =>
    openCheckout(resolve(effects.directory, registry.opts<{ checkout: string }>().checkout), effects.environment);

  addMutations(registry, open, effects);
  addInspections(registry, open, effects);
  addGate(registry, open, effects);
  addPullRequests(registry, open, effects);
}

type Open = () => Promise<Checkout>;

function addMutations(registry: Command, open: Open, { terminal, now }: RegistryEffects): void {
  registry
    .command('init')
    .description('Create an empty registry and an empty changelog.')
    .option('--schema <url>', 'URL of the JSON Schema of registries, for editors')
    .action(async ({ schema }: { schema?: string }) => {
      await initRegistry(await open(), schema);
      terminal.print('Created an empty registry. Next: run "registry finalize" and commit.');
    });

  const mutate = async (mutation: Mutation): Promise<void> => {
    const made = await mutateCheckout(await open(), mutation, now());
    const detail = made.action === 'register' ? ` (${made.context}, telemetry in ${made.telemetryRepository})` : '';
    terminal.print(`${toTitle(made)}${detail}: done. Next: run "registry finalize" and commit.`);
  };
  const register = withName(registry.command('register'))
    .description('Register a repository and enable it.')
    .addOption(
      new Option('--context <context>', 'use of the repository').choices(REPOSITORY_CONTEXTS).makeOptionMandatory(),
    )
    .option(
      '--telemetry <repository>',
      'telemetry repository, with or without its owner; required for the first repository of an owner',
      toTelemetry,
    );
  withReason(register).action(
    ({ telemetry, ...options }: Omit<Registration, 'action' | 'telemetryRepository'> & { telemetry?: string }) =>
      mutate({
        action: 'register',
        ...options,
        telemetryRepository: telemetry === undefined ? null : withOwner(options.owner, telemetry),
      }),
  );
  const changes = {
    enable: 'Enable a disabled repository: its dashboard is updated again.',
    disable: 'Disable an enabled repository: its dashboard is no longer updated.',
  } as const;
  for (const action of ['enable', 'disable'] as const) {
    withReason(withName(registry.command(action)))
      .description(changes[action])
      .action((options: { owner: string; repo: string; reason: string }) => mutate({ action, ...options }));
  }
  const unregister = withReason(withName(registry.command('unregister')))
    .description('Remove a repository from the registry: the next run removes its dashboard.')
    .option('--confirm-delete', 'confirm that the entry is deleted', false)
    .action(
      async ({
        confirmDelete,
        ...options
      }: {
        owner: string;
        repo: string;
        reason: string;
        confirmDelete: boolean;
      }) => {
        if (!confirmDelete) {
          const { owner, repo } = options;
          unregister.error(
            `error: unregister deletes the entry of ${owner}/${repo}; the next run deletes its dashboard.\n` +
              'Add --confirm-delete to do so, or use disable.',
            { exitCode: 2 },
          );
        }
        await mutate({ action: 'unregister', ...options });
      },
    );
}

function addInspections(registry: Command, open: Open, { terminal }: RegistryEffects): void {
  const print = ({ text, json }: Inspection, asJson: boolean): void =>
    terminal.print(asJson ? JSON.stringify(json, null, 2) : text);
  registry
    .command('list')
    .description('List the registered repositories.')
    .option('--json', 'print JSON', false)
    .action(async ({ json }: { json: boolean }) => print(await listRepositories(await open()), json));
  withName(registry.command('show'))
    .description('Show one repository and its history.')
    .option('--json', 'print JSON', false)
    .action(async ({ owner, repo, json }: { owner: string; repo: string; json: boolean }) =>
      print(await showRepository(await open(), owner, repo), json),
    );
  registry
    .command('log')
    .description('Print the changelog, oldest first.')
    .option('--owner <name>', 'show only this owner', toOwner)
    .option('--repo <name>', 'show only this repository', toRepository)
    .option('--json', 'print JSON', false)
    .action(async ({ json, ...filter }: { owner?: string; repo?: string; json: boolean }) => {
      const log = await readLog(await open(), filter);
      log.warnings.forEach((text) => terminal.warn(`warning: ${text}`));
      print(log, json);
    });
}

function addGate(registry: Command, open: Open, { terminal }: RegistryEffects): void {
  const warn = (warnings: readonly string[]): void => warnings.forEach((text) => terminal.warn(`warning: ${text}`));
  const printMutations = ({ warnings, added }: ChangeReport): void => {
    warn(warnings);
    for (const { entry } of added) terminal.print(`${toTitle(entry)}: ${entry.reason}`);
  };
  registry
    .command('validate')
    .description('Check the registry and the changelog.')
    .addOption(new Option('--staged', 'compare the staged files with the last commit').default(false).conflicts('base'))
    .option('--base <commit>', 'check the commits of the branch since this commit')
    .action(async ({ staged, base }: { staged: boolean; base?: string }) => {
      const checkout = await open();
      if (!staged && base === undefined) {
        const { text, warnings } = await validateFiles(checkout);
        warn(warnings);
        terminal.print(text);
        return;
      }
      const report = base === undefined ? await checkStaged(checkout) : await checkCommits(checkout, base);
      if (report === null) return terminal.print('The registry has not changed.');
      printMutations(report);
      terminal.print('The change is valid.');
    });
  registry
    .command('finalize')
    .description('Stage the registry and the changelog and check them. Run it before you commit.')
    .action(async () => {
      const report = await finalize(await open());
      printMutations(report);
      terminal.print(`Staged. Next: git commit -m "${toSubject(report.added.map(({ entry }) => entry))}"`);
    });
}

function addPullRequests(registry: Command, open: Open, effects: RegistryEffects): void {
  const { terminal } = effects;
  registry
    .command('branch <name>')
    .description('Create a branch from the default branch, for one change of the registry.')
    .action(async (name: string) => {
      await createBranch(await open(), name);
      terminal.print(`Switched to the new branch ${name}.`);
    });
  registry
    .command('pr')
    .description('Push the branch and open a pull request (with GitHub CLI).')
    .action(async () => terminal.print(await openPullRequest(await open())));
  registry
    .command('merge')
    .description('Merge the pull request of the branch and delete the branch (with GitHub CLI). Asks for a name first.')
    .option('--yes', 'merge without asking', false)
    .action(async ({ yes }: { yes: boolean }) => {
      const number = await mergePullRequest(await open(), yes ? 'unasked' : effects.ask);
      terminal.print(`Merged pull request ${number}.`);
    });
}
