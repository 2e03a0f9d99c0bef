import { runAction } from '../../testkit/run-action.js';
import { ACTION_BUNDLE, NODE } from '../bundle.js';
import { createWorkingTree } from '../run/check/working-tree.js';
import { engineLine } from '../derive/events.js';
import { runCommand } from './command.js';

const DAY = 'telemetry/v1/repos/octo_app/2026-01-15.jsonl';
const FOREIGN = engineLine({ entity: { owner: 'evil', repo: 'app' } });

test('the command line prints path, line and code, and its exit status goes by --fail-on', async () => {
  const root = await createWorkingTree({ [DAY]: `${engineLine()}\n${FOREIGN}\n` });
  const { exitCode, stdout, stderr } = await runCommand(['check', root]);
  expect(stdout).toContain(`${root}/${DAY}:2: error foreign-record The record names another repository.`);
  expect(stdout).toContain('1 file, 2 lines, 2 records: 1 finding.');
  expect(stderr).toContain('fail-on is error');
  expect(exitCode).toBe(1);
  expect((await runCommand(['check', '--fail-on', 'never', root])).exitCode).toBe(0);
  expect((await runCommand(['check', '--fail-on', 'often', root])).exitCode).toBe(2);
  expect(await runCommand(['check', `${root}/nowhere`])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining(`error: ${root}/nowhere does not exist.`),
  });
});

test('stage check annotates the lines of a pull request, and sends no request', async () => {
  const root = await createWorkingTree({ [DAY]: `${FOREIGN}\nrubbish\n` });
  const { exitCode, log, summary, outputs } = await runAction({
    bundle: ACTION_BUNDLE,
    node: NODE,
    inputs: { stage: 'check', 'fail-on': 'warning', 'telemetry-token': 'unused', 'publish-token': 'unused' },
    apiUrl: 'http://127.0.0.1:1', // nobody listens there: a request would fail the step in another way
    environment: {
      GITHUB_WORKSPACE: root,
      GITHUB_REPOSITORY: 'octo/telemetry',
      GITHUB_REPOSITORY_OWNER: 'octo',
    },
  });
  expect(log).toContain(`::error title=foreign-record,file=${DAY},line=1::The record names another repository.`);
  expect(log).toContain(`::warning title=malformed-line,file=${DAY},line=2::`);
  expect(log).toContain('fail-on is warning, and there are 2 errors or warnings in the telemetry.');
  expect(summary).toContain('| error | foreign-record | 1 | 1 |');
  expect(outputs).toMatchObject({ status: 'error' });
  expect(exitCode).toBe(1);
});
