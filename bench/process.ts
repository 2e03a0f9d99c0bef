import { spawn } from 'node:child_process';
import { z } from 'zod';
import type { TaskName } from './tasks.js';

export interface Measure {
  /** Of the whole process, its start included. */
  readonly wallMs: number;
  /** Of the task alone. */
  readonly taskMs: number;
  /** Peak of the resident set, threads included. */
  readonly peakMb: number;
}

const reportSchema = z.object({ taskMs: z.number(), peakMb: z.number() });

/** Runs a task in a process of its own, so that none pays for the garbage or profits from the compiled code of another. */
export async function measureTask(task: TaskName, ...rest: readonly string[]): Promise<Measure> {
  const { wallMs, stdout } = await runProcess(process.execPath, [bundleOf(), '--task', task, ...rest]);
  return { wallMs, ...reportSchema.parse(JSON.parse(stdout)) };
}

/** @throws Error when the program does not exist or ends with a failure, unless `accepted` says that it may. */
export function runProcess(
  program: string,
  args: readonly string[],
  accepted: readonly number[] = [0],
): Promise<{ readonly wallMs: number; readonly stdout: string }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'] } });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const wallMs = performance.now() - start;
      if (code === null || !accepted.includes(code)) reject(new Error(`${program} ended with ${code}.`));
      else resolve({ wallMs, stdout: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

function bundleOf(): string {
  return process.argv[1] ?? '';
}
