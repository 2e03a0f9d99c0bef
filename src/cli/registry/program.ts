import { execFile } from 'node:child_process';
import { isUtf8 } from 'node:buffer';
import { ActionError } from '../../action-error.js';

export interface ProgramOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramPlace {
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
}

const LARGEST_OUTPUT = 256 * 1024 * 1024;

/**
 * Runs a program without a shell, in English, asking nothing.
 * @throws ActionError when it is not installed, or when what it prints is not UTF-8.
 */
export function runProgram(
  name: 'git' | 'gh',
  arguments_: readonly string[],
  { directory, environment }: ProgramPlace,
): Promise<ProgramOutcome> {
  const options = {
    cwd: directory,
    env: { ...environment, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GH_PROMPT_DISABLED: '1' },
    encoding: 'buffer',
    maxBuffer: LARGEST_OUTPUT,
  } as const;
  return new Promise((resolve, reject) => {
    execFile(name, arguments_, options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (typeof status !== 'number') {
        const message = status === 'ENOENT' ? `${name} is not installed.` : `${name} could not be run.`;
        reject(new ActionError(message, { hint: INSTALL[name], cause: error }));
      } else if (!isUtf8(stdout)) {
        reject(new ActionError(`${name} ${arguments_[0] ?? ''} printed what is not UTF-8 text.`));
      } else {
        resolve({ status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') });
      }
    });
  });
}

const INSTALL = {
  git: 'Install git and try again.',
  gh: 'Install GitHub CLI (https://cli.github.com) and log in, or open and merge the pull request in the browser.',
};
