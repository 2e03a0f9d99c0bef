import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAnchors, readProse } from './markdown.js';
import { PAGES } from './pages.js';

/** Made by `npm run screenshots`. */
const PICTURES = /^docs\/images\/[\w-]+\.png$/;

function listLinks(page: string): string[] {
  const prose = readProse(page).replaceAll(/`[^`\n]*`/g, '');
  const markdown = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link);
  const html = Array.from(prose.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g), ([, link = '']) => link);
  return [...markdown, ...html].filter((link) => !/^(?:https?|mailto):/.test(link));
}

test.each(PAGES)('the links of %s lead somewhere', (page) => {
  const broken = listLinks(page).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (PICTURES.test(target)) return false;
    return !existsSync(target) || (anchor !== undefined && !readAnchors(target).has(anchor));
  });
  expect(broken).toEqual([]);
});

test('every page is reached from the README', () => {
  const reached = new Set<string>();
  const open = ['README.md'];
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    if (reached.has(page) || !PAGES.includes(page)) continue;
    reached.add(page);
    open.push(...listLinks(page).map((link) => join(dirname(page ?? ''), link.split('#')[0] ?? '')));
  }
  expect(PAGES.filter((page) => !reached.has(page))).toEqual([]);
});
