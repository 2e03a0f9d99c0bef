import { z } from 'zod';
import { ActionError } from '../base/action-error.js';
import { AGGREGATE_VERSION } from '../derive/aggregate/aggregate-data.js';
import type { VerificationEffects } from './effects.js';
import type { PublishedSite, SiteFiles } from '../publish/publication-target.js';
import { AUDIT_FILE } from '../publish/audit-log.js';
import { listEntries, listPublishedDirectories, manifestPath } from '../publish/published-directory.js';
import { toSitePath } from '../publish/tree.js';
import type { SiteSnapshot } from '../publish/published-branch.js';
import { renderAssets } from '../render/assets.js';
import { type Manifest, parseManifest, parseMark, toBuildInputs } from '../render/manifest.js';
import type { FileDifference, Verification, VerifiedDashboard } from '../report/verification.js';
import { isSameName } from '../settings/github-name.js';
import { blobId, MODE } from '../github/git-objects.js';
import { createTreeSource, isDirectoryOf, type OpenTrees } from '../source/telemetry-source.js';
import { VERSION } from '../base/version.js';
import { buildRepository } from './build-repository.js';
import { toActionError } from './prepare.js';

/**
 * Rebuilds every published dashboard from the telemetry and settings that its manifest names, and compares the bytes. Uses neither the
 * registry nor the clock. Skips the audit log, which has a history, and the navigation page, which is made from the registry.
 * @param names - `name` or `owner/name` of the repositories to verify; null for all.
 * @throws ActionError when the target holds no dashboard of these.
 */
export async function verifySite(effects: VerificationEffects, names: readonly string[] | null): Promise<Verification> {
  const snapshot = await effects.readSite();
  const { site, read, directory, label } = snapshot;
  const keys = listPublishedDirectories(site, directory);
  const texts = await read(keys.map((key) => manifestPath(directory, key)).filter((path) => site.files.has(path)));
  const dashboards: VerifiedDashboard[] = [];
  for (const key of keys) {
    const text = texts.get(manifestPath(directory, key)) ?? '';
    const mark = parseMark(text);
    if (mark === null || !isMeant(mark, names)) continue;
    const verified = await verifyDashboard(key, text, snapshot, effects);
    effects.log.info(`${key}: ${verified.outcome}.`);
    dashboards.push(verified);
  }
  if (dashboards.length === 0) {
    throw new ActionError(`${label} contains no dashboard${names === null ? '' : ' of these repositories'}.`, {
      hint: 'Check that this is the directory, or the branch and publish-directory, that dashboards are published to.',
    });
  }
  const isOfThisVersion = dashboards.some(({ outcome }) => outcome === 'verified' || outcome === 'different');
  return { label, dashboards, assets: isOfThisVersion ? findMissing(site, directory, renderAssets()) : [] };
}

async function verifyDashboard(
  key: string,
  text: string,
  { site, directory }: SiteSnapshot,
  { openTrees, log }: VerificationEffects,
): Promise<VerifiedDashboard> {
  const version = versionOf(text);
  if (version !== VERSION) return { key, outcome: 'other-version', version };
  const manifest = parseManifest(text);
  if (manifest === null || manifest.repository.key !== key || !readsOwn(manifest)) {
    return { key, outcome: 'different', files: [{ path: 'manifest.json', difference: 'changed' }] };
  }
  if (!manifest.complete) return { key, outcome: 'unverifiable', reason: 'Not all of its telemetry could be read.' };
  try {
    const files = compare(listFiles(site, toSitePath(directory, key)), await rebuild(manifest, openTrees));
    return files.length === 0 ? { key, outcome: 'verified' } : { key, outcome: 'different', files };
  } catch (error) {
    const { message, hint = '' } = toActionError(error, log);
    return { key, outcome: 'unverifiable', reason: `${message} ${hint}`.trim() };
  }
}

/** Whether a manifest names only directories of its own repository. */
function readsOwn({ repository, source }: Manifest): boolean {
  return source.directories.every(({ directory }) => isDirectoryOf(repository, directory));
}

async function rebuild(manifest: Manifest, openTrees: OpenTrees): Promise<SiteFiles> {
  const { repository, options } = toBuildInputs(manifest);
  const { files } = await buildRepository(
    repository,
    createTreeSource(manifest.source.directories, openTrees),
    options,
  );
  return files;
}

function listFiles(site: PublishedSite, path: string): ReadonlyMap<string, string> {
  // An entry that is not a regular file counts as changed.
  return new Map(listEntries(site, path).map(([file, { id, mode }]) => [file, mode === MODE.file ? id : mode]));
}

function compare(published: ReadonlyMap<string, string>, derived: SiteFiles): FileDifference[] {
  const paths = [...new Set([...published.keys(), ...derived.keys()])].filter((path) => path !== AUDIT_FILE).sort();
  return paths.flatMap((path): FileDifference[] => {
    const [id, bytes] = [published.get(path), derived.get(path)];
    if (bytes === undefined) return [{ path, difference: 'extra' }];
    if (id === undefined) return [{ path, difference: 'missing' }];
    return id === blobId(bytes) ? [] : [{ path, difference: 'changed' }];
  });
}

/** Finds missing assets, which all dashboards of this version share. Assets of other versions may be there too. */
function findMissing(site: PublishedSite, directory: string, files: SiteFiles): FileDifference[] {
  return compare(listFiles(site, directory), files).filter(({ path }) => files.has(path));
}

const versionSchema = z.object({ builder_version: z.string(), derive_version: z.int().optional() });

/** Builder version of a manifest, plus its derive version when that differs from this build's. */
function versionOf(text: string): string {
  const { data } = versionSchema.safeParse(JSON.parse(text));
  if (data === undefined) return 'none';
  const { builder_version: version, derive_version: derived } = data;
  return derived === AGGREGATE_VERSION ? version : `${version} (derive version ${derived ?? 'none'})`;
}

function isMeant({ owner, name }: { owner: string; name: string }, names: readonly string[] | null): boolean {
  return names === null || names.some((text) => isSameName(text, name) || isSameName(text, `${owner}/${name}`));
}
