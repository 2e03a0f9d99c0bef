import { spawn } from 'node:child_process';
import { z } from 'zod';
import type { TaskName } from './tasks.js';

export interface Measure {
  /** Of the whole process, including its start. */
  readonly wallMs: number;
  /** Of the task alone. */
  readonly taskMs: number;
  /** Peak resident set size, including threads. */
  readonly peakMb: number;
}

const reportSchema = z.object({ taskMs: z.number(), peakMb: z.number() });

/** Runs each task in its own process, so that it neither pays for another's garbage nor benefits from its compiled code. */
export async function measureTask(task: TaskName, ...rest: readonly string[]): Promise<Measure> {
  const { wallMs, stdout } = await runProcess(process.execPath, [bundleOf(), '--task', task, ...rest]);
  return { wallMs, ...reportSchema.parse(JSON.parse(stdout)) };
}

/** @throws Error when the program does not exist, or exits with a code that is not in `accepted`. */
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
