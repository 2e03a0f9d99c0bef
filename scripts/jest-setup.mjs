// What the runner lacks: a test that hangs fails instead of holding the run for good, and tests that wait do so together.
import { clearTimeout, setTimeout } from 'node:timers';

const { test: bare } = globalThis;

/** End-to-end and browser tests start processes, on machines that are shared; properties that are tried all night take longer. */
const LIMIT_MS = process.env.NIGHTLY === undefined ? 120_000 : 1_800_000;
const MAX_CONCURRENT = 5;

/** @returns {(...args: unknown[]) => Promise<unknown>} what fails when `body` takes longer */
const limit = (body, limitMs = LIMIT_MS) =>
  async function limited(...args) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The test took longer than ${limitMs / 1000} seconds.`)), limitMs);
    });
    try {
      return await Promise.race([body(...args), late]);
    } finally {
      clearTimeout(timer);
    }
  };

/** Bodies of one suite that may run beside each other, in their order; those that run have a promise. */
let waiting = [];

/** Starts those that follow a body, too, when that is asked for. */
function runWithOthers(own) {
  const start = (job) => (job.result ??= job.run().then(...settle()));
  const at = waiting.indexOf(own);
  for (const job of waiting.slice(at, at + MAX_CONCURRENT)) start(job);
  return own.result.then(({ error, isGood }) => {
    if (!isGood) throw error;
  });
}

const settle = () => [() => ({ isGood: true }), (error) => ({ isGood: false, error })];

const concurrent = (name, body, limitMs) => {
  const job = { run: limit(body, limitMs) };
  waiting.push(job);
  bare(name, () => runWithOthers(job));
};

const each =
  (declare) =>
  (...table) =>
  (name, body, limitMs) =>
    declare(...table)(name, limit(body, limitMs));

/** @param rows - The runner makes titles and arguments of them. */
const eachConcurrent = (rows) => (name, body, limitMs) => {
  const jobs = rows.map((row) => {
    const args = Array.isArray(row) ? row : [row];
    return { args, run: limit(() => body(...args), limitMs) };
  });
  waiting.push(...jobs);
  const jobOf = (args) => jobs.find((job) => job.args.every((arg, index) => Object.is(arg, args[index])));
  bare.each(rows)(name, (...args) => runWithOthers(jobOf(args)));
};

const timed = (name, body, limitMs) => bare(name, limit(body, limitMs));
globalThis.test = Object.assign(timed, {
  each: each(bare.each),
  concurrent: Object.assign(concurrent, { each: eachConcurrent }),
});
