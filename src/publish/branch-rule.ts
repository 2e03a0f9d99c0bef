/** A rule of GitHub's that refused an update of a branch. */
export interface BranchRule {
  /** As the settings of a repository call it. */
  readonly name: string;
  /** What to do about it. */
  readonly hint: string;
}

/** By what GitHub says of them; the first that fits, so the general ones come last. */
const RULES: readonly (readonly [says: RegExp, name: string, remedy?: string])[] = [
  [/through a pull request|approving review|review is required|code owner/i, 'Require a pull request before merging'],
  [
    /verified signatures?|must be signed/i,
    'Require signed commits',
    "GitHub signs what a GitHub App's token or the workflow's own commits, but not what a personal access token does: give publish-token one of those",
  ],
  [/status checks?|required workflow/i, 'Require status checks to pass'],
  [/merge queue/i, 'Require merge queue'],
  [/linear history|merge commits/i, 'Require linear history'],
  [/deployments? to|deployed to/i, 'Require deployments to succeed'],
  [
    /force.push|non.fast.forward updates/i,
    'Block force pushes',
    'Squashing leaves the earlier commits behind: set publish-history: keep',
  ],
  [/creations being restricted/i, 'Restrict creations', 'Create the branch once by hand'],
  [/deletions being restricted|cannot delete/i, 'Restrict deletions'],
  [/cannot update this protected ref/i, 'Restrict updates'],
  [
    /secret detected|cannot contain secrets|push protection/i,
    'Push protection',
    'Something that is published looks like a secret to GitHub: revoke it, and remove it from the telemetry',
  ],
  [/protected branch|protected ref|not authorized to push/i, 'Branch protection'],
  [/rule violation|repository rule|hook declined/i, 'Ruleset'],
];

/** @returns null when what GitHub says is not about a rule: the update was refused for another reason. */
export function toBranchRule(detail: string, branch: string): BranchRule | null {
  const found = RULES.find(([says]) => says.test(detail));
  if (found === undefined) return null;
  const [, name, remedy] = found;
  const exempt = `let the token's owner bypass the rule for ${branch} (Settings → Rules or Branches), or publish to another publish-branch.`;
  return { name, hint: remedy === undefined ? capitalise(exempt) : `${remedy}; or ${exempt}` };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
