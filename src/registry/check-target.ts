import { ActionError } from '../base/action-error.js';
import type { Settings } from '../settings/settings.js';
import { isSameName, ownerOf } from '../settings/github-name.js';
import type { Registry } from './registry.js';

/**
 * Refuses a target that the action must never write to (`spec/1 §9`): telemetry, monitored and infra repositories, of
 * any owner. To be called before any telemetry is read. A local directory is always fine.
 * @throws ActionError that names the rule.
 */
export function checkTarget(settings: Settings, registry: Registry): void {
  const { owner, target } = settings;
  if (target.kind === 'directory') return;
  const { publishRepository } = target;
  for (const [name, reason] of listForbidden(settings, registry)) {
    if (isSameName(name, publishRepository)) throw refusal(settings, publishRepository, reason);
  }
  if (!isSameName(ownerOf(publishRepository), owner)) {
    throw refusal(settings, publishRepository, `does not belong to ${owner}, whose telemetry it would publish`);
  }
}

/**
 * The same for a target that has been renamed, or transferred, to the name that it has now.
 * @param findAlias - Which of these repositories the target is known to have been; null when none.
 */
export async function checkTargetAliases(
  settings: Settings,
  registry: Registry,
  findAlias: (names: readonly string[]) => Promise<string | null>,
): Promise<void> {
  const { target } = settings;
  if (target.kind === 'directory') return;
  const forbidden = listForbidden(settings, registry);
  const alias = await findAlias([...forbidden.keys()]);
  if (alias === null) return;
  const reason = `was formerly ${alias}, which ${forbidden.get(alias) ?? 'is registered'}`;
  throw refusal(settings, target.publishRepository, reason);
}

/** Repositories that nothing is ever published to, each with what it is. */
function listForbidden({ registryRepository }: Settings, { organisations }: Registry): ReadonlyMap<string, string> {
  const forbidden = new Map<string, string>();
  const add = (name: string | null, reason: string) => {
    if (name !== null && !forbidden.has(name)) forbidden.set(name, reason);
  };
  for (const { telemetryRepository } of organisations) add(telemetryRepository, 'is a telemetry repository');
  add(registryRepository, 'is the infra repository, which contains the registry');
  for (const { listed } of organisations) for (const name of listed) add(name, 'is a registered, monitored repository');
  return forbidden;
}

function refusal({ owner }: Settings, name: string, reason: string): ActionError {
  return new ActionError(`publish-repository: ${name} ${reason}; dashboards cannot be published there.`, {
    hint: `Use a separate repository for the dashboards, such as ${owner}/telemetry-dashboards.`,
  });
}
