/* The one script of the site. It runs before the first paint, so that a remembered theme does not flash. */
import { addAges } from './ages.js';
import { addReadOut } from './read-outs.js';
import { addRowAnchor, enhanceTable } from './tables.js';
import { addThemeSwitch, applyTheme, readTheme } from './theme.js';

applyTheme(readTheme());

// What is at the top is completed before it is painted, so that nothing moves under the reader's eyes.
const observer = new MutationObserver(() => {
  if (document.querySelector('main') === null) return;
  observer.disconnect();
  addThemeSwitch();
  addAges();
});
observer.observe(document.documentElement, { childList: true, subtree: true });

addEventListener('DOMContentLoaded', () => {
  for (const row of document.querySelectorAll('tr')) if (row.id !== '') addRowAnchor(row);
  for (const box of document.querySelectorAll('.long-table')) if (box instanceof HTMLElement) enhanceTable(box);
  for (const figure of document.querySelectorAll('figure')) addReadOut(figure);
});
