/** A valid registry of one owner, to be spoiled by tests. */
export function createEntry(own: Record<string, unknown> = {}) {
  return { state: 'enabled', context: 'production', process: 'infra-cli', reason: 'a reason', ...own };
}

export function createRegistryText(orgs: Record<string, unknown>, own: Record<string, unknown> = {}): string {
  return `${JSON.stringify({ schema_version: '2.0', orgs, ...own }, null, 2)}\n`;
}

export function createOrganisation(owner: string, names: readonly string[], own: Record<string, unknown> = {}) {
  const repos = Object.fromEntries(names.map((name) => [name, createEntry()]));
  return { telemetry_repo: `${owner}/telemetry`, repos, ...own };
}
