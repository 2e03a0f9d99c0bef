import { createHash } from 'node:crypto';
import { MODE, type Mode, treeBytes, type TreeEntry } from '../../src/github/git-objects.js';
import { type Commit, commitBytes, parseCommit, parseTag, type Tag, tagBytes } from './commit-object.js';

type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}

/** Git objects of one repository in memory, by their real ids. */
export class ObjectStore implements Iterable<[string, GitObject]> {
  readonly #objects = new Map<string, GitObject>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();

  get(id: string): GitObject | undefined {
    return this.#objects.get(id);
  }

  blob(id: string): Uint8Array | undefined {
    return this.#bytes(id, 'blob');
  }

  /** Entries of one level, in Git's order. */
  tree(id: string): readonly TreeEntry[] | undefined {
    const known = this.#trees.get(id);
    if (known !== undefined) return known;
    const bytes = this.#bytes(id, 'tree');
    if (bytes === undefined) return undefined;
    const entries = parseTree(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#trees.set(id, entries);
    return entries;
  }

  commit(id: string): Commit | undefined {
    const bytes = this.#bytes(id, 'commit');
    return bytes && parseCommit(bytes);
  }

  tag(id: string): Tag | undefined {
    const bytes = this.#bytes(id, 'tag');
    return bytes && parseTag(bytes);
  }

  writeBlob(bytes: Uint8Array): string {
    return this.#write('blob', bytes);
  }

  writeTree(entries: readonly TreeEntry[]): string {
    return this.#write('tree', treeBytes(entries));
  }

  writeCommit(commit: Commit): string {
    return this.#write('commit', commitBytes(commit));
  }

  writeTag(tag: Tag): string {
    return this.#write('tag', tagBytes(tag));
  }

  [Symbol.iterator](): IterableIterator<[string, GitObject]> {
    return this.#objects.entries();
  }

  #bytes(id: string, type: ObjectType): Uint8Array | undefined {
    const object = this.#objects.get(id);
    return object?.type === type ? object.bytes : undefined;
  }

  #write(type: ObjectType, bytes: Uint8Array): string {
    const id = createHash('sha1').update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
    if (!this.#objects.has(id)) this.#objects.set(id, { type, bytes });
    return id;
  }
}

const MODES = new Map<string, Mode>(Object.values(MODE).map((mode) => [mode, mode]));

export function toMode(text: string): Mode | undefined {
  return MODES.get(text.padStart(6, '0'));
}

function parseTree(bytes: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let start = 0; start < bytes.length;) {
    const space = bytes.indexOf(0x20, start);
    const nul = bytes.indexOf(0, space);
    const mode = toMode(bytes.toString('latin1', start, space));
    if (mode === undefined) throw new Error('A tree object holds an unknown file mode.');
    entries.push({
      name: bytes.toString('utf8', space + 1, nul),
      mode,
      id: bytes.toString('hex', nul + 1, nul + 21),
    });
    start = nul + 21;
  }
  return entries;
}

/** Number of ref changes to remember, which limits how far a replica can lag. */
const REMEMBERED = 8;

/** Object ids by full ref name, such as "refs/heads/main". Remembers earlier values for lagging readers. */
export class Refs extends Map<string, string> {
  readonly #former: ReadonlyMap<string, string>[] = [];

  override set(name: string, id: string): this {
    this.#remember();
    return super.set(name, id);
  }

  override delete(name: string): boolean {
    this.#remember();
    return super.delete(name);
  }

  /** The refs before the latest changes, as far back as remembered. */
  before(changes: number): ReadonlyMap<string, string> {
    return this.#former.at(-changes) ?? this.#former.at(0) ?? this;
  }

  #remember(): void {
    this.#former.push(new Map(this));
    if (this.#former.length > REMEMBERED) this.#former.shift();
  }
}
