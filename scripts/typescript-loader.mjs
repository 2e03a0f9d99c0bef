// Lets Node.js import TypeScript: node --import ./scripts/typescript-loader.mjs. Types are taken off, not checked, which `npm run check` does
// once for all files.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from 'esbuild';

const OPTIONS = {
  format: 'esm',
  target: 'es2023',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'inline',
  sourcesContent: false,
};

/** Sources import each other by the names that compiled files would have. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL.includes('/node_modules/')) {
    for (const extension of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, extension), context.parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  const [file] = url.split('?');
  if (!/^file:.*\.tsx?$/.test(file)) return next(url, context);
  const sourcefile = fileURLToPath(file);
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  const { code } = await transform(await readFile(sourcefile, 'utf8'), { ...OPTIONS, loader, sourcefile });
  return { format: 'module', source: code, shortCircuit: true };
}

// Node.js loads this file a second time, in the thread of the hooks.
if (isMainThread) {
  process.setSourceMapsEnabled(true);
  register(import.meta.url);
}
