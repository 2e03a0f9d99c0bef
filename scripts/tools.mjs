// How types and style are checked, of everything or of some files.
const bin = (path) => [process.execPath, `node_modules/${path}`];
/** Times of files differ in every clone, their bytes do not. */
const cache = (name) => ['--cache', '--cache-location', `build/${name}`, '--cache-strategy', 'content'];

/** Of all files at all times: a change of one shows in others. @returns {import('./run-jobs.mjs').Job} */
export function checkTypes() {
  return checkProject('types', 'tsconfig.json', 'build/types.tsbuildinfo');
}

/** Of what runs in a browser, and of nothing that does not exist there. @returns {import('./run-jobs.mjs').Job} */
export function checkClientTypes() {
  return checkProject('types of the page script', 'src/render/client/tsconfig.json', 'build/client.tsbuildinfo');
}

function checkProject(name, project, cacheFile) {
  const options = ['--project', project, '--noEmit', '--incremental', '--tsBuildInfoFile', cacheFile];
  return { name, command: [...bin('typescript/bin/tsc'), ...options] };
}

/** Whether the texts of stylesheet and script are what their sources make. @returns {import('./run-jobs.mjs').Job} */
export function checkAssets() {
  return { name: 'stylesheet and script', command: [process.execPath, 'scripts/bundle-assets.mjs', '--check'] };
}

/** @param {string[]} paths files or directories @returns {import('./run-jobs.mjs').Job} */
export function lint(paths) {
  const options = ['--no-warn-ignored', '--pass-on-no-patterns', ...cache('eslint')];
  return { name: 'ESLint', command: [...bin('eslint/bin/eslint.js'), ...options, ...paths] };
}

/** @param {string[]} paths files or directories @returns {import('./run-jobs.mjs').Job} */
export function checkStyle(paths) {
  const options = ['--check', '--ignore-unknown', '--log-level', 'warn', ...cache('prettier')];
  return { name: 'Prettier', command: [...bin('prettier/bin/prettier.cjs'), ...options, ...paths] };
}
