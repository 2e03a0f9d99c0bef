import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { dirname, join } from 'node:path';
import { ActionError } from '../base/action-error.js';
import { echo } from '../redaction/echo.js';
import { listDirectory } from '../source/directory-listing.js';
import { MODE } from '../github/git-objects.js';
import { checkLocalDirectory } from '../source/local-directory.js';
import type {
  InspectedTarget,
  PlanPublication,
  PublicationResult,
  PublicationTarget,
  PublishedSite,
} from './publication-target.js';
import { deriveTreeChanges, type NewFile, type TreeChanges } from './tree.js';
import { OUTSIDE_OUTPUT } from '../render/manifest.js';

/** Holds unfinished files. It exists only during a publication, or after an interrupted one. */
const STAGING = '.telemetry-dashboard-action';

/**
 * A local directory, published with the same rules as a branch: the same files are replaced and left alone, and the tree id is the same.
 * Each file appears atomically, but the directory as a whole does not change at once. The next run completes a publication that was
 * interrupted at any point.
 */
export class DirectoryPublicationTarget implements PublicationTarget {
  readonly label: string;

  /**
   * @param directory publish directory below `root`; empty for `root` itself.
   * @param input what `root` was given as, for messages.
   */
  constructor(
    private readonly root: string,
    private readonly directory = '',
    private readonly input = 'output-directory',
  ) {
    this.label = root;
  }

  async inspect(): Promise<InspectedTarget> {
    await checkLocalDirectory(this.input, this.root);
    await mkdir(this.root, { recursive: true }).catch((error: unknown) => {
      throw new ActionError(`Cannot create the directory ${echo(this.root)}.`, {
        hint: `Check ${this.input}.`,
        cause: error,
      });
    });
    const files = await listDirectory(this.root, (path, kind) => {
      throw new ActionError(`${this.input}: ${echo(join(this.root, path))} is ${kind}, not a regular file.`, {
        hint: 'Remove it, or use a directory that contains nothing but a site.',
      });
    });
    const published = files.filter(({ path }) => !path.startsWith(`${STAGING}/`));
    const site = { head: null, files: new Map(published.map(({ path, id, mode }) => [path, { id, mode }])) };
    return { site, read: (paths) => this.#readTexts(site, paths), isPrivate: null };
  }

  /** A directory has no aliases. */
  findAlias(): Promise<null> {
    return Promise.resolve(null);
  }

  async publish(plan: PlanPublication): Promise<PublicationResult> {
    const { site, read } = await this.inspect();
    const changes = deriveTreeChanges(site, await plan(site, read), this.directory);
    const order = toWriteOrder(site, changes);
    for (const { path, file } of order) await (file === null ? this.#delete(path) : this.#write(path, file.bytes));
    await rm(join(this.root, STAGING), { recursive: true, force: true });
    return { changed: order.length > 0, commit: null, tree: changes.tree, attempts: 1 };
  }

  async #readTexts({ files }: PublishedSite, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const path of paths) {
      const mode = files.get(path)?.mode;
      if (mode !== MODE.file && mode !== MODE.executable) continue;
      const bytes = await readFile(join(this.root, path));
      if (isUtf8(bytes)) texts.set(path, bytes.toString('utf8'));
    }
    return texts;
  }

  /** Atomic: readers see the old file or the new one, never a part of one. */
  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const file = join(this.root, path);
    const temporary = join(this.root, STAGING, randomUUID());
    try {
      await mkdir(dirname(file), { recursive: true });
      await mkdir(dirname(temporary), { recursive: true });
      await writeFile(temporary, bytes);
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw new ActionError(`Cannot write ${echo(file)}.`, { hint: `Check ${this.input}.`, cause: error });
    }
  }

  /** Removes a file and any directories that this empties, as Git would. */
  async #delete(path: string): Promise<void> {
    await rm(join(this.root, path), { force: true });
    for (let directory = dirname(path); directory !== '.'; directory = dirname(directory)) {
      const isRemoved = await rmdir(join(this.root, directory)).then(
        () => true,
        () => false, // not empty: it holds other files
      );
      if (!isRemoved) return;
    }
  }
}

type Change =
  { readonly path: string; readonly file: NewFile } | { readonly path: string; readonly file: null /* to delete */ };

const [MANIFEST] = OUTSIDE_OUTPUT;

/**
 * Orders the changes so that the next run can complete a publication that was interrupted after any of them:
 * - A directory without a manifest does not belong to this action, so a new directory starts with its manifest. The manifest does not match
 *   until all files are written.
 * - An existing manifest is replaced last. Until then, the next run compares the telemetry with the previous publication and finds the same
 *   audit findings again.
 * - A removed directory loses its manifest last, because only the manifest shows that it belongs to this action.
 *
 * Deletions come first because a file may replace a directory.
 */
export function toWriteOrder({ files }: PublishedSite, { deletions, writes }: TreeChanges): Change[] {
  const isManifest = (path: string) => path.slice(path.lastIndexOf('/') + 1) === MANIFEST;
  const rank = ({ path, file }: Change) => {
    if (file === null) return isManifest(path) ? 1 : 0;
    if (!isManifest(path)) return 3;
    return files.has(path) ? 4 : 2;
  };
  const changes: Change[] = [
    ...deletions.map((path) => ({ path, file: null })),
    ...Array.from(writes, ([path, file]) => ({ path, file })),
  ];
  return changes.sort((a, b) => rank(a) - rank(b)); // stable: keeps the order by path
}
