// Which tests can reach a source file in their own process, by what they import.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Tests that take minutes, or look at something else than the code that runs in their own process. */
const EXCLUDED = /^__tests__\/(?:browser|cli|demo|documentation|threads|workflows)\/|soak/;
/** Those of the end-to-end tests that start no bundle. */
const IN_PROCESS = '__tests__/end-to-end/in-process.ts';
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g;

/**
 * @param {string} root
 * @param {readonly string[]} files - Of the project.
 * @returns {(sources: ReadonlySet<string>) => string[]} the tests that import one of the sources, directly or not.
 */
export function readImports(root, files) {
  const imports = new Map();
  const read = (file) => {
    if (!imports.has(file)) {
      imports.set(file, []);
      const found = readFileSync(join(root, file), 'utf8').matchAll(IMPORT);
      imports.set(
        file,
        [...found].map(([, name]) => toFile(root, file, name)).filter((target) => target !== null),
      );
    }
    return imports.get(file);
  };
  const reaches = (test, sources) => {
    const seen = new Set([test]);
    for (const file of seen) {
      if (sources.has(file)) return true;
      for (const target of read(file)) seen.add(target);
    }
    return false;
  };
  const startsBundle = (file) => /^__tests__\/end-to-end\//.test(file) && !read(file).includes(IN_PROCESS);
  const tests = files.filter(
    (file) => /^__tests__\/.*\.test\.tsx?$/.test(file) && !EXCLUDED.test(file) && !startsBundle(file),
  );
  return (sources) => tests.filter((test) => reaches(test, sources));
}

function toFile(root, from, name) {
  const base = join(dirname(from), name).replace(/\.js$/, '');
  return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(resolve(root, file))) ?? null;
}
