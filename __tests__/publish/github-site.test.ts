import { readGitHubSite } from '../../src/publish/published-branch.js';
import { createReadClient } from '../../src/github/github-client.js';
import { PAGES, startGitHub, toBytes } from '../source/github-fixture.js';

const OURS = { 'manifest.json': '{}', 'index.html': 'page', 'runs/1.html': 'run' };
const below = (directory: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${directory}/${path}`, text]));

async function startSite(files: Readonly<Record<string, string>> | null) {
  const { github, client } = await startGitHub();
  github.commitFiles(PAGES, 'main', toBytes({ 'README.md': 'Pages' }), 'Begin');
  if (files !== null) github.commitFiles(PAGES, 'gh-pages', toBytes(files), 'Publish');
  const read = (directory = '') =>
    readGitHubSite(createReadClient(client('ghp_reader')), { repository: PAGES, branch: 'gh-pages', directory });
  return { github, read };
}

test.each(['', 'docs'])(
  'directories with a manifest are listed whole, others are not looked into (in "%s")',
  async (directory) => {
    const prefix = directory === '' ? '' : `${directory}/`;
    const { github, read } = await startSite({
      ...below(`${prefix}o_r`, OURS),
      ...below(`${prefix}o_s`, OURS),
      ...below(`${prefix}blog`, { 'index.html': 'theirs', 'a/b.html': 'theirs' }),
      ...below(`${prefix}assets`, { 'style.css': 'style' }),
      [`${prefix}CNAME`]: 'pages.example',
    });
    const found = await read(directory);
    expect([found.label, found.directory, found.site.head]).toEqual([
      `${PAGES}@gh-pages`,
      directory,
      github.head(PAGES, 'gh-pages'),
    ]);
    const paths = [...found.site.files.keys()].filter((path) => path.startsWith(prefix)).sort();
    expect(paths.map((path) => path.slice(prefix.length))).toEqual([
      'CNAME',
      'assets/style.css',
      'blog/a',
      'blog/index.html',
      ...Object.keys(below('o_r', OURS)).sort(),
      ...Object.keys(below('o_s', OURS)).sort(),
    ]);
    expect(Object.fromEntries(await found.read([`${prefix}CNAME`, `${prefix}none`]))).toEqual({
      [`${prefix}CNAME`]: 'pages.example',
    });
  },
);

test('where nothing was published, the inputs to check are named', async () => {
  const { read } = await startSite(null);
  await expect(read()).rejects.toMatchObject({
    message: `Nothing is published at ${PAGES}@gh-pages.`,
    hint: expect.stringMatching(
      /^Check publish-repository and publish-branch\. .*telemetry-token lacks `contents: read`\.$/,
    ),
  });
});
