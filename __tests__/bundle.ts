import { resolve } from 'node:path';
import { findFreshBundle } from '../scripts/fresh-bundle.mjs';

const given = process.env['DIST_UNDER_TEST'];

/** A bundle of the present sources, or, to try another one, the directory that `DIST_UNDER_TEST` names. */
export const DIST = given === undefined ? await findFreshBundle() : resolve(given);
export const ACTION_BUNDLE = resolve(DIST, 'index.js');
export const CLI_BUNDLE = resolve(DIST, 'cli/index.js');

/** The Node.js that runs it: the one of the tests, or, to try another, the one that `NODE_UNDER_TEST` names. */
export const NODE = process.env['NODE_UNDER_TEST'] ?? process.execPath;
