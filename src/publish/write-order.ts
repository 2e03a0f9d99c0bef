import { OUTSIDE_OUTPUT } from '../render/manifest.js';
import type { PublishedSite } from './publication-target.js';
import type { NewFile, TreeChanges } from './tree.js';

export type Change =
  { readonly path: string; readonly file: NewFile } | { readonly path: string; readonly file: null /* to delete */ };

const [MANIFEST] = OUTSIDE_OUTPUT;

/**
 * The changes one by one, in an order in which every beginning leaves a target that the next run completes:
 * - A directory without a manifest is not ours, so a new one begins with it. It does not match what is there until all is written.
 * - A manifest that is there is replaced last: until then the next run compares the telemetry with what was published, and finds again
 *   what the audit log is to say.
 * - A directory that goes loses its manifest last, or nobody would know that it was ours.
 *
 * Deletions come first, for a file may take the place of a directory.
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
  return changes.sort((a, b) => rank(a) - rank(b)); // stable: by path within
}
