// Publishes from many processes into one branch with faults injected at random, and checks that nothing is lost:
// node scripts/soak.mjs [--publishers 8] [--publications 25] [--history keep|squash] [--seed <number>] [--bundle dist/index.js]
import { execFileSync } from 'node:child_process';

const out = 'build/soak';
const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
execFileSync(process.execPath, [ncc, 'build', '--quiet', '--transpile-only', 'testkit/soak/index.ts', '--out', out], {
  stdio: 'inherit',
});
execFileSync(process.execPath, [`${out}/index.js`, ...process.argv.slice(2)], { stdio: 'inherit' });
