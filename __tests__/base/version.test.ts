import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { VERSION } from '../../src/base/version.js';

test('the builder knows the version of its package', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(VERSION).toBe(version);
});
