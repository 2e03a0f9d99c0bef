// Bundles what pages load, the stylesheet and the script, into a module of their texts, which is committed: so tsc, the tests and the
// bundles need no plugin for them. With --check it only says whether the module is in step with its sources.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULE = fileURLToPath(new URL('../src/render/assets.generated.ts', import.meta.url));

const texts = {
  STYLESHEET: await bundle('src/render/style/stylesheet.css'),
  SCRIPT: await bundle('src/render/client/main.ts'),
};
const constants = Object.entries(texts).map(([name, text]) => `export const ${name} =\n  ${JSON.stringify(text)};\n`);
const generated = `// Made by \`node scripts/bundle-assets.mjs\` of style/ and client/.\n${constants.join('')}`;

const current = existsSync(MODULE) ? readFileSync(MODULE, 'utf8') : '';
if (!process.argv.includes('--check')) {
  if (generated !== current) writeFileSync(MODULE, generated);
} else if (generated !== current) {
  console.error('Stylesheet and script are not in step with their sources: run `node scripts/bundle-assets.mjs`.');
  process.exitCode = 1;
}

/** One file and what it imports, minified. Nothing is rewritten for older browsers: the sources say what they rely on. */
async function bundle(entry) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'esnext',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
