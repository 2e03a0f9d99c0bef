import type { TokenCounts } from '../../records/session-record.js';
import { BoundedMap } from '../bounded-map.js';
import { byCodeUnits } from '../code-units.js';
import { toTokenFields } from './token-totals.js';
import type { UsageArtifact } from './usage-schema.js';

/** Models that are counted apart; of names of which there are more nobody has that many. */
const MAX_MODELS = 200;
const LISTED_MODELS = 50;

interface ModelCounts {
  messages: number;
  tokens: TokenCounts | null;
}

/** Messages and tokens by model. The same in whatever order they come. */
export class ModelUsage {
  readonly #models = new BoundedMap<ModelCounts>(
    MAX_MODELS,
    () => ({ messages: 0, tokens: null }),
    (into, from) => {
      into.messages += from.messages;
      if (from.tokens !== null) into.tokens = addTokens(into.tokens, from.tokens);
    },
  );

  addMessage(model: string): void {
    this.#models.at(model).messages += 1;
  }

  addTokens(model: string, tokens: TokenCounts): void {
    const counts = this.#models.at(model);
    counts.tokens = addTokens(counts.tokens, tokens);
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

function addTokens(a: TokenCounts | null, b: TokenCounts): TokenCounts {
  if (a === null) return b;
  return {
    input: a.input + b.input,
    output: a.output + b.output,
    cacheCreation: a.cacheCreation + b.cacheCreation,
    cacheRead: a.cacheRead + b.cacheRead,
  };
}
