import type { Random } from './random.js';

/** What a command writes besides the fields that every command record has (`spec/4 D`). */
export interface CommandFields {
  readonly args: object;
  readonly result: object;
  readonly x?: object;
  readonly tokens?: object;
}

export interface Command {
  readonly cmd: string;
  /** Share among the commands of its catalogue. */
  readonly weight: number;
  readonly medianMs: number;
  readonly fields: (random: Random) => CommandFields;
  /** What it writes when it fails; without it the command does not fail. */
  readonly failure?: (random: Random) => CommandFields;
}

/** Files of a made-up code base. */
export const FILES = [
  'src/cart.ts',
  'src/checkout/address.ts',
  'src/search/index.ts',
  'src/pricing/round.ts',
  'src/api.ts',
] as const;
