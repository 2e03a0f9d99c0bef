import type { Answer } from './answer.js';

/** What goes wrong with a request. */
export type FaultEffect =
  /** Nothing is performed; this is the answer. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Nothing is performed; the connection is closed without an answer. */
  | { readonly kind: 'cut' }
  /** Performed, but the connection breaks in the middle of the answer's body. */
  | { readonly kind: 'cut-body' }
  /** Performed, but answered otherwise; without an answer, the connection is closed. */
  | { readonly kind: 'perform-then'; readonly answer?: Answer }
  /** Answered from a replica that has missed so many of the latest changes of refs; for requests that read. */
  | { readonly kind: 'lag'; readonly missed: number }
  /** Performed and answered, later. */
  | { readonly kind: 'delay'; readonly milliseconds: number };

export interface Fault {
  /** All methods when absent. */
  readonly method?: string;
  /** Matched against the decoded path with its query, without the mount prefix. */
  readonly path: RegExp;
  /** Matched against the text of the request's body. */
  readonly body?: RegExp;
  /** How many requests it hits, 1 unless told; Infinity for all. */
  readonly times?: number;
  readonly effect: FaultEffect;
}

/** Faults to come, first match first. */
export class FaultQueue {
  readonly #pending: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** The effect on this request, used up by it. */
  take(method: string, path: string, body: string): FaultEffect | undefined {
    const hit = this.#pending.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.method === undefined || fault.method === method) &&
        fault.path.test(path) &&
        (fault.body === undefined || fault.body.test(body)),
    );
    if (hit === undefined) return undefined;
    hit.left -= 1;
    return hit.fault.effect;
  }
}
