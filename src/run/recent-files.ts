/** Bytes of files that a repository keeps between its two readings: a few days of ordinary telemetry. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The files that were read last, as many as fit: most of what is read again is in one of them, and costs no request. */
export class RecentFiles {
  readonly #files = new Map<string, Uint8Array>();
  #bytes = 0;

  keep(path: string, bytes: Uint8Array): void {
    if (bytes.byteLength > MOST_BYTES) return;
    this.#files.set(path, bytes);
    this.#bytes += bytes.byteLength;
    for (const [oldest, { byteLength }] of this.#files) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#files.delete(oldest);
      this.#bytes -= byteLength;
    }
  }

  get(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }
}
