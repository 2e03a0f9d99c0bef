import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

/**
 * The modules of sources, without building a bundle. They are compiled below the project, where their packages are found, and
 * without a check of types.
 */
export async function importSources(root, paths) {
  const directory = fileURLToPath(root);
  mkdirSync(join(directory, 'build'), { recursive: true });
  const out = mkdtempSync(join(directory, 'build', 'sources-'));
  try {
    const { config } = ts.readConfigFile(join(directory, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, directory);
    for (const name of readdirSync(join(directory, 'src'), { recursive: true })) {
      if (!/\.tsx?$/.test(name)) continue;
      const source = readFileSync(join(directory, 'src', name), 'utf8');
      const compiled = join(out, toCompiled(join('src', name)));
      mkdirSync(dirname(compiled), { recursive: true });
      writeFileSync(compiled, ts.transpileModule(source, { compilerOptions: options, fileName: name }).outputText);
    }
    return await Promise.all(paths.map((path) => import(pathToFileURL(join(out, toCompiled(path))).href)));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function toCompiled(path) {
  return path.replace(/\.tsx?$/, '.js');
}
