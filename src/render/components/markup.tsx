import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The content of an element, as the renderer takes it. */
export interface Markup {
  readonly __html: string;
}

/**
 * The content of an element that may hold thousands of others, rendered one by one: what is made for one of them is gone before the next
 * one is made, and its text is a single piece. To hand all of them to the renderer at once takes longer.
 */
export function toMarkup<Item>(items: readonly Item[], toElement: (item: Item) => VNode): Markup {
  return { __html: items.map((item) => renderToString(toElement(item))).join('') };
}
