import { AGES } from './ages.js';
import { DRAWINGS } from './drawings.js';
import { ELEMENTS } from './elements.js';
import { READ_OUTS } from './read-outs.js';
import { TABLES } from './tables.js';
import { THEME } from './theme.js';

const START = `
// What stands at the top is completed before it is painted, so that nothing moves under the reader's eyes.
const observer = new MutationObserver(() => {
  if (document.querySelector('main') === null) return;
  observer.disconnect();
  addThemeSwitch();
  addAges();
});
observer.observe(root, { childList: true, subtree: true });
addEventListener('DOMContentLoaded', () => {
  for (const row of document.querySelectorAll('tr')) if (row.id !== '') addRowAnchor(row);
  for (const box of document.querySelectorAll('.long-table')) if (box instanceof HTMLElement) enhanceTable(box);
  for (const figure of document.querySelectorAll('figure')) addReadOut(figure);
});
`;

/** The site's script with its types and comments: plain browser JavaScript, checked by the tests. */
export const SCRIPT_SOURCE = `(() => {\n'use strict';\n${[ELEMENTS, THEME, AGES, TABLES, DRAWINGS, READ_OUTS, START].join('')}})();\n`;

/** The one script of the site, without what only its authors read. */
export const SCRIPT = SCRIPT_SOURCE.replace(/\/\*\*[^]*?\*\//g, '')
  .replace(/(?:^| )\/\/ .*$/gm, '')
  .replace(/^\s+/gm, '');
