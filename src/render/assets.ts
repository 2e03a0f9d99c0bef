import { createHash } from 'node:crypto';
import { SCRIPT, STYLESHEET } from './assets.generated.js';

/** Below the publish directory. */
export const ASSETS_DIRECTORY = 'assets';

const stylesheet = new TextEncoder().encode(STYLESHEET);
const script = new TextEncoder().encode(SCRIPT);

/** Below the publish directory. Named after its content, so that a page keeps the style it was built for. */
export const STYLESHEET_PATH = toPath('style', stylesheet, 'css');
export const SCRIPT_PATH = toPath('script', script, 'js');

/** Subresource integrity value of the only script that a page allows. */
export const SCRIPT_INTEGRITY = `sha256-${digest(script).toString('base64')}`;

/** Files that all pages share, by path below the publish directory. */
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
