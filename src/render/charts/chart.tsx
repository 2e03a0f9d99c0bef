import type { ComponentChildren } from 'preact';
import { Disclosure } from '../components/section.js';
import { AXIS_HEIGHT, BIN_WIDTH, PLOT_HEIGHT } from './plot-size.js';

interface ChartProps {
  readonly id: string;
  readonly title: string;
  /** What the drawing shows, in words. */
  readonly description: string;
  readonly axes: ComponentChildren;
  readonly bins: number;
  /** Shapes on a grid that is BIN_WIDTH wide for each bin and PLOT_HEIGHT high. */
  readonly children: ComponentChildren;
  readonly legend?: ComponentChildren;
  readonly note?: ComponentChildren;
  /** The same as a table. */
  readonly table: ComponentChildren;
}

/**
 * A chart that fits any width without a script: shapes live in a stretched inner drawing, texts and grid lines in the
 * outer one, at positions in percent, so that type keeps its size.
 */
export function Chart({ id, title, description, axes, bins, children, legend, note, table }: ChartProps) {
  return (
    <figure class="chart" aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`}>{title}</figcaption>
      {legend}
      <svg class="plot" height={PLOT_HEIGHT + AXIS_HEIGHT} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {axes}
        <svg
          width="100%"
          height={PLOT_HEIGHT}
          viewBox={`0 0 ${bins * BIN_WIDTH} ${PLOT_HEIGHT}`}
          preserveAspectRatio="none"
        >
          {children}
        </svg>
      </svg>
      {note && <p class="note">{note}</p>}
      <Disclosure summary="Show the numbers">{table}</Disclosure>
    </figure>
  );
}
