import { createLocalGitHub, type LocalGitHub } from './github/local-github.js';
import { createSample, type Sample } from './sample/sample.js';

/** The demo's organisation, as a workflow in its dashboards repository sees it. */
export interface DemoGitHub {
  readonly github: LocalGitHub;
  readonly sample: Sample;
  /** `owner/name` of the publication target. */
  readonly dashboards: string;
  /** Inputs of the action by name in action.yml. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Variables that the runner sets, without the addresses of GitHub's API. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A fixed date, so that the demo's repositories are always the same. */
const NOW = new Date('2026-07-01T04:00:00Z');
const READ_TOKEN = 'ghs_demoTelemetryRead';
const PUBLISH_TOKEN = 'ghs_demoPublishWrite';

/** A local GitHub with the sample organisation: registry, telemetry, and an empty site to publish to. */
export function createDemoGitHub(sample: Sample = createSample()): DemoGitHub {
  const dashboards = `${sample.owner}/telemetry-dashboards`;
  const names = [sample.registryRepository, sample.telemetryRepository, dashboards];
  const github = createLocalGitHub({
    repositories: names.map((fullName) => ({
      owner: sample.owner,
      name: fullName.slice(sample.owner.length + 1),
      private: true,
    })),
    tokens: {
      [READ_TOKEN]: { access: { [sample.registryRepository]: 'read', [sample.telemetryRepository]: 'read' } },
      [PUBLISH_TOKEN]: { access: { [dashboards]: 'write' } },
    },
    now: () => NOW,
  });
  github.commitFiles(
    sample.registryRepository,
    'main',
    new Map([[sample.registryPath, Buffer.from(sample.registry)]]),
    'Register the repositories',
  );
  github.commitFiles(sample.telemetryRepository, 'main', sample.telemetry, 'Append telemetry');
  github.commitFiles(dashboards, 'main', new Map([['README.md', Buffer.from('# Dashboards\n')]]), 'First commit');
  return {
    github,
    sample,
    dashboards,
    inputs: {
      'telemetry-token': READ_TOKEN,
      'publish-token': PUBLISH_TOKEN,
      'registry-repository': sample.registryRepository,
      'publish-repository': dashboards,
    },
    environment: {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: dashboards,
      GITHUB_REPOSITORY_OWNER: sample.owner,
    },
  };
}
