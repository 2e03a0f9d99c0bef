// Bundles the two entries into dist/, which is committed: the action runs from a tag without installing anything.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const ncc = [
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  '--quiet',
  '--transpile-only',
  '--license',
  'licenses.txt',
];
const out = process.argv[2] ?? 'dist';

rmSync(out, { recursive: true, force: true });
for (const [entry, directory] of [
  ['src/index.ts', out],
  ['src/cli/index.ts', `${out}/cli`],
]) {
  execFileSync(process.execPath, [...ncc, entry, '--out', directory], { stdio: 'inherit' });
}
