// Runs one test file after another in one process, which keeps what Jest has resolved and transformed.
// Message in: { path, active, only }; message out: { passed, problem, milliseconds, times, reached }.
import { createRequire } from 'node:module';

const root = process.argv[2];
const require = createRequire(import.meta.url);
const { readConfigs } = require('jest-config');
const Runtime = require('jest-runtime').default;
const TestRunner = require('jest-runner').default;
const { TestWatcher } = require('jest-watcher');

const argv = { $0: 'jest', _: [], runInBand: true, watchman: false };
const { configs, globalConfig } = await readConfigs(argv, [root]);
const [config] = configs;
const context = await Runtime.createContext(config, { console, maxWorkers: 1, watch: false, watchman: false });

process.on('message', async ({ path, active, only }) => {
  const reached = active === null ? new Map() : null;
  const times = new Map();
  globalThis.mutationTrial = { active, only, reached, times };
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
    times: [...times],
    reached: [...(reached ?? [])].map(([test, numbers]) => [test, [...numbers]]),
  });
});
process.on('disconnect', () => process.exit());
process.send({ isReady: true });
