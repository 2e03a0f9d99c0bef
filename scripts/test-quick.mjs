// npm run test:quick [-- --since <commit>]
// What a change is tried with while it is made, within a minute: types, the style of changed files, and the unit tests of the rooms that the
// change touches. It is all that differs from where the branch left main, or from a commit that is given.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { secondsOf } from './jest-sequencer.mjs';
import { selectSuites } from './quick-selection.mjs';
import { runJobs } from './run-jobs.mjs';
import { checkAssets, checkClientTypes, checkStyle, checkTypes, lint } from './tools.mjs';

const { values } = parseArgs({ options: { since: { type: 'string' } } });
const since = values.since ?? findBase();
const changed = [
  ...git('diff', '--name-only', '--no-renames', since),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const existing = changed.filter((path) => existsSync(path));
const suites = readdirSync('__tests__', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `__tests__/${name}`);
const { run, left } = selectSuites(changed, suites, secondsOf);

console.log(`${changed.length} files differ from ${since.slice(0, 12)}`);
const isGood = await runJobs([
  checkTypes(),
  checkClientTypes(),
  checkAssets(),
  ...(existing.length > 0 ? [lint(existing.filter((path) => /\.m?[jt]sx?$/.test(path))), checkStyle(existing)] : []),
]);
const jest =
  run.length === 0
    ? 0
    : spawnSync('npm', ['run', '--silent', 'jest', '--', '--runTestsByPath', ...run], { stdio: 'inherit' }).status;
if (left.length > 0) console.log(`Left to npm test: ${left.join(', ')}`);
process.exitCode = isGood && jest === 0 ? 0 : 1;

function findBase() {
  for (const main of ['origin/main', 'main']) {
    const { status, stdout } = spawnSync('git', ['merge-base', 'HEAD', main], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return 'HEAD';
}

function git(...arguments_) {
  return execFileSync('git', arguments_, { encoding: 'utf8' }).split('\n').filter(Boolean);
}
