// Runs one test file after another in one process, which keeps what Jest has resolved and transformed.
// Message in: { path } to note what the tests reach; { path, active, only } to try one mutant, from the loading of the file on;
// { path, mutants } to try several, each in the tests of its own. Message out: what the last lines send.
import { createRequire } from 'node:module';

const root = process.argv[2];
const trying = process.argv[3];
const require = createRequire(import.meta.url);
const { readConfigs } = require('jest-config');
const Runtime = require('jest-runtime').default;
const TestRunner = require('jest-runner').default;
const { TestWatcher } = require('jest-watcher');

const { configs, globalConfig } = await readConfigs({ $0: 'jest', _: [], runInBand: true, watchman: false }, [root]);
const [config] = configs;
const context = await Runtime.createContext(config, { console, maxWorkers: 1, watch: false, watchman: false });

process.on('message', async ({ path, active = null, only = null, mutants = null }) => {
  const trial = {
    ...{ active, only, mutants, trying },
    reached: active === null && mutants === null ? new Map() : null,
    times: new Map(),
    killed: new Set(),
    isInDoubt: false,
    spoilt: null,
  };
  globalThis.mutationTrial = trial;
  const started = performance.now();
  const runner = new TestRunner({ ...globalConfig, silent: true }, {});
  const watcher = new TestWatcher({ isWatchMode: false });
  const outcome = { passed: true, problem: '' };
  runner.on('test-file-success', ([, result]) => {
    outcome.passed = result.numFailingTests === 0 && !result.testExecError;
    outcome.problem = result.failureMessage ?? '';
  });
  runner.on('test-file-failure', ([, error]) => {
    outcome.passed = false;
    outcome.problem = error.message ?? String(error);
  });
  await runner.runTests([{ context, path }], watcher, { serial: true });
  process.send({
    ...outcome,
    milliseconds: Math.round(performance.now() - started),
    times: [...trial.times],
    reached: [...(trial.reached ?? [])].map(([test, numbers]) => [test, [...numbers]]),
    killed: [...trial.killed],
    spoilt: trial.spoilt,
  });
});
process.on('disconnect', () => process.exit());
process.send({ isReady: true });
