import { createHash } from 'node:crypto';
import { STYLESHEET } from './style/stylesheet.js';

const stylesheet = new TextEncoder().encode(STYLESHEET);

/** Below the publish directory. Named for its content: a page and the style that it was built for stay together. */
export const STYLESHEET_PATH = `assets/style.${createHash('sha256').update(stylesheet).digest('hex').slice(0, 16)}.css`;

/** The files that all pages share, by path below the publish directory. */
export function renderAssets(): Map<string, Uint8Array> {
  return new Map([[STYLESHEET_PATH, stylesheet]]);
}
