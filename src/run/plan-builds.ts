import type { InspectedTarget } from '../publish/publication-target.js';
import { manifestPath, PublishedNames, publishedOutputId } from '../publish/published-directory.js';
import { toSitePath } from '../publish/tree.js';
import { byKey, type RegisteredRepository } from '../registry/registered-repository.js';
import type { DashboardFigures } from '../render/manifest-schema.js';
import {
  isAltered,
  isCurrent,
  type Manifest,
  parseManifest,
  parsePreviousManifest,
  type PreviousManifest,
} from '../render/manifest.js';
import { isSameName } from '../settings/github-name.js';
import type { TelemetrySource } from '../source/telemetry-source.js';
import type { RunContext } from './prepare.js';

export interface PlannedBuild {
  readonly repository: RegisteredRepository;
  /** What its published directory was made from; null when this action has not published one. */
  readonly previous: PreviousManifest | null;
  /** The pages of days in its published directory; null when that is not as this version of the builder published it. */
  readonly published: Manifest['days'] | null;
}

export interface BuildPlan {
  /** Repositories whose published directory is current, with its figures. */
  readonly unchanged: ReadonlyMap<RegisteredRepository, DashboardFigures>;
  /** The others; those with the oldest dashboards first. */
  readonly changed: readonly PlannedBuild[];
}

/**
 * Finds the repositories to build from ids alone: the tree ids of their telemetry, the registry and settings, the version of the builder,
 * and the ids of the published files.
 */
export async function planBuilds(
  { directory, options, warnings, effects }: RunContext,
  repositories: readonly RegisteredRepository[],
  source: TelemetrySource,
  { site, read }: InspectedTarget,
): Promise<BuildPlan> {
  const published = new PublishedNames(site, directory);
  // A directory with another spelling is replaced, and its audit is continued.
  const formerOf = ({ key }: RegisteredRepository) =>
    published.names.has(key) ? [] : published.otherSpellingsOf(key).map((name) => manifestPath(directory, name));
  const paths = repositories.map(({ key }) => manifestPath(directory, key));
  const texts = await read([...paths.filter((path) => site.files.has(path)), ...repositories.flatMap(formerOf)]);
  const unchanged = new Map<RegisteredRepository, DashboardFigures>();
  const changed: PlannedBuild[] = [];
  for (const repository of repositories) {
    const text = texts.get(manifestPath(directory, repository.key)) ?? '';
    const [formerPath = manifestPath(directory, repository.key)] = formerOf(repository);
    const former = texts.get(formerPath) ?? '';
    if (isAltered(former)) {
      warnings.add(
        `${formerPath} on ${effects.target.label} was edited or truncated, so its dashboard is built again. Changes to telemetry files ` +
          'since then are unknown and not in the audit log.',
      );
    }
    const previous = findPreviousManifest(former, repository);
    const manifest = previous && parseManifest(text);
    const output = publishedOutputId(site, toSitePath(directory, repository.key));
    const directories = await source.identify(repository);
    if (manifest !== null && isCurrent(manifest, repository, directories, output, options)) {
      unchanged.set(repository, manifest.figures);
    } else {
      // As long as the whole is as published, so is every page, although directories below are not opened.
      changed.push({ repository, previous, published: manifest?.output === output ? manifest.days : null });
    }
  }
  changed.sort(byLag);
  source.expect(changed.map(({ repository }) => repository));
  return { unchanged, changed };
}

function findPreviousManifest(text: string, { owner, name }: RegisteredRepository): PreviousManifest | null {
  const previous = parsePreviousManifest(text);
  const isOwn =
    previous !== null && isSameName(previous.repository.owner, owner) && isSameName(previous.repository.name, name);
  return isOwn ? previous : null;
}

/**
 * A fair order in case GitHub's rate limit does not suffice for all: first repositories without a dashboard, then dashboards whose last
 * telemetry is oldest. After a build they are newer or unchanged, so the others get their turn.
 */
function byLag(a: PlannedBuild, b: PlannedBuild): number {
  const [lastA, lastB] = [lastTimestamp(a), lastTimestamp(b)];
  return lastA < lastB ? -1 : lastA > lastB ? 1 : byKey(a.repository, b.repository);
}

function lastTimestamp({ previous }: PlannedBuild): string {
  return previous?.figures.last_timestamp ?? '';
}
