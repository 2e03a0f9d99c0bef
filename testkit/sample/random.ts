/**
 * Factors on a median latency by quantile: a log-normal distribution with sigma 0.6 as a table of (quantile, factor). A table, because the
 * last digits of `Math.exp` may differ between engines.
 */
const LATENCY_FACTORS = [
  [0, 0.25],
  [0.1, 0.46],
  [0.25, 0.67],
  [0.5, 1],
  [0.75, 1.5],
  [0.9, 2.16],
  [0.95, 2.68],
  [0.99, 4.04],
  [0.999, 6.4],
  [1, 12],
] as const;

/** Four digits for each 16-bit number; precomputed because bulk records consist mostly of identifiers. */
const HEXADECIMAL = Array.from({ length: 0x10000 }, (_, number) => number.toString(16).padStart(4, '0'));

/** Pseudo-random values that depend only on the seed, on every machine (Mulberry32, seeded with FNV-1a). */
export class Random {
  #state: number;

  /** Streams with different seeds are independent, so a new record in one does not change the others. */
  constructor(seed: string) {
    this.#state = 0x811c9dc5;
    for (let index = 0; index < seed.length; index++) {
      this.#state = Math.imul(this.#state ^ seed.charCodeAt(index), 0x01000193);
    }
  }

  /** Uniform in 0 … 2^32 − 1. */
  word(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** Uniform in [0, 1). */
  fraction(): number {
    return this.word() / 2 ** 32;
  }

  /** Uniform from minimum to maximum, both inclusive. */
  integer(minimum: number, maximum: number): number {
    return minimum + Math.floor(this.fraction() * (maximum - minimum + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A whole number with the average `amount`. */
  around(amount: number): number {
    return Math.floor(amount + this.fraction());
  }

  /** @throws RangeError when there are no items. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  /** Picks with probabilities proportional to the items' weights. */
  pickWeighted<T extends { readonly weight: number }>(items: readonly T[]): T {
    let left = this.fraction() * items.reduce((sum, item) => sum + item.weight, 0);
    return items.find((item) => (left -= item.weight) < 0) ?? this.pick(items);
  }

  /** Milliseconds with the long tail of real latencies; at least 1. */
  latency(medianMs: number): number {
    const quantile = this.fraction();
    const upper = LATENCY_FACTORS.findIndex(([at]) => at > quantile);
    const [from, low] = LATENCY_FACTORS[upper - 1] ?? LATENCY_FACTORS[0];
    const [to, high] = LATENCY_FACTORS[upper] ?? LATENCY_FACTORS[LATENCY_FACTORS.length - 1]!;
    return Math.max(1, Math.round(medianMs * (low + ((quantile - from) / (to - from)) * (high - low))));
  }

  /** Lowercase hexadecimal digits. */
  hex(length: number): string {
    let digits = '';
    while (digits.length < length) {
      const word = this.word();
      digits += HEXADECIMAL[word >>> 16] ?? '';
      digits += HEXADECIMAL[word & 0xffff] ?? '';
    }
    return digits.slice(0, length);
  }

  /** Formatted as a random UUID (version 4). */
  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${this.hex(3)}-${this.hex(12)}`;
  }
}

/** Milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Midnight of a day (`2026-06-30`) in milliseconds since the epoch, UTC. */
export function toMidnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The UTC day of a time. */
export function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** `count` days up to `lastDay`, oldest first. */
export function daysEnding(lastDay: string, count: number): string[] {
  const last = toMidnight(lastDay);
  return Array.from({ length: count }, (_, index) => toDay(last - (count - 1 - index) * DAY));
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(toMidnight(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** `2026-06-30T08:15:00Z`, the format of engines. */
export function toTimestamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** `2026-06-30T08:15:00.123Z`, the format of agents. */
export function toMillisecondTimestamp(at: number): string {
  return new Date(at).toISOString();
}

/** `2026-06-30T05:15:00-0300`, the format of command lines; with `colon`, `-03:00`. */
export function toOffsetTimestamp(at: number, offsetMinutes: number, colon: boolean): string {
  const local = new Date(at + offsetMinutes * MINUTE).toISOString().slice(0, 19);
  const distance = Math.abs(offsetMinutes);
  const hours = String(Math.floor(distance / 60)).padStart(2, '0');
  const minutes = String(distance % 60).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}${colon ? ':' : ''}${minutes}`;
}
