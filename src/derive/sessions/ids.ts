/** Both halves of the last hash, as unsigned 32-bit integers. */
export const idHash = { low: 0, high: 0 };

/**
 * Hashes an id to 64 bits, into `idHash`. Only the hash is kept, for comparison. In a set of a million ids, the chance that two share a
 * hash is one in thirty million. Never 0 in both halves, which means no id.
 */
export function hashId(id: string): void {
  let low = 0x9e3779b1;
  let high = 0x85ebca6b;
  for (let index = 0; index < id.length; index += 1) {
    const unit = id.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  idHash.low = low === 0 && high === 0 ? 1 : low >>> 0;
  idHash.high = high >>> 0;
}

/** A set of ids of any kind, by hash. */
export class IdSet {
  #slots: Uint32Array;
  #size = 0;

  /** @param ids - Expected number of ids, for preallocation. */
  constructor(ids = 0) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(3 * ids + 64)));
  }

  get size(): number {
    return this.#size;
  }

  add(low: number, high: number): void {
    const at = this.#find(low, high);
    if (this.#isTaken(at)) return;
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    this.#size += 1;
    if (this.#size * 3 > this.#slots.length) this.#grow();
  }

  has(low: number, high: number): boolean {
    return this.#size > 0 && this.#isTaken(this.#find(low, high));
  }

  /** Visits the ids in no particular order. */
  each(visit: (low: number, high: number) => void): void {
    for (let at = 0; at < this.#slots.length; at += 2) {
      if (this.#isTaken(at)) visit(this.#slots[at]!, this.#slots[at + 1]!);
    }
  }

  #isTaken(at: number): boolean {
    return this.#slots[at] !== 0 || this.#slots[at + 1] !== 0;
  }

  #find(low: number, high: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (low << 1) & mask;
    while (this.#isTaken(at) && (slots[at] !== low || slots[at + 1] !== high)) at = (at + 2) & mask;
    return at;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    for (let from = 0; from < before.length; from += 2) {
      if (before[from] === 0 && before[from + 1] === 0) continue;
      const at = this.#find(before[from]!, before[from + 1]!);
      this.#slots[at] = before[from]!;
      this.#slots[at + 1] = before[from + 1]!;
    }
  }
}
