import { toBranchRule } from '../../src/publish/branch-head.js';

test.each([
  [
    'Repository rule violations found Changes must be made through a pull request.',
    'Require a pull request before merging',
  ],
  ['At least 1 approving review is required by reviewers with write access.', 'Require a pull request before merging'],
  ['Repository rule violations found Commits must have verified signatures.', 'Require signed commits'],
  ['Required status check "build" is expected.', 'Require status checks to pass'],
  ['Repository rule violations found 4 of 4 required status checks are expected.', 'Require status checks to pass'],
  ['Repository rule violations found Changes must be made through the merge queue', 'Require merge queue'],
  ['Repository rule violations found This branch must not contain merge commits.', 'Require linear history'],
  ['Repository rule violations found Changes must be deployed to production first.', 'Require deployments to succeed'],
  ['Repository rule violations found Cannot delete this branch', 'Restrict deletions'],
  ['Repository rule violations found Cannot force-push to this branch', 'Block force pushes'],
  ['Repository rule violations found Cannot create ref due to creations being restricted.', 'Restrict creations'],
  ['Repository rule violations found Cannot update this protected ref.', 'Restrict updates'],
  ['Repository rule violations found Secret detected in content', 'Push protection'],
  ['Protected branch update failed for refs/heads/gh-pages.', 'Branch protection'],
  ["You're not authorized to push to this branch.", 'Branch protection'],
  ['Repository rule violations found Something of next year.', 'Ruleset'],
])('"%s" is the rule %s', (detail, name) => {
  const rule = toBranchRule(detail, 'gh-pages');
  expect(rule?.name).toBe(name);
  expect(rule?.hint).toMatch(/^[A-Z].*gh-pages.*publish-branch\.$/);
});

test.each([
  'Update is not a fast forward',
  'Reference already exists',
  'Reference update failed',
  "fatal: cannot lock ref 'refs/heads/gh-pages': is at a1 but expected b2",
  'Resource not accessible by integration',
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation.',
  'Git Repository is empty.',
  'Validation Failed',
])('"%s" is no rule', (detail) => {
  expect(toBranchRule(detail, 'gh-pages')).toBeNull();
});

test('the hint says what to do about the rule, or how to get around it', () => {
  const around =
    "let the token's owner bypass the rule for gh-pages (Settings → Rules or Branches), or publish to another publish-branch.";
  expect(toBranchRule('Required status check "build" is expected.', 'gh-pages')?.hint).toBe(
    around.replace('let', 'Let'),
  );
  expect(toBranchRule('Cannot create ref due to creations being restricted.', 'gh-pages')?.hint).toBe(
    `Create the branch once by hand; or ${around}`,
  );
});
