// Whether files import each other in a circle, types included: node scripts/check-imports.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['src', 'testkit', 'bench'];

/** @param {string} root @returns {Map<string, string[]>} the files that each file imports, by path below the root */
export function readImportGraph(root) {
  const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const known = new Set(files);
  const toFile = (from, name) => {
    const base = join(dirname(from), name).replace(/\.js$/, '');
    return [`${base}.ts`, `${base}.tsx`].find((file) => known.has(file));
  };
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
      const names = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
      return [file, names.flatMap((name) => toFile(file, name) ?? [])];
    }),
  );
}

/** @param {ReadonlyMap<string, readonly string[]>} graph @returns {string[][]} each circle that is met first, as the way around it */
export function findCircles(graph) {
  const circles = [];
  const done = new Set();
  const visit = (file, way) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
    if (done.has(file) || way.includes(file)) return;
    for (const imported of graph.get(file) ?? []) visit(imported, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const circles = findCircles(readImportGraph(ROOT));
  for (const circle of circles) console.error(`Imports in a circle: ${circle.join(' → ')}`);
  process.exitCode = circles.length === 0 ? 0 : 1;
}
