import { FAKE_HOME_PATHS, FAKE_SECRETS } from '../../testkit/sample/emission.js';
import { toCommandName } from '../../src/records/command-name.js';

test.each([
  ['npm run lint --fix', 'npm run lint'],
  ['npm run lint:fix -- src', 'npm run lint:fix'],
  ['npm run Lint', 'npm run'],
  ['npm run build all', 'npm run build'],
  ['git', 'git'],
  ['mysql database', 'mysql'],
  ['  curl\t-s x', 'curl'],
  ['NODE_ENV=test /usr/bin/node script.js', 'node'],
  ['A=1 B=2', ''],
  ['C:\\tools\\python.exe x', 'python.exe'],
  ['"weird name" x', ''],
  ['$(whoami)', ''],
  ['', ''],
  ['x'.repeat(64), 'x'.repeat(64)],
  ['x'.repeat(65), ''],
])('%j is called %j', (command, text) => {
  expect(toCommandName(command)).toEqual({ text, secrets: 0, paths: 0 });
});

test.each([
  [`${FAKE_HOME_PATHS[0]}/bin/build --fast`, 'build', 0, 1],
  ['/home/jnobody', '', 0, 1],
  [FAKE_SECRETS['url-credentials'], '', 1, 0],
  [FAKE_SECRETS['github-token'], '', 1, 0],
  [`${FAKE_SECRETS['github-token']} git push`, '', 1, 0],
  [`git push ${FAKE_SECRETS['url-credentials']}`, 'git push', 1, 0],
  [`ls ${FAKE_HOME_PATHS[1]} ${FAKE_SECRETS['github-token']}`, 'ls', 1, 1],
])('%s is called %j, and says what there was to hide', (command, text, secrets, paths) => {
  expect(toCommandName(command)).toEqual({ text, secrets, paths });
});

test('what is behind the first 1024 characters is not looked at', () => {
  expect(toCommandName(`ls ${'a '.repeat(600)}${FAKE_SECRETS['github-token']}`)).toMatchObject({
    text: 'ls',
    secrets: 0,
  });
});

test.each([
  ...['bun', 'cargo', 'docker', 'dotnet', 'gh', 'git', 'go', 'helm', 'kubectl', 'make', 'npm', 'npx', 'pip', 'pnpm'],
  ...['poetry', 'terraform', 'uv', 'yarn'],
])('the first words of %s say what it does', (program) => {
  const command = `/opt/bin/${program} run lint now --fix`;
  expect(toCommandName(command)).toEqual({ text: `${program} run lint`, secrets: 0, paths: 0 });
});
