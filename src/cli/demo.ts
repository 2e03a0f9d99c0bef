import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { createDemoGitHub, type DemoGitHub } from '../../testkit/demo-github.js';
import { runAction, type ActionOutcome } from '../../testkit/run-action.js';
import { formatCount, formatQuantity } from '../base/format.js';
import { toAborted } from './interruption.js';
import type { Terminal } from './terminal.js';
import { openSiteServer } from './site-server.js';

export interface DemoOptions {
  /** Absolute path of the action's bundle. */
  readonly bundle: string;
  /** End after publishing instead of serving the site. */
  readonly once: boolean;
  readonly port: number;
  /** Print the log of the action, and every file that it published. */
  readonly verbose: boolean;
}

/** What the demo reads of the action's output `repositories`. */
const repositoriesOutput = z.array(
  z.object({
    repository: z.string(),
    status: z.string(),
    automation: z.object({ verdict: z.string(), of: z.string(), known: z.number(), failed: z.number() }).nullable(),
  }),
);

/**
 * Runs the action as it is committed against a local GitHub with sample telemetry: once to publish, once more to show that
 * nothing changes without new telemetry; then serves what was published, until it is interrupted.
 * @throws ActionError when the action fails, or the port cannot be had.
 * @throws the reason of the signal when it is interrupted before all is published.
 */
export async function runDemo(options: DemoOptions, terminal: Terminal, interrupted: AbortSignal): Promise<void> {
  const server = options.once ? null : await openSiteServer(options.port);
  let directory: string | null = null;
  const demo = createDemoGitHub();
  try {
    const site = await publishSample(demo, options, terminal, interrupted);
    if (server === null) return;
    directory = await mkdtemp(join(tmpdir(), 'telemetry-demo-'));
    await writeSite(directory, site);
    server.show(directory);
    terminal.print(`Serving the published site at ${server.url} (Ctrl+C to stop).`);
    await toAborted(interrupted);
  } finally {
    await Promise.all([demo.github.close(), server?.close()]);
    if (directory !== null) await rm(directory, { recursive: true, force: true });
  }
}

/** @returns the bytes of every published file by path. */
async function publishSample(
  demo: DemoGitHub,
  { bundle, verbose }: DemoOptions,
  terminal: Terminal,
  interrupted: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { github, sample, dashboards } = demo;
  const apiUrl = await github.listen();
  terminal.print(
    `Started a local GitHub with the sample organisation ${sample.owner}: ${formatCount(sample.telemetry.size)} made-up telemetry files.`,
  );
  terminal.print(`Running the action twice, as a workflow of ${dashboards} would:`);
  const runOnce = async (title: string): Promise<ActionOutcome> => {
    terminal.progress(`  ${title} …`);
    const start = performance.now();
    const outcome = await runAction({
      bundle,
      apiUrl,
      inputs: demo.inputs,
      environment: demo.environment,
      interrupted,
    });
    const { exitCode, log, outputs } = outcome;
    interrupted.throwIfAborted();
    if (verbose || exitCode !== 0) terminal.print(indent(log));
    if (exitCode !== 0) throw new ActionError(`The action ended with exit status ${exitCode}.`);
    if (verbose) {
      terminal.print(`  changed=${outputs['changed']} commit-sha=${outputs['commit-sha']} status=${outputs['status']}`);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const did = outputs['changed'] === 'true' ? 'published all dashboards' : 'found them current and wrote nothing';
    terminal.print(`  ${title} ${did} in ${seconds} s.`);
    return outcome;
  };
  const { outputs } = await runOnce('The first run');
  await runOnce('The second run');

  terminal.print('');
  for (const line of toTable(outputs['repositories'] ?? '')) terminal.print(line);
  const site = github.readTree(dashboards, 'gh-pages');
  const [bytes, tree] = [sizeOf(site), github.treeId(dashboards, 'gh-pages')];
  terminal.print(
    `\nThe branch gh-pages contains ${formatQuantity(site.size, 'file')}, ${(bytes / 1e6).toFixed(1)} MB (tree ${tree}).`,
  );
  if (verbose) for (const [path, file] of site) terminal.print(`  ${String(file.byteLength).padStart(8)}  ${path}`);
  terminal.print(
    'Some of the sample telemetry is faulty on purpose. --verbose prints the log of the action and every published file.',
  );
  terminal.print('To set it up for your own repositories, see docs/PLATFORM_SETUP.md. For recipes, see docs/HOWTO.md.');
  return site;
}

/** A line for each repository that the registry names: how its telemetry is, and how its automation does. */
function toTable(repositories: string): string[] {
  const rows = repositoriesOutput
    .parse(JSON.parse(repositories))
    .map(({ repository, status, automation }) => [
      repository,
      status,
      automation === null
        ? '–'
        : `${automation.verdict} (${formatCount(automation.failed)} of ${formatCount(automation.known)} ${automation.of} failed)`,
    ]);
  const table = [['Dashboard', 'Telemetry', 'Automation, last 30 days'], ...rows];
  const width = (column: number) => Math.max(...table.map((row) => row[column]?.length ?? 0));
  const widths = [width(0), width(1), 0];
  return table.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}

function sizeOf(site: ReadonlyMap<string, Uint8Array>): number {
  return [...site.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

async function writeSite(root: string, site: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of site) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
