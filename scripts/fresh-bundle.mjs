// The bundle that tests run is one of the sources as they are: dist/, or, while dist/ is of other sources, one that is built below build/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { digestSources, readBuiltDigest } from './sources-digest.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PREFIX = 'bundle-';

/** Absolute path of a bundle of the present sources. What has to be built is built once, whoever else asks meanwhile. */
export async function findFreshBundle(root = ROOT, build = runBuild) {
  const digest = digestSources(root);
  const dist = join(root, 'dist');
  if (readBuiltDigest(dist) === digest) return dist;
  const builds = join(root, 'build');
  const bundle = join(builds, `${PREFIX}${digest.slice(0, 16)}`);
  const lock = `${bundle}.lock`;
  mkdirSync(builds, { recursive: true });
  while (readBuiltDigest(bundle) !== digest) {
    if (!takeLock(lock)) {
      await sleep(100);
      continue;
    }
    const unfinished = `${bundle}.${process.pid}`;
    try {
      if (readBuiltDigest(bundle) === digest) break;
      const former = readdirSync(builds).filter((name) => name.startsWith(PREFIX) && !name.endsWith('.lock'));
      for (const name of former) rmSync(join(builds, name), { recursive: true, force: true });
      build(unfinished);
      renameSync(unfinished, bundle);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
      rmSync(lock, { force: true });
    }
  }
  return bundle;
}

function runBuild(directory) {
  console.error('dist/ is not of these sources: building them for the tests');
  execFileSync(process.execPath, ['scripts/build.mjs', directory], { cwd: ROOT, stdio: 'inherit' });
}

/** Whether this process may build now. A lock of a process that is no more is taken away. */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}
