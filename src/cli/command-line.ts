import { dirname, join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ActionError } from '../base/action-error.js';
import { FAIL_ON_SEVERITIES } from '../settings/settings.js';
import { VERSION } from '../base/version.js';
import { REPOSITORY_CONTEXTS } from '../registry/registered-repository.js';
import type { CheckCommandOptions } from './check.js';
import type { DemoOptions } from './demo.js';
import type { PreviewOptions } from './preview.js';
import { addRegistryCommand } from './registry/registry-command.js';
import type { RegistryEffects } from './registry/registry-effects.js';
import { toAborted, untilInterrupted } from './interruption.js';
import { askOnTerminal, createMaskedTerminal, createTerminal } from './terminal.js';
import { openSiteServer } from './site-server.js';
import type { VerifyOptions } from './verify.js';

const DEFAULT_PORT = 4173;

/**
 * A command loads what it needs when it is called: all of it takes half a second, and scripts call `registry` many times.
 *
 * @param argv the program and its script, then the arguments.
 * @param bundle the file of this program, for threads to run it, too.
 * @returns the exit status: 0, 1 for a failure, 2 for a wrong use.
 */
export async function runCommandLine(
  argv: readonly string[],
  bundle: string,
  given = createEffects(),
): Promise<number> {
  const terminal = createMaskedTerminal(given.terminal, argv);
  const effects = { ...given, terminal };
  let status = 0;
  const program = new Command('telemetry-dashboard')
    .description('Static, deterministic, read-only dashboards from raw JSONL telemetry.')
    .version(VERSION)
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    })
    .exitOverride();

  program
    .command('preview')
    .description('Build the site from a local checkout of a telemetry repository and serve it.')
    .requiredOption('--telemetry <checkout>', 'directory that contains telemetry/v1/repos')
    .option('--registry <file>', 'registry file; without it, only --repository is built')
    .option('--repository <owner/name>', 'build only this repository')
    .addOption(
      new Option('--context <context>', 'context to show without a registry (default: "not registered")')
        .choices(REPOSITORY_CONTEXTS)
        .conflicts('registry'),
    )
    .option('--out <directory>', 'where to write the site (default: a temporary directory)')
    .option('--site-url <address>', 'https address of the site, for absolute links')
    .option('--verbose', 'print the cause of a failure', false)
    .option('--port <number>', 'port to serve on; 0 for any free port', parsePort, DEFAULT_PORT)
    .option('--once', 'exit after building instead of serving the site', false)
    .action(async ({ port, once, ...options }: PreviewOptions & { port: number; once: boolean }) => {
      const [{ buildPreview }, { DerivingThreads }] = await Promise.all([
        import('./preview.js'),
        import('../derive/threads/deriving-threads.js'),
      ]);
      const server = once ? null : await openSiteServer(port);
      try {
        const { directory, failure } = await buildPreview(options, terminal, new DerivingThreads(bundle));
        terminal.print(`The site is in ${directory}.`);
        if (failure !== null) {
          terminal.warn(failure);
          status = 1;
        }
        if (server === null) return;
        server.show(directory);
        terminal.print(`Serving it at ${server.url} (Ctrl+C to stop).`);
        await untilInterrupted(toAborted);
      } finally {
        await server?.close();
      }
    });

  program
    .command('demo')
    .description('Run the action against a local GitHub with sample telemetry and serve the published site.')
    .option('--port <number>', 'port to serve on; 0 for any free port', parsePort, DEFAULT_PORT)
    .option('--once', 'exit after publishing instead of serving the site', false)
    .option('--verbose', 'print the log of the action and every published file', false)
    .action(async (options: Omit<DemoOptions, 'bundle'>) => {
      const { runDemo } = await import('./demo.js');
      const demo = { ...options, bundle: toActionBundle(bundle) };
      status = await untilInterrupted((interrupted) => runDemo(demo, terminal, interrupted));
    });

  program
    .command('verify')
    .description('Rebuild published dashboards from the telemetry that they name and compare the bytes.')
    .requiredOption('--site <directory>', 'checkout of the published site')
    .requiredOption('--telemetry <checkout>', 'checkout of the telemetry repository, with full history')
    .option('--repository <owner/name>', 'verify only the dashboard of this repository')
    .action(async (options: VerifyOptions) => {
      const { verifyDirectory } = await import('./verify.js');
      const failure = await verifyDirectory(options, terminal);
      if (failure === null) return;
      terminal.warn(failure);
      status = 1;
    });

  program
    .command('check')
    .description('Lint telemetry before it is merged. Reads only the working tree.')
    .argument('<paths...>', 'telemetry files, or directories that contain them')
    .option('--repository <owner/name>', 'repository of the telemetry (default: from the directory name)')
    .addOption(
      new Option('--fail-on <severity>', 'severity that fails the check').choices(FAIL_ON_SEVERITIES).default('error'),
    )
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { checkPaths, createAnnotate } = await import('./check.js');
      const failure = await checkPaths(
        paths,
        options,
        effects.directory,
        terminal,
        createAnnotate(effects.environment),
      );
      if (failure === null) return;
      terminal.warn(failure);
      status = 1;
    });

  addRegistryCommand(program, effects);

  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof ActionError)) throw error;
    terminal.warn(`error: ${error.message}`);
    if (error.hint !== undefined) terminal.warn(error.hint);
    return 1;
  }
  return status;
}

function createEffects(): RegistryEffects {
  return {
    terminal: createTerminal(process.stdout, process.stderr),
    ask: process.stdin.isTTY ? askOnTerminal : null,
    directory: process.cwd(),
    environment: process.env,
    now: () => new Date(),
  };
}

/** The action's bundle lies beside the directory of this one: `dist/index.js` and `dist/cli/index.js`. */
function toActionBundle(bundle: string): string {
  return join(dirname(bundle), '..', 'index.js');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('Expected a port number from 0 to 65535.');
  return port;
}
