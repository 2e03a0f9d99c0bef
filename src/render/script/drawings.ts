import { CALENDAR_GRID } from '../charts/coverage-calendar.js';
import { PLOT_HEIGHT } from '../charts/chart.js';

/** What can be read of each kind of drawing: where its marks are, and their numbers in its table. */
export const DRAWINGS = `
const GRID = ${JSON.stringify(CALENDAR_GRID)};
const PLOT_HEIGHT = ${PLOT_HEIGHT};

/**
 * @typedef {object} Drawing
 * @property {number} count of its marks
 * @property {(x: number, y: number) => number} find mark at a place, in pixels of the drawing
 * @property {(mark: number) => Record<string, number | string>} frame position and size of a mark
 * @property {(mark: number) => string[][] | null} read name of a mark, then names and values of its numbers
 * @property {Record<string, number>} keys by how many marks an arrow key steps
 * @property {(mark: number) => string} [toAddress] id of the mark's number, where it has one
 * @property {boolean} [leads] whether choosing a mark leads to its address
 */

/**
 * Name of a row, then titles and values of its numbers; what did not occur is left out.
 * @param {HTMLTableRowElement} row
 */
function readRow(row) {
  const titles = row.closest('table')?.rows[0]?.cells;
  const [name = '', ...values] = [...row.cells].map((cell) => cell.textContent ?? '');
  const numbers = values.map((value, index) => [titles?.[index + 1]?.textContent ?? '', value]);
  return [[name], ...numbers.filter(([, value], index) => index === 0 || (value !== '' && value !== '0'))];
}

/** @param {SVGSVGElement} plot @param {HTMLTableElement} table @returns {Drawing} */
function createTimeDrawing(plot, table) {
  const rows = [...table.tBodies[0]?.rows ?? []].reverse();
  const share = 100 / rows.length;
  return {
    count: rows.length,
    find: (x) => Math.floor((x / plot.getBoundingClientRect().width) * rows.length),
    frame: (mark) => ({ x: share * mark + '%', y: 0, width: share + '%', height: PLOT_HEIGHT }),
    read: (mark) => rows[mark] === undefined ? null : readRow(rows[mark]),
    keys: { ArrowLeft: -1, ArrowRight: 1 },
  };
}

/** @param {SVGSVGElement} plot @param {HTMLTableElement} table @returns {Drawing} */
function createCalendarDrawing(plot, table) {
  const rows = [...table.tBodies[0]?.rows ?? []];
  const weeks = Math.round((plot.getBoundingClientRect().width - GRID.left) / GRID.pitch);
  // What the charts show by day, the calendar can say as well.
  const known = new Map([...document.querySelectorAll('#outcomes tr')].flatMap((row) =>
    row instanceof HTMLTableRowElement ? [[row.cells[0]?.textContent, row]] : []));
  /** @param {number} mark */
  const find = (mark) => rows[weeks - 1 - Math.floor(mark / 7)]?.cells[1 + (mark % 7)];
  /** @param {number} mark */
  const toAddress = (mark) => find(mark)?.id ?? '';
  return {
    count: 7 * weeks,
    find: (x, y) => {
      const [week, weekday] = [Math.floor((x - GRID.left) / GRID.pitch), Math.floor((y - GRID.top) / GRID.pitch)];
      return week < 0 || weekday < 0 || weekday > 6 ? -1 : 7 * week + weekday;
    },
    frame: (mark) => ({
      x: GRID.left + GRID.pitch * Math.floor(mark / 7),
      y: GRID.top + GRID.pitch * (mark % 7),
      width: GRID.square,
      height: GRID.square,
      rx: 3,
    }),
    read: (mark) => {
      const address = toAddress(mark);
      if (address === '') return null;
      // Tue, 03 Mar 2026 00:00:00 GMT
      const name = new Date(address.slice('day-'.length)).toUTCString().slice(0, 16).replace(' 0', ' ');
      const row = known.get(name.slice('Tue, '.length));
      return [[name], ...(row === undefined ? [['Events', find(mark)?.textContent ?? '']] : readRow(row).slice(1))];
    },
    keys: { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 },
    toAddress,
  };
}

/** Bars of the steps that are listed on the page. @param {SVGRectElement[]} bars @returns {Drawing} */
function createStepDrawing(bars) {
  /** @param {number} mark */
  const toAddress = (mark) => 'step-' + bars[mark]?.dataset.step;
  return {
    count: bars.length,
    find: (x, y) => bars.findLastIndex((bar) => {
      const box = bar.getBBox();
      return Math.abs(x - box.x - box.width / 2) <= box.width / 2 + 2 && y >= box.y && y <= box.y + box.height;
    }),
    frame: (mark) => Object.fromEntries(
      ['x', 'y', 'width', 'height'].map((name) => [name, bars[mark]?.getAttribute(name) ?? '']),
    ),
    read: (mark) => {
      const step = document.getElementById(toAddress(mark));
      /** @param {string} part */
      const text = (part) => step?.querySelector(part)?.textContent ?? '';
      return [[text('.head b')], ['At', text('.at')], ['Took', text('.took')], ['Outcome', text('.outcome')]]
        .filter(([, value]) => value !== '');
    },
    keys: { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 },
    toAddress,
    leads: true,
  };
}

/** @param {SVGSVGElement} plot @param {HTMLTableElement | null} table @returns {Drawing | null} */
function createDrawing(plot, table) {
  if (table === null) {
    const bars = [...plot.querySelectorAll('rect')];
    return bars.length === 0 ? null : createStepDrawing(bars);
  }
  return (plot.classList.contains('calendar') ? createCalendarDrawing : createTimeDrawing)(plot, table);
}
`;
