import { createLocalGitHub } from '../../../testkit/github/local-github.js';
import { checkWithGit, compareSites, findLostSiblings, findPartialCommits } from '../../../testkit/soak/checks.js';
import { MODE } from '../../../src/github/git-objects.js';
import { createFiles } from './published-files.js';

const TARGET = 'octo/pages';
const toBytes = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

function createGitHub() {
  const github = createLocalGitHub({ repositories: [{ owner: 'octo', name: 'pages', defaultBranch: 'gh-pages' }] });
  const commit = (files: ReadonlyMap<string, Uint8Array | null>) =>
    github.commitFiles(TARGET, 'gh-pages', files, 'Commit');
  return { github, repository: github.repository(TARGET), commit };
}

test('what is missing, different or too much on a branch is named', () => {
  const { github, commit } = createGitHub();
  commit(toBytes({ same: '1', different: '2', extra: '3' }));
  expect(compareSites(github, TARGET, toBytes({ same: '1', different: '9', missing: '4' }))).toEqual([
    'different is not what was published last.',
    'missing is missing.',
    'extra should not be there.',
  ]);
});

test('a dashboard that is not whole is found in any commit, also in one that was superseded', async () => {
  const { repository, commit } = createGitHub();
  const files = new Map(Array.from(await createFiles(), ([path, bytes]) => [`octo_app/${path}`, bytes]));
  commit(files);
  expect(findPartialCommits(repository)).toEqual([]);
  const partial = commit(new Map([['octo_app/summary.json', null]]));
  commit(files);
  expect(findPartialCommits(repository)).toEqual([`octo_app in the commit ${partial} is not whole.`]);
});

test('a file of others that a commit lost is found, even if it came back', () => {
  const { github, repository, commit } = createGitHub();
  commit(toBytes({ CNAME: 'x', 'octo_app/a': '1' }));
  const lost = commit(new Map([['CNAME', null]]));
  commit(toBytes({ CNAME: 'x' }));
  const head = github.head(TARGET, 'gh-pages') ?? '';
  expect(findLostSiblings(repository, head, (path) => path === 'CNAME')).toEqual([`The commit ${lost} lost CNAME.`]);
});

test('Git itself says what is wrong with the objects', async () => {
  const { github, repository, commit } = createGitHub();
  commit(toBytes({ a: '1' }));
  expect(await checkWithGit(github, TARGET)).toEqual([]);
  const { objects, refs } = repository;
  const author = { name: 'a', email: 'a@example.com', seconds: 0, offset: '+0000' };
  const tree = objects.writeTree([{ name: 'gone', mode: MODE.file, id: 'f'.repeat(40) }]);
  refs.set('refs/heads/broken', objects.writeCommit({ tree, parents: [], author, committer: author, message: 'm' }));
  expect((await checkWithGit(github, TARGET)).join('\n')).toContain(`missing blob ${'f'.repeat(40)}`);
});
