import { BASE } from './base.js';
import { CHARTS } from './charts.js';
import { COMPONENTS } from './components.js';
import { LAYOUT, PRINT } from './layout.js';
import { RUN_PAGES } from './run-pages.js';
import { TOKENS } from './tokens.js';

/** The one stylesheet of the site, without the spaces that only its authors read. */
export const STYLESHEET = [TOKENS, BASE, LAYOUT, COMPONENTS, CHARTS, RUN_PAGES, PRINT]
  .join('')
  .replace(/([{};:,])\s+/g, '$1')
  .replace(/\s+([{}])/g, '$1')
  .replaceAll(' > ', '>')
  .replaceAll(';}', '}')
  .trim();
