import type { TokenCounts } from '../../records/telemetry-event.js';
import { BoundedMap } from '../aggregate/bounded-map.js';
import { byCodeUnits } from '../../base/text.js';
import type { UsageArtifact } from './usage-schema.js';
import { NumberColumn } from '../aggregate/columns.js';

/** Models that are counted apart; of names of which there are more nobody has that many. */
const MAX_MODELS = 200;
const LISTED_MODELS = 50;

interface ModelCounts {
  messages: number;
  tokens: { -readonly [Kind in keyof TokenCounts]: number } | null;
}

/** Messages and tokens by model. The same in whatever order they come. */
export class ModelUsage {
  readonly #models = new BoundedMap<ModelCounts>(
    MAX_MODELS,
    () => ({ messages: 0, tokens: null }),
    (into, from) => {
      into.messages += from.messages;
      if (from.tokens !== null) addTokens(into, from.tokens);
    },
  );

  addMessage(model: string): void {
    this.#models.at(model).messages += 1;
  }

  addTokens(model: string, tokens: TokenCounts): void {
    addTokens(this.#models.at(model), tokens);
  }

  /** Those of the most messages first, then by name. */
  list(): Pick<UsageArtifact, 'models' | 'further_models'> {
    const models = this.#models
      .entries()
      .map(([model, { messages, tokens }]) => ({ model, messages, tokens: toTokenFields(tokens) }))
      .sort((a, b) => b.messages - a.messages || byCodeUnits(a.model, b.model));
    return { models: models.slice(0, LISTED_MODELS), further_models: Math.max(0, models.length - LISTED_MODELS) };
  }
}

function addTokens(into: ModelCounts, { input, output, cacheCreation, cacheRead }: TokenCounts): void {
  const tokens = (into.tokens ??= { input: 0, output: 0, cacheCreation: 0, cacheRead: 0 });
  tokens.input += input;
  tokens.output += output;
  tokens.cacheCreation += cacheCreation;
  tokens.cacheRead += cacheRead;
}

/** Answers, and their tokens. */
const WORDS = 5;

/** Tokens added up by row. */
export class TokenTotals {
  readonly #column = new NumberColumn();

  add(row: number, tokens: TokenCounts): void {
    const at = row * WORDS;
    const column = this.#column;
    column.add(at, 1);
    column.add(at + 1, tokens.input);
    column.add(at + 2, tokens.output);
    column.add(at + 3, tokens.cacheCreation);
    column.add(at + 4, tokens.cacheRead);
  }

  /** Null when nothing was added. */
  totalOf(row: number): TokenCounts | null {
    const get = (word: number) => this.#column.get(row * WORDS + word);
    return get(0) === 0 ? null : { input: get(1), output: get(2), cacheCreation: get(3), cacheRead: get(4) };
  }
}

/** Tokens by day, of all days: 40 bytes each. */
export class TokenDays {
  /** Numbers of rows by day number. */
  readonly #rows = new Map<number, number>();
  readonly #totals = new TokenTotals();

  add(day: number, tokens: TokenCounts): void {
    let row = this.#rows.get(day);
    if (row === undefined) this.#rows.set(day, (row = this.#rows.size));
    this.#totals.add(row, tokens);
  }

  /** Days of which tokens were recorded. */
  get size(): number {
    return this.#rows.size;
  }

  /** Null when none were recorded on that day. */
  totalOf(day: number): TokenCounts | null {
    const row = this.#rows.get(day);
    return row === undefined ? null : this.#totals.totalOf(row);
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
