// Bundles the two entries into dist/, which is committed: the action runs from a tag without installing anything.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeNotices } from './notices.mjs';
import { digestSources } from './sources-digest.mjs';

const ncc = [
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  '--quiet',
  '--transpile-only',
  '--license',
  'licenses.txt',
];
const out = process.argv[2] ?? 'dist';
const bundles = { [out]: 'src/index.ts', [join(out, 'cli')]: 'src/cli/index.ts' };

const sha256 = digestSources();
rmSync(out, { recursive: true, force: true });
const statuses = await Promise.all(
  Object.entries(bundles).map(async ([directory, entry]) => {
    const build = spawn(process.execPath, [...ncc, entry, '--out', directory], { stdio: 'inherit' });
    const [status] = await once(build, 'close');
    return status;
  }),
);
if (statuses.some((status) => status !== 0)) process.exit(1);
for (const directory of Object.keys(bundles)) completeNotices(directory);
writeFileSync(join(out, 'sources.json'), `${JSON.stringify({ sha256 })}\n`);
