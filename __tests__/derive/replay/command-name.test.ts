import { FAKE_HOME_PATHS, FAKE_SECRETS } from '../../../src/demo/sample/fake-secrets.js';
import { toCommandName } from '../../../src/derive/replay/command-name.js';

test.each([
  ['npm run lint --fix', 'npm run lint'],
  ['NODE_ENV=test /usr/bin/node script.js', 'node'],
  [`${FAKE_HOME_PATHS[0]}/bin/build --fast`, 'build'],
  ['/home/jnobody', null],
  [FAKE_SECRETS['url-credentials'], null],
  [FAKE_SECRETS['github-token'], null],
])('%s is called %s', (command, name) => {
  expect(toCommandName(command)).toBe(name);
});
