import { createDrawing } from './drawings.js';
import { createElement } from './elements.js';

/** Shows the numbers of a drawing under the pointer and with the arrow keys. */
export function addReadOut(figure: HTMLElement): void {
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
  const show = (mark: number): boolean => {
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
  /** Shows the next mark that can be read, searching from `from` in steps. */
  const seek = (from: number, step: number): void => {
    for (let mark = from; mark >= 0 && mark < drawing.count; mark += step) if (show(mark)) return;
  };

  // To a screen reader, stepping through values with the arrow keys is a slider.
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

  // A day's address shows the day in the drawing rather than its number in the table.
  const reveal = () => {
    const id = location.hash.slice(1);
    if (id === '' || drawing.toAddress === undefined || drawing.leads) return;
    for (let mark = 0; mark < drawing.count; mark += 1)
      if (drawing.toAddress(mark) === id && show(mark)) {
        figure.querySelector('details')?.removeAttribute('open');
        figure.scrollIntoView({ block: 'center' });
        place();
      }
  };
  addEventListener('hashchange', reveal);
  addEventListener('load', reveal);
}
