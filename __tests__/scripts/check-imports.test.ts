import { findCircles, readImportGraph } from '../../scripts/check-imports.mjs';

test('the sources import nothing in a circle', () => {
  const graph = readImportGraph(process.cwd());
  expect(graph.get('src/run/run.ts')).toContain('src/run/prepare.ts');
  expect(graph.size).toBeGreaterThan(200);
  expect(findCircles(graph)).toEqual([]);
});

test('a circle is found, and the way around it said', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(findCircles(graph)).toEqual([['a', 'b', 'c', 'a']]);
});

test('two ways to the same file are no circle', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d']],
    ['d', []],
  ]);
  expect(findCircles(graph)).toEqual([]);
});
