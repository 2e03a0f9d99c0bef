// Bundles the benchmarks as the action is bundled, and runs them: node scripts/bench.mjs [--quick] [--only <part>]
import { execFileSync } from 'node:child_process';

const out = 'build/bench';
const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
execFileSync(process.execPath, [ncc, 'build', '--quiet', '--transpile-only', 'bench/index.ts', '--out', out], {
  stdio: 'inherit',
});
execFileSync(process.execPath, [`${out}/index.js`, ...process.argv.slice(2)], { stdio: 'inherit' });
