/** A file of a batch. */
export interface BatchedFile {
  /** Below the repository's telemetry directory. */
  readonly path: string;
  /** Whether its records are exported. */
  readonly wantsRows: boolean;
  /** Where its bytes end in the batch's memory; they begin where those of the file before end. */
  readonly end: number;
}

const SMALLEST_BYTES = 64 * 1024;

/**
 * Files one after the other in memory that threads can share, and that is used again and again: neither the size of the telemetry
 * nor how many files it is in adds to what is held, and the garbage collector has nothing to do with it.
 */
export class FileBatch {
  #memory = new SharedArrayBuffer(SMALLEST_BYTES);
  readonly #files: BatchedFile[] = [];

  get memory(): SharedArrayBuffer {
    return this.#memory;
  }

  get files(): readonly BatchedFile[] {
    return this.#files;
  }

  /** Of all files. */
  get byteLength(): number {
    return this.#files.at(-1)?.end ?? 0;
  }

  /** Copies the bytes: they need not stay. */
  add(path: string, bytes: Uint8Array, wantsRows: boolean): void {
    const start = this.byteLength;
    const end = start + bytes.byteLength;
    if (end > this.#memory.byteLength) this.#grow(end, start);
    new Uint8Array(this.#memory).set(bytes, start);
    this.#files.push({ path, wantsRows, end });
  }

  /** Forgets its files, to be filled again. */
  clear(): void {
    this.#files.length = 0;
  }

  #grow(bytes: number, used: number): void {
    const before = new Uint8Array(this.#memory, 0, used);
    this.#memory = new SharedArrayBuffer(bytes + bytes / 4);
    new Uint8Array(this.#memory).set(before);
  }
}
