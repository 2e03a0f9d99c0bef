import { BASE } from './base.js';
import { CHARTS } from './charts.js';
import { COMPONENTS } from './components.js';
import { LAYOUT } from './layout.js';
import { TOKENS } from './tokens.js';

/** The one stylesheet of the site. */
export const STYLESHEET = [TOKENS, BASE, LAYOUT, COMPONENTS, CHARTS].map((part) => part.trimStart()).join('');
