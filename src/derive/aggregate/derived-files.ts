import type { RepositoryName } from '../../records/repository-name.js';
import { ExportRows, type ExportRowsData } from '../exports/export-rows.js';
import { Aggregate } from './aggregate.js';
import type { FileSpan } from '../runs/interval.js';

/** What is kept of a file beside its share of an aggregate. */
export interface FileFacts {
  /** When its records were made; null when none has a valid timestamp. */
  readonly span: FileSpan | null;
  /** What is exported of it; null when that is not asked for. */
  readonly rows: ExportRowsData | null;
}

/** Some files of one repository, derived together: an aggregate of all of them, which costs less than one of each. */
export interface DerivedFiles {
  readonly partial: Aggregate;
  /** In the order of the files. */
  readonly facts: readonly FileFacts[];
}

/** @param into - What the files are added to. */
export function deriveFiles(
  { memory, files }: Pick<FileBatch, 'memory' | 'files'>,
  repository: RepositoryName,
  into: Aggregate = new Aggregate(),
): DerivedFiles {
  let start = 0;
  const facts = files.map((file) => {
    const bytes = new Uint8Array(memory, start, file.end - start);
    start = file.end;
    return deriveFile(file, bytes, repository, into);
  });
  return { partial: into, facts };
}

/** @param into - What the file is added to. */
export function deriveFile(
  { path, wantsRows }: Omit<BatchedFile, 'end'>,
  bytes: Uint8Array,
  repository: RepositoryName,
  into: Aggregate,
): FileFacts {
  if (!wantsRows) return { span: into.addFile(path, bytes, repository), rows: null };
  const rows = new ExportRows();
  const span = into.addFile(path, bytes, repository, (event, line) => rows.add(event, line));
  return { span, rows: rows.toData() };
}

/** Who derives files beside the one who asks. */
export interface ParallelDeriving {
  /** Says how many bytes there will be to derive, so that it can get ready while the first are read. */
  expect(bytes: number): void;
  /** Whether it would take another batch over now. */
  readonly isFree: boolean;
  /** Says that so many bytes are derived by who asks. */
  noteParsedLocally(bytes: number): void;
  /**
   * Takes a batch over, which has to stay as it is until it is derived.
   * @returns null when it has enough to do, or so few bytes are not worth it: it is quicker to derive them oneself.
   */
  start(batch: FileBatch, repository: RepositoryName): Promise<DerivedFiles> | null;
}

/** A file of a batch. */
export interface BatchedFile {
  /** Below the repository's telemetry directory. */
  readonly path: string;
  /** Whether its records are exported. */
  readonly wantsRows: boolean;
  /** Where its bytes end in the batch's memory; they begin where those of the file before end. */
  readonly end: number;
}

const MIN_BYTES = 64 * 1024;

/**
 * Files one after the other in memory that threads can share, and that is used again and again: neither the size of the telemetry
 * nor how many files it is in adds to what is held, and the garbage collector has nothing to do with it.
 */
export class FileBatch {
  #memory = new SharedArrayBuffer(MIN_BYTES);
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
