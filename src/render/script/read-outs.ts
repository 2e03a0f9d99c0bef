import { CALENDAR_GRID } from '../charts/calendar-grid.js';
import { PLOT_HEIGHT } from '../charts/plot-size.js';

/** Reads the numbers of a drawing off its table, under the pointer and with the arrow keys. */
export const READ_OUTS = `
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
      return [[name], ...(row === undefined ? [['Records', find(mark)?.textContent ?? '']] : readRow(row).slice(1))];
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

/** @param {HTMLElement} figure */
function addReadOut(figure) {
  const plot = figure.querySelector('svg[role=img]');
  const drawing = plot instanceof SVGSVGElement ? createDrawing(plot, figure.querySelector('table')) : null;
  if (!(plot instanceof SVGSVGElement) || drawing === null) return;
  const frame = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  frame.setAttribute('class', 'frame');
  const box = createElement('div', { className: 'read-out', hidden: true, ariaHidden: 'true' });
  figure.append(box);
  let current = drawing.count;

  const hide = () => {
    frame.remove();
    box.hidden = true;
  };
  /** @param {number} mark */
  const show = (mark) => {
    const lines = mark < 0 || mark >= drawing.count ? null : drawing.read(mark);
    if (lines === null) return false;
    current = mark;
    for (const [name, value] of Object.entries(drawing.frame(mark))) frame.setAttribute(name, String(value));
    plot.append(frame);
    const [[title = ''] = [], ...numbers] = lines;
    box.replaceChildren(
      createElement('b', {}, title),
      ...numbers.map(([name = '', value = '']) => createElement('span', {}, name, createElement('b', {}, value))),
    );
    box.hidden = false;
    plot.setAttribute('aria-valuenow', String(mark));
    plot.setAttribute('aria-valuetext', lines.map((line) => line.join(' ')).join(', '));
    place();
    return true;
  };
  const place = () => {
    const [at, within] = [frame.getBoundingClientRect(), figure.getBoundingClientRect()];
    const left = at.left + at.width / 2 - within.left - box.offsetWidth / 2;
    box.style.left = Math.max(0, Math.min(left, within.width - box.offsetWidth)) + 'px';
    box.style.top = at.top - within.top - box.offsetHeight - 6 + 'px';
  };
  /** The next mark that can be read, from one on in steps. @param {number} from @param {number} step */
  const seek = (from, step) => {
    for (let mark = from; mark >= 0 && mark < drawing.count; mark += step) if (show(mark)) return;
  };

  // Stepping through values with the arrow keys is what a slider is to a screen reader.
  plot.setAttribute('role', 'slider');
  plot.setAttribute('tabindex', '0');
  plot.setAttribute('aria-valuemin', '0');
  plot.setAttribute('aria-valuemax', String(drawing.count - 1));
  plot.setAttribute('aria-valuenow', String(drawing.count - 1));
  plot.setAttribute('aria-valuetext', 'Arrow keys read the values');
  plot.addEventListener('pointermove', ({ clientX, clientY }) => {
    const { left, top } = plot.getBoundingClientRect();
    if (!show(drawing.find(clientX - left, clientY - top))) hide();
  });
  plot.addEventListener('pointerleave', hide);
  plot.addEventListener('blur', hide);
  plot.addEventListener('focus', () => {
    if (plot.matches(':focus-visible')) seek(Math.min(current, drawing.count - 1), -1);
  });
  const setAddress = () => {
    const address = drawing.toAddress?.(current);
    if (!address || box.hidden) return;
    if (drawing.leads) location.hash = address;
    else history.replaceState(null, '', '#' + address);
  };
  plot.addEventListener('click', setAddress);
  plot.addEventListener('keydown', (event) => {
    const step = drawing.keys[event.key];
    if (step !== undefined) seek(current + step, step);
    else if (event.key === 'Home') seek(0, 1);
    else if (event.key === 'End') seek(drawing.count - 1, -1);
    else if (event.key === 'Escape') hide();
    else if (event.key === 'Enter') setAddress();
    else return;
    event.preventDefault();
  });

  // A day's address leads to the day in the drawing rather than to its number in the table.
  const reveal = () => {
    const id = location.hash.slice(1);
    if (id === '' || drawing.toAddress === undefined || drawing.leads) return;
    for (let mark = 0; mark < drawing.count; mark += 1) if (drawing.toAddress(mark) === id && show(mark)) {
      figure.querySelector('details')?.removeAttribute('open');
      figure.scrollIntoView({ block: 'center' });
      place();
    }
  };
  addEventListener('hashchange', reveal);
  addEventListener('load', reveal);
}
`;
