import { toWorstFirst } from '../../src/report/run-result.js';
import { createBuilt, createFailed } from './run-result-fixture.js';

test('sorting goes by status, then by key in code units, and leaves its input alone', () => {
  const results = [createBuilt('b'), createBuilt('a'), createBuilt('B'), createFailed('z')];
  const before = [...results];
  expect(toWorstFirst(results).map(({ repository }) => repository.name)).toEqual(['z', 'B', 'a', 'b']);
  expect(results).toEqual(before);
});
