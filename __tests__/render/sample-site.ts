import { createSample } from '../../src/demo/sample/sample.js';
import { buildRepository, type BuiltDashboard } from '../../src/run/build-repository.js';
import { blobId, MODE } from '../../src/source/git-object.js';
import { toTreeId } from '../../src/source/git-tree.js';
import { telemetryDirectory, type TelemetryEntry } from '../../src/source/telemetry-source.js';
import { createRepository, OPTIONS } from './fixtures.js';

/** Everything that is published for a repository of the sample, as a run publishes it. */
export function buildSample(name: string): Promise<BuiltDashboard> {
  const { owner, telemetry, telemetryRepository } = createSample();
  const repository = createRepository(name, { owner, key: `${owner}_${name}`, telemetryRepository });
  const directory = `${telemetryDirectory(repository)}/`;
  const contents = new Map<string, Uint8Array>();
  for (const [path, file] of telemetry) {
    if (path.startsWith(directory) && file instanceof Uint8Array) contents.set(path.slice(directory.length), file);
  }
  const entries = Array.from(contents, ([path, bytes]): TelemetryEntry => {
    return { path, kind: 'file', id: blobId(bytes), size: bytes.byteLength };
  });
  const tree = toTreeId(entries.map(({ path, id }) => [path, { id, mode: MODE.file }]));
  async function* read(files: readonly TelemetryEntry[]) {
    for (const entry of files) {
      yield await Promise.resolve({ entry, bytes: contents.get(entry.path) ?? new Uint8Array() });
    }
  }
  const source = {
    identify: () => Promise.resolve(tree),
    expect: () => {},
    open: () => Promise.resolve({ tree, entries, read }),
  };
  return buildRepository(repository, source, OPTIONS);
}
