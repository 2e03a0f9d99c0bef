import { createLocalGitHub, type LocalGitHub, type LocalGitHubSettings } from '../../testkit/github/local-github.js';
import type { SeedFile } from '../../testkit/github/git-export.js';
import { engineLine } from '../derive/events.js';

export const REGISTRY_PATH = 'infra/telemetry-registry.v2.json';
export const TOKENS = {
  read: 'ghs_readTelemetryAndRegistry',
  publish: 'ghs_publishDashboards',
  readSite: 'ghs_readDashboards',
  nothing: 'ghs_accessToNothing',
  expired: 'ghs_expired',
};

/** What a plain nightly workflow of octo/dashboards gives, and what the runner sets for it. */
export const INPUTS = {
  'telemetry-token': TOKENS.read,
  'publish-token': TOKENS.publish,
  'registry-repository': 'octo/infra',
};
export const ENVIRONMENT = { GITHUB_REPOSITORY: 'octo/dashboards', GITHUB_REPOSITORY_OWNER: 'octo' };

type Registry = { schema_version?: unknown; orgs?: Record<string, unknown> };
type Entry = Record<string, unknown>;

export function entry(overrides: Entry = {}): Entry {
  return { state: 'enabled', context: 'production', process: 'infra-cli', reason: 'A test.', ...overrides };
}

export function registryOf(repos: Record<string, Entry>, overrides: Registry = {}): Registry {
  return { schema_version: '2.0', orgs: { octo: { telemetry_repo: 'octo/telemetry', repos } }, ...overrides };
}

export interface Organisation {
  readonly github: LocalGitHub;
  readonly apiUrl: string;
  /** Telemetry by path below `telemetry/v1/repos`, committed to the telemetry repository. */
  append(files: Readonly<Record<string, string | SeedFile>>): void;
  /** Files of the published branch as text; empty when there is no branch. */
  site(): Record<string, string>;
}

export interface OrganisationSettings {
  /** An object is written as JSON, a string as it is; null leaves the file out. */
  readonly registry?: Registry | string | null;
  readonly telemetry?: Readonly<Record<string, string | SeedFile>>;
  readonly github?: Partial<LocalGitHubSettings>;
}

/** A small organisation on a local GitHub: a registry, telemetry of `app` and `web`, and a target with one commit. */
export async function withOrganisation(
  settings: OrganisationSettings,
  work: (organisation: Organisation) => Promise<void>,
): Promise<void> {
  const github = createLocalGitHub({
    repositories: ['infra', 'telemetry', 'dashboards', 'app', 'web'].map((name) => ({
      owner: 'octo',
      name,
      private: true,
    })),
    tokens: {
      [TOKENS.read]: { label: 'read', access: { 'octo/infra': 'read', 'octo/telemetry': 'read' } },
      [TOKENS.publish]: { label: 'publish', access: { 'octo/dashboards': 'write' } },
      [TOKENS.readSite]: { label: 'read-site', access: { 'octo/dashboards': 'read' } },
      [TOKENS.nothing]: { label: 'nothing', access: {} },
      [TOKENS.expired]: { label: 'expired', access: { 'octo/telemetry': 'read' }, expired: true },
    },
    now: () => new Date('2026-07-01T04:00:00Z'),
    ...settings.github,
  });
  const { registry = registryOf({ app: entry(), web: entry() }), telemetry = defaultTelemetry() } = settings;
  const text = typeof registry === 'string' ? registry : JSON.stringify(registry);
  const infra: [string, SeedFile][] = registry === null ? [] : [[REGISTRY_PATH, Buffer.from(text)]];
  github.commitFiles('octo/infra', 'main', new Map([['README.md', Buffer.from('# Infra\n')], ...infra]), 'Register');
  github.commitFiles('octo/dashboards', 'main', new Map([['README.md', Buffer.from('# Dashboards\n')]]), 'First');
  const apiUrl = await github.listen();
  const organisation: Organisation = {
    github,
    apiUrl,
    append(files) {
      const seeds = Object.entries(files).map(([path, file]): [string, SeedFile] => [
        `telemetry/v1/repos/${path}`,
        typeof file === 'string' ? Buffer.from(file) : file,
      ]);
      github.commitFiles('octo/telemetry', 'main', new Map(seeds), 'Append');
    },
    site: () =>
      Object.fromEntries(
        [...github.readTree('octo/dashboards', 'gh-pages')].map(([path, bytes]) => [
          path,
          Buffer.from(bytes).toString(),
        ]),
      ),
  };
  organisation.append(telemetry);
  try {
    await work(organisation);
  } finally {
    await github.close();
  }
}

export function telemetryOf(repo: string, day: string, count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `${engineLine({ generated_at: `${day}T10:00:${String(index % 60).padStart(2, '0')}Z`, correlation_id: `${day}-${index}`, entity: { owner: 'octo', repo } })}\n`,
  ).join('');
}

function defaultTelemetry(): Record<string, string> {
  return {
    'octo_app/2026-01-15.jsonl': telemetryOf('app', '2026-01-15', 3),
    'octo_app/2026-01-16.jsonl': telemetryOf('app', '2026-01-16', 2),
    'octo_web/2026-01-16.jsonl': telemetryOf('web', '2026-01-16', 1),
  };
}
