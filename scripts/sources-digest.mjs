// Says which sources a bundle was built from. Times of files would not: a clone sets them all anew.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** All that the bytes of a bundle are a function of, below the root of the project. */
const DIRECTORIES = ['src', 'testkit', 'scripts/notices'];
const FILES = ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs', 'scripts/notices.mjs'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @returns {string} hexadecimal SHA-256 of the paths and bytes of all sources */
export function digestSources(root = ROOT) {
  const below = DIRECTORIES.flatMap((directory) =>
    readdirSync(join(root, directory), { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [relative(root, join(entry.parentPath, entry.name))] : [],
    ),
  );
  const hash = createHash('sha256');
  for (const path of [...below, ...FILES].sort()) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} bundle directory @returns {string | null} the digest of its sources; null when it does not say */
export function readBuiltDigest(bundle) {
  try {
    return JSON.parse(readFileSync(join(bundle, 'sources.json'), 'utf8')).sha256;
  } catch {
    return null;
  }
}
