/** Both halves of the last hash, as integers from 0 to 2^32 − 1. */
export const idHash = { low: 0, high: 0 };

/**
 * Hashes an id to 64 bits, into `idHash`: ids are compared, and nothing else is kept of them. Of a million ids two share their
 * hash once in thirty million times. Never 0 in both halves, which stands for no id.
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
