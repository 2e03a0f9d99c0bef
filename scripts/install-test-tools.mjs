// Installs what the tests need beside npm packages, where it is missing and we may: Chromium for the pages, Git for checkouts,
// Python for an example of the documentation.
import { execFileSync, spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';

const runs = (program) => spawnSync(program, ['--version']).status === 0;
const findMissing = () =>
  Object.entries({
    chromium: () => findChromium() !== undefined,
    git: () => runs('git'),
    python3: () => runs('python3'),
  }).flatMap(([name, isThere]) => (isThere() ? [] : [name]));

const missing = findMissing();
if (missing.length > 0 && process.getuid?.() === 0) {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  const packages = [...missing, 'ca-certificates'];
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
const stillMissing = findMissing();
if (stillMissing.length > 0) {
  console.error(`The tests need ${stillMissing.join(', ')}; on Debian: apt-get install ${stillMissing.join(' ')}`);
  console.error('CHROMIUM_PATH names a Chromium or Chrome that is installed elsewhere.');
  process.exitCode = 1;
}
