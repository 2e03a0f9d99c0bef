import { createLocalGitHub, type LocalGitHub, type LocalGitHubSettings } from '../../testkit/github/local-github.js';
import type { Log } from '../../src/base/log.js';
import type { RegisteredRepository } from '../../src/registry/registered-repository.js';
import type { Clock } from '../../src/base/clock.js';
import type { GitHubClientOptions } from '../../src/github/github-client.js';

export const TELEMETRY = 'northwind-labs/task-assistant-telemetry';
export const PAGES = 'northwind-labs/dashboards';

/** A log that keeps its lines. */
export function createLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (message: string) => void lines.push(message);
  return { lines, debug: keep, info: keep, warning: keep };
}

/** A clock on which waiting takes no time; it keeps how long was slept. */
export function createClock(start = Date.now()): Clock & { readonly sleeps: number[] } {
  const sleeps: number[] = [];
  let now = start;
  return {
    sleeps,
    now: () => now,
    sleep: async (milliseconds) => {
      sleeps.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
  };
}

export interface Fixture {
  readonly github: LocalGitHub;
  readonly log: ReturnType<typeof createLog>;
  readonly clock: ReturnType<typeof createClock>;
  /** Options of a client with this token. */
  client(token: string, tokenInput?: GitHubClientOptions['tokenInput']): GitHubClientOptions;
}

/** A local GitHub that lasts for one test; `ghp_reader` and `ghp_writer` are tokens of users. */
export async function startGitHub(settings: Partial<LocalGitHubSettings> = {}): Promise<Fixture> {
  const repositories = [
    { owner: 'northwind-labs', name: 'task-assistant-telemetry', private: true },
    { owner: 'northwind-labs', name: 'dashboards', private: true },
  ];
  const github = createLocalGitHub({
    repositories,
    tokens: {
      ghp_reader: { label: 'reader', access: { [TELEMETRY]: 'read', [PAGES]: 'read' } },
      ghp_writer: { label: 'writer', access: { [TELEMETRY]: 'read', [PAGES]: 'write' } },
      ghs_reader: { label: 'app reader', access: { [TELEMETRY]: 'read', [PAGES]: 'read' } },
      ghp_stranger: { label: 'stranger', access: {} },
      ghp_expired: { label: 'expired', access: { [PAGES]: 'write' }, expired: true },
    },
    ...settings,
  });
  const apiUrl = await github.listen();
  started.push(github);
  const log = createLog();
  const clock = createClock();
  return {
    github,
    log,
    clock,
    client: (token, tokenInput = 'telemetry-token') => ({ token, tokenInput, apiUrl, log, clock }),
  };
}

const started: LocalGitHub[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((github) => github.close()));
});

export function toBytes(files: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
}

export function registered(name: string): RegisteredRepository {
  return {
    owner: 'northwind-labs',
    name,
    key: `northwind-labs_${name}`,
    telemetryRepository: TELEMETRY,
    state: 'enabled',
    context: 'production',
    process: 'test',
    reason: 'test',
  };
}
