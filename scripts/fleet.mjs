// Bundles the benchmark of a fleet, and runs it: node scripts/fleet.mjs [--plan 5000] [--build 200] [--shards 20] [--dist dist]
import { execFileSync } from 'node:child_process';

const out = 'build/fleet';
const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
execFileSync(process.execPath, [ncc, 'build', '--quiet', '--transpile-only', 'bench/fleet.ts', '--out', out], {
  stdio: 'inherit',
});
execFileSync(process.execPath, [`${out}/index.js`, ...process.argv.slice(2)], { stdio: 'inherit' });
