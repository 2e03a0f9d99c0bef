import { CALENDAR_GRID as GRID, PLOT_HEIGHT } from '../charts/geometry.js';

/** What the script reads from a drawing: where its marks are, and their numbers in its table. */
export interface Drawing {
  /** Number of marks. */
  readonly count: number;
  /** Index of the mark at a position in pixels of the drawing; an index out of range means no mark. */
  readonly find: (x: number, y: number) => number;
  /** Position and size of a mark, as attributes of a `rect`. */
  readonly frame: (mark: number) => Record<string, number | string>;
  /** Name of a mark, then the names and values of its numbers; null when there is nothing to read. */
  readonly read: (mark: number) => string[][] | null;
  /** How many marks each arrow key moves. */
  readonly keys: Readonly<Record<string, number>>;
  /** Id of the element with the mark's number; empty if there is none. */
  readonly toAddress?: (mark: number) => string;
  /** Whether selecting a mark navigates to its address. */
  readonly leads?: boolean;
}

/** Name of a row, then the column titles and values of its numbers; zeros after the first number are left out. */
function readRow(row: HTMLTableRowElement): string[][] {
  const titles = row.closest('table')?.rows[0]?.cells;
  const [name = '', ...values] = [...row.cells].map((cell) => cell.textContent ?? '');
  const numbers = values.map((value, index) => [titles?.[index + 1]?.textContent ?? '', value]);
  return [[name], ...numbers.filter(([, value], index) => index === 0 || (value !== '' && value !== '0'))];
}

function createTimeDrawing(plot: SVGSVGElement, table: HTMLTableElement): Drawing {
  const rows = [...(table.tBodies[0]?.rows ?? [])].reverse();
  const share = 100 / rows.length;
  return {
    count: rows.length,
    find: (x) => Math.floor((x / plot.getBoundingClientRect().width) * rows.length),
    frame: (mark) => ({ x: share * mark + '%', y: 0, width: share + '%', height: PLOT_HEIGHT }),
    read: (mark) => (rows[mark] === undefined ? null : readRow(rows[mark])),
    keys: { ArrowLeft: -1, ArrowRight: 1 },
  };
}

function createCalendarDrawing(plot: SVGSVGElement, table: HTMLTableElement): Drawing {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const weeks = Math.round((plot.getBoundingClientRect().width - GRID.left) / GRID.pitch);
  // If the charts show days, the calendar can also show their outcomes.
  const known = new Map(
    [...document.querySelectorAll('#outcomes tr')].flatMap((row) =>
      row instanceof HTMLTableRowElement ? [[row.cells[0]?.textContent, row]] : [],
    ),
  );
  const find = (mark: number) => rows[weeks - 1 - Math.floor(mark / 7)]?.cells[1 + (mark % 7)];
  const toAddress = (mark: number) => find(mark)?.id ?? '';
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

/** Reads the bars of a run's timeline from the steps listed on the page. */
function createStepDrawing(bars: readonly SVGRectElement[], run: string): Drawing {
  const toAddress = (mark: number) => run + '-step-' + bars[mark]?.dataset.step;
  return {
    count: bars.length,
    find: (x, y) =>
      bars.findLastIndex((bar) => {
        const box = bar.getBBox();
        return Math.abs(x - box.x - box.width / 2) <= box.width / 2 + 2 && y >= box.y && y <= box.y + box.height;
      }),
    frame: (mark) =>
      Object.fromEntries(['x', 'y', 'width', 'height'].map((name) => [name, bars[mark]?.getAttribute(name) ?? ''])),
    read: (mark) => {
      const step = document.getElementById(toAddress(mark));
      const text = (part: string) => step?.querySelector(part)?.textContent ?? '';
      return [[text('.head b')], ['At', text('.at')], ['Took', text('.took')], ['Outcome', text('.outcome')]].filter(
        ([, value]) => value !== '',
      );
    },
    keys: { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 },
    toAddress,
    leads: true,
  };
}

/** @returns null when the drawing has no marks that can be read */
export function createDrawing(plot: SVGSVGElement, table: HTMLTableElement | null): Drawing | null {
  if (table === null) {
    const bars = [...plot.querySelectorAll('rect')];
    const { run } = plot.dataset;
    return bars.length === 0 || run === undefined ? null : createStepDrawing(bars, run);
  }
  return (plot.classList.contains('calendar') ? createCalendarDrawing : createTimeDrawing)(plot, table);
}
