import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ActionError } from '../base/action-error.js';
import { createDemoGitHub } from '../../testkit/demo-github.js';
import { runAction } from '../../testkit/run-action.js';
import type { Terminal } from './terminal.js';
import { serveSite } from './site-server.js';

export interface DemoOptions {
  /** Absolute path of the action's bundle. */
  readonly bundle: string;
  /** End after publishing instead of serving the site. */
  readonly once: boolean;
  readonly port: number;
}

/**
 * Runs the action as it is committed against a local GitHub with sample telemetry: once to publish, once more to show that
 * nothing changes without new telemetry; then serves what was published.
 * @throws ActionError when the action fails.
 */
export async function runDemo({ bundle, once, port }: DemoOptions, terminal: Terminal): Promise<void> {
  const demo = createDemoGitHub();
  const { github, sample, dashboards } = demo;
  const apiUrl = await github.listen();
  const action = { bundle, apiUrl, inputs: demo.inputs, environment: demo.environment };
  terminal.print(`A local GitHub is at ${apiUrl}, with ${sample.telemetry.size} telemetry files of ${sample.owner}.`);
  try {
    for (const title of ['First run', 'Second run, same telemetry']) {
      terminal.print(`\n${title}: the action, as a workflow of ${dashboards} runs it`);
      const { exitCode, log, outputs } = await runAction(action);
      terminal.print(indent(log));
      if (exitCode !== 0) throw new ActionError(`The action ended with exit status ${exitCode}.`);
      terminal.print(`  changed=${outputs['changed']} commit-sha=${outputs['commit-sha']} status=${outputs['status']}`);
    }
    const site = github.readTree(dashboards, 'gh-pages');
    terminal.print(`\n${dashboards}@gh-pages, tree ${github.treeId(dashboards, 'gh-pages')}: ${site.size} files`);
    for (const [path, bytes] of site) terminal.print(`  ${String(bytes.byteLength).padStart(8)}  ${path}`);
    if (once) return;
    const directory = await writeSite(site);
    const { url } = await serveSite(directory, port);
    terminal.print(`\nThe published site is at ${url} (Ctrl+C ends it).`);
  } finally {
    await github.close();
  }
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

async function writeSite(site: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'telemetry-demo-'));
  for (const [path, bytes] of site) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return root;
}
