import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sequencer from '@jest/test-sequencer';

const DIRECTORY = fileURLToPath(new URL('../__tests__/', import.meta.url));
/** CPU seconds of the suites that take long, by path: on a machine of CI nothing else says which they are. */
const SLOW = JSON.parse(readFileSync(resolve(DIRECTORY, 'slow-suites.json'), 'utf8'));

/** @returns {number} CPU seconds; 0 of a suite that takes little */
export function secondsOf(path) {
  return SLOW[relative(DIRECTORY, resolve(path))] ?? 0;
}

/** The slowest suites first, so that no processor waits for one in the end. */
export default class extends sequencer.default {
  async sort(tests) {
    return (await super.sort(tests)).sort((a, b) => secondsOf(b.path) - secondsOf(a.path));
  }
}
