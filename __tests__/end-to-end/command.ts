import { CLI_BUNDLE } from '../bundle.js';
import { runWarm } from './warm-bundle.js';

export interface CommandOutcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the committed command line, or the one in `DIST_UNDER_TEST`, as an operator would. */
export async function runCommand(arguments_: readonly string[]): Promise<CommandOutcome> {
  const { exitCode, printed } = await runWarm(CLI_BUNDLE, arguments_, process.env);
  const textOf = (stream: string) => printed.map(([name, text]) => (name === stream ? text : '')).join('');
  return { exitCode, stdout: textOf('stdout'), stderr: textOf('stderr') };
}
