import type { GitHubClient } from './github-client.js';
import type { RepositoryFacts } from './repository-lookup.js';

/**
 * What to say of a reading token that could write (`spec/1 §9`). The action never does; whoever steals the token might. Nothing
 * is said of the tokens of apps, of which GitHub does not tell.
 */
export function toPushWarnings(
  { tokenInput, kind }: GitHubClient,
  { canPush, fullName }: RepositoryFacts,
): { readonly warnings?: readonly string[] } {
  if (canPush !== true) return {};
  const remedy =
    kind === 'classic'
      ? 'the scope `repo` of a classic token cannot be narrowed: use a fine-grained token or a GitHub App with `contents: read`'
      : 'if it has `contents: write`, drop that: `contents: read` on that repository is all it needs';
  return { warnings: [`${tokenInput} is only read with, but its user could push to ${fullName}; ${remedy}.`] };
}
