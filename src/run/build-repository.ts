import type { Dashboard } from '../derive/artifacts.js';
import { deriveDashboard } from '../derive/dashboard.js';
import { selectFiles } from '../derive/file-selection.js';
import { derivePartial, Partial } from '../derive/partial.js';
import type { Diagnostic } from '../records/diagnostic.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import { renderDashboard } from '../render/dashboard-files.js';
import { renderManifest, type Manifest } from '../render/manifest.js';
import type { RenderOptions } from '../render/render-options.js';
import { telemetryDirectory, type TelemetrySource } from '../source/telemetry-source.js';

/** A repository's dashboard, ready to be published. */
export interface BuiltDashboard {
  readonly repository: RegisteredRepository;
  readonly dashboard: Dashboard;
  /** By path below the repository's published directory. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * source → records → derive → render for one repository. One file is in memory at a time, its partial after that.
 * @throws ActionError when the telemetry cannot be read; what is wrong within it becomes a diagnostic.
 */
export async function buildRepository(
  repository: RegisteredRepository,
  source: TelemetrySource,
  options: RenderOptions,
): Promise<BuiltDashboard> {
  const directory = await source.open(repository);
  const { files, ignored } = selectFiles(directory?.entries ?? []);
  const observed: Diagnostic[] = [...ignored, ...observeRegistration(repository)];
  const total = new Partial();
  const read: Manifest['source']['files'] = [];
  for await (const content of directory?.read(files) ?? []) {
    const { path, id, size } = content.entry;
    if ('error' in content) {
      observed.push({ code: 'unreadable-file', file: path, line: null, count: 1, message: content.error.message });
      continue;
    }
    total.merge(derivePartial(path, content.bytes, repository));
    read.push({ path, blob: id, size: size ?? content.bytes.byteLength });
  }
  const identity = {
    repository: repository.telemetryRepository,
    directory: telemetryDirectory(repository),
    tree: directory?.tree ?? null,
  };
  const dashboard = deriveDashboard(repository, identity, total, observed);
  return {
    repository,
    dashboard,
    files: new Map([
      ...renderDashboard(dashboard, options),
      ['manifest.json', renderManifest(dashboard, read, options)],
    ]),
  };
}

/** `spec/2 §10`: what cannot be explained should not exist. */
function observeRegistration({ reason }: RegisteredRepository): Diagnostic[] {
  if (reason.trim() !== '') return [];
  return [{ code: 'empty-reason', file: null, line: null, count: 1, message: 'The registry entry gives no reason.' }];
}
