import { ActionError } from '../action-error.js';
import type { Settings } from '../settings.js';
import { isSameName, ownerOf } from '../settings/github-name.js';
import type { Registry } from './registry.js';

/**
 * Refuses a target that the action must never write to (`spec/1 §9`): telemetry, monitored and infra repositories, of
 * any owner. To be called before any telemetry is read. A local directory is always fine.
 * @throws ActionError that names the rule.
 */
export function checkTarget({ owner, registryRepository, target }: Settings, registry: Registry): void {
  if (target.kind === 'directory') return;
  const { publishRepository } = target;
  const isTarget = (fullName: string | null) => fullName !== null && isSameName(fullName, publishRepository);
  const { organisations } = registry;
  if (organisations.some(({ telemetryRepository }) => isTarget(telemetryRepository)))
    refuse('is a telemetry repository');
  if (isTarget(registryRepository)) refuse('is the infra repository, which holds the registry');
  if (organisations.some(({ listed }) => listed.some(isTarget))) refuse('is a registered, monitored repository');
  if (!isSameName(ownerOf(publishRepository), owner))
    refuse(`does not belong to ${owner}, whose telemetry it would show`);

  function refuse(reason: string): never {
    throw new ActionError(`publish-repository: ${publishRepository} ${reason}; dashboards are never written there.`, {
      hint: `Give the dashboards a repository of their own, such as ${owner}/telemetry-dashboards.`,
    });
  }
}
