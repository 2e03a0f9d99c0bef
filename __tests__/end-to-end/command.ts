import { spawn } from 'node:child_process';
import { CLI_BUNDLE, NODE } from '../bundle.js';

export interface CommandOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the committed command line, or the one in `DIST_UNDER_TEST`, as an operator would. */
export function runCommand(arguments_: readonly string[]): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, [CLI_BUNDLE, ...arguments_], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}
