import { BatchedDeriving } from '../../src/run/batched-deriving.js';
import { Aggregate } from '../../src/derive/aggregate/aggregate.js';
import { commandLine, repository } from '../derive/events.js';

/** Derives so many files of so many bytes, one after the other. @returns how often the event loop went round meanwhile. */
async function countPauses(files: number, bytes: number): Promise<number> {
  const total = new Aggregate();
  const line = `${commandLine()}\n`;
  const content = Buffer.from(line.repeat(Math.max(1, Math.floor(bytes / line.length))));
  const take = () => Promise.resolve();
  const deriving = new BatchedDeriving({ repository, threads: null, batchBytes: 2 ** 20, total, take });
  let rounds = 0;
  let isDone = false;
  const count = () => {
    if (isDone) return;
    rounds += 1;
    setImmediate(count);
  };
  setImmediate(count);
  for (let index = 0; index < files; index += 1) await deriving.add({ path: `${index}.jsonl` }, content, false);
  await deriving.finish();
  isDone = true;
  expect(total.events.files).toBe(files);
  return rounds;
}

test('small files are derived without a pause, so that those to be read next are asked for together', async () => {
  expect(await countPauses(300, 1)).toBe(0);
});

test('there are pauses, so that what is to be read next is asked for while files are derived', async () => {
  expect(await countPauses(24, 2 ** 18)).toBeGreaterThanOrEqual(4);
});
