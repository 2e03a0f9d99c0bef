import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * The modules of sources, without a check of types. They are compiled below the project, where their packages are found.
 * @param {URL} root of the project
 * @param {string[]} paths below it
 */
export async function importSources(root, paths) {
  const directory = fileURLToPath(root);
  mkdirSync(join(directory, 'build'), { recursive: true });
  const out = mkdtempSync(join(directory, 'build', 'sources-'));
  try {
    await build({
      absWorkingDir: directory,
      entryPoints: paths,
      outdir: out,
      outbase: '.',
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const toCompiled = (path) => pathToFileURL(join(out, path.replace(/\.tsx?$/, '.js'))).href;
    return await Promise.all(paths.map((path) => import(toCompiled(path))));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
