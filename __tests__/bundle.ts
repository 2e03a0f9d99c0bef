import { resolve } from 'node:path';

/** What is bundled: as it is committed, or, to try a build before it is, in the directory that `DIST_UNDER_TEST` names. */
export const DIST = resolve(process.env['DIST_UNDER_TEST'] ?? 'dist');
export const ACTION_BUNDLE = resolve(DIST, 'index.js');
export const CLI_BUNDLE = resolve(DIST, 'cli/index.js');

/** The Node.js that runs it: the one of the tests, or, to try another, the one that `NODE_UNDER_TEST` names. */
export const NODE = process.env['NODE_UNDER_TEST'] ?? process.execPath;
