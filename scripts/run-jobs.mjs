import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Job
 * @property {string} name
 * @property {string[]} command program and arguments
 */

/**
 * Runs jobs at the same time, as many as there are processors, each one's output in one piece when it ends.
 * @param {Job[]} jobs the longest first
 * @returns {Promise<boolean>} whether all of them ended well
 */
export async function runJobs(jobs) {
  const waiting = [...jobs];
  let isGood = true;
  const work = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) isGood = (await run(job)) && isGood;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return isGood;
}

async function run({ name, command: [program, ...arguments_] }) {
  const start = performance.now();
  const child = spawn(program, arguments_, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const [status] = await once(child, 'close');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)`);
  process.stdout.write(Buffer.concat(output));
  return status === 0;
}
