import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { TakenCounts } from '../../derive/artifacts/automation.js';
import type { Summary } from '../../derive/artifacts/summary-schema.js';
import type { Severity } from '../../records/diagnostic.js';
import { type Outcome, OUTCOMES } from '../../records/telemetry-event.js';

/** Shapes on a 16 × 16 grid, drawn in the colour of the surrounding text. Every state has its own shape. */
const SHAPES = {
  success: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M5.2 8.2l2 2 3.6-4',
  partial: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M5 8h6',
  blocked: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M3.7 3.7l8.6 8.6',
  failed: 'M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2',
  unknown: 'M6 6a2 2 0 113 1.7c-.7.4-1 .8-1 1.5M8 11.6v.1M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8',
  dot: 'M8 6.6a1.4 1.4 0 100 2.8a1.4 1.4 0 000-2.8',
  warning: 'M8 2l6.5 11.5h-13zM8 6.3v3.4M8 11.6v.1',
  note: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M8 7.4v3.8M8 4.8v.1',
  none: 'M8 1.8a6.2 6.2 0 014 1.5M14 6.5a6.2 6.2 0 010 3M12 12.7a6.2 6.2 0 01-8 0M2 9.5a6.2 6.2 0 010-3M4 3.3a6.2 6.2 0 012-1.1M6 8h4',
  clock: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M8 4.6V8l2.4 1.6',
  shield: 'M8 1.6l5.4 2v4c0 3.2-2.2 5.6-5.4 6.8-3.2-1.2-5.4-3.6-5.4-6.8v-4zM5.6 8l1.8 1.8 3.2-3.6',
  bolt: 'M9 1.6L3.4 9H8l-1 5.4L12.6 7H8z',
  silent:
    'M9.6 2a6.2 6.2 0 013.2 2.1M14.2 7.4a6.2 6.2 0 01-1 3.8M11 13.4a6.2 6.2 0 01-3.9.7M4 12.7a6.2 6.2 0 01-2.2-3.2M2 6.2a6.2 6.2 0 012.1-3.1',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.8h11M5.4 1.8v3M10.6 1.8v3',
  flask: 'M6.3 1.8h3.4M7 1.8v4.4l-3.9 6.4c-.5.8 0 1.6.9 1.6h8c.9 0 1.4-.8.9-1.6L9 6.2V1.8M4.8 10h6.4',
} as const;
export type IconName = keyof typeof SHAPES;

export const STATUS_ICONS = {
  healthy: 'success',
  warning: 'warning',
  error: 'failed',
  'no-telemetry': 'none',
} as const satisfies Record<Summary['status'], IconName>;

/** Each of the three answers to "What was done" has its own shape. */
export function toTakenIcon({ events, taken, notRecorded }: TakenCounts): IconName {
  if (taken > 0) return 'bolt';
  return events > 0 && notRecorded === 0 ? 'shield' : 'unknown';
}

export const SEVERITY_ICONS = { error: 'failed', warning: 'warning', note: 'note' } as const satisfies Record<
  Severity,
  IconName
>;

/** Placeholder for the definitions that icons and charts refer to; it comes before anything else. `defineShapes` fills it. */
export function Sprite() {
  return <svg class="sprite" width="0" height="0" aria-hidden="true" />;
}

/** Definitions by id. */
let definitions: ReadonlyMap<string, string> | undefined;

/** Fills a page's `Sprite` with only the definitions that the page refers to: all of them would be half of a short page. */
export function defineShapes(html: string): string {
  definitions ??= new Map(
    Array.from(createDefinitions(), ([id, definition]) => [id, renderToString(definition)] as const),
  );
  const used = new Set(Array.from(html.matchAll(/#((?:icon|fill)-[a-z]+)/g), ([, id = '']) => id));
  if (html.includes('missing')) used.add('missing'); // the stylesheet refers to it
  const shapes = Array.from(definitions, ([id, definition]) => (used.has(id) ? definition : '')).join('');
  return html.replace('<svg class="sprite" width="0" height="0" aria-hidden="true">', (sprite) => sprite + shapes);
}

function* createDefinitions(): Generator<[id: string, definition: VNode], void, undefined> {
  for (const [name, path] of Object.entries(SHAPES)) {
    const id = `icon-${name}`;
    yield [
      id,
      <symbol id={id} viewBox="0 0 16 16">
        <path d={path} />
      </symbol>,
    ];
  }
  for (const outcome of OUTCOMES) yield [`fill-${outcome}`, <OutcomePattern outcome={outcome} />];
  yield [
    'missing',
    <pattern id="missing" width="8" height="6" patternUnits="userSpaceOnUse">
      <path class="missing-stripe" d="M0 1h8" />
    </pattern>,
  ];
}

/**
 * Patterns that distinguish outcomes without colour. All stripes are horizontal, because charts are stretched to the width of the
 * page, which distorts all others.
 */
const STRIPES: Record<Outcome, string> = {
  success: '',
  partial: 'M0 1h8',
  blocked: 'M0 1h8M0 4h8',
  failed: 'M0 2h8M0 3h8',
  unknown: '',
};

function OutcomePattern({ outcome }: { outcome: Outcome }) {
  return (
    <pattern id={`fill-${outcome}`} width="8" height="6" patternUnits="userSpaceOnUse">
      <path class={`fill-${outcome}`} d="M0 0h8v6h-8z" />
      {STRIPES[outcome] && <path class="fill-stripe" d={STRIPES[outcome]} />}
    </pattern>
  );
}

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  );
}

/** The name of an outcome, with its shape and colour. */
export function OutcomeLabel({ outcome }: { outcome: Outcome }) {
  return (
    <span class={`is-${outcome}`}>
      <Icon name={outcome} />
      {outcome}
    </span>
  );
}
