import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { ActionError } from '../base/action-error.js';
import type { ParallelDeriving } from '../derive/aggregate/derived-files.js';
import type { Effects } from '../run/effects.js';
import { readRegistryFile, type RegistryText } from '../source/registry-text.js';
import { DirectoryPublicationTarget } from '../publish/directory-target.js';
import type { RepositoryContext } from '../registry/registered-repository.js';
import { parseRegistry } from '../registry/registry.js';
import { echo } from '../redaction/echo.js';
import { toVerdicts } from '../render/verdicts.js';
import { systemClock } from '../base/clock.js';
import { toToday } from '../report/run-result.js';
import { toExit } from '../report/report.js';
import { toLine } from '../report/markdown.js';
import { figuresOf, type RunResult, statusOf, toWorstFirst } from '../report/run-result.js';
import { run } from '../run/run.js';
import { parseSettings } from '../settings/parse-inputs.js';
import { isFullName, nameOf, ownerOf } from '../settings/github-name.js';
import { DirectoryNames } from '../source/directory-listing.js';
import { DirectoryTelemetrySource } from '../source/directory-telemetry-source.js';
import type { Terminal } from './terminal.js';

/** Directories of no registered repository that are named. */
const MAX_UNREGISTERED = 10;

export interface PreviewOptions {
  /** Checkout of a telemetry repository: the directory that holds `telemetry/`. */
  readonly telemetry: string;
  /** Registry file; without one, `repository` alone is previewed. */
  readonly registry?: string;
  /** `owner/name`. */
  readonly repository?: string;
  /** Context that is shown without a registry; "not registered" unless told. */
  readonly context?: RepositoryContext;
  /** Where to write the site; a temporary directory unless told. */
  readonly out?: string;
  /** Where the site will be served; links in feeds are relative without it. */
  readonly siteUrl?: string;
  /** Print what is behind a failure. */
  readonly verbose?: boolean;
}

interface Preview {
  /** Directory of the site. */
  readonly directory: string;
  /** Why the preview counts as failed; null when it does not. */
  readonly failure: string | null;
}

/**
 * Builds the site that the action would publish from a local checkout, without any request.
 * @throws ActionError when the checkout, the registry or the repository is not there.
 */
export async function buildPreview(
  options: PreviewOptions,
  terminal: Terminal,
  threads?: ParallelDeriving,
): Promise<Preview> {
  await checkCheckout(options.telemetry);
  const registry = await readRegistry(options);
  const owner =
    options.repository === undefined ? await findOwner(registry, options.telemetry) : ownerOf(options.repository);
  const directory =
    options.out === undefined ? await mkdtemp(join(tmpdir(), 'telemetry-preview-')) : resolve(options.out);
  requireOutside(options.telemetry, directory);
  const inputs: Readonly<Record<string, string | undefined>> = {
    owner,
    repositories: options.repository ?? 'all',
    'output-directory': directory,
    'site-url': options.siteUrl,
  };
  const settings = parseSettings((input) => inputs[input] ?? '', {});
  const effects: Effects = {
    log: {
      debug: (message) => {
        if (options.verbose) terminal.warn(message);
      },
      info: (message) => terminal.progress(message),
      warning: (message) => terminal.warn(message),
    },
    readRegistry: () => Promise.resolve(registry),
    readTouched: () => Promise.resolve(null),
    openTelemetry: () =>
      Promise.resolve({ source: new DirectoryTelemetrySource(options.telemetry), commit: null, isPrivate: null }),
    threads,
    target: new DirectoryPublicationTarget(directory, '', '--out'),
  };
  const result = await run(settings, effects);
  printResult(result, terminal);
  // Without a registry it is not known what else is registered.
  if (options.registry !== undefined) printUnregistered(result, terminal);
  return { directory, failure: toExit(result, settings.failOn, toToday(systemClock)) };
}

async function readRegistry({ registry, repository, context }: PreviewOptions): Promise<RegistryText> {
  if (registry !== undefined) return readRegistryFile(registry);
  if (repository !== undefined) return createPreviewRegistry(repository, context ?? null);
  throw new ActionError('Neither a registry nor a repository is given.', {
    hint: 'Add --registry <file> or --repository <owner/name>.',
  });
}

async function checkCheckout(telemetry: string): Promise<void> {
  const found = await stat(telemetry).catch(() => null);
  if (found?.isDirectory()) return;
  throw new ActionError(`--telemetry: ${telemetry} is not a directory.`, {
    hint: 'Pass the checkout of a telemetry repository: the directory that contains telemetry/v1/repos.',
  });
}

/** A site in the midst of telemetry would be read as telemetry: its exports are .jsonl files, too. */
function requireOutside(telemetry: string, directory: string): void {
  const files = resolve(telemetry, 'telemetry');
  if (!`${directory}${sep}`.startsWith(`${files}${sep}`)) return;
  throw new ActionError(`--out: ${echo(directory)} is inside the telemetry, which is only read.`, {
    hint: 'Write the site to another directory.',
  });
}

/** The one owner in the registry of whom the checkout holds telemetry. */
async function findOwner({ text, origin }: RegistryText, telemetry: string): Promise<string> {
  const root = join(telemetry, 'telemetry', 'v1', 'repos');
  const names = await readdir(root).catch((error: unknown) => {
    throw new ActionError(`${root} cannot be read.`, {
      hint: 'Pass the checkout of a telemetry repository as --telemetry.',
      cause: error,
    });
  });
  const present = new DirectoryNames(names);
  const owners = parseRegistry(text, origin)
    .organisations.filter(({ repositories }) => repositories.some((known) => present.namesOf(known).length > 0))
    .map(({ owner }) => owner);
  const [only] = owners;
  if (only !== undefined && owners.length === 1) return only;
  throw new ActionError(
    owners.length === 0
      ? `${root} contains no telemetry of a repository in ${origin}.`
      : `${root} contains telemetry of several owners: ${owners.join(', ')}.`,
    { hint: 'Add --repository <owner/name>.' },
  );
}

function printUnregistered({ unregistered }: RunResult, terminal: Terminal): void {
  const named = unregistered.slice(0, MAX_UNREGISTERED).map((name) => toLine(echo(name)));
  if (unregistered.length > named.length) named.push(`${unregistered.length - named.length} more`);
  for (const name of named) terminal.print(`${'not read'.padEnd(12)} ${name}: no such repository is registered`);
}

function printResult({ repositories, warnings }: RunResult, terminal: Terminal): void {
  for (const warning of warnings) terminal.warn(`warning: ${warning}`);
  for (const result of toWorstFirst(repositories)) {
    const { owner, name } = result.repository;
    const detail = result.outcome === 'failed' ? `: ${result.error.message} ${result.error.hint ?? ''}`.trimEnd() : '';
    const print = result.outcome === 'failed' ? terminal.warn : terminal.print;
    const figures = figuresOf(result);
    const status = figures === null ? `${statusOf(result)}${detail}` : toVerdicts(figures).sentences;
    print(`${owner}/${name}: ${status}`);
  }
}

/**
 * The registry of a preview without one: a single repository. It exists for the preview only, where the operator names the repository;
 * the action never runs without a registry (`spec/2 §5`).
 * @param context - Null when the operator has not said it: then none is shown.
 */
function createPreviewRegistry(repository: string, context: RepositoryContext | null): RegistryText {
  if (!isFullName(repository)) throw new ActionError(`--repository: "${repository}" is not owner/name.`);
  const entry = {
    state: 'enabled',
    context: context ?? 'sandbox',
    process: 'preview',
    reason: 'Local preview without a registry.',
  };
  const org = {
    telemetry_repo: `${ownerOf(repository)}/task-assistant-telemetry`,
    repos: { [nameOf(repository)]: entry },
  };
  return {
    text: JSON.stringify({ schema_version: '2.0', orgs: { [ownerOf(repository)]: org } }),
    origin: 'a preview without a registry',
    isAssumed: context === null,
  };
}
