import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { RepositoryStore } from './repository-store.js';

/** Writes a repository as a bare Git repository of loose objects, for `git clone` and `git fsck`. */
export async function exportRepository(repository: RepositoryStore, directory: string): Promise<void> {
  await write(join(directory, 'HEAD'), `ref: refs/heads/${repository.defaultBranch}\n`);
  await write(join(directory, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  for (const folder of ['objects', 'refs']) await mkdir(join(directory, folder), { recursive: true });
  for (const [id, { type, bytes }] of repository.objects) {
    const object = Buffer.concat([Buffer.from(`${type} ${bytes.byteLength}\0`), bytes]);
    await write(join(directory, 'objects', id.slice(0, 2), id.slice(2)), deflateSync(object));
  }
  for (const [name, id] of repository.refs) await write(join(directory, name), `${id}\n`);
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
