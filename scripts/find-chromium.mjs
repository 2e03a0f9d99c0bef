// Prints the Chromium that browser tests and screenshots use. With --install, a machine without one gets Debian's.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {string | undefined} */
export function findChromium() {
  return CANDIDATES.find((path) => path !== undefined && existsSync(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (findChromium() === undefined && process.argv.includes('--install') && process.getuid?.() === 0) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
  }
  const found = findChromium();
  if (found === undefined) {
    console.error('No Chromium found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH.');
    process.exit(1);
  }
  console.log(found);
}
