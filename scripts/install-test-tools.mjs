// Installs what the tests need beside npm packages, where it is missing and we may: Chromium for the pages, Git for checkouts,
// Python, curl and jq for examples.
import { execFileSync, spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';

const runs = (program) => spawnSync(program, ['--version']).status === 0;
const findMissing = () =>
  Object.entries({
    chromium: () => findChromium() !== undefined,
    curl: () => runs('curl'),
    git: () => runs('git'),
    jq: () => runs('jq'),
    python3: () => runs('python3'),
  }).flatMap(([name, isThere]) => (isThere() ? [] : [name]));

/** The command that runs apt-get as root, on CI through sudo; null where we may not install anything. */
function findAptGet() {
  if (!runs('apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  const viaSudo = ['sudo', '-n', 'apt-get'];
  return process.env.CI && spawnSync(viaSudo[0], [...viaSudo.slice(1), '--version']).status === 0 ? viaSudo : null;
}

const missing = findMissing();
const aptGet = missing.length > 0 ? findAptGet() : null;
if (aptGet !== null) {
  const [program, ...prefix] = aptGet;
  // Nothing to read from: what a package would ask gets its default answer, also where sudo drops the variable.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...arguments_) =>
    execFileSync(program, [...prefix, ...arguments_], { stdio: ['ignore', 'inherit', 'inherit'], env });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...missing, 'ca-certificates');
}
const stillMissing = findMissing();
if (stillMissing.length > 0) {
  console.error(`The tests need ${stillMissing.join(', ')}; on Debian: apt-get install ${stillMissing.join(' ')}`);
  console.error('CHROMIUM_PATH names a Chromium or Chrome that is installed elsewhere.');
  process.exitCode = 1;
}
