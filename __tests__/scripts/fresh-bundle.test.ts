import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFreshBundle } from '../../scripts/fresh-bundle.mjs';
import { digestSources } from '../../scripts/sources-digest.mjs';

/* Tests that run the bundle must not pass on one of other sources. */

let root: string;
let builds: string[];

/** Writes what a build does, as far as it is asked for here. */
function build(directory: string): void {
  builds.push(directory);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'sources.json'), JSON.stringify({ sha256: digestSources(root) }));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fresh-bundle-'));
  builds = [];
  for (const path of ['scripts', 'package-lock.json', 'tsconfig.json']) {
    cpSync(path, join(root, path), { recursive: true });
  }
  for (const directory of ['src/room', 'testkit']) mkdirSync(join(root, directory), { recursive: true });
  writeFileSync(join(root, 'src/index.ts'), 'export {};\n');
  build(join(root, 'dist'));
  builds = [];
});

afterEach(() => rmSync(root, { recursive: true }));

test('dist is run while it is of the sources', async () => {
  expect(await findFreshBundle(root, build)).toBe(join(root, 'dist'));
  expect(builds).toEqual([]);
});

test.each([
  ['a source is changed', () => writeFileSync(join(root, 'src/index.ts'), 'export default 1;\n')],
  ['what the demo is made of is changed', () => writeFileSync(join(root, 'testkit/sample.ts'), 'export {};\n')],
  ['a source is added', () => writeFileSync(join(root, 'src/room/new.css'), '')],
  ['a source is removed', () => rmSync(join(root, 'src/index.ts'))],
  ['a dependency is changed', () => writeFileSync(join(root, 'package-lock.json'), '{}')],
  ['dist does not say what it is of', () => rmSync(join(root, 'dist/sources.json'))],
])('another bundle is built once, and dist left alone, when %s', async (_, change) => {
  change();
  const before = readdirSync(join(root, 'dist'));
  const bundles = await Promise.all([findFreshBundle(root, build), findFreshBundle(root, build)]);
  bundles.push(await findFreshBundle(root, build));
  expect(builds).toHaveLength(1);
  expect(new Set(bundles).size).toBe(1);
  expect(bundles[0]).not.toBe(join(root, 'dist'));
  expect(existsSync(join(bundles[0]!, 'sources.json'))).toBe(true);
  expect(readdirSync(join(root, 'dist'))).toEqual(before);
  expect(readdirSync(join(root, 'build'))).toHaveLength(1);
});

test('a build that fails is an error, and the next one is tried', async () => {
  writeFileSync(join(root, 'src/index.ts'), 'export default 1;\n');
  const failing = () => {
    throw new Error('It does not build.');
  };
  await expect(findFreshBundle(root, failing)).rejects.toThrow('It does not build.');
  expect(await findFreshBundle(root, build)).toBe(builds[0]?.replace(/\.\d+$/, ''));
});

test('a build that somebody left unfinished holds nobody up', async () => {
  writeFileSync(join(root, 'src/index.ts'), 'export default 1;\n');
  const bundle = await findFreshBundle(root, build);
  rmSync(bundle, { recursive: true });
  writeFileSync(`${bundle}.lock`, '2147483647');
  expect(await findFreshBundle(root, build)).toBe(resolve(bundle));
  expect(builds).toHaveLength(2);
});
