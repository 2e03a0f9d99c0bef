import { createElement } from './elements.js';

/** Tables with fewer rows get no filter: they can be read at a glance. */
const FEWEST_FILTERED = 8;

/** @returns null when the cell has no known value */
function toSortKey(row: HTMLTableRowElement, column: number): number | string | null {
  const cell = row.cells[column];
  const text = cell?.dataset.sort ?? cell?.textContent?.trim() ?? '';
  const number = Number(text.replaceAll(',', ''));
  if (text === '' || text === '–') return null;
  return Number.isNaN(number) ? text.toLowerCase() : number;
}

/** Unknown values come last in both directions. */
function compareKeys(a: number | string | null, b: number | string | null, direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -direction : direction;
}

/** Merges a long table and its continuation into one, with sortable columns and a filter. */
export function enhanceTable(box: HTMLElement): void {
  const body = box.querySelector('tbody');
  const heads = [...box.querySelectorAll('thead th')].slice(0, body?.rows[0]?.cells.length);
  if (body === null) return;
  const few = body.rows.length;
  const rest = box.querySelector('details');
  body.append(...(rest?.querySelectorAll('tbody tr') ?? []));
  rest?.remove();
  const rows = [...body.rows];
  const noun = box.dataset.noun ?? 'rows';
  const field = createElement('input', { type: 'search', placeholder: `Filter ${noun}`, ariaLabel: `Filter ${noun}` });
  const found = createElement('span', { className: 'note', role: 'status' });
  const more = createElement('button', { type: 'button', className: 'more' });
  let all = false;

  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matching = [...body.rows].filter((row) => {
      const text = row.textContent?.toLowerCase() ?? '';
      return words.every((word) => text.includes(word));
    });
    const shown = new Set(all || words.length > 0 ? matching : matching.slice(0, few));
    for (const row of rows) row.hidden = !shown.has(row);
    found.textContent = words.length > 0 ? `${matching.length} of ${rows.length} ${noun}` : '';
    more.hidden = words.length > 0 || rows.length <= few;
    more.textContent = all ? `Show ${few} ${noun} only` : `Show all ${rows.length} ${noun}`;
  };

  heads.forEach((head, column) => {
    const button = createElement('button', { type: 'button', className: 'sort' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const keys = new Map(rows.map((row) => [row, toSortKey(row, column)]));
      const falls = [...keys.values()].some((key) => typeof key === 'number');
      const before = head.ariaSort;
      const direction = before === null ? (falls ? -1 : 1) : before === 'ascending' ? -1 : 1;
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = direction === 1 ? 'ascending' : 'descending';
      body.append(...rows.toSorted((a, b) => compareKeys(keys.get(a) ?? null, keys.get(b) ?? null, direction)));
      show();
    });
  });
  for (const tag of rows.flatMap((row) => [...row.querySelectorAll('.tag')])) {
    const text = tag.textContent ?? '';
    const button = createElement(
      'button',
      { type: 'button', className: 'tag', title: `Filter by ${text}` },
      ...tag.childNodes,
    );
    button.addEventListener('click', () => {
      field.value = field.value === text ? '' : text;
      show();
    });
    tag.replaceWith(button);
  }
  field.addEventListener('input', show);
  more.addEventListener('click', () => {
    all = !all;
    show();
  });
  if (rows.length >= FEWEST_FILTERED) box.prepend(createElement('div', { className: 'filter' }, field, found));
  box.append(more);

  // Reveals the row that the address refers to, even if it is hidden.
  const reveal = () => {
    const row = rows.find(({ id }) => location.hash === '#' + id);
    if (row === undefined) return;
    if (row.hidden) {
      field.value = '';
      all = true;
      show();
    }
    row.scrollIntoView({ block: 'center' });
  };
  addEventListener('hashchange', reveal);
  show();
  reveal();
}

/** A link to the row at its own address. */
export function addRowAnchor(row: HTMLTableRowElement): void {
  const name = row.cells[0]?.textContent?.trim();
  row.cells[0]?.append(createElement('a', { className: 'anchor', href: '#' + row.id, ariaLabel: `Link to ${name}` }));
}
