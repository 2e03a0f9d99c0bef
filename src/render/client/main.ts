/* The only script of the site. It runs before the first paint, so that a stored theme does not flash. */
import { addAges } from './ages.js';
import { addReadOut } from './read-outs.js';
import { addRowAnchor, enhanceTable } from './tables.js';
import { addThemeSwitch, applyTheme, readTheme } from './theme.js';

applyTheme(readTheme());

// The top of the page is completed before the first paint, so that nothing moves while people read.
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
