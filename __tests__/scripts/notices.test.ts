import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../bundle.js';

/* Whoever gets a bundle gets the notices of all that is in it. */

/** Names of packages in paths of modules; the innermost, where one is installed below another. */
function toPackages(paths: readonly string[]): Set<string> {
  const names = paths.map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path.split('node_modules/').at(-1) ?? '')?.[0]);
  return new Set(names.filter((name) => name !== undefined));
}

/** Modules of packages that the bundler names in what it writes, by their paths. */
function findModules(bundle: string): string[] {
  const files = readdirSync(bundle).filter((name) => name.endsWith('.js'));
  return files.flatMap(
    (name) => readFileSync(join(bundle, name), 'utf8').match(/(?<=MODULE: )\.\/node_modules\/\S+/g) ?? [],
  );
}

/** Packages that a package depends on, and whose code its own files may therefore hold. */
function findDependencies(name: string): string[] {
  const file = join('node_modules', name, 'package.json');
  if (!existsSync(file)) return [];
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies);
}

/** Packages that were bundled into a module before, as its source map tells. */
function findBundledBefore(module: string): Set<string> {
  if (!existsSync(`${module}.map`)) return new Set();
  const { sources } = JSON.parse(readFileSync(`${module}.map`, 'utf8')) as { sources: string[] };
  return toPackages(sources.filter((source) => source.includes('node_modules/')));
}

test.each([
  ['the action', DIST, '@octokit/core'],
  ['the command line', join(DIST, 'cli'), 'commander'],
])('licenses.txt of %s names every package that is in it', (_, bundle, example) => {
  const modules = findModules(bundle);
  const bundled = [...toPackages(modules)];
  expect(bundled).toContain(example);
  const carried = [...bundled.flatMap(findDependencies), ...modules.flatMap((path) => [...findBundledBefore(path)])];
  const packages = new Set([...bundled, ...carried]);
  expect(packages).toContain('internmap');
  expect(packages).toContain('lodash.uniq');
  const lines = new Set(readFileSync(join(bundle, 'licenses.txt'), 'utf8').split('\n'));
  expect([...packages].filter((name) => !lines.has(name))).toEqual([]);
});

test('the notice of internmap is its own', () => {
  const notices = readFileSync(join(DIST, 'licenses.txt'), 'utf8');
  expect(notices).toContain(`internmap\nISC\n${readFileSync('node_modules/internmap/LICENSE', 'utf8').trim()}`);
});
