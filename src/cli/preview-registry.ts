import { ActionError } from '../action-error.js';
import type { RegistryText } from '../source/file-registry.js';
import { isFullName, nameOf, ownerOf } from '../settings/github-name.js';

/**
 * The registry of a preview without one: a single sandbox repository. It exists for the preview only, where the operator
 * names the repository; the action never runs without a registry (`spec/2 §5`).
 */
export function createPreviewRegistry(repository: string): RegistryText {
  if (!isFullName(repository)) throw new ActionError(`--repository: "${repository}" is not owner/name.`);
  const entry = {
    state: 'enabled',
    context: 'sandbox',
    process: 'preview',
    reason: 'Local preview without a registry.',
  };
  const org = {
    telemetry_repo: `${ownerOf(repository)}/task-assistant-telemetry`,
    repos: { [nameOf(repository)]: entry },
  };
  return {
    text: JSON.stringify({ schema_version: '2.0', orgs: { [ownerOf(repository)]: org } }),
    origin: 'a preview without a registry',
  };
}
