import { STYLESHEET } from '../../src/render/assets.generated.js';
import { renderAssets, STYLESHEET_PATH } from '../../src/render/assets.js';

/** What the first rule of a selector declares. */
function findDeclarations(selector: string): string | undefined {
  return STYLESHEET.split(`${selector}{`)[1]?.split('}')[0];
}

test('the stylesheet is named for its content, loads nothing and has no comments', () => {
  expect(new TextDecoder().decode(renderAssets().get(STYLESHEET_PATH))).toBe(STYLESHEET);
  expect(STYLESHEET_PATH).toMatch(/^assets\/style\.[0-9a-f]{16}\.css$/);
  expect(STYLESHEET).not.toMatch(/@import|@font-face|url\((?!#)|\/\*/);
});

test('a dark theme is the same, whether the reader or the system chose it', () => {
  const chosen = findDeclarations('[data-theme=dark]');
  expect(chosen).toContain('--bg: #0d1117');
  expect(chosen).toBe(`color-scheme:dark;${findDeclarations(':root:not([data-theme])')}`);
});

test('a dark theme gives a value of its own to every colour of the light one', () => {
  const nameColors = (declarations = '') => declarations.match(/--[\w-]+(?=: (?:#|rgb))/g) ?? [];
  const light = nameColors(findDeclarations(':root'));
  expect(light.length).toBeGreaterThan(20);
  expect(nameColors(findDeclarations('[data-theme=dark]'))).toEqual(light);
});
