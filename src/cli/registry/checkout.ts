import { stat } from 'node:fs/promises';
import { ActionError } from '../../action-error.js';
import { echo } from '../../redaction/echo.js';
import { toLine } from '../../report/plain-text.js';
import { runProgram, type ProgramOutcome } from './program.js';

/** A checkout of an infra repository, as its git sees it. */
export interface Checkout {
  /** Absolute path of the top level. */
  readonly root: string;
  /** Runs git there; for questions whose answer may be no. */
  ask(...arguments_: string[]): Promise<ProgramOutcome>;
  /**
   * Runs git there and gives what it prints.
   * @throws ActionError when git refuses.
   */
  git(...arguments_: string[]): Promise<string>;
  /** @throws ActionError when GitHub CLI is not installed or refuses. */
  gh(...arguments_: string[]): Promise<string>;
}

/** @throws ActionError when the directory is not inside of a checkout. */
export async function openCheckout(directory: string, environment: NodeJS.ProcessEnv): Promise<Checkout> {
  const found = await stat(directory).catch(() => null);
  if (!found?.isDirectory()) throw new ActionError(`${directory} is not a directory.`);
  const top = await runProgram('git', ['rev-parse', '--show-toplevel'], { directory, environment });
  if (top.status !== 0) {
    throw new ActionError(`${directory} is not inside of a checkout of a git repository.`, {
      hint: `Run the command in a checkout of the infra repository. Git says: ${echo(toLine(top.stderr))}`,
    });
  }
  const place = { directory: top.stdout.replace(/\n$/, ''), environment };
  const run = async (name: 'git' | 'gh', arguments_: string[]): Promise<string> => {
    const { status, stdout, stderr } = await runProgram(name, arguments_, place);
    if (status === 0) return stdout;
    const what = arguments_.slice(0, name === 'gh' ? 2 : 1).join(' ');
    throw new ActionError(`${name} ${what} failed: ${echo(toLine(stderr))}`, { cause: stderr });
  };
  return {
    root: place.directory,
    ask: (...arguments_) => runProgram('git', arguments_, place),
    git: (...arguments_) => run('git', arguments_),
    gh: (...arguments_) => run('gh', arguments_),
  };
}

/** Paths that a git command lists with `-z`. */
export function toPaths(output: string): string[] {
  return output.split('\0').filter((path) => path !== '');
}
