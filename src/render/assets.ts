import { createHash } from 'node:crypto';
import { SCRIPT, STYLESHEET } from './assets.generated.js';

/** Below the publish directory. */
export const ASSETS_DIRECTORY = 'assets';

const stylesheet = new TextEncoder().encode(STYLESHEET);
const script = new TextEncoder().encode(SCRIPT);

/** Below the publish directory. Named for its content: a page and the style that it was built for stay together. */
export const STYLESHEET_PATH = toPath('style', stylesheet, 'css');
export const SCRIPT_PATH = toPath('script', script, 'js');

/** The one script that a page lets run, as a subresource integrity value. */
export const SCRIPT_INTEGRITY = `sha256-${digest(script).toString('base64')}`;

/** The files that all pages share, by path below the publish directory. */
export function renderAssets(): Map<string, Uint8Array> {
  return new Map([
    [STYLESHEET_PATH, stylesheet],
    [SCRIPT_PATH, script],
  ]);
}

function toPath(name: string, bytes: Uint8Array, extension: string): string {
  return `${ASSETS_DIRECTORY}/${name}.${digest(bytes).toString('hex').slice(0, 16)}.${extension}`;
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
