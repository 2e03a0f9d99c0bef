import { randomBytes } from 'node:crypto';
import type { SessionRecord } from './session-record.js';
import type { TelemetryEvent } from './telemetry-event.js';

/** Another number in each process, so that nobody can write records whose fingerprints crowd one part of a table. */
const SEED = randomBytes(4).readInt32LE();

/**
 * 32 bits that are the same for identical records, and nearly always differ for others; spread evenly, so that a table can be
 * addressed by the last of them.
 * @param length - Bytes of the record.
 */
export function toEventFingerprint(event: TelemetryEvent, length: number): number {
  let hash = (Math.imul((event.time ?? 0) | 0, 31) + length + SEED) | 0;
  hash = addEnd(hash, event.run ?? '');
  hash = addEnd(hash, event.action);
  return spread((Math.imul(hash, 31) + ((event.durationMs ?? 0) | 0)) | 0);
}

/** The same of a record of a session. */
export function toSessionFingerprint({ time, session, parts }: SessionRecord, length: number): number {
  let hash = (Math.imul((time ?? 0) | 0, 31) + length + SEED) | 0;
  hash = addEnd(hash, session ?? '');
  const [part] = parts;
  return spread(part === undefined ? hash : addEnd(hash, part.id ?? part.kind));
}

/** Names that differ do so at their ends, nearly always. */
function addEnd(hash: number, name: string): number {
  let added = hash;
  for (let index = Math.max(0, name.length - 16); index < name.length; index += 1) {
    added = (Math.imul(added, 31) + name.charCodeAt(index)) | 0;
  }
  return added;
}

/** The end of MurmurHash3: numbers that follow each other come to lie far apart, so that no part of the table gets crowded. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
