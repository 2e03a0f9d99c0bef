import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ActionError } from '../base/action-error.js';
import { type CacheKey, seal, unseal } from '../cache/cache-key.js';
import { echo } from '../redaction/echo.js';
import { checkLocalDirectory, checkWritableFile, readRegularFile } from '../source/local-directory.js';
import { parseShard, renderShard, type Shard } from './shard-archive.js';
import { parseShardPlan, PLAN_FILE, renderShardPlan, type ShardPlan } from './shard-plan.js';

const EXTENSION = '.tar';

/** An archive that was found: its contents, or why it cannot be used. */
export type FoundShard =
  { readonly file: string; readonly shard: Shard } | { readonly file: string; readonly error: ActionError };

/** Where stages in separate jobs exchange files: a directory that is passed on as an artifact. */
export interface ShardStore {
  writePlan(plan: Parameters<typeof renderShardPlan>[0]): Promise<void>;
  /** @throws ActionError when there is no plan, or it is of another version. */
  readPlan(): Promise<ShardPlan>;
  writeShard(shard: Shard): Promise<void>;
  /** Reads one at a time. An unusable archive is returned as an error and does not stop the others. */
  readShards(): AsyncIterable<FoundShard>;
}

export class ShardDirectory implements ShardStore {
  /**
   * @param directory - Created if it does not exist.
   * @param secret - Authenticates written files, and is required of files that are read.
   */
  constructor(
    private readonly directory: string,
    private readonly secret: CacheKey | null = null,
  ) {}

  async writePlan(plan: Parameters<typeof renderShardPlan>[0]): Promise<void> {
    const text = Buffer.from(renderShardPlan(plan));
    await this.#write(PLAN_FILE, (file) => writeFile(file, seal([text], 'plan', this.secret)));
  }

  async readPlan(): Promise<ShardPlan> {
    await checkLocalDirectory('archive-directory', this.directory);
    const bytes = await readRegularFile(join(this.directory, PLAN_FILE)).catch((error: unknown) => {
      if (error instanceof ActionError) throw error;
      throw new ActionError(`${echo(this.directory)} contains no ${PLAN_FILE}.`, {
        hint: 'Upload output-directory of the stage plan, and download it to archive-directory.',
        cause: error,
      });
    });
    const plan = unseal(bytes, 'plan', this.secret, PLAN_FILE);
    return parseShardPlan(Buffer.from(plan).toString('utf8'));
  }

  /** Named after its repositories, so that all archives of a run fit into one directory. */
  async writeShard(shard: Shard): Promise<void> {
    const keys = shard.contents.repositories.map(({ key }) => key).join('\n');
    const name = createHash('sha256').update(keys).digest('hex').slice(0, 16);
    await this.#write(`shard-${name}${EXTENSION}`, (file) =>
      pipeline(Readable.from(seal(renderShard(shard), 'archive', this.secret)), createWriteStream(file)),
    );
  }

  /** Sorted by path, at any depth: artifacts are downloaded into one directory or into one each. */
  async *readShards(): AsyncGenerator<FoundShard, void, undefined> {
    const entries = await readdir(this.directory, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(EXTENSION));
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const path of paths) {
      const file = basename(path);
      try {
        const bytes = unseal(await readRegularFile(path), 'archive', this.secret, file);
        yield { file, shard: await parseShard(bytes, file) };
      } catch (cause) {
        yield {
          file,
          error: cause instanceof ActionError ? cause : new ActionError(`${file} cannot be read.`, { cause }),
        };
      }
    }
  }

  async #write(name: string, write: (file: string) => Promise<void>): Promise<void> {
    try {
      await checkLocalDirectory('output-directory', this.directory);
      await mkdir(this.directory, { recursive: true });
      await checkWritableFile(join(this.directory, name));
      await write(join(this.directory, name));
    } catch (error) {
      if (error instanceof ActionError) throw error;
      throw new ActionError(`Cannot write ${echo(join(this.directory, name))}.`, {
        hint: 'Check output-directory.',
        cause: error,
      });
    }
  }
}
