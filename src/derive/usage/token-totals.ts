import type { TokenCounts } from '../../records/session-record.js';
import { GrowingColumn } from '../growing-column.js';

/** Answers, and their tokens. */
const WORDS = 5;

/** Tokens added up by row. */
export class TokenTotals {
  readonly #column = new GrowingColumn((length) => new Float64Array(length));

  add(row: number, tokens: TokenCounts): void {
    const at = row * WORDS;
    const add = (word: number, value: number) => this.#column.set(at + word, this.#column.get(at + word) + value);
    add(0, 1);
    add(1, tokens.input);
    add(2, tokens.output);
    add(3, tokens.cacheCreation);
    add(4, tokens.cacheRead);
  }

  /** Null when nothing was added. */
  totalOf(row: number): TokenCounts | null {
    const get = (word: number) => this.#column.get(row * WORDS + word);
    return get(0) === 0 ? null : { input: get(1), output: get(2), cacheCreation: get(3), cacheRead: get(4) };
  }
}

/** As they are named in the artifact. */
export function toTokenFields(tokens: TokenCounts | null) {
  return tokens === null
    ? null
    : {
        input: tokens.input,
        output: tokens.output,
        cache_creation: tokens.cacheCreation,
        cache_read: tokens.cacheRead,
      };
}
