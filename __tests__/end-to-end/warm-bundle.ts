import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Execution } from '../../testkit/run-action.js';
import { NODE } from '../bundle.js';

/*
 * To start a bundle takes longer than most scenarios: Node.js has to read and to compile all of it. So the scenarios of a suite take turns in
 * one process of the Node.js under test, and get another one only while that is busy. Suites about processes start their own: of signals,
 * time zones, and the demo.
 */

const PROGRAM = fileURLToPath(new URL('warm-program.mjs', import.meta.url));
/** How long a process whose work is done may take to end. */
const END_MS = 20_000;

export interface WarmOutcome {
  readonly exitCode: number;
  /** What was written to which stream, in order. */
  readonly printed: readonly (readonly ['stdout' | 'stderr', string])[];
}

const idle: ChildProcess[] = [];
const all = new Set<ChildProcess>();

/**
 * Runs the program in a process that has run it before, if there is one.
 * @param environment - All of its variables.
 * @throws Error when the process ends before the program does.
 */
export function runWarm(
  bundle: string,
  arguments_: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<WarmOutcome> {
  const child = idle.pop() ?? start();
  return new Promise((resolve, reject) => {
    const onExit = (status: number | null) => reject(new Error(`The program ended its process with ${status}.`));
    child.once('exit', onExit);
    child.once('message', (outcome: WarmOutcome) => {
      child.off('exit', onExit);
      idle.push(child);
      resolve(outcome);
    });
    child.send({ bundle, arguments: arguments_, environment });
  });
}

/** Runs the action's bundle with these variables, as `runAction` asks for. */
export async function executeWarm(bundle: string, variables: NodeJS.ProcessEnv): Promise<Execution> {
  const { exitCode, printed } = await runWarm(bundle, [], variables);
  return { exitCode, log: printed.map(([, text]) => text).join('') };
}

function start(): ChildProcess {
  const child = fork(PROGRAM, [], { execPath: NODE, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  all.add(child);
  return child;
}

/** No run may leave anything behind that keeps its process alive. */
afterAll(async () => {
  const statuses = await Promise.all([...all].map(end));
  expect(statuses).toEqual(statuses.map(() => 0));
});

function end(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
    child.once('exit', (status, signal) => {
      clearTimeout(timer);
      resolve(status ?? signal);
    });
    child.disconnect();
  });
}
