import { isUtf8 } from 'node:buffer';
import { MODE } from '../source/git-object.js';
import type { ObjectReader } from '../source/object-reader.js';
import type { PublishedFile, PublishedSite, ReadPublished } from './publication-target.js';
import { toLeadingPaths } from './site-path.js';

/** What a commit of the target's branch holds, looked into only as far as somebody asks. */
export class PublishedTree {
  constructor(
    private readonly objects: ObjectReader,
    readonly head: string | null,
    /** Git tree id of the whole. */
    readonly tree: string,
  ) {}

  /** Every entry, with the directories (one level each) open that are asked for, and those that lead to them. */
  async list(directories: readonly string[]): Promise<PublishedSite> {
    const files = new Map<string, PublishedFile>([['', { id: this.tree, mode: MODE.directory }]]);
    const paths = new Set(['', ...directories.flatMap(toLeadingPaths)]);
    // A directory is open before those in it are looked for: paths come with those that lead to them, the shortest first.
    for (const depth of new Set(Array.from(paths, depthOf))) {
      await this.#openLevels(
        files,
        Array.from(paths).filter((path) => depthOf(path) === depth),
      );
    }
    return { head: this.head, files };
  }

  /** The same, with everything open that is in these directories, at any depth. */
  async listWhole({ head, files }: PublishedSite, directories: readonly string[]): Promise<PublishedSite> {
    const wanted = new Set(directories);
    const isWanted = (path: string) => wanted.has(path) || toLeadingPaths(path).some((parent) => wanted.has(parent));
    const closed = Array.from(files).filter(([path, { mode }]) => mode === MODE.directory && isWanted(path));
    const open = new Map(files);
    const listings = closed.map(async ([path, { id }]) => [path, await this.objects.readFiles(id)] as const);
    for (const [path, listing] of await Promise.all(listings)) {
      open.delete(path);
      for (const file of listing) open.set(`${path}/${file.path}`, file);
    }
    return { head, files: open };
  }

  readonly read: ReadPublished = async (paths) => {
    const read = Array.from(new Set(paths), async (path) => [path, await this.#readText(path)] as const);
    const texts = await Promise.all(read);
    return new Map(texts.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
  };

  async #openLevels(files: Map<string, PublishedFile>, paths: readonly string[]): Promise<void> {
    const levels = paths.map(async (path) => {
      const entry = files.get(path);
      return [path, entry?.mode === MODE.directory ? await this.objects.readLevel(entry.id) : null] as const;
    });
    for (const [path, level] of await Promise.all(levels)) {
      if (level === null) continue;
      files.delete(path);
      for (const entry of level) files.set(path === '' ? entry.path : `${path}/${entry.path}`, entry);
    }
  }

  async #readText(path: string): Promise<string | null> {
    const file = await this.objects.find(this.tree, path.split('/'));
    if (file === null || (file.mode !== MODE.file && file.mode !== MODE.executable)) return null;
    const bytes = await this.objects.readBlob(file);
    return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : null;
  }
}

function depthOf(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}
