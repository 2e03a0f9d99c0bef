import type { Invoked } from '../../records/session-record.js';

/** Usages by number, in the order of their first appearance. Looked up part by part: to join the parts to a name would take longer. */
export class UsageIds {
  readonly #ids = new Map<Invoked['kind'], Map<string | null, Map<string | null, number>>>();
  #size = 0;

  /** The usage's number; a new one, which is that of the usages before, when it appears for the first time. */
  idOf({ kind, tool, item }: Invoked): number {
    let tools = this.#ids.get(kind);
    if (tools === undefined) this.#ids.set(kind, (tools = new Map()));
    let items = tools.get(tool);
    if (items === undefined) tools.set(tool, (items = new Map()));
    let id = items.get(item);
    if (id === undefined) {
      id = this.#size;
      items.set(item, id);
      this.#size += 1;
    }
    return id;
  }
}

/** What orders usages; different for each. */
export function toName({ kind, tool, item }: Invoked): string {
  return `${kind}\n${tool ?? ''}\n${item ?? ''}`;
}
