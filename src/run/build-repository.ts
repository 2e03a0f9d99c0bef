import { type Dashboard, deriveDashboard, LISTED_RUNS } from '../derive/artifacts/dashboard.js';
import type { AuditedFile } from '../derive/artifacts/audit.js';
import { selectExports } from '../derive/exports/export-window.js';
import { addSessionRows, deriveExports } from '../derive/exports/exports.js';
import { type FileSelection, selectFiles } from '../derive/aggregate/file-selection.js';
import type { AggregateCache } from '../derive/aggregate/aggregate-data.js';
import type { SourceIdentity } from '../derive/artifacts/summary.js';
import type { ParallelDeriving } from '../derive/aggregate/derived-files.js';
import { type DashboardDay, deriveDays } from '../derive/days/dashboard-days.js';
import { selectDays } from '../derive/days/select-days.js';
import { deriveSweeps } from '../derive/artifacts/sweeps.js';
import type { Diagnostic } from '../records/diagnostic.js';
import { toDay } from '../records/timestamp.js';
import { isReserved } from '../records/repository-name.js';
import type { RegisteredRepository } from '../registry/registered-repository.js';
import type { BuiltDashboard } from '../publish/build.js';
import { toDashboardFigures } from '../render/manifest-schema.js';
import { renderDashboard } from '../render/dashboard-files.js';
import { createDayDigests, type DaySources } from '../render/days/day-pages.js';
import { toPagesOfDay } from '../render/runs/run-addresses.js';
import { type Manifest, type PreviousManifest, renderManifest } from '../render/manifest.js';
import { blobId } from '../github/git-objects.js';
import type { RenderOptions } from '../render/render-options.js';
import {
  type DirectoryIdentity,
  TELEMETRY_ROOT,
  telemetryDirectory,
  type TelemetrySource,
  toFilePath,
  toWholePath,
} from '../source/telemetry-source.js';
import { isSameName } from '../settings/github-name.js';
import { readReplays } from './read-replays.js';
import { readTelemetry } from './read-telemetry.js';

/** A dashboard and its rendered files. */
export interface RenderedDashboard extends Pick<BuiltDashboard, 'repository' | 'files' | 'kept' | 'figures' | 'audit'> {
  readonly dashboard: Dashboard;
}

/** Optional input besides the telemetry. None of it changes what the dashboard shows. */
export interface BuildExtras {
  /** What the published directory was made from; null when this action has not published one. */
  readonly previous?: PreviousManifest | null;
  /** Pages that need not be rendered again, if they would be the same; null when the result has to be whole. */
  readonly published?: Manifest['days'] | null;
  readonly cache?: AggregateCache | undefined;
  readonly threads?: ParallelDeriving | undefined;
}

/**
 * source → records → derive → render for one repository. Only a few files are in memory at a time, plus their aggregates.
 * @throws ActionError when the telemetry cannot be read. Problems in its content become diagnostics.
 */
export async function buildRepository(
  repository: RegisteredRepository,
  source: TelemetrySource,
  options: RenderOptions,
  { previous = null, published = null, cache, threads }: BuildExtras = {},
): Promise<RenderedDashboard> {
  const directory = await source.open(repository);
  const { files, leftOut, ignored, firstDay } = selectFiles(directory?.entries ?? [], options.retentionDays);
  const identity = {
    repository: repository.telemetryRepository,
    directory: telemetryDirectory(repository),
    directories: directory?.directories ?? [],
    retention: toRetention(options.retentionDays, firstDay, leftOut.length),
  };
  const window = selectExports(options.exports.length === 0 ? [] : files);
  const { total, rows, spans, recent, read, unreadable, audit } = await readTelemetry(directory, files, {
    repository,
    previous: toPublishedFiles(previous, identity, { files, leftOut }),
    exported: new Set(window.exported.flatMap((month) => month.files)),
    cache: cache ?? null,
    threads: threads ?? null,
  });
  const settled = total.settle();
  const runs = settled.runs.listNewest(LISTED_RUNS);
  const sweeps = deriveSweeps(settled);
  const selected = selectDays({
    days: Array.from(settled.days.keys(), toDay),
    runs,
    hasAllRuns: settled.runs.size === runs.length,
    most: options.runPages,
  });
  const days = deriveDays(selected, sweeps, settled);
  const pages = new DayPagesPlan(createDayDigests(repository, identity, options), published);
  const lastRun = settled.commands.lastRun;
  const {
    replays,
    lastCommandRun,
    unreadable: lost,
  } = await readReplays(directory, days, {
    repository,
    visitSessionEvents: (isWanted, visit) => settled.visitSessionEvents(isWanted, visit),
    files: read,
    spans,
    recent,
    lastCommandRun: lastRun === null ? null : settled.runs.find(lastRun.run),
    isWanted: (day, sources) => pages.add(day, sources),
  });
  const observed = [
    ...ignored,
    ...observeSpelling(repository, identity.directories),
    ...observeRegistration(repository),
    ...unreadable,
    ...lost,
  ];
  const dashboard = deriveDashboard(repository, identity, settled, observed, {
    exports: deriveExports(window, addSessionRows(rows, settled)),
    runs,
    sweeps,
    days,
    replays,
    curatedPlugins: options.curatedPlugins,
    lastCommandRun,
  });
  const rendered = renderDashboard(dashboard, options, pages.days);
  const sources = read.map(({ path, id, size }) => ({ path, blob: id, size: size ?? 0 }));
  const { kept } = pages;
  const described = pages.describe(days, rendered);
  const manifest = renderManifest(
    { repository, dashboard, read: sources, files: rendered, kept, days: described },
    options,
  );
  const figures = toDashboardFigures(dashboard);
  return { repository, dashboard, files: new Map([...rendered, ['manifest.json', manifest]]), kept, figures, audit };
}

/** Finds the days whose pages are published already, made of the same. */
class DayPagesPlan {
  /** Days with such pages. */
  readonly days = new Set<string>();
  /** Their pages: Git object ids by path. */
  readonly kept = new Map<string, string>();
  /** Of all days. */
  readonly #digests = new Map<string, string>();

  constructor(
    private readonly digestOf: ReturnType<typeof createDayDigests>,
    private readonly published: Manifest['days'] | null,
  ) {}

  /** @returns whether the day has to be rendered. */
  add(day: DashboardDay, sources: DaySources): boolean {
    const digest = this.digestOf(day, sources);
    this.#digests.set(day.day, digest);
    const known = this.published?.[day.day];
    const pages = toPagesOfDay(day);
    if (known?.digest !== digest || known.pages.length !== pages.length) return true;
    for (const [index, id] of known.pages.entries()) this.kept.set(pages[index]!.path, id);
    this.days.add(day.day);
    return false;
  }

  /**
   * What the manifest says of the days.
   * @throws Error when a page was neither rendered nor kept, which would be a defect of ours.
   */
  describe(days: readonly DashboardDay[], rendered: ReadonlyMap<string, Uint8Array>): Manifest['days'] {
    const idOf = ({ path }: { path: string }): string => {
      const [kept, bytes] = [this.kept.get(path), rendered.get(path)];
      if (kept !== undefined) return kept;
      if (bytes === undefined) throw new Error(`${path} was not rendered.`);
      return blobId(bytes);
    };
    return Object.fromEntries(
      days.map((day) => [day.day, { digest: this.#digests.get(day.day)!, pages: toPagesOfDay(day).map(idOf) }]),
    );
  }
}

function toRetention(days: number, firstDay: string | null, filesLeftOut: number): SourceIdentity['retention'] {
  return days === 0 ? null : { days, first_day: firstDay, files_left_out: filesLeftOut };
}

/**
 * The published files that the current telemetry should continue. Files of another directory do not count, but another spelling is the same
 * directory. When there are no files now, all published files have vanished, even if the registry points elsewhere. Files outside of the
 * retention window have not vanished.
 */
function toPublishedFiles(
  previous: PreviousManifest | null,
  { repository, directory }: SourceIdentity,
  { files, leftOut }: Pick<FileSelection, 'files' | 'leftOut'>,
): readonly AuditedFile[] {
  if (previous === null) return [];
  const { source } = previous;
  const isSame = source.repository === repository && isSameName(source.directory, directory);
  if (!isSame && files.length > 0) return [];
  const left = new Set(leftOut.map(({ path }) => path));
  const isWanted = ({ path }: AuditedFile) => !left.has(path) && !isReserved(path);
  if (!isSame || source.directory === directory) return source.files.filter(isWanted);
  return source.files
    .map((file) => ({ ...file, path: toFilePath(directory, toWholePath(source.directory, file.path)) }))
    .filter(isWanted);
}

/** GitHub's names ignore case, so every spelling is read. The diagnostic warns of the effect on other readers of the directories. */
function observeSpelling(repository: RegisteredRepository, directories: readonly DirectoryIdentity[]): Diagnostic[] {
  const names = directories.map(({ directory }) => directory.slice(TELEMETRY_ROOT.length + 1));
  const finding = { file: null, line: null, count: names.length };
  if (names.length > 1) {
    return [{ ...finding, code: 'several-spellings', message: `All of these were read: ${names.join(', ')}.` }];
  }
  const [name = repository.key] = names;
  if (name === repository.key) return [];
  return [
    {
      ...finding,
      code: 'other-spelling',
      message: `The directory is named ${name}, the registry has ${repository.key}.`,
    },
  ];
}

/** `spec/2 §10`: every registration needs a reason. */
function observeRegistration({ reason }: RegisteredRepository): Diagnostic[] {
  if (reason.trim() !== '') return [];
  return [{ code: 'empty-reason', file: null, line: null, count: 1, message: 'The registry entry has no reason.' }];
}
