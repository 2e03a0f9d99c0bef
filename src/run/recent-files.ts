import type { TelemetryEntry } from '../source/telemetry-source.js';

/** Bytes of files that a repository keeps between its two readings: a few days of ordinary telemetry. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * The last of the files that are read, as many as fit: most of what is read again is in one of them, and costs no request. Which ones
 * is known before they are read, so that no other is kept alive for a moment longer than it is needed.
 */
export class RecentFiles {
  readonly #wanted = new Set<string>();
  readonly #files = new Map<string, Uint8Array>();

  /** @param files - Those that will be read, in order. */
  constructor(files: readonly TelemetryEntry[]) {
    let room = MOST_BYTES;
    for (const { path, size } of [...files].reverse()) {
      if (size === null || size > MOST_BYTES) continue;
      room -= size;
      if (room < 0) return;
      this.#wanted.add(path);
    }
  }

  /** Keeps a copy, if it is one of the last. */
  keep(path: string, bytes: Uint8Array): void {
    if (this.#wanted.has(path)) this.#files.set(path, Uint8Array.from(bytes));
  }

  get(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }
}
