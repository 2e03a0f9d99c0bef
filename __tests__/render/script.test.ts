import { createHash } from 'node:crypto';
import { SCRIPT } from '../../src/render/assets.generated.js';
import { renderAssets, SCRIPT_INTEGRITY, SCRIPT_PATH } from '../../src/render/assets.js';

test('what is published is one strict function without comments, and reaches for nothing', () => {
  expect(SCRIPT).toMatch(/^"use strict";\(\(\)=>\{.+\}\)\(\);\n$/);
  expect(SCRIPT).not.toMatch(/\/\*|(?:^|\s)\/\/|^\s/m);
  expect(SCRIPT).not.toMatch(
    /fetch|XMLHttpRequest|WebSocket|sendBeacon|import|eval|innerHTML|outerHTML|insertAdjacentHTML|document\.write|Function\(/,
  );
});

test('the script is named for its content and held by its hash', () => {
  const bytes = renderAssets().get(SCRIPT_PATH) ?? new Uint8Array();
  expect(new TextDecoder().decode(bytes)).toBe(SCRIPT);
  const hash = createHash('sha256').update(bytes);
  expect(SCRIPT_PATH).toMatch(/^assets\/script\.[0-9a-f]{16}\.js$/);
  expect(SCRIPT_INTEGRITY).toBe(`sha256-${hash.digest('base64')}`);
});
