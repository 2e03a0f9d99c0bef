import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AggregateCache, CachedFile, AggregateKey } from '../derive/aggregate/aggregate-data.js';
import type { Log } from '../base/log.js';
import { ActionError } from '../base/action-error.js';
import { echo } from '../redaction/echo.js';
import type { CacheKey } from './cache-key.js';
import { readRegularFile } from '../source/local-directory.js';
import {
  type EntryKind,
  parseEntry,
  AGGREGATE_ENTRY,
  renderEntry,
  ROWS_ENTRY,
  toEntryName,
} from './aggregate-entry.js';

/** Maximum bytes of all entries; GitHub's cache limit for a repository is 10 GB. */
const MAX_CACHE_BYTES = 256 * 1024 * 1024;
/** Entries used within this time are not marked as used again. */
const FRESH_MS = 12 * 60 * 60 * 1000;
const ENTRY = /^[0-9a-f]{2}[/\\][0-9a-f]{62}(?:\.[0-9a-f-]{36})?$/;

interface StoredEntry {
  readonly file: string;
  readonly bytes: number;
  readonly usedAt: number;
}

/**
 * Caches what is derived from telemetry files, in a directory that a workflow restores and saves. Entries are written atomically, verified
 * when they are read, and marked as used. Other files in the directory are left alone.
 */
export class DirectoryAggregateCache implements AggregateCache {
  #isWritable = true;
  /** Number of entries found but not used. */
  #discarded = 0;

  /** @param secret - Authenticates entries. Without it, they are only checked for completeness. */
  constructor(
    private readonly directory: string,
    private readonly log: Log,
    private readonly secret: CacheKey | null = null,
    private readonly limitBytes = MAX_CACHE_BYTES,
  ) {}

  async get(key: AggregateKey, wantsRows: boolean): Promise<CachedFile | null> {
    const rows = wantsRows ? await this.#read(ROWS_ENTRY, key) : null;
    if (wantsRows && rows === null) return null;
    const partial = await this.#read(AGGREGATE_ENTRY, key);
    return partial === null ? null : { partial, rows };
  }

  async set(key: AggregateKey, { partial, rows }: CachedFile): Promise<void> {
    await this.#write(AGGREGATE_ENTRY, key, partial);
    if (rows !== null) await this.#write(ROWS_ENTRY, key, rows);
  }

  async #read<Value>(kind: EntryKind<Value>, key: AggregateKey): Promise<Value | null> {
    const file = this.#fileOf(kind, key);
    const bytes = await readRegularFile(file).catch((error: unknown) => {
      const why = error instanceof ActionError ? error.message : `The cache entry ${echo(file)} cannot be read`;
      if (!isMissing(error))
        this.log.info(`cache-directory: ${why.replace(/\.$/, '')}; the telemetry file is read again.`);
      return null;
    });
    if (bytes === null) return null;
    const value = parseEntry(kind, key, bytes.toString('utf8'), this.secret);
    if (value === null) {
      this.#discarded += 1;
      this.log.info(`The cache entry ${echo(file)} cannot be trusted; the telemetry file is read again.`);
    } else await this.#markUsed(file);
    return value;
  }

  async #write<Value>(kind: EntryKind<Value>, key: AggregateKey, value: Value): Promise<void> {
    if (!this.#isWritable) return;
    const file = this.#fileOf(kind, key);
    const temporary = `${file}.${randomUUID()}`;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(temporary, renderEntry(kind, key, value, this.secret));
      await rename(temporary, file);
    } catch (error) {
      this.#isWritable = false;
      this.log.warning(`cache-directory ${echo(this.directory)} is not writable, so the next run has to read more.`);
      this.log.debug(String(error));
      await rm(temporary, { force: true }).catch(() => {}); // nothing more can be done
    }
  }

  async trim(): Promise<void> {
    if (this.secret !== null && this.#discarded > 0) {
      this.log.warning(
        `cache-directory: ${this.#discarded} ${this.#discarded === 1 ? 'entry was' : 'entries were'} not written with this ` +
          'cache-key and discarded. This is expected once after you set or change cache-key; otherwise somebody forged them.',
      );
      this.#discarded = 0;
    }
    const entries = await this.#list();
    let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    for (const entry of entries.sort((a, b) => a.usedAt - b.usedAt)) {
      if (bytes <= this.limitBytes) return;
      const isRemoved = await rm(entry.file, { force: true }).then(
        () => true,
        () => false, // apparently not permitted
      );
      if (isRemoved) bytes -= entry.bytes;
    }
  }

  async #list(): Promise<StoredEntry[]> {
    const names = await readdir(this.directory, { recursive: true }).catch(() => []); // may not exist
    const files = names.filter((name) => ENTRY.test(name)).map((name) => join(this.directory, name));
    const entries = await Promise.all(
      files.map(async (file) => {
        const stats = await stat(file).catch(() => null); // deleted in the meantime
        return stats === null ? [] : [{ file, bytes: stats.size, usedAt: stats.mtimeMs }];
      }),
    );
    return entries.flat();
  }

  async #markUsed(file: string): Promise<void> {
    const now = Date.now();
    const stats = await stat(file).catch(() => null); // deleted in the meantime
    if (stats === null || now - stats.mtimeMs < FRESH_MS) return;
    await utimes(file, now / 1000, now / 1000).catch(() => {}); // read-only, so nothing is evicted either
  }

  #fileOf<Value>(kind: EntryKind<Value>, key: AggregateKey): string {
    const name = toEntryName(kind, key);
    return join(this.directory, name.slice(0, 2), name.slice(2));
  }
}

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
